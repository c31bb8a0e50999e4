import { describe, expect, test } from 'vitest'
import { findWords } from '../../../src/minutes/quoting/find-words.ts'
import { isSamePromise, overlapping } from '../../../src/register/review/words-taken.ts'

const text = [
  'The CC will send the plan and the DCC will report back in March.',
  'The tea was cold.',
  'The CC will pay. The tea was cold.',
].join('\n')

const quoted = (quote: string, paragraph = 1) => ({ quote, place: { page: null, item: null, paragraph } })

describe('quotes that lie in the same words', () => {
  test.each([
    ['the same', 'The CC will pay.', quoted('The CC will pay.', 3), true],
    [
      'a part',
      'the DCC will report back in March',
      quoted('The CC will send the plan and the DCC will report back in March.'),
      true,
    ],
    ['the whole', 'The CC will pay. The tea was cold.', quoted('The CC will pay.', 3), true],
    [
      'running into them',
      'The tea was cold. The CC will pay.',
      quoted('The CC will pay. The tea was cold.', 3),
      true,
    ],
    ['beside them', 'The CC will send the plan', quoted('the DCC will report back in March'), false],
    ['elsewhere', 'The CC will pay.', quoted('The CC will send the plan'), false],
    ['the same words, of this paragraph', 'The tea was cold.', quoted('The tea was cold.', 2), true],
    ['the same words, of another paragraph', 'The tea was cold.', quoted('The tea was cold.', 3), false],
    ['words that stand nowhere', 'The CC will pay.', quoted('The CC will pay up.', 3), false],
  ] as const)('%s', (_, picked, other, expected) => {
    const [found] = findWords(text, picked)
    if (found === undefined) throw new Error('The words do not stand in the text')
    expect(overlapping(text, found, 2, [other])).toEqual(expected ? [other] : [])
  })

  test('hold the same promise when one holds the other', () => {
    expect(isSamePromise('The CC will pay.', 'The CC will pay')).toBe(true)
    expect(isSamePromise('will pay', 'The CC will pay.')).toBe(true)
    expect(isSamePromise('The CC will pay.', 'The DCC will pay.')).toBe(false)
  })
})
