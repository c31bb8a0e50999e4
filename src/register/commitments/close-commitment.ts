import type { Kysely } from 'kysely'
import { changeCommitment, insertRevisit, settleUpdate } from '../../../db/commitment-changes.ts'
import { listCommitments } from '../../../db/commitments.ts'
import type { Database } from '../../../db/schema.ts'
import { CodedError } from '../../errors.ts'
import type { Actor, Moment } from '../actor.ts'
import { change, mustBeOpen, mustNotBeDoer, type Recorder, type Seen } from '../change-commitment.ts'
import { type ClosedAs, type Commitment, openClaim } from './commitment.ts'
import { finishOpenRevisits } from './look-again.ts'
import { closedAsName } from './standing.ts'

/** The office closes a commitment; the post that owns it cannot close it (product rule 8). */
export const closeCommitment = async (
  db: Kysely<Database>,
  seen: Seen,
  closure: NewClosure,
  by: Actor,
  moment: Moment,
): Promise<void> =>
  await change(db, seen, by, moment, (db, commitment, record) =>
    close(db, commitment, closure, by, moment, record),
  )

export type NewClosure = {
  readonly as: ClosedAs
  readonly reason: string
  readonly supersededByRef?: string
}

/** The same within a transaction that changes something else as well. */
export const close = async (
  db: Kysely<Database>,
  commitment: Commitment,
  closure: NewClosure,
  by: Actor,
  moment: Moment,
  record: Recorder,
): Promise<void> => {
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
  const claim = openClaim(commitment)
  if (claim !== null)
    await settleUpdate(db, claim.id, {
      settledOn: moment.today,
      settledBy: by.name,
      settledAs: closure.as === 'delivered' ? 'accepted' : 'not-accepted',
      settledReason: `It was closed as ${closedAsName[closure.as].toLowerCase()}. ${closure.reason}`.trim(),
    })
  await finishOpenRevisits(db, commitment, moment.today, null)
  await record(`closed it as ${closedAsName[closure.as].toLowerCase()}`, closure)
}

/** Reopening continues the first clock: the dates and their history stay as they were. */
export const reopenCommitment = async (
  db: Kysely<Database>,
  seen: Seen,
  reason: string,
  by: Actor,
  moment: Moment,
): Promise<void> =>
  await change(db, seen, by, moment, (db, commitment, record) =>
    reopen(db, commitment, reason, by, moment, record),
  )

/** The same within a transaction that changes something else as well. */
export const reopen = async (
  db: Kysely<Database>,
  commitment: Commitment,
  reason: string,
  by: Actor,
  moment: Moment,
  record: Recorder,
): Promise<void> => {
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
}

const getSuccessor = async (
  db: Kysely<Database>,
  commitment: Commitment,
  { supersededByRef = '' }: NewClosure,
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
