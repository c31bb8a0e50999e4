import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import {
  countSoftBounces,
  findSentByMessageId,
  findSuppression,
  insertBounce,
  insertSuppression,
  liftSuppression,
} from '../../db/bounces.ts'
import { recordHistory } from '../../db/history.ts'
import type { Database } from '../../db/schema.ts'
import { CodedError } from '../errors.ts'
import type { Actor, Moment } from '../register/actor.ts'
import { type BounceReport, readBounce } from './read-bounce.ts'

export type TakenBounce = { readonly taken: boolean; readonly words: string }

const SOFT_LIMIT = 3
const SOFT_WITHIN = 7 * 24 * 60 * 60_000

/**
 * Takes a report that a mail came back. For good: no more mail to that address until a person lifts it; for a while:
 * the same after three within seven days. What is not about a mail of ours is left alone and said so.
 */
export const takeBounce = async (
  db: Kysely<Database>,
  source: string | Uint8Array,
  by: Actor,
  moment: Moment,
): Promise<TakenBounce> => {
  const report = await readBounce(source)
  if ('notTaken' in report) return { taken: false, words: report.notTaken }
  return await db.transaction().execute((db) => record(db, report, hashOf(source), by, moment))
}

/** The same for a report that was pasted and one that came as a file. */
const hashOf = (source: string | Uint8Array): string => {
  const text = typeof source === 'string' ? source : Buffer.from(source).toString('utf8')
  return createHash('sha256').update(text.replaceAll('\r\n', '\n').trim()).digest('hex')
}

const record = async (
  db: Kysely<Database>,
  { messageId, address, kind, status, words }: BounceReport,
  reportSha256: string,
  by: Actor,
  { at }: Moment,
): Promise<TakenBounce> => {
  const mail = await findSentByMessageId(db, messageId)
  // Whoever forges a report knows neither, unless the mail was theirs.
  if (mail === undefined || mail.recipientAddress.toLowerCase() !== address.toLowerCase())
    return {
      taken: false,
      words: 'The report is not about a mail that was sent from here to that address: nothing was recorded.',
    }
  const bounce = { messageId: mail.id, address: address.toLowerCase(), kind, status, words, reportSha256 }
  if (!(await insertBounce(db, { ...bounce, takenAt: at, takenBy: by.name })))
    return { taken: false, words: 'This report was taken before.' }
  await recordHistory(db, {
    at,
    actor: by.name,
    act: 'recorded a mail that came back',
    subjectType: 'message',
    subjectId: mail.id,
    detail: { to: mail.recipientName, address, kind, status, words },
  })
  const why = await reasonToStop(db, bounce, at)
  if (why === null)
    return {
      taken: true,
      words: `The mail to ${address} came back for a while (${status}). Mail still goes there; after ${SOFT_LIMIT} within 7 days it will not.`,
    }
  if ((await findSuppression(db, address)) === undefined) {
    const id = await insertSuppression(db, { address, reason: why, begunAt: at })
    await recordHistory(db, {
      at,
      actor: by.name,
      act: 'stopped mail to an address',
      subjectType: 'address',
      subjectId: id,
      detail: { address, reason: why },
    })
  }
  return { taken: true, words: `No more mail goes to ${address}, until somebody lifts it. ${why}` }
}

const reasonToStop = async (
  db: Kysely<Database>,
  { address, kind, status, words }: Pick<BounceReport, 'address' | 'kind' | 'status' | 'words'>,
  at: string,
): Promise<string | null> => {
  if (kind === 'hard') return `Refused for good (${status}): ${words}`
  const since = new Date(Date.parse(at) - SOFT_WITHIN).toISOString()
  const soft = await countSoftBounces(db, address, since)
  return soft >= SOFT_LIMIT
    ? `${soft} mails came back within 7 days. The last time (${status}): ${words}`
    : null
}

/** Mail goes to the address again. @throws CodedError conflict */
export const liftStop = async (
  db: Kysely<Database>,
  address: string,
  by: Actor,
  { at }: Moment,
): Promise<void> =>
  await db.transaction().execute(async (db) => {
    const stop = await findSuppression(db, address)
    if (stop === undefined || !(await liftSuppression(db, address, { liftedAt: at, liftedBy: by.name })))
      throw new CodedError('conflict', 'Mail goes to this address already.')
    await recordHistory(db, {
      at,
      actor: by.name,
      act: 'let mail go to an address again',
      subjectType: 'address',
      subjectId: stop.id,
      detail: { address: stop.address },
    })
  })
