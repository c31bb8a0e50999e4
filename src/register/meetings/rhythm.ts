import {
  addDays,
  addMonths,
  dayOfMonth,
  endOfMonth,
  formatDay,
  formatWeekday,
  monthOf,
  type PlainDate,
  weekdayOf,
} from '../../calendar/plain-date.ts'

/** Which one in a month; -1 is the last. */
export type Nth = 1 | 2 | 3 | 4 | -1

/** How often a series meets. */
export type Rhythm =
  /** "The second Tuesday of every month", "of January, April, July and October". */
  | {
      readonly every: 'months'
      readonly count: 1 | 3
      readonly nth: Nth
      /** 1 for Monday to 7 for Sunday. */
      readonly weekday: number
      /** Every three months: in which of the first three months of a year it begins. */
      readonly firstMonth: 1 | 2 | 3
    }
  /** "Every 6 weeks from 14 April 2026". */
  | { readonly every: 'weeks'; readonly count: number; readonly from: PlainDate }

/** The days on which the series would sit after a day, in order. Weekends and holidays are not looked at here. */
export const daysOf = (rhythm: Rhythm, after: PlainDate, wanted: number): readonly PlainDate[] =>
  rhythm.every === 'weeks' ? byWeeks(rhythm, after, wanted) : byMonths(rhythm, after, wanted)

/** The days around one sitting in which no other of the series is expected, both included. */
export const spanOf = (
  rhythm: Rhythm,
  day: PlainDate,
): { readonly from: PlainDate; readonly to: PlainDate } => {
  if (rhythm.every === 'months') return { from: addDays(day, 1 - dayOfMonth(day)), to: endOfMonth(day) }
  const half = Math.floor((rhythm.count * 7 - 1) / 2)
  return { from: addDays(day, -half), to: addDays(day, half) }
}

/** "Every month, on the second Tuesday" */
export const rhythmWords = (rhythm: Rhythm): string => {
  if (rhythm.every === 'weeks')
    return rhythm.count === 1
      ? `Every week, on ${formatWeekday(rhythm.from)}, counted from ${formatDay(rhythm.from)}`
      : `Every ${rhythm.count} weeks, counted from ${formatDay(rhythm.from)}`
  const { count, nth, weekday, firstMonth } = rhythm
  const on = `on the ${nthName[nth]} ${weekdayNames[weekday - 1]}`
  return count === 1 ? `Every month, ${on}` : `Every 3 months (${quarterMonths(firstMonth)}), ${on}`
}

export const nthName: Readonly<Record<Nth, string>> = {
  1: 'first',
  2: 'second',
  3: 'third',
  4: 'fourth',
  [-1]: 'last',
}

export const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

const monthNames =
  'January February March April May June July August September October November December'.split(' ')

/** "January, April, July and October" */
export const quarterMonths = (firstMonth: number): string => {
  const [one, two, three, four] = [0, 3, 6, 9].map((more) => monthNames[firstMonth - 1 + more])
  return `${one}, ${two}, ${three} and ${four}`
}

const byWeeks = (
  { count, from }: Extract<Rhythm, { every: 'weeks' }>,
  after: PlainDate,
  wanted: number,
): readonly PlainDate[] => {
  let day = from
  while (day <= after) day = addDays(day, count * 7)
  return Array.from({ length: wanted }, (_, n) => addDays(day, n * count * 7))
}

const byMonths = (
  { count, nth, weekday, firstMonth }: Extract<Rhythm, { every: 'months' }>,
  after: PlainDate,
  wanted: number,
): readonly PlainDate[] => {
  const days: PlainDate[] = []
  let month = addDays(after, 1 - dayOfMonth(after))
  for (; days.length < wanted; month = addMonths(month, 1)) {
    if ((monthOf(month) - firstMonth) % count !== 0) continue
    const day = nthWeekday(month, nth, weekday)
    if (day > after) days.push(day)
  }
  return days
}

/** `first`: the first day of the month. */
const nthWeekday = (first: PlainDate, nth: Nth, weekday: number): PlainDate => {
  if (nth === -1) {
    const last = endOfMonth(first)
    return addDays(last, -((weekdayOf(last) - weekday + 7) % 7))
  }
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7)
}
