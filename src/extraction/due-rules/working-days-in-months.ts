import {
  addDays,
  addMonths,
  dayOf,
  endOfMonth,
  formatDay,
  formatMonth,
  monthOf,
  type PlainDate,
  yearOf,
} from '../../calendar/plain-date.ts'
import { addWorkingDays, hasHolidaysFor, type OfficeCalendar } from '../../calendar/working-days.ts'
import { type DueRule, namedSpan } from './due-rule.ts'
import { monthPattern, readMonth } from './month-names.ts'

const PLACES: Readonly<Record<string, number>> = {
  first: 1,
  '1st': 1,
  second: 2,
  '2nd': 2,
  third: 3,
  '3rd': 3,
  fourth: 4,
  '4th': 4,
  fifth: 5,
  '5th': 5,
  tenth: 10,
  '10th': 10,
  last: -1,
  final: -1,
  penultimate: -2,
}

/** "The last working day of May", "the first working day of next month": counted in the office's working days. */
export const workingDayOfMonth: DueRule = {
  id: 'working-day-of-month',
  pattern: new RegExp(
    `\\b(?<place>${Object.keys(PLACES).join('|')}) (?:working|business) day (?:of|in) (?:(?<month>${monthPattern})(?:,? (?<year>20[0-4]\\d)\\b)?|(?<which>next|this|the|the following|the coming) month\\b)`,
    'gi',
  ),
  read: (match, { meetingOn, calendar }) => {
    const said = match.groups ?? {}
    const place = PLACES[(said['place'] ?? '').toLowerCase()] ?? 1
    const [first, isSaid] = monthMeant(said, meetingOn)
    if (first === undefined) return null
    const here = nthWorkingDay(first, place, calendar)
    // The first working day of this month may be past; no other month is meant by a name with its year.
    const day =
      here === null || isSaid || here >= meetingOn
        ? here
        : nthWorkingDay(addMonths(first, said['month'] === undefined ? 1 : 12), place, calendar)
    if (day === null) return null
    return namedSpan({
      first: day,
      last: day,
      precision: 'day',
      why: `in ${formatMonth(day)} that working day is ${formatDay(day)}`,
      yearGuessed: !isSaid,
      bare: 'set-off',
    })
  },
}

/** The first day of the month, and whether the words leave no doubt which one it is. */
const monthMeant = (
  said: Readonly<Record<string, string | undefined>>,
  meetingOn: PlainDate,
): readonly [PlainDate | undefined, boolean] => {
  const own = dayOf(yearOf(meetingOn), monthOf(meetingOn), 1)
  if (said['month'] === undefined) {
    const isNext = /next|following|coming/i.test(said['which'] ?? '')
    return [own === undefined || !isNext ? own : addMonths(own, 1), isNext]
  }
  const month = readMonth(said['month']) ?? 1
  if (said['year'] !== undefined) return [dayOf(Number(said['year']), month, 1), true]
  return [dayOf(yearOf(meetingOn) + (month < monthOf(meetingOn) ? 1 : 0), month, 1), false]
}

/** Null when the bank holidays of the month are not known. */
const nthWorkingDay = (
  first: PlainDate,
  place: number,
  calendar: OfficeCalendar | undefined,
): PlainDate | null => {
  const start = addDays(place > 0 ? first : endOfMonth(first), place > 0 ? -1 : 1)
  return hasHolidaysFor(start) && hasHolidaysFor(addDays(start, 2 * place + (place > 0 ? 14 : -14)))
    ? addWorkingDays(start, place, calendar)
    : null
}
