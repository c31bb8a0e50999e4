import type { Kysely } from 'kysely'
import { changeCommitment, insertExtension } from '../../../db/commitment-changes.ts'
import type { Database } from '../../../db/schema.ts'
import { formatDay, type PlainDate } from '../../calendar/plain-date.ts'
import { CodedError } from '../../errors.ts'
import type { Actor, Moment } from '../actor.ts'
import { change, mustBeOpen, type Recorder, type Seen } from '../change-commitment.ts'
import type { Commitment } from './commitment.ts'
import { agreeToRequest } from './decide-request.ts'
import { lookAgainOn } from './look-again.ts'

/** A new due date as it was agreed: who asked, who agreed, at which meeting, why. */
export type NewDueDate = {
  readonly to: PlainDate
  readonly askedBy: string
  readonly agreedBy: string
  readonly agreedAtMeetingId: string | null
  readonly reason: string
  /** The owner's request that this agrees to, if it does. */
  readonly requestId?: string | null
  /** The bank holiday added late that moves it, if that is why. */
  readonly holidayId?: string
  /** Why it puts right the move before it, if it does. */
  readonly correctionReason?: string
  /** The meeting whose other day moves it, if that is why. */
  readonly movedMeetingId?: string
}

/**
 * Moves the due date and keeps the first one (product rule 4). A commitment without a date gets its first here,
 * which becomes the baseline.
 */
export const extendDueDate = async (
  db: Kysely<Database>,
  seen: Seen,
  extension: NewDueDate,
  by: Actor,
  moment: Moment,
): Promise<void> =>
  await change(db, seen, by, moment, (db, commitment, record) =>
    moveDueDate(db, commitment, extension, by, moment, record),
  )

/** The same within a transaction that changes something else as well. */
export const moveDueDate = async (
  db: Kysely<Database>,
  commitment: Commitment,
  extension: NewDueDate,
  by: Actor,
  moment: Moment,
  record: Recorder,
): Promise<void> => {
  mustBeOpen(commitment)
  if (extension.reason.trim() === '') throw new CodedError('invalid', 'Enter why the date is moved.')
  if (extension.askedBy.trim() === '') throw new CodedError('invalid', 'Enter who asked for the new date.')
  if (extension.agreedBy.trim() === '') throw new CodedError('invalid', 'Enter who agreed to the new date.')
  if (extension.to === commitment.dueOn)
    throw new CodedError('invalid', `The due date is already ${formatDay(extension.to)}.`)
  if (extension.to < commitment.meeting.heldOn)
    throw new CodedError(
      'invalid',
      `The new date must not be before the meeting of ${formatDay(commitment.meeting.heldOn)}.`,
    )
  await changeCommitment(db, commitment, {
    dueOn: extension.to,
    baselineDueOn: commitment.baselineDueOn ?? extension.to,
  })
  await insertExtension(db, {
    commitmentId: commitment.id,
    fromOn: commitment.dueOn,
    toOn: extension.to,
    askedBy: extension.askedBy,
    agreedBy: extension.agreedBy,
    agreedAtMeetingId: extension.agreedAtMeetingId,
    reason: extension.reason,
    holidayId: extension.holidayId ?? null,
    // A first date puts no move right: there is none before it.
    correctionReason: commitment.dueOn === null ? null : (extension.correctionReason ?? null),
    movedMeetingId: extension.movedMeetingId ?? null,
    recordedAt: moment.at,
    recordedBy: by.name,
  })
  const { requestId = null, ...agreed } = extension
  if (requestId !== null) await agreeToRequest(db, commitment, requestId, agreed.reason, by, moment)
  await lookAgainOn(db, commitment, extension.to, by, moment)
  await record(actOf(commitment.dueOn, extension.to), { from: commitment.dueOn, ...agreed })
}

const actOf = (from: PlainDate | null, to: PlainDate): string => {
  if (from === null) return 'gave the first due date'
  return to < from ? 'brought the due date forward' : 'extended the due date'
}
