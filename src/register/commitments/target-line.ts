import { daysBetween, type PlainDate } from '../../calendar/plain-date.ts'
import type { Commitment } from './commitment.ts'

/** A target's straight line from its baseline to the value wanted on the due date. Values are in the measure's unit. */
export type TargetLine = {
  readonly expectedToday: number
  readonly latest: { readonly on: PlainDate; readonly value: number }
  /** Where the latest pace leads by the due date. */
  readonly projected: number
  /** True when the pace so far does not reach the target in time (product rule 9). */
  readonly willMiss: boolean
}

/** Null when the commitment is no target, has no date or baseline, or nothing has been measured yet. */
export const targetLine = (
  commitment: Pick<Commitment, 'measure' | 'readings' | 'dueOn' | 'meeting'>,
  today: PlainDate,
): TargetLine | null => {
  const { measure, dueOn, meeting, readings } = commitment
  if (measure === null || dueOn === null || measure.baseline === null) return null
  const latest = readings
    .filter((r) => r.measuredOn <= today)
    // Of two on one day the one recorded last: the list is in that order, and sorting keeps it.
    .toSorted((a, b) => daysBetween(b.measuredOn, a.measuredOn))
    .at(-1)
  if (latest === undefined) return null
  const whole = daysBetween(meeting.heldOn, dueOn)
  const measured = daysBetween(meeting.heldOn, latest.measuredOn)
  if (whole <= 0 || measured <= 0) return null
  const passed = Math.min(whole, Math.max(0, daysBetween(meeting.heldOn, today)))
  const { baseline, value } = measure
  const expectedToday = baseline + ((value - baseline) * passed) / whole
  const projected = baseline + ((latest.value - baseline) * whole) / measured
  const downwards = measure.comparator === 'at-most' || (measure.comparator === 'exactly' && value < baseline)
  const willMiss = downwards ? projected > value : projected < value
  return {
    expectedToday,
    latest: { on: latest.measuredOn, value: latest.value },
    projected,
    willMiss,
  }
}
