import { TZDate, tz } from '@date-fns/tz'
// Each function by its own name: the package's index loads 250 files, which took most of a command's time.
import { addMonths as addMonthsTo } from 'date-fns/addMonths'
import { addYears as addYearsTo } from 'date-fns/addYears'
import { endOfMonth as endOfMonthOf } from 'date-fns/endOfMonth'
import { format } from 'date-fns/format'

/** A day without a time or zone, as ISO text: `2026-03-31`. Days sort and compare as text. */
export type PlainDate = string & { readonly __plainDate: unique symbol }

// Days are worked on as noons of this machine's own zone: date-fns is quick there, and no clock change comes near
// noon, so the zone never shows in a result.
const toDate = (day: PlainDate): Date => new Date(yearOf(day), monthOf(day) - 1, dayOfMonth(day), 12)
const fromDate = (date: Date): PlainDate =>
  `${String(date.getFullYear()).padStart(4, '0')}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}` as PlainDate
const twoDigits = (n: number): string => String(n).padStart(2, '0')

/** The day the text names, or undefined when it is not a real day of the years 1900 to 2199. */
export const parsePlainDate = (text: string): PlainDate | undefined => {
  if (!/^(19|20|21)\d{2}-\d{2}-\d{2}$/.test(text)) return undefined
  const day = text as PlainDate
  // 30 February becomes 2 March, and so betrays itself.
  return nthDay(daysSince1970(day)) === day ? day : undefined
}

/** @throws RangeError when the text is not a real day; for days that the program itself wrote. */
export const plainDate = (text: string): PlainDate => {
  const day = parsePlainDate(text)
  if (day === undefined) throw new RangeError(`Not a day: ${JSON.stringify(text)}`)
  return day
}

/** Month 1 to 12; undefined for a day that month does not have. */
export const dayOf = (year: number, month: number, day: number): PlainDate | undefined =>
  parsePlainDate(
    `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
  )

/** The day it is in a time zone at an instant. */
export const dayIn = (timeZone: string, instant: string): PlainDate =>
  plainDate(fromDate(new TZDate(Date.parse(instant), timeZone)))

/** The instant of a local wall time (`08:00`) on a day in a time zone, as UTC text. */
export const instantAt = (day: PlainDate, time: string, timeZone: string): string =>
  new Date(
    +new TZDate(
      yearOf(day),
      monthOf(day) - 1,
      dayOfMonth(day),
      Number(time.slice(0, 2)),
      Number(time.slice(3, 5)),
      timeZone,
    ),
  ).toISOString()

/** The local wall time at an instant: `08:15`. */
export const timeIn = (timeZone: string, instant: string): string =>
  format(new Date(instant), 'HH:mm', { in: tz(timeZone) })

export const addDays = (day: PlainDate, days: number): PlainDate => nthDay(daysSince1970(day) + days)

/** Keeps the day of the month, or takes the last one when the month is too short: 31 January + 1 = 28 February. */
export const addMonths = (day: PlainDate, months: number): PlainDate =>
  fromDate(addMonthsTo(toDate(day), months))

export const addYears = (day: PlainDate, years: number): PlainDate => fromDate(addYearsTo(toDate(day), years))

export const endOfMonth = (day: PlainDate): PlainDate => fromDate(endOfMonthOf(toDate(day)))

/** Days from one day to another; negative when the second comes first. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => daysSince1970(to) - daysSince1970(from)

// Universal time knows no clock change, so days of it can be counted. An agenda of a thousand matters asks some ten
// thousand times, which took date-fns, with its regard for zones, a third of the whole time.
const DAY = 86_400_000
const daysSince1970 = (day: PlainDate): number =>
  Date.UTC(yearOf(day), monthOf(day) - 1, dayOfMonth(day)) / DAY

/** The day so many days after 1 January 1970. Writing one takes ten times as long as finding it among those written. */
const nthDay = (days: number): PlainDate => {
  const known = written.get(days)
  if (known !== undefined) return known
  const day = new Date(days * DAY).toISOString().slice(0, 10) as PlainDate
  if (written.size >= MOST_WRITTEN) written.clear()
  written.set(days, day)
  return day
}

const written = new Map<number, PlainDate>()
/** Ten years of days: whatever is asked, it is about few of them. */
const MOST_WRITTEN = 4_000

/** 1 for Monday to 7 for Sunday. */
export const weekdayOf = (day: PlainDate): number =>
  // 1 January 1970 was a Thursday; days before it count from below nothing.
  ((((daysSince1970(day) + 3) % 7) + 7) % 7) + 1

export const yearOf = (day: PlainDate): number => twoAt(day, 0) * 100 + twoAt(day, 2)
export const monthOf = (day: PlainDate): number => twoAt(day, 5)
export const dayOfMonth = (day: PlainDate): number => twoAt(day, 8)

/** Two digits as a number. Every line of every list asks for some; making texts of them first takes five times as long. */
const twoAt = (day: PlainDate, at: number): number =>
  (day.charCodeAt(at) - ZERO) * 10 + day.charCodeAt(at + 1) - ZERO
const ZERO = '0'.charCodeAt(0)

/** "4 October 2022", as GOV.UK writes it. */
export const formatDay = (day: PlainDate): string =>
  `${dayOfMonth(day)} ${MONTHS[monthOf(day) - 1]} ${yearOf(day)}`

// Every date that is read says its working: some thousand days for one set of minutes.
const MONTHS = Array.from({ length: 12 }, (_, month) => format(new Date(2000, month, 1), 'MMMM'))

/** "Tuesday 4 October 2022" */
export const formatLongDay = (day: PlainDate): string => `${formatWeekday(day)} ${formatDay(day)}`

/** "4 Oct 2022", for narrow table columns. */
export const formatShortDay = (day: PlainDate): string =>
  `${dayOfMonth(day)} ${MONTHS[monthOf(day) - 1]?.slice(0, 3)} ${yearOf(day)}`

/** "October 2022" */
export const formatMonth = (day: PlainDate): string => `${MONTHS[monthOf(day) - 1]} ${yearOf(day)}`

/** "Tuesday" */
export const formatWeekday = (day: PlainDate): string => WEEKDAYS[weekdayOf(day) - 1] ?? ''

const WEEKDAYS = Array.from({ length: 7 }, (_, n) => format(new Date(2001, 0, n + 1), 'EEEE'))
