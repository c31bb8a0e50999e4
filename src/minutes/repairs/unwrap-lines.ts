import { stripBullet } from '../lines/bullets.ts'
import { isPageNumber, opensWithDay } from '../lines/line-openings.ts'
import { isNextPerson } from '../lines/person-lines.ts'

/**
 * Lines of a text that was broken at a fixed width, put together to paragraphs again; `width` is that of the
 * whole text. Blank lines stay, as the ends of paragraphs.
 */
export const unwrapLines = (lines: readonly string[], width: number | null): string[] => {
  if (width === null) return [...lines]
  const out: string[] = []
  lines.forEach((line, index) => {
    const previous = lines[index - 1] ?? ''
    if (index > 0 && goesOn(previous, line, width)) out[out.length - 1] = `${out.at(-1)} ${line.trim()}`
    else out.push(line)
  })
  return out
}

/** The width at which the lines were broken; null for a text with long lines, whose paragraphs are whole. */
export const wrapWidth = (lines: readonly string[]): number | null =>
  isWrapped(lines) ? lines.reduce((longest, line) => Math.max(longest, line.length), 0) : null

const LONG = 130

/** Broken at a fixed width: no long lines, and most lines of prose are followed at once by their rest. */
const isWrapped = (lines: readonly string[]): boolean => {
  const prose = lines.filter((line) => line.trim() !== '' && !isTable(line))
  if (prose.length === 0 || prose.some((line) => line.length > LONG)) return false
  const full = lines.filter(
    (line, index) => line.length >= 55 && !isTable(line) && (lines[index + 1] ?? '').trim() !== '',
  )
  return full.some((line) => !/[.:;?!]$/.test(line.trim()))
}

const goesOn = (previous: string, line: string, width: number): boolean => {
  if (previous.trim() === '' || line.trim() === '' || isTable(previous) || isTable(line)) return false
  if (isPageNumber(line) || isPageNumber(previous) || opensBlock(line)) return false
  if (isNextPerson(previous, line) || isNextTitle(previous, line)) return false
  if (/^\s*[a-z(]/.test(line)) return true
  // The next word would not have fitted: the line was broken, not ended.
  const nextWord = /^\s*(\S+)/.exec(line)?.[1] ?? ''
  return previous.length + 1 + nextWord.length > width - 4 && previous.length >= 50
}

/** "Minutes of the meeting" under a line of nothing but a name: the lines of a title stand each for itself. */
const isNextTitle = (previous: string, line: string): boolean =>
  TITLE_LINE.test(line.trim()) && ONLY_NAME.test(previous.trim())

const TITLE_LINE =
  /^(?:(?:Draft|Approved|Unconfirmed|Confirmed) )?(?:(?:[Mm]inutes|[Nn]otes|[Rr]ecord) (?:of|from)|Held (?:on|at)|(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? \d{1,2}))\b/
const ONLY_NAME = /^\p{Lu}[\p{L}’'&-]*(?: (?:of|the|and|for|&|in|\p{Lu}[\p{L}’'&-]*))* \p{Lu}[\p{L}’'-]*$/u

const isTable = (line: string): boolean =>
  line.includes('\t') || /^\s*\|.*\|\s*$/.test(line) || isRuledRow(line)

/** "14 | Update the procedure | AB | 31/10/2024": a row whose cells only bars part. */
export const isRuledRow = (line: string): boolean =>
  line.includes('|') && (line.match(/\S\s*\|(?=\s|$)/g) ?? []).length >= 2

/** Bullets, numbers and labels open a block of their own. */
const opensBlock = (line: string): boolean => {
  const words = line.trim()
  if (opensWithDay(words)) return false
  return (
    stripBullet(words).bullet ||
    /^(?:also present|in attendance|present|attendees|apologies|members present)\b/i.test(words) ||
    /^(?:\d{1,3}(?:[./]\d{1,4})*[.)]?|\(?[a-h][.)]|\(?[ivx]{1,4}[.)])\s+[A-Z]/.test(words) ||
    /^\((?:[a-h]|[ivx]{1,4}|\d{1,2})\)\s/.test(words) ||
    // "ARAC 21/11  Register to be published": the number of an action.
    /^[A-Z]{1,6}[ -]?\d{1,4}[/-]\d{1,4}:?\s{1,4}[A-Z]/.test(words) ||
    /^(?:action|actions|agreed|resolved|decision|owner|lead|by|due|date|chair|present|apologies)\s*(?:\d+\s*)?[:–—-]/i.test(
      words,
    )
  )
}
