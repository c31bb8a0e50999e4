import { addDays, type PlainDate } from '../calendar/plain-date.ts'
import type { Commitment, MeetingRef } from '../register/commitments/commitment.ts'
import { revisitsToDo } from './matter-facts.ts'

/**
 * Days within which a commitment's own series must meet, or another series takes the commitment: from one second
 * Tuesday of a month to the next it is five weeks, and a series that meets every month meets in time.
 */
export const STRAY_DAYS = 35

/**
 * True when a commitment's own series does not meet in time: it has no sitting to come within 35 days of the day
 * the commitment falls due (of today, when that has passed). A commitment without any date strays only when its
 * series has no sitting to come at all. `ownSittings` in order, cancelled ones left out.
 */
export const strays = (
  commitment: Commitment,
  ownSittings: readonly MeetingRef[],
  today: PlainDate,
): boolean => {
  const next = ownSittings.find((sitting) => sitting.heldOn >= today)
  if (next === undefined) return true
  const fallsOn = [commitment.dueOn, revisitsToDo(commitment)[0]?.revisitOn ?? null]
    .filter((day) => day !== null)
    .toSorted()[0]
  return fallsOn !== undefined && next.heldOn > addDays(fallsOn > today ? fallsOn : today, STRAY_DAYS)
}
