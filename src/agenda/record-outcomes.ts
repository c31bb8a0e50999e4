import type { Kysely } from 'kysely'
import { insertOutcome, type RecordedOutcome } from '../../db/agenda-outcomes.ts'
import { recordHistory } from '../../db/history.ts'
import type { Database } from '../../db/schema.ts'
import { isUniqueViolation } from '../../db/unique-violation.ts'
import { formatDay, type PlainDate } from '../calendar/plain-date.ts'
import { CodedError } from '../errors.ts'
import type { Actor, Moment } from '../register/actor.ts'
import { changeWithin, type Recorder } from '../register/change-commitment.ts'
import { close } from '../register/close-commitment.ts'
import { type Commitment, ownerLabel } from '../register/commitment.ts'
import { moveDueDate } from '../register/extend-due-date.ts'
import { noteRevisit } from '../register/look-again.ts'
import type { Meeting } from '../register/meetings.ts'

export type OutcomeKind = RecordedOutcome['outcome']

/** What a meeting made of one matter on its agenda. */
export type Outcome = {
  readonly ref: string
  /** The version of the commitment that the person saw. */
  readonly version: number
  readonly kind: OutcomeKind
  /** What was said, or why. */
  readonly words: string
  /** The new due date, or the day to look again; null for kinds that have none. */
  readonly on: PlainDate | null
  /** Who agreed to more time. */
  readonly agreedBy: string
}

/**
 * Records what became of the matters of one meeting, all of them or none: closures, new dates and revisits are
 * written as they would be one by one, and the matter is not carried over.
 * @throws CodedError invalid; conflict, when a commitment has changed or an outcome is there already.
 */
export const recordOutcomes = async (
  db: Kysely<Database>,
  meeting: Meeting,
  outcomes: readonly Outcome[],
  by: Actor,
  moment: Moment,
): Promise<void> => {
  if (meeting.cancelledOn !== null || meeting.heldOn > moment.today)
    throw new CodedError('conflict', `There is no outcome yet: the meeting has not been held.`)
  try {
    await db.transaction().execute(async (db) => {
      for (const outcome of outcomes) await recordOne(db, meeting, outcome, by, moment)
      await recordHistory(db, {
        at: moment.at,
        actor: by.name,
        act: 'recorded outcomes of the meeting',
        subjectType: 'meeting',
        subjectId: meeting.id,
        detail: { ref: meeting.ref, outcomes: outcomes.map(({ ref, kind }) => ({ ref, kind })) },
      })
    })
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    throw new CodedError(
      'conflict',
      'Somebody else has recorded an outcome of one of these matters meanwhile. Check the list, then record the rest.',
    )
  }
}

const recordOne = async (
  db: Kysely<Database>,
  meeting: Meeting,
  outcome: Outcome,
  by: Actor,
  moment: Moment,
): Promise<void> => {
  const { ref, version, kind, words } = outcome
  await changeWithin(db, { ref, version }, by, moment, async (db, commitment, record) => {
    await insertOutcome(db, {
      meetingId: meeting.id,
      commitmentId: commitment.id,
      outcome: kind,
      words,
      recordedAt: moment.at,
      recordedBy: by.name,
    })
    if (kind === 'more-time' || kind === 'revisit' || kind === 'noted')
      await lookedAgain(db, meeting, commitment, outcome, by, moment, record)
    else await close(db, commitment, { as: kind, reason: reasonOf(meeting, words) }, by, moment, record)
  })
  // The revisit raised the version, so the date moves from there.
  if (kind === 'more-time')
    await changeWithin(db, { ref }, by, moment, async (db, commitment, record) => {
      if (outcome.on === null) throw new CodedError('invalid', `Enter the new date of ${ref}.`)
      const extension = {
        to: outcome.on,
        askedBy: ownerLabel(commitment),
        agreedBy: outcome.agreedBy,
        agreedAtMeetingId: meeting.id,
        reason: words,
      }
      await moveDueDate(db, commitment, extension, by, moment, record)
    })
}

/** Whatever the meeting made of it, the office looked at it there (product rule 6). */
const lookedAgain = async (
  db: Kysely<Database>,
  meeting: Meeting,
  commitment: Commitment,
  { kind, on }: Outcome,
  by: Actor,
  moment: Moment,
  record: Recorder,
): Promise<void> => {
  const revisit = {
    doneOn: meeting.heldOn,
    atMeetingId: meeting.id,
    nextOn: kind === 'revisit' ? on : null,
  }
  await noteRevisit(db, commitment, revisit, by, moment, record)
}

const reasonOf = (meeting: Meeting, words: string): string =>
  `At the meeting of ${formatDay(meeting.heldOn)}${words === '' ? '' : `: ${words}`}`
