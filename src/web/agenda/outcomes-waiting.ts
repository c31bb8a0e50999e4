import { listOutcomes, type RecordedOutcome } from '../../../db/agenda-outcomes.ts'
import { findLatestIssued } from '../../../db/agendas.ts'
import { listCommitments } from '../../../db/commitments.ts'
import { listDocuments } from '../../../db/documents.ts'
import { listMeetings } from '../../../db/meetings.ts'
import type { AgendaItem } from '../../agenda/agenda-item.ts'
import { mustBeHeld } from '../../agenda/record-outcomes.ts'
import { CodedError } from '../../errors.ts'
import { awaitsMinutes, type Commitment } from '../../register/commitments/commitment.ts'
import { findMeeting, type Meeting } from '../../register/meetings/meetings.ts'
import { itemsOf } from './agenda-draft.ts'
import type { Visit } from '../serving/route.ts'

/** As many matters as one form may hold; the rest follow when these are recorded. */
const AT_ONCE = 15

export type OutcomesWaiting = {
  readonly meeting: Meeting
  /** False when its agenda was never issued, so that nobody knows what stood on it. */
  readonly wasIssued: boolean
  /** Open matters of the issued agenda without an outcome, with the version of the commitment. */
  readonly matters: readonly { readonly item: AgendaItem; readonly version: number }[]
  readonly more: number
  /** The references of the others on the agenda. */
  readonly settled: readonly string[]
  readonly recorded: readonly {
    readonly item: AgendaItem
    readonly outcome: RecordedOutcome
    readonly successorRef: string | null
  }[]
  /** Promised there and taken down without minutes. */
  readonly made: readonly Commitment[]
  /** The minutes of the meeting, once they are in the register: then a new commitment gets its quote from them. */
  readonly minutesId: string | null
}

/** @throws CodedError not-found; conflict, while the meeting is to come. */
export const outcomesWaiting = async ({ app, moment, params }: Visit): Promise<OutcomesWaiting> => {
  const { db } = app
  const ref = params.ref ?? ''
  const meeting = findMeeting(await listMeetings(db), ref)
  if (meeting === undefined) throw new CodedError('not-found', `There is no meeting ${ref}.`)
  mustBeHeld(meeting, moment)
  const issued = await findLatestIssued(db, meeting.id)
  const items = issued === undefined ? [] : itemsOf(issued.paper)
  const outcomes = new Map((await listOutcomes(db, meeting.id)).map((one) => [one.commitmentId, one]))
  const ids = items.map(({ commitmentId }) => commitmentId)
  const now = new Map((await listCommitments(db, { ids })).map((commitment) => [commitment.id, commitment]))
  const matters = items.flatMap((item) => {
    const commitment = now.get(item.commitmentId)
    return commitment === undefined || commitment.closure !== null || outcomes.has(commitment.id)
      ? []
      : [{ item, version: commitment.version }]
  })
  return {
    meeting,
    wasIssued: issued !== undefined,
    matters: matters.slice(0, AT_ONCE),
    more: Math.max(0, matters.length - AT_ONCE),
    settled: items.flatMap((one) => (matters.some(({ item }) => item.ref === one.ref) ? [] : [one.ref])),
    recorded: items.flatMap((item) => {
      const outcome = outcomes.get(item.commitmentId)
      const successorRef = now.get(item.commitmentId)?.closure?.supersededByRef ?? null
      return outcome === undefined ? [] : [{ item, outcome, successorRef }]
    }),
    made: (await listCommitments(db, { meetingId: meeting.id })).filter(awaitsMinutes),
    minutesId: (await listDocuments(db, { meetingId: meeting.id })).at(-1)?.id ?? null,
  }
}
