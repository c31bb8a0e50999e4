import type { Kysely } from 'kysely'
import type { StoredCandidate } from '../../../db/candidates.ts'
import { changeCommitment } from '../../../db/commitment-changes.ts'
import { listMeetings } from '../../../db/meetings.ts'
import type { Database } from '../../../db/schema.ts'
import { formatDay } from '../../calendar/plain-date.ts'
import { CodedError } from '../../errors.ts'
import type { Actor, Moment } from '../actor.ts'
import { changeWithin, mustBeOpen, type Recorder, type Seen } from '../change-commitment.ts'
import { reopen } from '../commitments/close-commitment.ts'
import type { Commitment } from '../commitments/commitment.ts'
import { moveDueDate, type NewDueDate } from '../commitments/extend-due-date.ts'
import type { Meeting } from '../meetings/meetings.ts'
import { decide, getUndecided } from './undecided-candidate.ts'

/**
 * The candidate says a commitment again, and the office has agreed at that meeting that its date moves (product
 * rules 4 and 13): an extension of the first promise, never a new one. A commitment without a date gets its first.
 * @throws CodedError not-found; conflict, when candidate or commitment changed meanwhile, or it is closed; invalid.
 */
export const recordSlip = async (
  db: Kysely<Database>,
  candidateId: string,
  seen: Seen,
  extension: Omit<NewDueDate, 'agreedAtMeetingId'>,
  by: Actor,
  moment: Moment,
): Promise<void> =>
  await restate(db, candidateId, seen, extension.reason, by, moment, async (db, said) => {
    const { commitment, meeting, record } = said
    if (meeting.heldOn < commitment.meeting.heldOn)
      throw new CodedError(
        'invalid',
        `These words are of ${formatDay(meeting.heldOn)}, before ${commitment.ref} was made, so they cannot move its date.`,
      )
    await moveDueDate(db, commitment, { ...extension, agreedAtMeetingId: meeting.id }, by, moment, record)
  })

/** The candidate says a commitment again, and nothing changes but that this is known. */
export const recordSaidAgain = async (
  db: Kysely<Database>,
  candidateId: string,
  seen: Seen,
  by: Actor,
  moment: Moment,
): Promise<void> =>
  await restate(db, candidateId, seen, null, by, moment, async (db, { commitment }) => {
    mustBeOpen(commitment)
    await changeCommitment(db, commitment)
  })

/** The candidate promises again what had been closed: it comes back with the dates it had. */
export const reopenAsSaidAgain = async (
  db: Kysely<Database>,
  candidateId: string,
  seen: Seen,
  reason: string,
  by: Actor,
  moment: Moment,
): Promise<void> =>
  await restate(db, candidateId, seen, reason, by, moment, async (db, { commitment, record }) => {
    await reopen(db, commitment, reason, by, moment, record)
  })

/**
 * The candidate is what was recorded of a commitment at that very meeting: the outcome stands as it is, and these
 * words are kept with the commitment, closed or not.
 */
export const recordAsOutcome = async (
  db: Kysely<Database>,
  candidateId: string,
  seen: Seen,
  by: Actor,
  moment: Moment,
): Promise<void> =>
  await restate(db, candidateId, seen, null, by, moment, async (db, { commitment }) => {
    await changeCommitment(db, commitment)
  })

type SaidAgain = {
  readonly candidate: StoredCandidate
  readonly commitment: Commitment
  readonly meeting: Meeting
  readonly record: Recorder
}

/** One transaction: the candidate is decided, the fact is in the commitment's history, and `act` does the rest. */
const restate = async (
  db: Kysely<Database>,
  candidateId: string,
  seen: Seen,
  reason: string | null,
  by: Actor,
  moment: Moment,
  act: (db: Kysely<Database>, said: SaidAgain) => Promise<void>,
): Promise<void> =>
  await db.transaction().execute(async (db) => {
    const candidate = await getUndecided(db, candidateId)
    const meeting = (await listMeetings(db)).find(({ id }) => id === candidate.meetingId)
    if (meeting === undefined) throw new Error(`Candidate ${candidateId} has no meeting`)
    await changeWithin(db, seen, by, moment, async (db, commitment, record) => {
      await decide(db, candidate.id, by, moment, {
        decision: 'restated',
        decisionReason: reason,
        rejectionCode: null,
        commitmentId: commitment.id,
        accepted: null,
      })
      await record('recorded that it was said again', {
        words: candidate.quote,
        saidOn: meeting.heldOn,
        saidAt: meeting.seriesName,
        saidDueOn: candidate.due?.dueOn ?? null,
        candidateId: candidate.id,
        documentId: candidate.documentId,
      })
      await act(db, { candidate, commitment, meeting, record })
    })
  })
