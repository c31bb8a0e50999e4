import {
  addMonths,
  dayOf,
  endOfMonth,
  formatDay,
  monthOf,
  type PlainDate,
  yearOf,
} from '../../calendar/plain-date.ts'
import { type DueRule, settled } from './due-rule.ts'
import { monthPattern, readMonth } from './month-names.ts'

/**
 * "Would complete 1,200 visits in the year to March 2025", "a target of 96% for the year ending July": what is to be
 * done or reached in such a span is due on its last day. What is counted in one that is over, or in a report, is not.
 */
export const inTheYearTo: DueRule = {
  id: 'in-the-year-to',
  pattern: new RegExp(
    `\\b(?:in|over|during|for|across) the (?:financial |calendar |performance |municipal )?(?:year|quarter|period|half-year) (?:to|ending|ended|up to)(?: the end of)?(?: the)? (?:(?<day>\\d{1,2})(?:st|nd|rd|th)? )?(?<month>${monthPattern})(?:,? (?<year>20\\d\\d))?`,
    'gi',
  ),
  read: (match, { meetingOn, text }) => {
    const before = text.slice(0, match.index)
    if (!TO_BE_REACHED.test(before) || COUNTED.test(before)) return null
    const { day, month = '', year } = match.groups ?? {}
    const last = lastDay(readMonth(month) ?? monthOf(meetingOn), day, year, meetingOn)
    if (last === null || last <= meetingOn) return null
    return settled({
      dueOn: last,
      precision: day === undefined ? 'month' : 'day',
      working: `The span that it is to be done in ends on ${formatDay(last)}.`,
      strength: 'middling',
      looksForward: true,
    })
  },
}

const TO_BE_REACHED =
  /\b(?:will|would|shall|(?:is|are|was|were) to|agreed to|aims? to|plans? to|intends? to|(?:targets?|goals?|aims?|ambition) (?:of|is|was|remains)|on track to)\b[^.;:]*$/i
/** "Would share the figures for the year to March" */
const COUNTED =
  /\b(?:figures?|data|statistics|report|results?|accounts?|outturn|performance|position|summary|update|review|analysis|breakdown|return|statement|spend(?:ing)?|budget|plan|programme|fees?|costs?|income|hours|incidents|complaints|rates?|shown|reported|listed|published)\b[^.;:,]{0,40}$/i

const lastDay = (
  month: number,
  day: string | undefined,
  year: string | undefined,
  meetingOn: PlainDate,
): PlainDate | null => {
  const inYear = (named: number): PlainDate | null => {
    const first = dayOf(named, month, 1) ?? null
    if (first === null) return null
    return day === undefined ? endOfMonth(first) : (dayOf(named, month, Number(day)) ?? null)
  }
  if (year !== undefined) return inYear(Number(year))
  const here = inYear(yearOf(meetingOn))
  return here !== null && here > meetingOn ? here : inYear(yearOf(addMonths(meetingOn, 12)))
}
