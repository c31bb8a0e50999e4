import { daysBetween, type PlainDate } from '../../calendar/plain-date.ts'
import type { MeetingRef, Outline, Revisit } from './commitment.ts'

/**
 * The office's half of a commitment (product rule 6): the force must deliver, the office must look again.
 * `done`: it did. `planned`: a meeting to come will. `missed`: a meeting passed, or none was held, and it did not.
 */
export type OfficeDuty =
  | { readonly state: 'done' }
  | { readonly state: 'ahead' }
  | { readonly state: 'planned'; readonly at: MeetingRef }
  | { readonly state: 'missed'; readonly since: PlainDate; readonly days: number }

/** `sittings`: the meetings of the commitment's series, held and planned, cancelled ones left out, in order. */
export const officeDuty = (
  revisit: Revisit,
  sittings: readonly MeetingRef[],
  today: PlainDate,
): OfficeDuty => {
  if (revisit.done !== null) return { state: 'done' }
  const next = sittings.find((meeting) => meeting.heldOn >= revisit.revisitOn)
  if (next !== undefined && next.heldOn >= today) return { state: 'planned', at: next }
  if (revisit.revisitOn >= today) return { state: 'ahead' }
  const since = next?.heldOn ?? revisit.revisitOn
  return { state: 'missed', since, days: daysBetween(since, today) }
}

/** The revisit that is still to be done, the earliest first. */
export const openRevisit = (commitment: Outline): Revisit | null =>
  commitment.closure !== null ? null : (commitment.revisits.find((revisit) => revisit.done === null) ?? null)

/** A return the office owed and did not make, or null. `sittings`: each series' meetings by its name, in order. */
export const missedRevisit = (
  commitment: Outline,
  sittings: ReadonlyMap<string, readonly MeetingRef[]>,
  today: PlainDate,
): { readonly revisit: Revisit; readonly since: PlainDate; readonly days: number } | null => {
  const revisit = openRevisit(commitment)
  if (revisit === null) return null
  const duty = officeDuty(revisit, sittings.get(commitment.meeting.seriesName) ?? [], today)
  return duty.state === 'missed' ? { revisit, since: duty.since, days: duty.days } : null
}
