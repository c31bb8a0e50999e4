import { isCutOff, THREE_WORDS } from '../lines/cut-off.ts'
import { isPageNumber } from '../lines/line-openings.ts'

/** A line that holds words, and its position among all lines. */
export type Line = { readonly index: number; readonly words: string }

/**
 * The positions of the lines that a page's end put within a sentence, though no other page has the same: one to three
 * of them, the page's number among them, where the sentence stops without a stop and goes on in small letters, or where it was
 * surely cut off.
 */
export const withinSentences = (page: readonly Line[]): readonly number[] => {
  const found: number[] = []
  for (let at = 1; at < page.length; at += 1) {
    const before = endAbove(page, at)
    if (!isOpen(before) || !isPrinted(page[at]?.words ?? '')) continue
    let end = at + 1
    while (end - at < MOST_LINES && isPrinted(page[end]?.words ?? '')) end += 1
    const printed = page.slice(at, end)
    const after = page[end]?.words ?? ''
    const goesOn = isCutOff(before, after) || (/^[a-z(]/.test(after) && !isPrinted(before))
    if (goesOn && printed.some(({ words }) => HAS_NUMBER.test(words) || isPageNumber(words)))
      found.push(...printed.map(({ index }) => index))
  }
  return found
}

const MOST_LINES = 3

/** The line above; in a narrow cell it holds a word or two, and the line before belongs to it: "the fraud". */
const endAbove = (page: readonly Line[], at: number): string => {
  const last = page[at - 1]?.words ?? ''
  const above = page[at - 2]?.words ?? ''
  return !THREE_WORDS.test(last) && /^\p{Ll}/u.test(last) && OPEN_END.test(above.slice(-1))
    ? `${above} ${last}`
    : last
}

/** Three words or more, and no stop behind the last, as in a sentence that has not ended; a day may be the last. */
const isOpen = (words: string): boolean => OPEN_END.test(words.slice(-1)) && THREE_WORDS.test(words)

const OPEN_END = /[a-z\d,’']/

/** A number, or what names a meeting, a paper or a day, and no sentence. */
const isPrinted = (words: string): boolean =>
  ONLY_NUMBER.test(words) ||
  isPageNumber(words) ||
  (words.length <= 120 &&
    OPENING.test(words) &&
    !STOP.test(words.slice(-1)) &&
    ((DIGIT.test(words) && NAMES.test(words)) || CAPITALS.test(words)))

const ONLY_NUMBER = /^\d{1,3}$/
const OPENING = /^[A-Z\d]/
const STOP = /[.;,:?!]/
const DIGIT = /\d/
const NAMES =
  /\b(?:meeting|board|panel|committee|group|forum|council|conference|cabinet|authority|executive|assembly|minutes|notes|official|draft|page)\b.*\d|\d.*\b(?:meeting|board|panel|committee|group|forum|council|conference|cabinet|authority|executive|assembly|minutes|notes|official|draft|page)\b/i

const CAPITALS = /^[A-Z][A-Z\s&–-]+$/

/** The page's number, alone, behind "page" or far from the words beside it. */
const HAS_NUMBER = /^\W*\d{1,3}\W*$|\bpage\W{0,3}\d{1,3}\b|\S(?:\s{3,}|\t)\d{1,3}$/i
