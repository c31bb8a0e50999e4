import { describe, expect, test } from 'vitest'
import { readSentences } from '../../../src/extraction/sentences/sentences.ts'
import { signsOfStanding, standingAt } from '../../../src/extraction/weighing/standing.ts'
import { readText } from '../../../src/minutes/plain-text/read-text.ts'

const signsAt = (index: number, text: string): readonly string[] => {
  const sentences = readSentences(readText(text, { fileName: 'board.txt', sha256: '' }).blocks)
  const signs: string[] = []
  signsOfStanding(standingAt(index, { sentences }), (sign) => signs.push(sign))
  return signs
}

const ASKED = '1. Vetting\n\nHow many files are left? The DCC said 40.\n\n- Clerk to send the list\n'

describe('what stands around a sentence', () => {
  test.each([
    ['what is said before it', 'before files'],
    ['how that begins', 'before: first how'],
    ['that it is a question', 'answer'],
    ['that it is said in one go with it', 'before: same paragraph'],
    ['what follows', 'after list'],
    ['that it is said apart', 'after: other paragraph'],
    ['what it stands under', 'under vetting'],
  ])('tells %s', (_, sign) => {
    expect(signsAt(2, ASKED)).toContain(sign)
  })

  test.each([
    ['its own words', 'before dcc'],
    ['numbers', 'after 40'],
    ['a list that it does not stand in', 'list item'],
    ['a question that follows it', 'after: question'],
    ['what stands further off', 'before vetting'],
  ])('does not tell %s', (_, sign) => {
    expect(signsAt(2, ASKED)).not.toContain(sign)
  })

  test('tells of a list', () => {
    expect(signsAt(3, ASKED)).toContain('list item')
  })

  test('tells of nothing before the first sentence and behind the last', () => {
    expect(signsAt(0, 'The DCC will send the list.')).toEqual(['under nothing'])
  })
})
