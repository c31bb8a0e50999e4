import {
  addDays,
  endOfMonth,
  formatDay,
  formatMonth,
  monthOf,
  type PlainDate,
  yearOf,
} from '../../calendar/plain-date.ts'
import { type Asked, type DueRule, type NamedSpan, namedSpan } from './due-rule.ts'
import { monthPattern, readMonth } from './month-names.ts'
import { namedYearOf } from './year-words.ts'

/** The month in which each term of a school year begins, and the one with whose last day it is taken to end. */
const TERMS = {
  spring: { from: 1, to: 3 },
  summer: { from: 4, to: 7 },
  autumn: { from: 9, to: 12 },
} as const

type Term = keyof typeof TERMS

/** "In the autumn term", "by the end of term": schools in England break up before Christmas, Easter and August. */
export const schoolTerm: DueRule = {
  id: 'school-term',
  pattern:
    /\b(?:(?:(?<which>next|this|coming|following|current) )?(?<term>spring|summer|autumn|winter|lent|michaelmas|trinity) term(?:,?(?: of)? (?<year>20[0-4]\d)(?<yearEnd>[/-]\d\d)?|(?: of)? (?<yearWord>next|this) year)?|(?<=\b(?:end|close|start|beginning|course|middle|within|by end) (?:of )?(?:the |this )?)(?:school |this |the )?term|(?<bare>next|this|the coming) (?:school )?term)\b(?!s| of (?:office|reference))/gi,
  read: (match, asked) => {
    const named = namedEnd(match, asked)
    return named ?? termSpan(match, asked)
  },
}

const termSpan = (match: RegExpExecArray, { meetingOn, text }: Asked): NamedSpan => {
  const said = match.groups ?? {}
  const starts = /\b(?:start|beginning) of (?:the )?$/i.test(text.slice(0, match.index))
  const isNext = starts || /^next|coming/i.test(said['bare'] ?? '')
  const term = said['term'] === undefined ? termOf(meetingOn, isNext) : nameOf(said['term'])
  // Of the school year 2024/25 only the autumn term is in its first year.
  const later = said['yearEnd'] !== undefined && term !== 'autumn' ? 1 : 0
  const year = said['term'] === undefined ? undefined : namedYearOf(said, meetingOn)
  const named = year === undefined ? undefined : year + later
  const span = named === undefined ? coming(term, meetingOn, isNext) : spanOf(term, named)
  return {
    ...namedSpan({
      ...span,
      precision: 'quarter',
      why: `schools set their own days, and the ${term} term meant is taken to end on ${formatDay(span.last)}`,
      vague: true,
      yearGuessed: named === undefined,
      bare: 'set-off',
    }),
  }
}

/** "By the end of term in July", "the end of the academic year (June)": the month that the minutes name counts. */
const namedEnd = (match: RegExpExecArray, { meetingOn, text }: Asked): NamedSpan | null => {
  const behind = IN_MONTH.exec(text.slice(match.index + match[0].length))
  const month = behind === null ? undefined : readMonth(behind[1] ?? '')
  if (month === undefined || !/\b(?:end|close) (?:of )?(?:the |this )?$/i.test(text.slice(0, match.index)))
    return null
  const year = yearOf(meetingOn) + (month < monthOf(meetingOn) ? 1 : 0)
  const first = `${year}-${String(month).padStart(2, '0')}-01` as PlainDate
  return namedSpan({
    first,
    last: endOfMonth(first),
    precision: 'month',
    why: `it is said to end in ${formatMonth(first)}`,
    bare: 'set-off',
  })
}

const IN_MONTH = new RegExp(
  `^,? (?:in |\\()(?:early |late |mid-?)?(${monthPattern})\\b(?! (?:20|19)\\d\\d)`,
  'i',
)

const nameOf = (said: string): Term => {
  const small = said.toLowerCase()
  return /^(?:autumn|winter|michaelmas)$/.test(small)
    ? 'autumn'
    : /^(?:spring|lent)$/.test(small)
      ? 'spring'
      : 'summer'
}

const spanOf = (term: Term, year: number): Pick<NamedSpan, 'first' | 'last'> => {
  const { from, to } = TERMS[term]
  const two = (month: number): string => String(month).padStart(2, '0')
  return {
    first: `${year}-${two(from)}-01` as PlainDate,
    last: endOfMonth(`${year}-${two(to)}-01` as PlainDate),
  }
}

/** The term that holds the day, or the next one; in August that is the autumn term. */
const termOf = (day: PlainDate, isNext: boolean): Term => {
  const order: readonly Term[] = ['spring', 'summer', 'autumn']
  const at = order.findIndex((term) => monthOf(day) <= TERMS[term].to)
  const isInTerm = monthOf(day) >= TERMS[order[at] ?? 'autumn'].from
  return order[(at + (isNext && isInTerm ? 1 : 0)) % 3] ?? 'autumn'
}

const coming = (term: Term, meetingOn: PlainDate, isNext: boolean): Pick<NamedSpan, 'first' | 'last'> => {
  const here = spanOf(term, yearOf(meetingOn))
  return here.last < meetingOn || (isNext && here.first <= meetingOn)
    ? spanOf(term, yearOf(meetingOn) + 1)
    : here
}

/** "By the end of the municipal year": councils begin theirs with the annual meeting in May. */
export const municipalYear: DueRule = {
  id: 'municipal-year',
  pattern:
    /\b(?:(?<span>20[0-4]\d\/\d\d) |(?<which>next|this|current|present|coming|following|forthcoming|new) )?(?<kind>municipal|civic|mayoral|academic|school|university) year(?<year> 20[0-4]\d(?:[/-](?:20)?\d\d))?\b(?!s|'s|ly)/gi,
  read: (match, asked) => {
    const end = namedEnd(match, asked)
    if (end !== null) return end
    const { meetingOn, text } = asked
    const said = match.groups ?? {}
    const isSchool = /^(?:academic|school|university)$/i.test(said['kind'] ?? '')
    const begins = isSchool ? 9 : 5
    const own = yearOf(meetingOn) - (monthOf(meetingOn) < begins ? 1 : 0)
    const next =
      /^(?:next|coming|following|forthcoming|new)$/i.test(said['which'] ?? '') ||
      (said['which'] === undefined &&
        /\b(?:start|beginning|outset) of (?:the )?$/i.test(text.slice(0, match.index)))
    const named = said['span'] ?? said['year']?.trim()
    const year = named === undefined ? own + (next ? 1 : 0) : Number(named.slice(0, 4))
    const first = `${year}-0${begins}-01` as PlainDate
    const last = endOfMonth(`${year + 1}-0${begins - 1}-01` as PlainDate)
    // "Ready for the new municipal year": by the day before it begins.
    if (next && /\b(?:ready|in place|in time|done|agreed) for (?:the )?$/i.test(text.slice(0, match.index))) {
      const eve = addDays(first, -1)
      return namedSpan({
        first: eve,
        last: eve,
        precision: 'day',
        why: `the ${said['kind']?.toLowerCase()} year meant begins on ${formatDay(first)}, so this is by ${formatDay(eve)}`,
        bare: 'set-off',
      })
    }
    return namedSpan({
      first,
      last,
      precision: 'year',
      why: `the ${said['kind']?.toLowerCase()} year meant runs from ${formatDay(first)} to ${formatDay(last)}`,
      bare: 'set-off',
    })
  },
}
