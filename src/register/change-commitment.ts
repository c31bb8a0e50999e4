import type { Kysely } from 'kysely'
import {
  changeCommitment,
  finishRevisit,
  insertExtension,
  insertRevisit,
  insertTargetReading,
  insertUpdate,
  moveRevisit,
  settleUpdate,
} from '../../db/commitment-changes.ts'
import { getCommitment, listCommitments } from '../../db/commitments.ts'
import { recordHistory } from '../../db/history.ts'
import type { Database } from '../../db/schema.ts'
import { formatDay, type PlainDate } from '../calendar/plain-date.ts'
import { CodedError } from '../errors.ts'
import type { Actor, Moment } from './actor.ts'
import { type ClosedAs, type Commitment, openClaim, type Revisit } from './commitment.ts'
import { closedAsName } from './standing.ts'

/** Which commitment, and the version the person saw; without a version the latest is changed. */
export type Seen = { readonly ref: string; readonly version?: number }

/** The owner says how it stands; a claim of delivery waits for the office (product rule 8). */
export const recordProgress = async (
  db: Kysely<Database>,
  seen: Seen,
  update: { claim: 'progress' | 'delivered'; words: string; statedBy: string; statedOn: PlainDate },
  by: Actor,
  moment: Moment,
): Promise<void> =>
  await change(db, seen, by, moment, async (db, commitment, record) => {
    mustBeOpen(commitment)
    if (update.words.trim() === '') throw new CodedError('invalid', 'Enter what was reported.')
    if (update.claim === 'delivered' && openClaim(commitment) !== null)
      throw new CodedError('conflict', `${commitment.ref} already has an answer that awaits acceptance.`)
    await changeCommitment(db, commitment)
    await insertUpdate(db, {
      commitmentId: commitment.id,
      position: commitment.updates.length,
      ...update,
      settledOn: null,
      settledBy: null,
      settledAs: null,
      settledReason: null,
      recordedAt: moment.at,
      recordedBy: by.name,
    })
    await record(update.claim === 'delivered' ? 'recorded a claim of delivery' : 'recorded progress', update)
  })

/** The office accepts the claim, which closes the commitment as delivered, or does not, with a reason. */
export const settleClaim = async (
  db: Kysely<Database>,
  seen: Seen,
  settlement: { as: 'accepted' | 'not-accepted'; reason: string },
  by: Actor,
  moment: Moment,
): Promise<void> =>
  await change(db, seen, by, moment, async (db, commitment, record) => {
    mustBeOpen(commitment)
    const claim = openClaim(commitment)
    if (claim === null)
      throw new CodedError('conflict', `${commitment.ref} has no answer that awaits acceptance.`)
    mustNotBeDoer(commitment, by)
    if (settlement.as === 'not-accepted' && settlement.reason.trim() === '')
      throw new CodedError('invalid', 'Enter why the answer is not accepted.')
    const settled = await settleUpdate(db, claim.id, {
      settledOn: moment.today,
      settledBy: by.name,
      settledAs: settlement.as,
      settledReason: settlement.reason,
    })
    if (!settled) throw new CodedError('conflict', 'Somebody else has settled this answer meanwhile.')
    if (settlement.as === 'accepted') {
      await changeCommitment(db, commitment, {
        closedOn: moment.today,
        closedAs: 'delivered',
        closedBy: by.name,
        closedReason: settlement.reason,
      })
      await finishOpenRevisits(db, commitment, moment.today, null)
    } else await changeCommitment(db, commitment)
    await record(
      settlement.as === 'accepted' ? 'accepted the answer' : 'did not accept the answer',
      settlement,
    )
  })

/**
 * Moves the due date and keeps the first one (product rule 4). A commitment without a date gets its first here,
 * which becomes the baseline.
 */
export const extendDueDate = async (
  db: Kysely<Database>,
  seen: Seen,
  extension: {
    to: PlainDate
    askedBy: string
    agreedBy: string
    agreedAtMeetingId: string | null
    reason: string
  },
  by: Actor,
  moment: Moment,
): Promise<void> =>
  await change(db, seen, by, moment, async (db, commitment, record) => {
    mustBeOpen(commitment)
    if (extension.reason.trim() === '') throw new CodedError('invalid', 'Enter why the date is moved.')
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
      position: commitment.extensions.length,
      fromOn: commitment.dueOn,
      toOn: extension.to,
      askedBy: extension.askedBy,
      agreedBy: extension.agreedBy,
      agreedAtMeetingId: extension.agreedAtMeetingId,
      reason: extension.reason,
      recordedAt: moment.at,
      recordedBy: by.name,
    })
    await lookAgainOn(db, commitment, extension.to, by, moment)
    await record(commitment.dueOn === null ? 'gave the first due date' : 'extended the due date', {
      from: commitment.dueOn,
      ...extension,
    })
  })

/** The office closes a commitment; the post that owns it cannot close it (product rule 8). */
export const closeCommitment = async (
  db: Kysely<Database>,
  seen: Seen,
  closure: { as: ClosedAs; reason: string; supersededByRef?: string },
  by: Actor,
  moment: Moment,
): Promise<void> =>
  await change(db, seen, by, moment, async (db, commitment, record) => {
    mustBeOpen(commitment)
    mustNotBeDoer(commitment, by)
    if (closure.as !== 'delivered' && closure.as !== 'superseded' && closure.reason.trim() === '')
      throw new CodedError('invalid', `Enter why it is closed as ${closedAsName[closure.as].toLowerCase()}.`)
    const successor = closure.as === 'superseded' ? await getSuccessor(db, commitment, closure) : null
    await changeCommitment(db, commitment, {
      closedOn: moment.today,
      closedAs: closure.as,
      closedBy: by.name,
      closedReason: closure.reason,
      supersededById: successor?.id ?? null,
    })
    await finishOpenRevisits(db, commitment, moment.today, null)
    await record(`closed it as ${closedAsName[closure.as].toLowerCase()}`, closure)
  })

/** Reopening continues the first clock: the dates and their history stay as they were. */
export const reopenCommitment = async (
  db: Kysely<Database>,
  seen: Seen,
  reason: string,
  by: Actor,
  moment: Moment,
): Promise<void> =>
  await change(db, seen, by, moment, async (db, commitment, record) => {
    if (commitment.closure === null) throw new CodedError('conflict', `${commitment.ref} is open already.`)
    if (reason.trim() === '') throw new CodedError('invalid', 'Enter why it is reopened.')
    await changeCommitment(db, commitment, {
      closedOn: null,
      closedAs: null,
      closedBy: null,
      closedReason: null,
      supersededById: null,
    })
    await insertRevisit(db, {
      commitmentId: commitment.id,
      revisitOn: moment.today,
      reason: `It was reopened: ${reason}`,
      setAt: moment.at,
      setBy: by.name,
      doneOn: null,
      doneAtMeetingId: null,
    })
    await record('reopened it', { reason, was: commitment.closure })
  })

/** The office looked again at a meeting: its own duty is done, whether or not the force's is (product rule 6). */
export const recordRevisit = async (
  db: Kysely<Database>,
  seen: Seen,
  revisit: { doneOn: PlainDate; atMeetingId: string | null; nextOn: PlainDate | null },
  by: Actor,
  moment: Moment,
): Promise<void> =>
  await change(db, seen, by, moment, async (db, commitment, record) => {
    mustBeOpen(commitment)
    await changeCommitment(db, commitment)
    // A return that lies ahead stays: an early look does not excuse the office on the day itself.
    for (const open of openRevisits(commitment))
      if (open.revisitOn <= revisit.doneOn)
        await finishRevisit(db, open.id, { doneOn: revisit.doneOn, doneAtMeetingId: revisit.atMeetingId })
    if (revisit.nextOn !== null && !openRevisits(commitment).some((r) => r.revisitOn === revisit.nextOn))
      await insertRevisit(db, {
        commitmentId: commitment.id,
        revisitOn: revisit.nextOn,
        reason: `The office asked to see it again on ${formatDay(revisit.nextOn)}`,
        setAt: moment.at,
        setBy: by.name,
        doneOn: null,
        doneAtMeetingId: null,
      })
    await record('revisited it', revisit)
  })

/** A measured value of a target, in its unit. */
export const recordTargetReading = async (
  db: Kysely<Database>,
  seen: Seen,
  reading: { measuredOn: PlainDate; value: number; source: string },
  by: Actor,
  moment: Moment,
): Promise<void> =>
  await change(db, seen, by, moment, async (db, commitment, record) => {
    if (!Number.isFinite(reading.value)) throw new CodedError('invalid', 'Enter the value as a number.')
    await changeCommitment(db, commitment)
    await insertTargetReading(db, {
      commitmentId: commitment.id,
      ...reading,
      recordedAt: moment.at,
      recordedBy: by.name,
    })
    await record('recorded a reading', reading)
  })

type Recorder = (act: string, detail: Readonly<Record<string, unknown>>) => Promise<void>

const change = async (
  db: Kysely<Database>,
  seen: Seen,
  by: Actor,
  moment: Moment,
  act: (db: Kysely<Database>, commitment: Commitment, record: Recorder) => Promise<void>,
): Promise<void> =>
  await db.transaction().execute(async (db) => {
    const latest = await getCommitment(db, seen.ref)
    const commitment = { ...latest, version: seen.version ?? latest.version }
    await act(db, commitment, (act, detail) =>
      recordHistory(db, {
        at: moment.at,
        actor: by.name,
        act,
        subjectType: 'commitment',
        subjectId: commitment.id,
        detail: { ref: commitment.ref, ...detail },
      }),
    )
  })

const mustBeOpen = (commitment: Commitment): void => {
  if (commitment.closure !== null)
    throw new CodedError('conflict', `${commitment.ref} is closed. Reopen it first.`)
}

const mustNotBeDoer = (commitment: Commitment, by: Actor): void => {
  if (commitment.owner !== null && by.postId === commitment.owner.id)
    throw new CodedError(
      'forbidden',
      `${commitment.ref} belongs to the ${commitment.owner.title}, so somebody else must accept or close it.`,
    )
}

const finishOpenRevisits = async (
  db: Kysely<Database>,
  commitment: Commitment,
  doneOn: PlainDate,
  doneAtMeetingId: string | null,
): Promise<void> => {
  for (const revisit of openRevisits(commitment))
    await finishRevisit(db, revisit.id, { doneOn, doneAtMeetingId })
}

const openRevisits = (commitment: Commitment): readonly Revisit[] =>
  commitment.revisits.filter((revisit) => revisit.done === null)

/** The return set for the old due date moves with it; where none is to come, the office gets one. */
const lookAgainOn = async (
  db: Kysely<Database>,
  commitment: Commitment,
  to: PlainDate,
  by: Actor,
  moment: Moment,
): Promise<void> => {
  const moving = openRevisits(commitment).filter((revisit) => revisit.revisitOn === commitment.dueOn)
  for (const { id, revisitOn, reason } of moving)
    await moveRevisit(db, id, { revisitOn: to, reason: reason.replace(formatDay(revisitOn), formatDay(to)) })
  if (moving.length === 0)
    await insertRevisit(db, {
      commitmentId: commitment.id,
      revisitOn: to,
      reason: `It falls due on ${formatDay(to)}`,
      setAt: moment.at,
      setBy: by.name,
      doneOn: null,
      doneAtMeetingId: null,
    })
}

const getSuccessor = async (
  db: Kysely<Database>,
  commitment: Commitment,
  { supersededByRef = '' }: { supersededByRef?: string },
): Promise<Commitment> => {
  const ref = supersededByRef.trim().toUpperCase()
  if (ref === '')
    throw new CodedError('invalid', 'Enter the reference of the commitment that replaces this one.')
  if (ref === commitment.ref) throw new CodedError('invalid', 'A commitment cannot be superseded by itself.')
  const [successor] = await listCommitments(db, { refs: [ref] })
  if (successor === undefined)
    throw new CodedError('invalid', `There is no commitment ${ref} to replace this one. Check the reference.`)
  if (successor.closure?.supersededByRef === commitment.ref)
    throw new CodedError('invalid', `${ref} was itself superseded by ${commitment.ref}.`)
  return successor
}
