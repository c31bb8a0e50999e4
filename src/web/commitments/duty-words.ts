import { formatDay, type PlainDate } from '../../calendar/plain-date.ts'
import type { Commitment, MeetingRef } from '../../register/commitments/commitment.ts'
import { officeDuty } from '../../register/commitments/revisits.ts'
import { countDays } from '../../register/commitments/standing.ts'

/** How the office stands with its own duty to bring a commitment back: a tag, its colour and what more is said. */
export const dutyWords = (
  commitment: Commitment,
  revisit: Commitment['revisits'][number],
  sittings: readonly MeetingRef[],
  today: PlainDate,
): { tag: string; colour: string | null; more: string | null } => {
  if (revisit.done !== null)
    return {
      tag: 'Done',
      colour: null,
      more: `${formatDay(revisit.done.on)}${revisit.done.at === null ? '' : ` at the ${revisit.done.at.seriesName}`}`,
    }
  if (commitment.closure !== null) return { tag: 'No longer needed', colour: null, more: null }
  const duty = officeDuty(revisit, sittings, today)
  if (duty.state === 'missed')
    return {
      tag: 'The office is overdue',
      colour: 'red',
      more: `by ${countDays(duty.days)}, since ${formatDay(duty.since)}`,
    }
  if (duty.state === 'planned')
    return { tag: 'Planned', colour: null, more: `meeting of ${formatDay(duty.at.heldOn)}` }
  return { tag: 'To come', colour: null, more: 'no meeting is planned for it yet' }
}
