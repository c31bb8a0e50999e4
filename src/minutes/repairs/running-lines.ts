import { awaitsMore, isCutOff } from '../lines/cut-off.ts'
import { isPageNumber } from '../lines/line-openings.ts'
import { type Line, withinSentences } from './page-breaks.ts'
import { foldQuote } from '../quoting/quote.ts'

/** Stands among the lines where a page ends. */
export const PAGE_END = '\f'

/**
 * The positions of lines that the paper prints and nobody said: page numbers, and the heads, feet and markings
 * that come again on every page. Where a head stands first, or opens another set of minutes, it is a title and
 * stays. `lines` are in reading order; blank ones and `PAGE_END` may stand among them.
 */
export const runningLines = (lines: readonly string[]): ReadonlySet<number> => {
  const page = withoutBlanks(lines)
  const isNumber = page.map(({ words }, at) => isPrintedNumber(words, page[at - 1], page[at + 1]))
  const heads = repeatedHeads(page, isNumber)
  const gone = new Set([
    ...page.flatMap(({ index }, at) => (isNumber[at] === true ? [index] : [])),
    ...withinSentences(page),
  ])
  if (heads.size === 0) return gone
  const texts = page.filter(({ words }, at) => isNumber[at] !== true && words !== PAGE_END)
  const isHead = texts.map(({ words }) => heads.has(keyOf(words)))
  const above = nearestText(texts, isHead)
  const below = nearestText(texts.toReversed(), isHead.toReversed()).toReversed()
  const seen = new Set<string>()
  texts.forEach(({ index, words }, at) => {
    if (isHead[at] !== true) return
    const [before, after] = [above[at] ?? '', below[at] ?? '']
    const isFirst = !seen.has(keyOf(words))
    seen.add(keyOf(words))
    const isWithin = isCutOff(before, after) || awaitsMore(before)
    if ((isWithin && !isFirst) || (!opensMinutes(after) && (!isFirst || isBroken(before, after))))
      gone.add(index)
  })
  return gone
}

/** For each line the nearest one above that is no head. */
const nearestText = (texts: readonly Line[], isHead: readonly boolean[]): string[] => {
  let nearest = ''
  return texts.map(({ words }, at) => {
    const above = nearest
    if (isHead[at] !== true) nearest = words
    return above
  })
}

const withoutBlanks = (lines: readonly string[]): Line[] =>
  lines
    .map((line, index) => ({ index, words: line.includes(PAGE_END) ? PAGE_END : line.trim() }))
    .filter(({ words }) => words !== '')

/** A number alone may be an item's, and "12/24" a minute's; at the end of a page they are the page's. */
const isPrintedNumber = (words: string, before: Line | undefined, after: Line | undefined): boolean =>
  BARE_NUMBER.test(words)
    ? before?.words === PAGE_END || after?.words === PAGE_END
    : isPageNumber(words) || (words.length <= 160 && FOOT.test(words))

/** "Board of the Vale          Page 2 of 3": the foot of a page, its number far to the right. */
const FOOT = /\S {4,120}page \d{1,3} of \d{1,3}$/i
const BARE_NUMBER = /^\W*\d{1,3}(?:\s*\/\s*\d{1,3})?\W*$/

/** The keys of lines that name the meeting or mark the paper and come again where pages end. */
const repeatedHeads = (page: readonly Line[], isNumber: readonly boolean[]): ReadonlySet<string> => {
  const isEnd = page.map(({ words }, at) => words === PAGE_END || isNumber[at] === true)
  const texts = page.flatMap(({ words }, at) => (isEnd[at] ? [] : [{ words, at }]))
  const titles = new Set(
    texts
      .slice(0, 5)
      .map(({ words }) => keyOf(words))
      .filter((key) => key.includes(' ')),
  )
  const paged = isEnd.includes(true) || texts.some(({ words }) => PAGE_WITHIN.test(words))
  const headLike = texts.filter(({ words }) => isHeadLike(words))
  const groups = Map.groupBy(
    headLike.filter(({ words }) => NAMES.test(words) || titles.has(keyOf(words))),
    ({ words }) => keyOf(words),
  )
  return new Set(
    [...groups].flatMap(([key, lines]) => {
      const atEnds = lines.filter(({ words, at }) => PAGE_WITHIN.test(words) || standsAtEnd(isEnd, at)).length
      const often = paged
        ? atEnds >= 2 && atEnds >= lines.length * 0.6
        : lines.length >= 3 && lines.some(({ words }) => DATE.test(words) || titles.has(key))
      return often || (lines.length >= 2 && MARKING.test(lines[0]?.words ?? '')) ? [key] : []
    }),
  )
}

/** Within two lines of words from where a page ends. */
const standsAtEnd = (isEnd: readonly boolean[], at: number): boolean =>
  [1, -1].some((step) => {
    for (let to = at + step, words = 0; words < 2 && to >= 0 && to < isEnd.length; to += step) {
      if (isEnd[to]) return true
      words += 1
    }
    return false
  })

const isHeadLike = (words: string): boolean =>
  words.length <= 120 &&
  !STOP.test(words.slice(-1)) &&
  // Rows of a table have their own heads, which come again on purpose.
  !words.includes('|') &&
  !TWO_TABS.test(words) &&
  !OPENS_ITEM.test(words)

const STOP = /[.;,?!:]/
const TWO_TABS = /\t[^\t]+\t/
const OPENS_ITEM = /^\W*(?:\d{1,3}[.)]|[a-z][.)]|[•*-]|actions?\b|agreed\b|resolved\b|decision\b)\s*\S/i

const NAMES =
  /\b(?:meeting|board|panel|committee|group|forum|council|conference|cabinet|authority|executive|assembly|minutes|notes|office of|police|draft|official)\b|(?:19|20)\d{2}\b/i
const DATE =
  /\b\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b/i
const MARKING =
  /^\W*(?:(?:not protectively marked|official(?:[\s–-]+sensitive)?|restricted|draft|unconfirmed|confidential)\W*)+$/i
const PAGE_WITHIN = /\bpage\W{0,3}\d{1,3}\b/i

const opensMinutes = (words: string): boolean =>
  OPENS_MINUTES.test(words) || (words.length <= 40 && DATE.test(words))

const OPENS_MINUTES =
  /^\W*(?:(?:draft|unconfirmed|confirmed|approved)\s+)*(?:minutes|notes|record|action notes|present|in attendance|attendance|attendees|apologies|date|time|venue|chair|held|members present|name)\b/i

/** The sentence before has not ended: what follows goes on in small letters, or it was too long for a heading. */
const isBroken = (before: string, after: string): boolean =>
  before !== '' &&
  !/[.:;?!…]["'’”)]*$/.test(before) &&
  (/^[a-z(]/.test(after) || before.split(/\s+/).length >= 8 || isCutOff(before, after))

const DIGIT = /\d/

/** The same head on every page, whatever the number of the page beside it. */
const keyOf = (words: string): string => {
  const small = foldQuote(words.toLowerCase())
  if (!DIGIT.test(small)) return small
  return small
    .replaceAll(/\bpage\W{0,3}\d{1,3}(?:\s*(?:of|\/)\s*\d{1,3})?/g, '')
    .replace(/^\W*\d{1,3}\s+(?!(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))|\s+\d{1,3}\W*$/g, '')
    .trim()
}
