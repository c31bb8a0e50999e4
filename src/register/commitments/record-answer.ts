import type { Kysely } from 'kysely'
import {
  changeCommitment,
  insertTargetReading,
  insertUpdate,
  settleUpdate,
} from '../../../db/commitment-changes.ts'
import type { Database } from '../../../db/schema.ts'
import type { PlainDate } from '../../calendar/plain-date.ts'
import { CodedError } from '../../errors.ts'
import type { Actor, Moment } from '../actor.ts'
import { change, mustBeOpen, mustNotBeDoer, type Seen } from '../change-commitment.ts'
import { type Commitment, openClaim } from './commitment.ts'
import { finishOpenRevisits } from './look-again.ts'

/** What an owner said of how it goes. */
export type Progress = {
  readonly claim: 'progress' | 'delivered'
  readonly words: string
  readonly statedBy: string
  readonly statedOn: PlainDate
}

/** The owner says how it stands; a claim of delivery waits for the office (product rule 8). */
export const recordProgress = async (
  db: Kysely<Database>,
  seen: Seen,
  update: Progress,
  by: Actor,
  moment: Moment,
): Promise<void> =>
  await change(db, seen, by, moment, async (db, commitment, record) => {
    await takeDownProgress(db, commitment, update, { by: by.name, at: moment.at })
    await record(progressAct(update), update)
  })

export const progressAct = ({ claim }: Pick<Progress, 'claim'>): string =>
  claim === 'delivered' ? 'recorded a claim of delivery' : 'recorded progress'

/** The same within a transaction that changes something else as well; the caller writes the history. */
export const takeDownProgress = async (
  db: Kysely<Database>,
  commitment: Commitment,
  update: Progress,
  recorded: { by: string; at: string },
  byLink: { answerId?: string; linkId: string | null } = { linkId: null },
): Promise<void> => {
  mustBeOpen(commitment)
  if (update.words.trim() === '') throw new CodedError('invalid', 'Enter what was reported.')
  if (update.claim === 'delivered' && openClaim(commitment) !== null)
    throw new CodedError('conflict', `${commitment.ref} already has an answer that awaits acceptance.`)
  await changeCommitment(db, commitment)
  await insertUpdate(
    db,
    {
      commitmentId: commitment.id,
      position: commitment.updates.length,
      ...update,
      settledOn: null,
      settledBy: null,
      settledAs: null,
      settledReason: null,
      recordedAt: recorded.at,
      recordedBy: recorded.by,
      answerLinkId: byLink.linkId,
    },
    byLink.answerId,
  )
}

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
