import { describe, expect, test } from 'vitest'
import { lines, page, textsOf } from './pdf-page.ts'

const START = 'The Board heard how the ferry had been mended and painted by'

/** The end of one line and the start of the next as they are read, in minutes with these other lines below. */
const joined = (end: string, next: string, below: readonly string[] = []): string =>
  (textsOf(page([...lines(200, [`${START} ${end}`, `${next} at last.`]), ...lines(260, below)]))[0] ?? '')
    .slice(START.length + 1)
    .replace(' at last.', '')

/** Minutes whose program breaks words where the line ends, and in which common words are met. */
const BREAKS_WORDS = [`${START} the inves-`, 'tigation into the ward and the force.']

describe('A hyphen at the end of a line', () => {
  test.each([
    ['follow-', 'up', 'follow-up'],
    ['twenty-', 'five', 'twenty-five'],
    ['co-', 'operation', 'co-operation'],
    ['self-', 'defined', 'self-defined'],
    ['non-', 'emergency', 'non-emergency'],
    ['medium-', 'term', 'medium-term'],
    ['evidence-', 'based', 'evidence-based'],
    ['anti-', 'social behaviour', 'anti-social behaviour'],
    ['the years 2024-', '2025', 'the years 2024-2025'],
    ['on 31-', '03-2025', 'on 31-03-2025'],
    ['the Trent-', 'Severn plan', 'the Trent-Severn plan'],
  ])('stays in "%s|%s"', (end, next, whole) => {
    expect(joined(end, next)).toBe(whole)
    expect(joined(end, next, BREAKS_WORDS)).toBe(whole)
  })

  test.each([
    ['an inves-', 'tigation', 'an investigation'],
    ['the com-', 'missioner', 'the commissioner'],
    ['the depart-', 'ment', 'the department'],
    ['the agree-', 'ments', 'the agreements'],
    ['ring\u00ad', 'back', 'ringback'],
    ['the inves\u2010', 'tigation', 'the investigation'],
  ])('goes from "%s|%s"', (end, next, whole) => {
    expect(joined(end, next)).toBe(whole)
  })

  test.each([
    ['for-', 'ward', 'forward'],
    ['under-', 'stand', 'understand'],
    ['part-', 'ner', 'partner'],
    ['pre-', 'vent', 'prevent'],
    ['work-', 'force', 'workforce'],
    ['in-', 'vestment', 'investment'],
  ])('goes from "%s|%s" where a program breaks words', (end, next, whole) => {
    expect(joined(end, next, BREAKS_WORDS)).toBe(whole)
  })

  test.each([
    ['the re-', 'port', 'A report was read.', 'the report'],
    ['the work-', 'force', 'The workforce was told.', 'the workforce'],
    ['a cross-', 'border plan', 'The cross-border plan.', 'a cross-border plan'],
    ['to re-', 'cover it', 'They would re-cover the roof.', 'to re-cover it'],
  ])('is judged by the word as it stands elsewhere: "%s|%s", "%s"', (end, next, elsewhere, whole) => {
    expect(joined(end, next, [elsewhere])).toBe(whole)
    expect(joined(end, next, [elsewhere, ...BREAKS_WORDS])).toBe(whole)
  })
})

describe('Two lines are joined as a person would', () => {
  test.each([
    ['the years 2024–', '2025', 'the years 2024–2025'],
    ['TS/', 'SC', 'TS/SC'],
    ['the ferry –', 'and its crew', 'the ferry – and its crew'],
    ['the ferry -', 'and its crew', 'the ferry - and its crew'],
    ['the ferry,', 'and its crew', 'the ferry, and its crew'],
  ])('"%s|%s"', (end, next, whole) => {
    expect(joined(end, next)).toBe(whole)
  })
})
