import { daysBetween, formatDay, type PlainDate } from '../calendar/plain-date.ts'
import {
  englandAndWales,
  hasHolidaysFor,
  holidaysBeginOn,
  holidaysEndOn,
  type OfficeCalendar,
  workingDaysBetween,
} from '../calendar/working-days.ts'
import { countDays } from '../register/commitments/standing.ts'

/**
 * How late something due will be: "12 working days on the day of the meeting". Told in days when it holds no working
 * day (a Friday's lateness on Sunday) or the bank holidays are unknown, and then it says so.
 */
export const latenessWords = (
  dueOn: PlainDate,
  meetingOn: PlainDate,
  calendar: OfficeCalendar = englandAndWales,
): string => {
  const known = hasHolidaysFor(dueOn) && hasHolidaysFor(meetingOn)
  const working = known ? workingDaysBetween(dueOn, meetingOn, calendar) : 0
  if (working === 0)
    return `${countDays(daysBetween(dueOn, meetingOn))} ${THEN}${notCounted(dueOn, meetingOn)}`
  return `${working} working ${working === 1 ? 'day' : 'days'} ${THEN}`
}

const THEN = 'on the day of the meeting'

/** Why it is told in days although the paper speaks of working days elsewhere; never guessed. */
const notCounted = (dueOn: PlainDate, meetingOn: PlainDate): string => {
  if (!hasHolidaysFor(meetingOn))
    return ` (not in working days: bank holidays after ${formatDay(holidaysEndOn)} are not known)`
  return hasHolidaysFor(dueOn)
    ? ''
    : ` (not in working days: bank holidays before ${formatDay(holidaysBeginOn)} are not known)`
}
