import type { Kysely } from 'kysely'
import { changeCommitment } from '../../db/commitment-changes.ts'
import type { Database } from '../../db/schema.ts'
import { formatDay } from '../calendar/plain-date.ts'
import { CodedError } from '../errors.ts'
import type { Actor, Moment } from '../register/actor.ts'
import { changeWithin, mustBeOpen, type Seen } from '../register/change-commitment.ts'
import { close } from '../register/commitments/close-commitment.ts'
import { ownerLabel } from '../register/commitments/commitment.ts'
import { moveDueDate } from '../register/commitments/extend-due-date.ts'
import { noteRevisit } from '../register/commitments/look-again.ts'
import type { Meeting } from '../register/meetings/meetings.ts'
import { closes, type Outcome } from './outcomes.ts'

/**
 * Writes what an outcome means for its commitment, as it would be written on the commitment's own pages: a closure, a
 * new date, a day to look again. Whatever the meeting made of it, the office looked at it there (product rule 6),
 * unless it was not discussed. Runs inside the caller's transaction.
 * @throws CodedError invalid; conflict, when the commitment is not as the person saw it.
 */
export const applyOutcome = async (
  db: Kysely<Database>,
  meeting: Meeting,
  seen: Seen,
  outcome: Outcome,
  by: Actor,
  moment: Moment,
  /** Why the move before it was wrong, when this puts it right. */
  correctionReason?: string,
): Promise<void> => {
  const { kind, words, on, agreedBy, replacedBy } = outcome
  if (on !== null && on <= meeting.heldOn)
    throw new CodedError(
      'invalid',
      `${seen.ref}: the day must be after the meeting of ${formatDay(meeting.heldOn)}.`,
    )
  if (kind === 'not-discussed') return await carryOver(db, seen, by, moment)
  await changeWithin(db, seen, by, moment, async (db, commitment, record) => {
    if (closes(kind)) {
      const reason = `At the meeting of ${formatDay(meeting.heldOn)}${words === '' ? '' : `: ${words}`}`
      return await close(
        db,
        commitment,
        { as: kind, reason, supersededByRef: replacedBy },
        by,
        moment,
        record,
      )
    }
    const nextOn = kind === 'revisit' ? on : null
    const revisit = { doneOn: meeting.heldOn, atMeetingId: meeting.id, nextOn }
    await noteRevisit(db, commitment, revisit, by, moment, record)
  })
  // The revisit raised the version, so the date moves from there.
  if (kind === 'more-time')
    await changeWithin(db, { ref: seen.ref }, by, moment, async (db, commitment, record) => {
      if (on === null) throw new CodedError('invalid', `Enter the new date of ${seen.ref}.`)
      const extension = {
        to: on,
        askedBy: ownerLabel(commitment),
        agreedBy,
        agreedAtMeetingId: meeting.id,
        reason: words,
        ...(correctionReason === undefined ? {} : { correctionReason }),
      }
      await moveDueDate(db, commitment, extension, by, moment, record)
    })
}

/** Nothing changes but that somebody who had the page open is told. */
const carryOver = async (db: Kysely<Database>, seen: Seen, by: Actor, moment: Moment): Promise<void> =>
  await changeWithin(db, seen, by, moment, async (db, commitment) => {
    mustBeOpen(commitment)
    await changeCommitment(db, commitment)
  })
