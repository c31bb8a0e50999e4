import {
  calendarQuarter,
  calendarQuarterOf,
  financialQuarter,
  financialYear,
  financialYearName,
  financialYearOf,
  type Span,
} from '../../calendar/financial-year.ts'
import {
  addDays,
  addMonths,
  endOfMonth,
  formatDay,
  type PlainDate,
  yearOf,
} from '../../calendar/plain-date.ts'
import { type DueRule, namedSpan } from './due-rule.ts'
import { joinedSpan } from './joined-names.ts'
import { joinedQuarter, quarterBefore, quarterSaid, quarterWords } from './quarter-words.ts'
import { namedYearOf } from './year-words.ts'

/**
 * "The first quarter of 2026" and "of next year" follow the calendar, "Q1 2026" the accounts; each names the other as
 * well. "Q1/Q2 2026" ends with the second.
 */
export const quarterOfYear: DueRule = {
  id: 'quarter-of-year',
  pattern: new RegExp(
    `(?<![\\w/])${joinedQuarter}?${quarterWords}(?:(?: of| in) (?<yearWord>next) (?:calendar )?year\\b|(?:,| of| in)? (?:calendar year )?(?<year>20[0-4]\\d)\\b(?![/-]\\d))`,
    'gi',
  ),
  read: (match, { meetingOn }) => {
    const said = match.groups ?? {}
    const year = namedYearOf(said, meetingOn) ?? yearOf(meetingOn)
    const number = quarterSaid(said)
    const inWords = said['word'] !== undefined
    // "Q3 next year" is left to the accounts.
    if (!inWords && said['yearWord'] !== undefined) return null
    const [quarterIn, otherIn] = inWords
      ? [calendarQuarter, financialQuarter]
      : [financialQuarter, calendarQuarter]
    const [is, isNot] = inWords ? ['calendar', 'financial'] : ['financial', 'calendar']
    const [chosen, other] = [quarterIn(year, number), otherIn(year, number)]
    const why = `taken as the ${is} quarter, it runs from ${formatDay(chosen.first)} to ${formatDay(chosen.last)}`
    const otherReadings = [
      { dueOn: other.last, working: `Taken as the ${isNot} quarter, it ends on ${formatDay(other.last)}.` },
    ]
    const meant = namedSpan({ ...chosen, precision: 'quarter', why, bare: 'yes', otherReadings })
    const before = quarterBefore(said)
    if (before === undefined) return meant
    return joinedSpan(quarterIn(before < number ? year : year - 1, before).first, meant, said['innerPart'])
  },
}

/** "The 3rd quarter of the calendar year", "calendar Q3": as the calendar counts, of the next year once it is past. */
export const calendarQuarterRule: DueRule = {
  id: 'calendar-quarter',
  pattern: new RegExp(
    `(?<![\\w/])(?:calendar (?:year )?${joinedQuarter}?${quarterWords}\\b|${joinedQuarter}?${quarterWords},? (?:of |in )?(?:the |this )?\\(?calendar(?: year)?\\b)(?:,? (?:of )?(?<year>20[0-4]\\d)\\b(?![/-]\\d))?`,
    'gi',
  ),
  read: (match, { meetingOn }) => {
    const said = match.groups ?? {}
    const number = quarterSaid(said)
    const here = calendarQuarter(Number(said['year'] ?? yearOf(meetingOn)), number)
    const gone = said['year'] === undefined && here.last < meetingOn
    const year = yearOf(here.last) + (gone ? 1 : 0)
    const chosen = calendarQuarter(year, number)
    const why = `quarter ${number} of the calendar year ${year} runs from ${formatDay(chosen.first)} to ${formatDay(chosen.last)}`
    const meant = namedSpan({
      ...chosen,
      precision: 'quarter',
      why,
      yearGuessed: said['year'] === undefined,
      bare: 'set-off',
    })
    const before = quarterBefore(said)
    if (before === undefined) return meant
    const first = calendarQuarter(before < number ? year : year - 1, before).first
    return joinedSpan(first, meant, said['innerPart'])
  },
}

/** "Next quarter", "the end of the quarter". Financial and calendar quarters end on the same days. */
export const relativeQuarter: DueRule = {
  id: 'relative-quarter',
  pattern:
    /\b(?:(?<which>next|this|current|coming|following|forthcoming|upcoming) quarter(?!s|ly|'s)\b(?! (?:of|report|figures|data)\b)|(?<=\b(?:end|close|course|within|inside|later in) (?:of )?)the quarter\b|quarter[- ]end\b)/gi,
  read: (match, { meetingOn }) => {
    const own = calendarQuarter(yearOf(meetingOn), calendarQuarterOf(meetingOn))
    const next = /next|coming|following|forthcoming|upcoming/i.test(match[0])
    const from = addDays(own.last, 1)
    const chosen: Span = next ? { first: from, last: endOfMonth(addMonths(from, 2)) } : own
    const why = next
      ? `the meeting of ${formatDay(meetingOn)} sat in the quarter to ${formatDay(own.last)}, and the next one runs to ${formatDay(chosen.last)}`
      : `the quarter of the meeting of ${formatDay(meetingOn)} runs to ${formatDay(own.last)}`
    return namedSpan({ ...chosen, precision: 'quarter', why, yearGuessed: !next, bare: 'yes' })
  },
}

/** "H1 2025/26", "the second half of 2026", "by the half-year". */
export const halfYear: DueRule = {
  id: 'half-year',
  pattern:
    /\b(?:H(?<number>[12])\b|(?<word>first|second|latter) half of|half[- ]year(?:[- ]end)?\b(?!ly| (?:report|review|figures|results)))(?: ?(?:the )?(?:(?<financial>20[0-4]\d) ?[/-] ?(?:20)?\d\d|(?<year>20[0-4]\d)(?![/-]\d)|(?<which>next|this|current|new)? ?(?<kind>financial|calendar|performance)? ?year\b))?/gi,
  read: (match, { meetingOn }) => {
    const said = match.groups ?? {}
    const second = said['number'] === '2' || /^(?:second|latter)/i.test(said['word'] ?? '')
    if (
      said['word'] !== undefined &&
      said['financial'] === undefined &&
      said['year'] === undefined &&
      !/year$/i.test(match[0])
    )
      return null
    const calendar =
      said['year'] !== undefined ||
      said['kind']?.toLowerCase() === 'calendar' ||
      (said['word'] !== undefined && said['financial'] === undefined && said['kind'] === undefined)
    const shift = /next|new/i.test(said['which'] ?? '') ? 1 : 0
    const year = Number(
      said['year'] ??
        said['financial'] ??
        (calendar ? yearOf(meetingOn) : financialYearOf(meetingOn)) + shift,
    )
    const whole = calendar
      ? { first: `${year}-01-01` as PlainDate, last: `${year}-12-31` as PlainDate }
      : financialYear(year)
    const middle = endOfMonth(addMonths(whole.first, 5))
    const guessed = said['financial'] === undefined && said['year'] === undefined
    const half = second
      ? { first: addDays(middle, 1), last: whole.last }
      : { first: whole.first, last: middle }
    const name = calendar ? String(year) : `the financial year ${financialYearName(year)}`
    const why = `the ${second ? 'second' : 'first'} half of ${name} ends on ${formatDay(half.last)}`
    return namedSpan({
      ...half,
      precision: 'quarter',
      why,
      yearGuessed: guessed,
      bare: guessed ? 'set-off' : 'yes',
    })
  },
}
