import { CodedError } from '../errors.ts'
import { bankHolidaysOf, holidaysBeginOn, holidaysEndOn, type Region } from './bank-holidays.ts'
import { addDays, daysBetween, formatDay, type PlainDate, weekdayOf } from './plain-date.ts'

export { holidaysBeginOn, holidaysEndOn, type Region } from './bank-holidays.ts'

// Every function here refuses a day outside the bank holiday lists with a CodedError `invalid`: a count that
// silently missed a bank holiday would put a deadline on the wrong day.

/** Monday to Friday and not a bank holiday of the region. */
export const isWorkingDay = (day: PlainDate, region: Region = 'england-and-wales'): boolean => {
  requireListed(day)
  return weekdayOf(day) <= 5 && !bankHolidaysOf(region).has(day)
}

/**
 * The day that comes `count` working days after a day, or before it when `count` is negative. Day zero is the
 * start itself, working day or not, so counting begins with the day beside it: 2 working days before Tuesday
 * 7 April 2026 is Wednesday 1 April 2026. A count of 0 gives the start back.
 */
export const addWorkingDays = (
  day: PlainDate,
  count: number,
  region: Region = 'england-and-wales',
): PlainDate => {
  requireListed(day)
  const step = count < 0 ? -1 : 1
  let reached = day
  for (let left = Math.abs(count); left > 0; left -= isWorkingDay(reached, region) ? 1 : 0) {
    reached = addDays(reached, step)
  }
  return reached
}

/** Working days after one day up to and including another; negative when the second comes first. */
export const workingDaysBetween = (
  from: PlainDate,
  to: PlainDate,
  region: Region = 'england-and-wales',
): number => {
  if (to < from) return 0 - workingDaysBetween(to, from, region)
  requireListed(from)
  requireListed(to)
  let count = 0
  for (let offset = daysBetween(from, to); offset > 0; offset -= 1) {
    if (isWorkingDay(addDays(from, offset), region)) count += 1
  }
  return count
}

/** The first working day after a day. */
export const nextWorkingDay = (day: PlainDate, region: Region = 'england-and-wales'): PlainDate =>
  addWorkingDays(day, 1, region)

/** The last working day before a day. */
export const previousWorkingDay = (day: PlainDate, region: Region = 'england-and-wales'): PlainDate =>
  addWorkingDays(day, -1, region)

/** Whether the bank holiday lists cover a day, so that a caller can ask before counting. */
export const hasHolidaysFor = (day: PlainDate): boolean => day >= holidaysBeginOn && day <= holidaysEndOn

/** A working day as far as is known: past the end of the lists, any weekday. For what must go on without a warning. */
export const isOfficeDay = (day: PlainDate): boolean =>
  hasHolidaysFor(day) ? isWorkingDay(day) : weekdayOf(day) <= 5

/** No earlier day of the same week was an office day: Monday, or Tuesday after a bank holiday. */
export const isFirstOfficeDayOfWeek = (day: PlainDate): boolean =>
  isOfficeDay(day) &&
  !Array.from({ length: weekdayOf(day) - 1 }, (_, n) => addDays(day, -n - 1)).some(isOfficeDay)

const requireListed = (day: PlainDate): void => {
  if (hasHolidaysFor(day)) return
  throw new CodedError(
    'invalid',
    `Working days can be counted from ${formatDay(holidaysBeginOn)} to ${formatDay(holidaysEndOn)}: ` +
      `there is no list of bank holidays for ${formatDay(day)}. Update Matters Arising to get a newer list.`,
  )
}
