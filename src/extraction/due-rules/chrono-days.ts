import { createRequire } from 'node:module'
import type * as Chrono from 'chrono-node/en'
import { addDays, dayOf, endOfMonth, formatDay, type PlainDate } from '../../calendar/plain-date.ts'
import { mayMatch } from '../patterns/sieve.ts'
import { type Asked, type NamedSpan, namedSpan } from './due-rule.ts'

/** A stretch of the text and the days that it names. */
export type FoundSpan = { readonly from: number; readonly to: number; readonly span: NamedSpan }

/** The id that readings of the fallback carry. */
export const chronoRule = 'chrono'

/**
 * The fallback: chrono-node reads what no rule of ours knew, in text where everything that a rule has seen (and
 * everything that is no deadline) is blanked out. Only days or months it is sure of are taken, never a weekday
 * or a time it filled in by itself, and never one before the meeting: its backward readings are history.
 */
export const chronoSpans = (blanked: string, { meetingOn }: Asked): readonly FoundSpan[] => {
  if (!hasDateWord.test(blanked)) return []
  const noon = new Date(`${meetingOn}T12:00:00.000Z`)
  const results = chrono().parse(blanked, { instant: noon, timezone: 0 }, { forwardDate: true })
  return results.flatMap((result) => {
    const { start } = result
    const sureDay = start.isCertain('day') || start.isCertain('weekday')
    const first = dayOf(
      start.get('year') ?? 0,
      start.get('month') ?? 0,
      sureDay ? (start.get('day') ?? 0) : 1,
    )
    if (first === undefined || (!sureDay && !start.isCertain('month'))) return []
    const last = sureDay ? first : endOfMonth(first)
    if (last <= meetingOn || last > addDays(meetingOn, 3660) || !/[a-z]/i.test(result.text)) return []
    return [{ from: result.index, to: result.index + result.text.length, span: taken(first, last, sureDay) }]
  })
}

// Few minutes have words left for it, and its fifty files take as long to load as a page takes to read.
const load = createRequire(import.meta.url)
let loaded: typeof Chrono.GB | undefined
const chrono = (): typeof Chrono.GB => (loaded ??= (load('chrono-node/en') as typeof Chrono).GB)

const taken = (first: PlainDate, last: PlainDate, sureDay: boolean): NamedSpan =>
  namedSpan({
    first,
    last,
    precision: sureDay ? 'day' : 'month',
    why: sureDay
      ? `the words are taken as ${formatDay(first)}`
      : `the words are taken as the month to ${formatDay(last)}`,
    yearGuessed: true,
  })

/** Whether anything could be left for the fallback, before what the rules have taken is blanked out. */
export const mayNeedChrono = (text: string): boolean => mayHoldDateWord(text)

// Chrono is run only where a word of the calendar is left: it is the slowest part by far.
const hasDateWord =
  /\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\w+teenth|twentieth|thirtieth)(?: day)? of (?:january|february|march|april|may|june|july|august|september|october|november|december)\b|\b(?:this|next|the) weekend\b|\bday after (?:the )?\w+day\b/i
const mayHoldDateWord = mayMatch(hasDateWord)
