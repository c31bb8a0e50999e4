import type { Kysely } from 'kysely'
import { insertOutcome } from '../../db/agenda-outcomes.ts'
import { listCommitments } from '../../db/commitments.ts'
import { recordHistory } from '../../db/history.ts'
import type { Database } from '../../db/schema.ts'
import { isUniqueViolation } from '../../db/unique-violation.ts'
import { CodedError } from '../errors.ts'
import type { Actor, Moment } from '../register/actor.ts'
import { addAtMeeting, type MadeAtMeeting } from '../register/commitments/add-at-meeting.ts'
import type { Meeting } from '../register/meetings/meetings.ts'
import { applyOutcome } from './apply-outcome.ts'
import type { Outcome } from './outcomes.ts'

/** What became of one matter, at the version of the commitment that the person saw. */
export type NewOutcome = Omit<Outcome, 'replacedBy'> & {
  readonly ref: string
  readonly version: number
  /** What supersedes it: a reference, or which of those that are made here, from 0; '' for the other kinds. */
  readonly replacedBy: string | number
}

/** What a person took down of one meeting. */
export type MeetingRecord = {
  readonly outcomes: readonly NewOutcome[]
  /** Promised there for the first time. */
  readonly made: readonly MadeAtMeeting[]
}

/**
 * Records what became of the matters of one meeting and what was promised there, all of it or nothing: closures, new
 * dates and revisits are written as they would be one by one. The issued agenda stays as it is. Returns the
 * references of what was promised.
 * @throws CodedError invalid; conflict, when a commitment has changed or an outcome is there already.
 */
export const recordOutcomes = async (
  db: Kysely<Database>,
  meeting: Meeting,
  { outcomes, made }: MeetingRecord,
  by: Actor,
  moment: Moment,
): Promise<readonly string[]> => {
  mustBeHeld(meeting, moment)
  try {
    return await db.transaction().execute(async (db) => {
      const refs: string[] = []
      for (const one of made) refs.push((await addAtMeeting(db, meeting, one, by, moment)).ref)
      for (const outcome of outcomes) await recordOne(db, meeting, outcome, refs, by, moment)
      await recordHistory(db, {
        at: moment.at,
        actor: by.name,
        act: 'recorded outcomes of the meeting',
        subjectType: 'meeting',
        subjectId: meeting.id,
        detail: { ref: meeting.ref, outcomes: outcomes.map(({ ref, kind }) => ({ ref, kind })), made: refs },
      })
      return refs
    })
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    throw new CodedError(
      'conflict',
      'Somebody else has recorded an outcome of one of these matters meanwhile. Check the list, then record the rest.',
    )
  }
}

/** @throws CodedError conflict */
export const mustBeHeld = ({ cancelledOn, heldOn }: Meeting, { today }: Moment): void => {
  if (cancelledOn !== null || heldOn > today)
    throw new CodedError('conflict', 'There is no outcome yet: the meeting has not been held.')
}

const recordOne = async (
  db: Kysely<Database>,
  meeting: Meeting,
  { ref, version, ...outcome }: NewOutcome,
  made: readonly string[],
  by: Actor,
  moment: Moment,
): Promise<void> => {
  const [commitment] = await listCommitments(db, { refs: [ref] })
  if (commitment === undefined) throw new CodedError('not-found', `There is no commitment ${ref}.`)
  const { replacedBy } = outcome
  const successor = typeof replacedBy === 'number' ? (made[replacedBy] ?? '') : replacedBy
  await applyOutcome(db, meeting, { ref, version }, { ...outcome, replacedBy: successor }, by, moment)
  // After the commitment was claimed by its version, so that of two people the second reads which one it was.
  await insertOutcome(db, {
    meetingId: meeting.id,
    commitmentId: commitment.id,
    outcome: outcome.kind,
    words: outcome.words,
    newOn: outcome.on,
    agreedBy: outcome.kind === 'more-time' ? outcome.agreedBy : null,
    recordedAt: moment.at,
    recordedBy: by.name,
  })
}
