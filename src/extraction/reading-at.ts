import type { Reading } from './candidate.ts'

/** Of the meetings in one file the one whose minutes hold a paragraph: the last that begins at or before it. */
export const readingAt = (readings: readonly Reading[], paragraph: number): Reading | undefined =>
  readings.findLast(({ span }) => span.paragraph <= paragraph) ?? readings[0]
