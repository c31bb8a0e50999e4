import { expect, test } from 'vitest'
import type { Reading } from '../../src/extraction/candidate.ts'
import { readingAt } from '../../src/extraction/reading-at.ts'
import { someMinutes } from '../support/minutes.ts'

const from = (paragraph: number): Reading => {
  const [first] = someMinutes().readings
  if (first === undefined) throw new Error('There are no minutes')
  return { ...first, span: { ...first.span, paragraph } }
}
const october = from(3)
const november = from(22)
const december = from(40)

test.each([
  [3, october],
  [21, october],
  [22, november],
  [39, november],
  [99, december],
  // Before the first: its cover.
  [1, october],
])('the words of paragraph %i belong to their meeting', (paragraph, expected) => {
  expect(readingAt([october, november, december], paragraph)).toBe(expected)
})

test('without a meeting words belong to none', () => {
  expect(readingAt([], 1)).toBeUndefined()
})
