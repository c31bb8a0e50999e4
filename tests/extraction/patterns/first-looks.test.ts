import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findDays } from '../../../src/extraction/meeting/day-mentions.ts'
import { withoutLabel } from '../../../src/extraction/patterns/item-labels.ts'
import { splitSentences } from '../../../src/extraction/sentences/sentences.ts'
import { isPageNumber } from '../../../src/minutes/lines/line-openings.ts'

/** What is told by one sign, so that a longer look is saved, must be what the longer look would tell. */
describe('a first look tells what a longer one does', () => {
  const folder = new URL('../minutes/', import.meta.url)
  const lines = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .flatMap((name) => readFileSync(new URL(name, folder), 'utf8').split('\n'))
  const said = [
    ...new Set([
      ...lines,
      ...lines.flatMap(splitSentences),
      ...['A1 – Clerk to write', 'AB-12: the roof', 'OPCC/14-3 – the roof', 'A) The roof', 'I. The roof'],
      ...['Page 3 of 9', 'page 4', 'PAGE 12', '3 | P a g e', '7/12', 'Papers 4', 'p 4'],
      ...['The twenty-first of May', 'Friday the fourth of June 2026', 'ninth May', '3rd May', 'May or June'],
    ]),
  ]

  // A blank before the words hides their first sign, and says nothing.
  it('of labels', () => {
    for (const words of said.filter((line) => /^\w/.test(line)))
      expect(withoutLabel(words), words).toBe(withoutLabel(` ${words}`))
  })

  it('of page numbers', () => {
    for (const words of said) expect(isPageNumber(words), words).toBe(isPageNumber(` ${words}`))
  })

  // A number that is no day's lets the longer look be taken.
  it('of days', () => {
    for (const words of said) expect(findDays(words), words).toEqual(findDays(`${words} ; 99`))
  })
})
