import { addDays, daysBetween, formatDay, type PlainDate } from '../calendar/plain-date.ts'
import { countDays } from '../register/standing.ts'

/**
 * One step of a ladder; `on` is its nominal day, which may have passed when the run of that day was missed.
 * `repeats`: it says again what an earlier rung said, so it need not make a mail of its own.
 */
export type Rung = { readonly name: string; readonly on: PlainDate; readonly repeats: boolean }

/**
 * The one rung that applies today: the latest whose day has come. Rungs that were missed collapse into it, and a
 * commitment accepted late begins with it. Null while the first is still ahead.
 *
 * The ladder of a due date: 30 days before, 7 days before, on the day, 7 days after and every 14 days from then.
 */
export const rungToday = (dueOn: PlainDate, today: PlainDate): Rung | null => {
  const offset = offsetReached(daysBetween(dueOn, today))
  return offset === null
    ? null
    : { name: offsetName(offset), on: addDays(dueOn, offset), repeats: offset > FIRST_AFTER }
}

/** The latest due date whose ladder has begun: a cheap comparison that spares most commitments the counting. */
export const lastDueDateReached = (today: PlainDate): PlainDate => addDays(today, FIRST_BEFORE)

/** The ladder of a commitment without a date: every 30 days since it was made. */
export const undatedRungToday = (madeOn: PlainDate, today: PlainDate): Rung | null => {
  const days = stepReached(daysBetween(madeOn, today), 30)
  if (days < 30) return null
  return { name: `${days}-days-without-a-date`, on: addDays(madeOn, days), repeats: days > 30 }
}

/** The ladder of what waits for the office: on the day it began to wait, then every 14 days. */
export const waitingRungToday = (what: string, since: PlainDate, today: PlainDate): Rung | null => {
  const days = stepReached(daysBetween(since, today), 14)
  if (days < 0) return null
  return {
    name: days === 0 ? what : `${what}-for-${days}-days`,
    on: addDays(since, days),
    repeats: days > 0,
  }
}

/** Why a dated commitment is in a mail: "7 days before 4 October 2023", "overdue by 7 days since 4 October 2023". */
export const dueReason = (dueOn: PlainDate, today: PlainDate): string => {
  const late = daysBetween(dueOn, today)
  if (late > 0) return `overdue by ${countDays(late)} since ${formatDay(dueOn)}`
  return late === 0
    ? `on the day it falls due, ${formatDay(dueOn)}`
    : `${countDays(-late)} before ${formatDay(dueOn)}`
}

export const undatedReason = (madeOn: PlainDate, today: PlainDate): string =>
  `no date given for ${countDays(daysBetween(madeOn, today))}`

const FIRST_BEFORE = 30
const BEFORE_AND_ON = [0, -7, -FIRST_BEFORE]
const FIRST_AFTER = 7
const EVERY_AFTER = 14

const offsetReached = (daysLate: number): number | null =>
  daysLate >= FIRST_AFTER
    ? FIRST_AFTER + stepReached(daysLate - FIRST_AFTER, EVERY_AFTER)
    : (BEFORE_AND_ON.find((offset) => offset <= daysLate) ?? null)

const offsetName = (offset: number): string =>
  offset === 0 ? 'on-the-day' : `${Math.abs(offset)}-days-${offset < 0 ? 'before' : 'after'}`

const stepReached = (days: number, step: number): number => Math.floor(days / step) * step
