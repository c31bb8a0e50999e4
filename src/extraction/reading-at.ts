import type { Reading } from './candidate.ts'

/**
 * Of the meetings in one file the one whose minutes hold a paragraph: the last that begins at or before it, as far
 * as what was considered in each tells.
 */
export const readingAt = (readings: readonly Reading[], paragraph: number): Reading | undefined =>
  readings.findLast((reading) => firstParagraph(reading) <= paragraph) ?? readings[0]

const firstParagraph = ({ candidates, dropped }: Reading): number =>
  Math.min(...[...candidates, ...dropped].map(({ place }) => place.paragraph))
