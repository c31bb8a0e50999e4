import {
  addDays,
  dayOf,
  endOfMonth,
  formatDay,
  monthOf,
  type PlainDate,
  weekdayOf,
  yearOf,
} from '../../calendar/plain-date.ts'
import { type DueRule, namedSpan } from './due-rule.ts'
import { monthName, monthPattern, readMonth } from './month-names.ts'
import { fullWeekdayPattern, readWeekday } from './weekday-names.ts'

/** The place of a weekday in its month, as words say it. */
export const WEEKDAY_PLACES: Readonly<Record<string, number>> = {
  first: 1,
  '1st': 1,
  second: 2,
  '2nd': 2,
  third: 3,
  '3rd': 3,
  fourth: 4,
  '4th': 4,
}

/** "The second Friday in June", "the last Monday of March 2026": counted through the month. */
export const nthWeekday: DueRule = {
  id: 'nth-weekday',
  pattern: new RegExp(
    `\\b(?<place>${Object.keys(WEEKDAY_PLACES).join('|')}|last|final) (?<weekday>${fullWeekdayPattern}) (?:of|in) (?<month>${monthPattern})(?:,? (?<year>20[0-4]\\d))?\\b`,
    'gi',
  ),
  read: (match, { meetingOn }) => {
    const said = match.groups ?? {}
    const month = readMonth(said['month'] ?? '')
    const weekday = readWeekday(said['weekday'] ?? '')
    if (month === undefined || weekday === undefined) return null
    const year = Number(said['year'] ?? yearOf(meetingOn) + (month < monthOf(meetingOn) ? 1 : 0))
    const first = dayOf(year, month, 1)
    if (first === undefined) return null
    const day = nthWeekdayOf(first, weekday, (said['place'] ?? '').toLowerCase())
    const why = `in ${monthName(month)} ${year} that is ${formatDay(day)}`
    return namedSpan({
      first: day,
      last: day,
      precision: 'day',
      why,
      yearGuessed: said['year'] === undefined,
    })
  },
}

/** The first, second or last such weekday of the month that `first` begins; a place unknown is the last. */
export const nthWeekdayOf = (first: PlainDate, weekday: number, place: string): PlainDate => {
  const nth = WEEKDAY_PLACES[place]
  const last = endOfMonth(first)
  return nth === undefined
    ? addDays(last, -((weekdayOf(last) - weekday + 7) % 7))
    : addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7)
}
