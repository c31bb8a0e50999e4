import type { PlainDate } from '../calendar/plain-date.ts'
import type { Commitment, MeetingRef } from '../register/commitments/commitment.ts'
import { type Choices, inChosenOrder } from './choices.ts'
import { noRecord } from './matter-record.ts'
import type { AgendaFacts } from './revisit-agenda.ts'
import { daysLate, type Occasion, type Reason, reasonsFor, weightOf } from './selection.ts'

/** A commitment that comes to the meeting, with every reason that brings it. */
export type Matter = {
  readonly commitment: Commitment
  readonly reasons: readonly Reason[]
  readonly late: number
  readonly carriedFrom: readonly MeetingRef[]
}

/** All that comes to the meeting, left out or not, in the order of the paper. */
export const drawMatters = (
  facts: AgendaFacts,
  choices: Choices,
  sittings: readonly MeetingRef[],
  asOf: PlainDate,
): readonly Matter[] => {
  const { meeting, noDateDays = 90, slips = 2, askings = 3, records } = facts
  const matters = facts.commitments.flatMap((commitment): readonly Matter[] => {
    const home = commitment.meeting.seriesName
    const record = records?.get(commitment.id) ?? noRecord
    const occasion: Occasion = {
      seriesName: meeting.seriesName,
      meetingOn: meeting.heldOn,
      asOf,
      ownSittings: home === meeting.seriesName ? sittings : (facts.sittings.get(home) ?? []),
      noDateDays,
      slips,
      askings,
      record,
      ...(facts.calendar === undefined ? {} : { calendar: facts.calendar }),
    }
    const reasons = reasonsFor(commitment, occasion)
    if (reasons.length === 0) return []
    return [{ commitment, reasons, late: daysLate(commitment, occasion), carriedFrom: record.carriedFrom }]
  })
  const byId = new Map(matters.map((matter) => [matter.commitment.id, matter]))
  const byRule = matters.toSorted(byWeight).map(({ commitment }) => commitment.id)
  return inChosenOrder(byRule, choices.order).flatMap((id) => byId.get(id) ?? [])
}

/** Heaviest reason first, then the longest overdue, then the reference: C-9999 before C-10000. */
const byWeight = (a: Matter, b: Matter): number =>
  weightOf(a.reasons) - weightOf(b.reasons) ||
  b.late - a.late ||
  a.commitment.ref.length - b.commitment.ref.length ||
  (a.commitment.ref < b.commitment.ref ? -1 : 1)
