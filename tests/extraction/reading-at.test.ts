import { expect, test } from 'vitest'
import type { Reading } from '../../src/extraction/candidate.ts'
import { readingAt } from '../../src/extraction/reading-at.ts'
import { aCandidate, someMinutes } from '../support/minutes.ts'

const reading = (paragraphs: readonly number[], dropped: readonly number[] = []): Reading => {
  const place = (paragraph: number) => ({ page: null, item: null, paragraph })
  const [first] = someMinutes().readings
  if (first === undefined) throw new Error('There are no minutes')
  return {
    ...first,
    candidates: paragraphs.map((paragraph) => aCandidate({ place: place(paragraph) })),
    dropped: dropped.map((paragraph) => ({ quote: '', place: place(paragraph), reason: '' })),
  }
}
const october = reading([8, 5])
const november = reading([30], [22])
const december = reading([40])
const silent = reading([])

test.each([
  [5, october],
  [21, october],
  [22, november],
  [39, november],
  [99, december],
  // Before anything was considered: the first meeting's head.
  [1, october],
])('the words of paragraph %i belong to their meeting', (paragraph, expected) => {
  expect(readingAt([october, november, december], paragraph)).toBe(expected)
})

test('a meeting of which nothing was considered holds no words, unless it is the only one', () => {
  expect(readingAt([october, silent], 99)).toBe(october)
  expect(readingAt([silent], 99)).toBe(silent)
  expect(readingAt([], 1)).toBeUndefined()
})
