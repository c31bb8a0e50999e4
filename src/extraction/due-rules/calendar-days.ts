import {
  addDays,
  dayOf,
  formatDay,
  formatWeekday,
  type PlainDate,
  weekdayOf,
  yearOf,
} from '../../calendar/plain-date.ts'
import { type Asked, type DueRule, type NamedSpan, namedSpan, type Settled, settled } from './due-rule.ts'
import { justPast } from './just-past.ts'
import { isSureMonth, monthName, monthPattern, readMonth } from './month-names.ts'
import { times } from './lead-words.ts'
import { readWeekday, weekdayPattern } from './weekday-names.ts'

/** "31 June": kept as words without a day, so that a person sees what was written. */
const noSuchDay = (words: string): Settled =>
  settled({
    dueOn: null,
    precision: 'none',
    working: `“${words}” gives no date: there is no such day in the calendar.`,
    strength: 'weak',
    noSuchDay: true,
  })

const ordinal = '(?:st|nd|rd|th)?'
const year =
  "(?:,? (?<year>20[0-4]\\d)\\b|,? ?'(?<short>\\d\\d)\\b|,? (?<short2>[2-4]\\d)(?![\\w:]|\\.\\d|-\\d| (?:%|per))|,? (?<short3>[2-4]\\d)'(?!\\w))"

/** "26th of March 2025", "Tuesday 2nd November", "1-3 November", "12 & 13 June 2026". Day first. */
export const namedDay: DueRule = {
  id: 'named-day',
  pattern: new RegExp(
    `(?<![\\d/.:£-])(?:(?<weekday>${weekdayPattern}),? (?:the )?)?(?:(?<early>\\d{1,2})${ordinal} ?(?:-|to|and|&|\\/|or|until) ?(?:the )?)?\\b(?<day>\\d{1,2})${ordinal}(?: day)?(?: of)?[ -](?<month>${monthPattern})(?:${year}|[ -](?<year2>20[0-4]\\d|\\d\\d(?!\\d)(?<=-\\d\\d)))?`,
    'gi',
  ),
  read: (match, asked) => readDay(match.groups ?? {}, match, asked),
}

/** "March 26th, 2025", "April 5th": rarer in English minutes, never without the ordinal or the year. */
export const monthFirstDay: DueRule = {
  id: 'month-first-day',
  pattern: new RegExp(
    `\\b(?:(?<weekday>${weekdayPattern}),? )?(?<month>${monthPattern}) (?:the )?(?:(?<day>\\d{1,2})(?:st|nd|rd|th)|(?<day2>\\d{1,2})(?=, 20\\d\\d)|(?<day4>[12]\\d|3[01])(?= (?:meeting|session|board|committee|panel)\\b)|(?<day3>1\\d|[1-9])(?![\\d':%.,/]|(?:st|nd|rd|th)|-\\d| (?:officers|cases|months|people|of)))(?:,? (?<year>20[0-4]\\d)\\b)?`,
    'gi',
  ),
  read: (match, asked) => readDay(match.groups ?? {}, match, asked),
}

/** "14/10/2014", "11.10.24", "30-06-2024", "2025-06-30": day before month, unless the year stands first. */
export const numericDay: DueRule = {
  id: 'numeric-day',
  pattern: new RegExp(
    `(?<![\\d/.-])(?:(?<weekday>${weekdayPattern}),? )?(?:(?<day>\\d{1,2})(?<mark>[/.-])(?<month>\\d{1,2})\\k<mark>(?<year>20[0-4]\\d|[0-4]\\d)|(?<isoYear>20[0-4]\\d)-(?<isoMonth>\\d\\d)-(?<isoDay>\\d\\d))(?![\\d/]|[.-]\\d)`,
    'gi',
  ),
  read: (match) => {
    const said = match.groups ?? {}
    const named = fullYear(said['isoYear'] ?? said['year'] ?? '')
    const day = dayOf(named, Number(said['isoMonth'] ?? said['month']), Number(said['isoDay'] ?? said['day']))
    return day === undefined ? noSuchDay(match[0]) : onDay(day, said['weekday'], null, false)
  },
}

/**
 * "By 21/10", "COP 31/05", "CFO to write [14/06]": a day and a month in figures, after a word that expects a date or in a
 * bracket behind what is to be done; otherwise it may be a share or a score.
 */
export const shortNumericDay: DueRule = {
  id: 'short-numeric-day',
  pattern: new RegExp(
    `(?<=^(?:due|target|deadline|when|by when)?:? ?|\\b(?:by|before|on|due|until|latest|w/c|than|from|deadline):? (?:${times}(?:,? on)? )?|\\b(?:cop|cob|close of (?:play|business)):? (?:on )?|[[(](?=\\d{1,2}/\\d\\d[\\])] ?[.;]?$)|(?:[.,;-]|version|draft|report|due) (?=\\d{1,2}/\\d{1,2}[.;]?$))(?<day>\\d{1,2})/(?<month>\\d{1,2})(?![\\d/]|\\.\\d)`,
    'gi',
  ),
  read: (match, { meetingOn, alone, text }) => {
    const before = text.slice(0, match.index)
    // A cell of its own says a day; a sentence that opens with such figures may number a minute.
    if (!alone && !/\w:? /.test(before)) return null
    if (/[[(]$/.test(before) && !/\b(?:to|will|would|shall) [a-z]+/.test(before)) return null
    if (/[.,;\w-] $/.test(before) && !ENDS_IN_DAY.test(before)) return null
    const month = Number(match.groups?.['month'])
    const number = Number(match.groups?.['day'])
    if (month < 1 || month > 12 || number < 1 || number > 31) return null
    const day = nextSuchDay(month, number, meetingOn)
    if (day === undefined) return noSuchDay(match[0])
    const why = `no year is given, and the first ${number} ${monthName(month)} from the meeting of ${formatDay(meetingOn)} on is ${formatDay(day)}`
    return onDay(day, undefined, why, true)
  },
}

/** Behind what is to be done, a mark or a name at its head; elsewhere such figures are a share or a score. */
const ENDS_IN_DAY =
  /\b(?:to|will|would|shall) [a-z]+|^\W*(?:ACTIONS?|Actions?|AP)\b|^[\w/.' -]{2,40}: [^:]*$|^\W*[A-Z]{2,4} ?-|(?:by|before|on|due|until|latest|w\/c|than|from|deadline|cop|cob|business|play):? (?:[\w ]{1,20})?$/i

const readDay = (
  said: Record<string, string | undefined>,
  match: RegExpExecArray,
  asked: Asked,
): NamedSpan | Settled | null => {
  const month = readMonth(said['month'] ?? '')
  const number = Number(said['day'] ?? said['day2'] ?? said['day3'] ?? said['day4'])
  if (month === undefined || number < 1 || number > 31) return null
  // "End Sep 19": a day has no end, so the figures are the year.
  if (said['day3'] !== undefined && PART_OF_MONTH.test(match.input.slice(0, match.index))) return null
  const yearSaid = said['year'] ?? said['year2'] ?? said['short'] ?? said['short2'] ?? said['short3']
  // "Of the 12 may be" is no date; "12 may 2024" is.
  if (
    !isSureMonth(said['month'] ?? '') &&
    yearSaid === undefined &&
    !/(?:st|nd|rd|th)|\d march/i.test(match[0])
  )
    return null
  if (said['month'] === 'may' && yearSaid === undefined) return null
  if (yearSaid !== undefined) {
    const day = dayOf(fullYear(yearSaid), month, number)
    return day === undefined ? noSuchDay(match[0]) : onDay(day, said['weekday'], null, false)
  }
  const day = nextSuchDay(month, number, asked.meetingOn)
  if (day === undefined) return noSuchDay(match[0])
  const label = `${number} ${monthName(month)}`
  const why = `no year is given, and the first ${label} from the meeting of ${formatDay(asked.meetingOn)} on is ${formatDay(day)}`
  const span = onDay(day, said['weekday'], why, true)
  return { ...span, otherReadings: [...span.otherReadings, ...justPast(day, asked.meetingOn)] }
}

const PART_OF_MONTH = /\b(?:end|early|late|mid|middle|start|beginning)(?: of)?[ -]$/i

/** A weekday that disagrees is kept and told: the number is more often right than the weekday. */
export const onDay = (
  day: PlainDate,
  weekday: string | undefined,
  why: string | null,
  yearGuessed: boolean,
): NamedSpan => {
  const span = namedSpan({
    first: day,
    last: day,
    precision: 'day',
    why,
    yearGuessed,
    bare: yearGuessed ? 'set-off' : 'yes',
  })
  const said = weekday === undefined ? undefined : readWeekday(weekday)
  const falls = weekdayOf(day)
  if (said === undefined || said === falls) return span
  const shift = ((said - falls + 10) % 7) - 3
  const nearest = addDays(day, shift)
  const flag = `${formatDay(day)} is a ${formatWeekday(day)}, not a ${formatWeekday(nearest)}: check the date`
  return {
    ...span,
    why: why === null ? flag : `${why}; ${flag}`,
    otherReadings: [
      {
        dueOn: nearest,
        working: `The nearest ${formatWeekday(nearest)} is ${formatDay(nearest)}, if the weekday is right and the date is not.`,
      },
    ],
  }
}

const fullYear = (said: string): number => (said.length === 2 ? 2000 + Number(said) : Number(said))

export const nextSuchDay = (month: number, number: number, from: PlainDate): PlainDate | undefined => {
  // Up to eight years on, for 29 February.
  for (let year = yearOf(from); year <= yearOf(from) + 8; year += 1) {
    const day = dayOf(year, month, number)
    if (day !== undefined && day >= from) return day
  }
  return undefined
}
