import { everyMatch } from '../patterns/every-match.ts'
import { tornDays } from './torn-days.ts'

/** Words made even for the rules, and the way back to the words as they stand. */
export type NormalisedWords = {
  readonly text: string
  /** The exact words of the input that a stretch of `text` came from, and where they begin. */
  readonly original: (from: number, to: number) => { readonly at: number; readonly phrase: string }
}

/** Longer words are cut here: a sentence of minutes is never this long, and the rules stay fast on any input. */
export const longestSentence = 1000

/**
 * Quotes are straightened, dashes become "-", blanks are folded, and five marks of converted PDFs are mended:
 * "2 nd November" (a superscript set apart), "2ndNovember" (a superscript set too close), "March 23'" (kept, read by
 * the month rule), "March 20231" (a footnote's number glued to a year) and "1 4 th June 2 022" (a day torn apart).
 */
export const normaliseWords = (words: string): NormalisedWords => {
  const cut = cutAtWord(words)
  return evenAsItStands(cut) ?? evenInPlaces(cut)
}

/** Nearly every sentence: nothing goes, so each sign keeps its place. */
const evenAsItStands = (cut: string): NormalisedWords | null => {
  const plain = !UNUSUAL.test(cut)
  if (!plain && LOOSE.test(cut)) return null
  const text = plain ? cut : cut.replaceAll(/[^ -_a-~]/g, evenChar)
  if (TO_MEND.test(text) && [GAP, GLUED, TOO_CLOSE].some((mark) => everyMatch(text, mark).length > 0))
    return null
  if (tornDays(text).length > 0) return null
  return { text, original: (start, end) => ({ at: start, phrase: cut.slice(start, end) }) }
}

/** Any sign that is put otherwise, and blanks at the head or in a row. */
const UNUSUAL = /^ |[^ -_a-~]| {2}/

/** Blanks too many or of other kinds, and signs that are not seen. */
const LOOSE = /^ | {2}|[\t-\r\u00a0\u00ad\u1680\u2000-\u200d\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]/

const evenInPlaces = (words: string): NormalisedWords => {
  const places: number[] = []
  let folded = ''
  let afterBlank = true
  for (let at = 0; at < words.length; at += 1) {
    const char = evenChar(words.charAt(at))
    if (char === '' || (char === ' ' && afterBlank)) continue
    afterBlank = char === ' '
    folded += char
    places.push(at)
  }
  const dropped = new Set([...superscriptGaps(folded), ...gluedFootnotes(folded), ...tornDays(folded)])
  const text =
    dropped.size === 0 ? folded : Array.from(folded, (char, at) => (dropped.has(at) ? '' : char)).join('')
  const from = dropped.size === 0 ? places : places.filter((_, at) => !dropped.has(at))
  const close = everyMatch(text, TOO_CLOSE).map((match) => match.index)
  for (const at of close.toReversed()) from.splice(at, 0, from[at] ?? 0)
  return {
    text: close.length === 0 ? text : text.replaceAll(TOO_CLOSE, ' '),
    original: (start, end) => {
      const at = from[start] ?? 0
      return { at, phrase: words.slice(at, (from[end - 1] ?? at) + 1) }
    },
  }
}

const cutAtWord = (words: string): string => {
  if (words.length <= longestSentence) return words
  const cut = words.slice(0, longestSentence)
  const lastBlank = cut.lastIndexOf(' ')
  return lastBlank > longestSentence - 60 ? cut.slice(0, lastBlank) : cut
}

const evenChar = (char: string): string => {
  if (/[ -_a-~]/.test(char)) return char
  if (/\s/.test(char)) return ' '
  if (/[\u2018\u2019\u201a\u201b\u2032\u02bc\u00b4`]/.test(char)) return "'"
  if (/[\u201c\u201d\u201e\u2033]/.test(char)) return '"'
  if (/[\u2010-\u2015\u2212]/.test(char)) return '-'
  // Soft hyphens and zero-width marks are invisible on the page. Half a surrogate pair must not be split from
  // its other half by later string work, and no rule reads such characters.
  if (/[\u00ad\u200b-\u200d\u2060\ufeff]/.test(char)) return ''
  return /[\ud800-\udfff]/.test(char) ? '?' : char
}

const superscriptGaps = (text: string): number[] => everyMatch(text, GAP).map((match) => match.index)

/** What every mark to mend has in it. */
const TO_MEND = /\d (?:st|nd|rd|th)\b|\d(?:st|nd|rd|th)[a-z]| 20[1-4]\d\d/i

const GAP = /(?<=\b\d{1,2}) (?=(?:st|nd|rd|th)\b)/gi

const gluedFootnotes = (text: string): number[] => everyMatch(text, GLUED).map((match) => match.index)

const GLUED =
  /(?<=(?:january|february|march|april|may|june|july|august|september|october|november|december),? 20[1-4]\d)\d\b/gi

const TOO_CLOSE =
  /(?=(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b)(?<=\b\d{1,2}(?:st|nd|rd|th))/gi
