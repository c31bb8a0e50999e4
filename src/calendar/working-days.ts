import { CodedError } from '../errors.ts'
import { bankHolidaysOf, holidaysBeginOn, holidaysEndOn, type Region } from './bank-holidays.ts'
import { addDays, daysBetween, formatDay, formatWeekday, type PlainDate, weekdayOf } from './plain-date.ts'

export { holidaysBeginOn, holidaysEndOn, type Region, regionName, regions } from './bank-holidays.ts'

/** Which days an office is closed: its region's bank holidays, and those it has added itself. Plain data. */
export type OfficeCalendar = { readonly region: Region; readonly added: readonly PlainDate[] }

export const englandAndWales: OfficeCalendar = { region: 'england-and-wales', added: [] }

// Every function here that counts refuses a day outside the bank holiday lists with a CodedError `invalid`: a
// count that silently missed a bank holiday would put a deadline on the wrong day.

/** Monday to Friday, not a bank holiday of the region and not one that the office has added. */
export const isWorkingDay = (day: PlainDate, calendar: OfficeCalendar = englandAndWales): boolean => {
  requireListed(day)
  return isOfficeDay(day, calendar)
}

/**
 * The day that comes `count` working days after a day, or before it when `count` is negative. Day zero is the
 * start itself, working day or not, so counting begins with the day beside it: 2 working days before Tuesday
 * 7 April 2026 is Wednesday 1 April 2026. A count of 0 gives the start back.
 */
export const addWorkingDays = (
  day: PlainDate,
  count: number,
  calendar: OfficeCalendar = englandAndWales,
): PlainDate => {
  requireListed(day)
  return counted(day, count, (reached) => isWorkingDay(reached, calendar))
}

/**
 * The same in office days, which go on past the end of the bank holiday lists: mails must not stop with them.
 */
export const addOfficeDays = (
  day: PlainDate,
  count: number,
  calendar: OfficeCalendar = englandAndWales,
): PlainDate => counted(day, count, (reached) => isOfficeDay(reached, calendar))

const counted = (day: PlainDate, count: number, counts: (reached: PlainDate) => boolean): PlainDate => {
  const step = count < 0 ? -1 : 1
  let reached = day
  for (let left = Math.abs(count); left > 0; left -= counts(reached) ? 1 : 0) reached = addDays(reached, step)
  return reached
}

/** Working days after one day up to and including another; negative when the second comes first. */
export const workingDaysBetween = (
  from: PlainDate,
  to: PlainDate,
  calendar: OfficeCalendar = englandAndWales,
): number => {
  if (to < from) return 0 - workingDaysBetween(to, from, calendar)
  requireListed(from)
  requireListed(to)
  const days = daysBetween(from, to)
  let count = Math.floor(days / 7) * 5
  for (let offset = days % 7; offset > 0; offset -= 1) if (weekdayOf(addDays(from, offset)) <= 5) count += 1
  // An agenda asks of matters that are late by years: the holidays are fewer than the days.
  const closed = bankHolidaysOf(calendar.region)
  const isClosed = (day: PlainDate): boolean => day > from && day <= to && weekdayOf(day) <= 5
  for (const day of closed) if (isClosed(day)) count -= 1
  for (const [at, day] of calendar.added.entries())
    if (isClosed(day) && !closed.has(day) && calendar.added.indexOf(day) === at) count -= 1
  return count
}

/** Whether the bank holiday lists cover a day, so that a caller can ask before counting. */
export const hasHolidaysFor = (day: PlainDate): boolean => day >= holidaysBeginOn && day <= holidaysEndOn

/**
 * A working day as far as is known: past the end of the lists, any weekday that the office has not named itself.
 * For what must go on without a warning.
 */
export const isOfficeDay = (day: PlainDate, calendar: OfficeCalendar = englandAndWales): boolean =>
  weekdayOf(day) <= 5 && !isHoliday(day, calendar)

/** Why nobody is told anything on a day: "a Sunday", "a bank holiday"; null on an office day. */
export const whyQuiet = (day: PlainDate, calendar: OfficeCalendar = englandAndWales): string | null => {
  if (weekdayOf(day) > 5) return `a ${formatWeekday(day)}`
  return isHoliday(day, calendar) ? 'a bank holiday' : null
}

const isHoliday = (day: PlainDate, { region, added }: OfficeCalendar): boolean =>
  bankHolidaysOf(region).has(day) || added.includes(day)

/** The day itself, or the nearest office day after it (`step` 1) or before it (`step` -1). */
export const officeDayFrom = (
  day: PlainDate,
  step: 1 | -1,
  calendar: OfficeCalendar = englandAndWales,
): PlainDate => {
  let reached = day
  while (!isOfficeDay(reached, calendar)) reached = addDays(reached, step)
  return reached
}

/** No earlier day of the same week was an office day: Monday, or Tuesday after a bank holiday. */
export const isFirstOfficeDayOfWeek = (day: PlainDate, calendar: OfficeCalendar = englandAndWales): boolean =>
  isOfficeDay(day, calendar) &&
  !Array.from({ length: weekdayOf(day) - 1 }, (_, n) => addDays(day, -n - 1)).some((earlier) =>
    isOfficeDay(earlier, calendar),
  )

const WARN_DAYS = 183

/** Less than half a year of bank holidays is left: a sentence for a banner and for the doctor; otherwise null. */
export const holidaysEndSoon = (today: PlainDate): string | null => {
  if (holidaysEndOn >= addDays(today, WARN_DAYS)) return null
  const known =
    holidaysEndOn < today
      ? `Bank holidays were known only until ${formatDay(holidaysEndOn)}.`
      : `Bank holidays are known only until ${formatDay(holidaysEndOn)}.`
  return `${known} Working days after that are not counted, and mail keeps to weekdays. Install a newer version.`
}

const requireListed = (day: PlainDate): void => {
  if (hasHolidaysFor(day)) return
  throw new CodedError(
    'invalid',
    `Working days can be counted from ${formatDay(holidaysBeginOn)} to ${formatDay(holidaysEndOn)}: ` +
      `there is no list of bank holidays for ${formatDay(day)}. Update Matters Arising to get a newer list.`,
  )
}
