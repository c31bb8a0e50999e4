import {
  addMonths,
  dayOf,
  endOfMonth,
  formatDay,
  formatMonth,
  monthOf,
  type PlainDate,
  yearOf,
} from '../../calendar/plain-date.ts'
import { type Asked, type DueRule, type NamedSpan, namedSpan } from './due-rule.ts'
import { joinedSpan, joint } from './joined-names.ts'
import { justPast } from './just-past.ts'
import { isSureMonth, monthName, monthPattern, readMonth } from './month-names.ts'
import { namedYearOf } from './year-words.ts'

const apart =
  "(?:(?: of)? (?<yearWord>next|this) year\\b|,? (?:of )?(?<year>20[0-4]\\d)\\b|[ -]?'(?<short>\\d\\d)\\b|[ -](?<closed>\\d\\d)'(?!\\w)|-(?<dashed>\\d\\d|20[0-4]\\d)(?![\\w-])|[ /](?<plain>[1-4]\\d)(?![\\w:%,/]|\\.\\d| (?:%|per|officers|cases|staff|people|months|new)))"

/** "March 2023", "March 23'", "Jun-24", "May/June", "between May and July 2025"; no year: the next such month. */
export const namedMonth: DueRule = {
  id: 'named-month',
  pattern: new RegExp(
    `\\b(?:(?<from>${monthPattern})(?:,? (?<fromYear>20[0-4]\\d))?${joint})?(?<month>${monthPattern})(?:${apart})?(?<tail>[- ](?:month[- ])?end\\b)?`,
    'gi',
  ),
  read: (match, asked) => {
    const said = match.groups ?? {}
    const month = readMonth(said['month'] ?? '')
    if (month === undefined || !isAMonth(match, asked)) return null
    const isNext = /\b(?:next|the following) (?:early |late |mid-)?$/i.test(asked.text.slice(0, match.index))
    const dated = datedMonth(said, month, asked.meetingOn, isNext)
    if (said['from'] === undefined) return dated
    return joinedSpan(startOfRange(said['from'], said['fromYear'], dated.first), dated, said['innerPart'])
  },
}

const datedMonth = (
  said: Record<string, string | undefined>,
  month: number,
  meetingOn: PlainDate,
  isNext: boolean,
): NamedSpan => {
  const short = said['short'] ?? said['closed'] ?? said['dashed'] ?? said['plain']
  const byWord = namedYearOf({ yearWord: said['yearWord'] }, meetingOn)
  if (byWord !== undefined) return monthSpan(byWord, month, { bare: 'yes' })
  const named = said['year'] ?? (short?.length === 2 ? `20${short}` : short)
  if (named === undefined) return nextSuchMonth(month, meetingOn, isNext)
  // "March 23" without a mark is the year when that lies ahead, else the 23rd: nobody sets a day years gone by.
  const asDay =
    said['plain'] === undefined ? undefined : dayOf(yearOf(meetingOn), month, Number(said['plain']))
  const distance = Number(named) - yearOf(meetingOn)
  if (said['plain'] !== undefined && (distance > 8 || distance < -8) && asDay !== undefined)
    return dayInstead(asDay, meetingOn)
  const span = monthSpan(Number(named), month, { bare: 'yes' })
  if (asDay === undefined) return span
  const day =
    asDay >= meetingOn ? asDay : (dayOf(yearOf(meetingOn) + 1, month, Number(said['plain'])) ?? asDay)
  return {
    ...span,
    otherReadings: [{ dueOn: day, working: `Read as a day instead of a year it is ${formatDay(day)}.` }],
  }
}

/** The meeting's own month counts, but "next October", said in October, is a year on. */
export const nextSuchMonth = (month: number, meetingOn: PlainDate, isNext = false): NamedSpan => {
  const isOwn = month === monthOf(meetingOn) && !isNext
  const year = isOwn || month > monthOf(meetingOn) ? yearOf(meetingOn) : yearOf(meetingOn) + 1
  const which = isOwn
    ? "that is the meeting's own month"
    : `the next ${monthName(month)} after the meeting of ${formatDay(meetingOn)} is ${monthName(month)} ${year}`
  const span = monthSpan(year, month, {
    why: `no year is given, and ${which}`,
    yearGuessed: true,
    bare: 'set-off',
  })
  return { ...span, otherReadings: justPast(span.last, meetingOn) }
}

const dayInstead = (asDay: PlainDate, meetingOn: PlainDate): NamedSpan => {
  const day =
    asDay >= meetingOn
      ? asDay
      : (dayOf(yearOf(meetingOn) + 1, monthOf(asDay), Number(asDay.slice(8))) ?? asDay)
  const why = `the number is read as a day, and the next such day is ${formatDay(day)}`
  return namedSpan({ first: day, last: day, precision: 'day', why, yearGuessed: true })
}

const startOfRange = (from: string, fromYear: string | undefined, until: PlainDate): PlainDate => {
  const month = readMonth(from) ?? monthOf(until)
  const year =
    fromYear !== undefined ? Number(fromYear) : month <= monthOf(until) ? yearOf(until) : yearOf(until) - 1
  return dayOf(year, month, 1) ?? until
}

const monthSpan = (year: number, month: number, more: Partial<NamedSpan>): NamedSpan => {
  const first = dayOf(year, month, 1) as PlainDate
  return namedSpan({ first, last: endOfMonth(first), precision: 'month', ...more })
}

const spelledOrdinal =
  /\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\w+teenth|twentieth|thirtieth) (?:day )?of $/i

// "May" is a verb, "march" a walk, "April" and "June" are people. A name standing after "by" is a doer.
const isAMonth = (match: RegExpExecArray, { text, alone }: Asked): boolean => {
  const token = match.groups?.['month'] ?? ''
  const dated = /\d/.test(match[0])
  const before = text.slice(0, match.index)
  const after = text.slice(match.index + match[0].length)
  // "The twelfth of March", in words, is left to the fallback.
  if (spelledOrdinal.test(before)) return false
  if (token === 'may') return dated
  if (
    !isSureMonth(token) &&
    !dated &&
    !(token === 'march' && /\b(?:in|by|before|until|end of|during|early|late|mid)[ -]$/i.test(before))
  )
    return false
  if (
    /^(?:jan|may|april|june|august)$/i.test(token) &&
    !dated &&
    /^ [A-Z][a-z]+/.test(after) &&
    /\b(?:by|for|to|with|from|and|Ms|Mrs|Miss|Dr|PC|Cllr) $/.test(before)
  ) {
    return /^ (?:Board|Meeting|Panel|Committee|Council|Cabinet)\b/.test(after)
  }
  // "The June figures" name a report. "In the June report" is when it comes.
  return (
    alone ||
    dated ||
    !/(?:^|[^a-z])(?:the|last|its|our|their|'s) $/i.test(before) ||
    /\b(?:in|for|at|with|to|by|on|before|through) (?:the|its|our|their) $/i.test(before)
  )
}

/** "Next month", "the end of this month", "by month end". */
export const relativeMonth: DueRule = {
  id: 'relative-month',
  pattern:
    /\b(?:(?<which>next|this|following|coming|current|same) month(?!'s|s|ly)\b|(?<=\blater (?:in )?)that month\b|(?<=\b(?:end|close|within|inside|middle|later in|later) (?:of )?)the month\b(?! after next)|month after next\b|month[- ]end\b|the month'?s end\b|end of month\b|EOM\b|(?<=\b(?:end|close) of (?:the )?)calendar month\b)/gi,
  read: (match, { meetingOn }) => {
    const shift = /after next/i.test(match[0]) ? 2 : /next|following|coming/i.test(match[0]) ? 1 : 0
    const first = addMonths(dayOf(yearOf(meetingOn), monthOf(meetingOn), 1) as PlainDate, shift)
    const why =
      shift === 0
        ? `the meeting of ${formatDay(meetingOn)} sat in ${formatMonth(first)}`
        : `${shift === 1 ? 'the month after' : 'two months on from'} the meeting of ${formatDay(meetingOn)} is ${formatMonth(first)}`
    return namedSpan({
      first: /end|EOM/i.test(match[0]) ? endOfMonth(first) : first,
      last: endOfMonth(first),
      precision: 'month',
      why,
      bare: 'yes',
      yearGuessed: shift === 0,
    })
  },
}
