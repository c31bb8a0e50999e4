import type { Kysely } from 'kysely'
import { insertCorrection, listOutcomes, type RecordedOutcome } from '../../db/agenda-outcomes.ts'
import { changeCommitment } from '../../db/commitment-changes.ts'
import { getCommitment } from '../../db/commitments.ts'
import { recordHistory } from '../../db/history.ts'
import type { Database } from '../../db/schema.ts'
import { isUniqueViolation } from '../../db/unique-violation.ts'
import { formatDay } from '../calendar/plain-date.ts'
import { CodedError } from '../errors.ts'
import type { Actor, Moment } from '../register/actor.ts'
import { changeWithin, type Seen } from '../register/change-commitment.ts'
import type { Meeting } from '../register/meetings/meetings.ts'
import { applyOutcome } from './apply-outcome.ts'
import { type Outcome, outcomeWords } from './outcomes.ts'
import { undoOutcome } from './undo-outcome.ts'

/** The outcome as it should have been recorded, and why the one in the register is wrong. */
export type Correction = { readonly outcome: Outcome; readonly reason: string }

/**
 * Puts right an outcome that was recorded wrongly: what it had written is undone as people undo things (a closure by
 * reopening, a date by moving it back), and the right one is written. What was recorded first stays on record.
 * @throws CodedError not-found; invalid, without a reason or a change; conflict, when the commitment or the outcome
 * was changed meanwhile, or has gone on since in a way that cannot be undone here.
 */
export const correctOutcome = async (
  db: Kysely<Database>,
  meeting: Meeting,
  seen: Required<Seen>,
  { outcome, reason }: Correction,
  by: Actor,
  moment: Moment,
): Promise<void> => {
  if (reason.trim() === '') throw new CodedError('invalid', 'Enter why the outcome is put right.')
  try {
    await db.transaction().execute(async (db) => {
      const recorded = await getOutcome(db, meeting, seen.ref)
      if (isSame(recorded, outcome))
        throw new CodedError('invalid', `That is the outcome of ${seen.ref} already. Nothing was changed.`)
      await changeWithin(db, seen, by, moment, async (db, commitment, record) => {
        await changeCommitment(db, commitment)
        await record('put an outcome right', {
          meeting: meeting.ref,
          from: outcomeWords(recorded),
          to: outcomeWords(asRow(outcome)),
          reason,
        })
      })
      const stays = recorded.outcome === outcome.kind && recorded.newOn === outcome.on && !isClosure(outcome)
      if (!stays) {
        await undoOutcome(db, meeting, seen.ref, { recorded, outcome, reason }, by, moment)
        // Another outcome than more time moved nothing, so the move before this one was no mistake.
        const wrongMove = recorded.outcome === 'more-time' ? reason : undefined
        await applyOutcome(db, meeting, { ref: seen.ref }, outcome, by, moment, wrongMove)
      }
      await insertCorrection(db, {
        meetingId: meeting.id,
        commitmentId: recorded.commitmentId,
        number: recorded.before.length + 1,
        ...asRow(outcome),
        reason,
        recordedAt: moment.at,
        recordedBy: by.name,
      })
      await recordHistory(db, {
        at: moment.at,
        actor: by.name,
        act: 'put an outcome of the meeting right',
        subjectType: 'meeting',
        subjectId: meeting.id,
        detail: { ref: meeting.ref, commitment: seen.ref, from: recorded.outcome, to: outcome.kind, reason },
      })
    })
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    throw new CodedError(
      'conflict',
      `Somebody else has put the outcome of ${seen.ref} right meanwhile. Check what it is now.`,
    )
  }
}

/** @throws CodedError not-found */
export const getOutcome = async (
  db: Kysely<Database>,
  meeting: Meeting,
  ref: string,
): Promise<RecordedOutcome> => {
  const { id } = await getCommitment(db, ref)
  const recorded = (await listOutcomes(db, meeting.id)).find(({ commitmentId }) => commitmentId === id)
  if (recorded !== undefined) return recorded
  throw new CodedError(
    'not-found',
    `No outcome of ${ref} was recorded at the meeting of ${formatDay(meeting.heldOn)}.`,
  )
}

const asRow = ({ kind, words, on, agreedBy }: Outcome) => ({
  outcome: kind,
  words,
  newOn: on,
  agreedBy: kind === 'more-time' ? agreedBy : null,
})

/** Another successor is only seen by closing it anew. */
const isClosure = ({ kind }: Outcome): boolean => kind === 'superseded'

const isSame = (recorded: RecordedOutcome, outcome: Outcome): boolean =>
  recorded.outcome === outcome.kind &&
  recorded.outcome !== 'superseded' &&
  recorded.words === outcome.words &&
  recorded.newOn === outcome.on &&
  (recorded.agreedBy ?? '') === (outcome.kind === 'more-time' ? outcome.agreedBy : '')
