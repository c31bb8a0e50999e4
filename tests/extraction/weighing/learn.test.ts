import { describe, expect, test } from 'vitest'
import { signsOfDayAndOwner, signsInWords } from '../../../src/extraction/weighing/signs.ts'
import { standingAt } from '../../../src/extraction/weighing/standing.ts'
import { type Lesson, learned } from './learn.ts'

const standing = standingAt(0, { sentences: [] })

const lesson = (words: string, isCommitment: boolean): Lesson => ({
  set: '01',
  signs: new Map(words.split(' ').map((word) => [word, 1])),
  isCommitment,
  worded: { words, due: null, owner: null, standing, verdict: 'likely' },
  isWeighed: true,
  doubt: undefined,
  core: [],
})

describe('what is learned of wording', () => {
  const lessons = [
    ...Array.from({ length: 20 }, () => lesson('plan grant', false)),
    ...Array.from({ length: 20 }, () => lesson('plan send', true)),
    ...Array.from({ length: 4 }, () => lesson('plan rare', true)),
  ]
  const { bias, weights } = learned(lessons)

  test('speaks for a sign that commitments hold, and against one that others hold', () => {
    expect(weights['send']).toBeGreaterThan(0.5)
    expect(weights['grant']).toBeLessThan(-0.5)
  })

  test('says little of a sign that both hold, and nothing of one that is seldom seen', () => {
    expect(Math.abs(weights['plan'] ?? 0)).toBeLessThan(Math.abs(weights['grant'] ?? 0))
    expect(weights).not.toHaveProperty('rare')
  })

  test('is the same each time', () => {
    expect(learned(lessons)).toEqual({ bias, weights })
  })
})

describe('the signs of a proposal’s wording', () => {
  const due = { phrase: 'by 28 June', precision: 'day', dueOn: '2024-06-28', anchorOn: '2024-05-14' }
  const signs = new Set<string>()
  const worded = {
    words: 'The DCC’s team will send 40 copies by 28 June.',
    due: due as never,
    owner: null,
    standing,
    verdict: 'likely',
  } as const
  signsInWords(worded, (sign) => signs.add(sign))
  signsOfDayAndOwner(worded, (sign) => signs.add(sign))

  test.each([
    'word send',
    "word dcc's",
    'pair 0+copy',
    'word DAY',
    'verb send',
    'mood will',
    'led by',
    'close day',
    'owner nobody',
  ])('hold “%s”', (sign) => expect([...signs]).toContain(sign))

  test.each(['word june', 'word 40', 'word 28', 'owner stated', 'pair by 0'])('do not hold “%s”', (sign) =>
    expect([...signs]).not.toContain(sign),
  )
})
