import { type Kysely, sql } from 'kysely'
import type { MailAttachment, MailBody, OutboxMessage } from '../src/delivery/message.ts'
import { insertAttachments } from './outbox-attachments.ts'
import { withItems } from './outbox-rows.ts'
import type { Database, MessagesTable } from './schema.ts'

/** Mails whose turn it is and that nobody is sending, those that have waited longest first. */
export const listDueMessageIds = async (
  db: Kysely<Database>,
  now: string,
  limit: number,
): Promise<readonly string[]> => {
  const rows = await db
    .selectFrom('messages')
    .select('id')
    .where('sentAt', 'is', null)
    .where('failedAt', 'is', null)
    .where('suppressedAt', 'is', null)
    .where('nextAttemptAt', '<=', now)
    .where('leasedUntil', '<=', now)
    .orderBy('nextAttemptAt')
    .orderBy('plannedAt')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

/**
 * Takes a mail for sending until `leaseUntil`, counting the attempt; undefined when it is not due, is done, or
 * another worker has it. The guard stands in the update itself, so of several claimers one wins.
 */
export const claimMessage = async (
  db: Kysely<Database>,
  id: string,
  { now, leaseUntil }: { now: string; leaseUntil: string },
): Promise<OutboxMessage | undefined> => {
  const rows = await db
    .updateTable('messages')
    .set((eb) => ({ leasedUntil: leaseUntil, attempts: eb('attempts', '+', 1) }))
    .where('id', '=', id)
    .where('sentAt', 'is', null)
    .where('failedAt', 'is', null)
    .where('suppressedAt', 'is', null)
    .where('nextAttemptAt', '<=', now)
    .where('leasedUntil', '<=', now)
    .returningAll()
    .execute()
  return (await withItems(db, rows))[0]
}

/** A claim, as the settling functions want it back: what they write counts only while the lease is still ours. */
export type Claim = Pick<OutboxMessage, 'id' | 'leasedUntil'>

/**
 * Fixes address, words and files for good, and notes beside each item that was left out why. False when the lease was
 * lost or the words were fixed before.
 */
export const freezeBody = async (
  db: Kysely<Database>,
  claim: Claim,
  frozen: {
    address: string
    body: MailBody
    leftOut: readonly { readonly itemId: string; readonly why: string }[]
    attachments?: readonly MailAttachment[]
  },
): Promise<boolean> => {
  const { numUpdatedRows } = await db
    .updateTable('messages')
    .set({ ...frozen.body, recipientAddress: frozen.address })
    .where('id', '=', claim.id)
    .where('leasedUntil', '=', claim.leasedUntil)
    .where('subject', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) return false
  await insertAttachments(db, claim.id, frozen.attachments ?? [])
  for (const { itemId, why } of frozen.leftOut)
    await db
      .updateTable('messageItems')
      .set({ reason: sql<string>`reason || ${`; left out because it ${why}`}` })
      .where('id', '=', itemId)
      .where('messageId', '=', claim.id)
      .execute()
  return true
}

/** A mail the server took was sent, whoever holds the lease by now. False when that was recorded before. */
export const settleSent = async (
  db: Kysely<Database>,
  { id }: Claim,
  { at, reply }: { at: string; reply: string },
): Promise<boolean> => {
  const { numUpdatedRows } = await db
    .updateTable('messages')
    .set({
      sentAt: at,
      serverReply: reply,
      failedAt: null,
      suppressedAt: null,
      lastError: null,
      leasedUntil: '',
    })
    .where('id', '=', id)
    .where('sentAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export const settleRetry = (
  db: Kysely<Database>,
  claim: Claim,
  { error, nextAttemptAt }: { error: string; nextAttemptAt: string },
): Promise<boolean> => settle(db, claim, { lastError: error, nextAttemptAt })

export const settleFailed = (
  db: Kysely<Database>,
  claim: Claim,
  { at, error }: { at: string; error: string },
): Promise<boolean> => settle(db, claim, { lastError: error, failedAt: at })

export const settleSuppressed = (
  db: Kysely<Database>,
  claim: Claim,
  { at, why }: { at: string; why: string },
): Promise<boolean> => settle(db, claim, { lastError: why, suppressedAt: at })

/** Holds back every mail whose turn it is, without counting an attempt: the server, not the mail, is at fault. */
export const postponeDue = async (
  db: Kysely<Database>,
  now: string,
  { until, error }: { until: string; error: string },
): Promise<number> => {
  const { numUpdatedRows } = await db
    .updateTable('messages')
    .set({ nextAttemptAt: until, lastError: error })
    .where('sentAt', 'is', null)
    .where('failedAt', 'is', null)
    .where('suppressedAt', 'is', null)
    .where('nextAttemptAt', '<=', now)
    .where('leasedUntil', '<=', now)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

const settle = async (
  db: Kysely<Database>,
  claim: Claim,
  outcome: Partial<
    Pick<MessagesTable, 'lastError' | 'nextAttemptAt' | 'failedAt' | 'suppressedAt' | 'serverReply'>
  >,
): Promise<boolean> => {
  const { numUpdatedRows } = await db
    .updateTable('messages')
    .set({ ...outcome, leasedUntil: '' })
    .where('id', '=', claim.id)
    .where('leasedUntil', '=', claim.leasedUntil)
    .where('sentAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
