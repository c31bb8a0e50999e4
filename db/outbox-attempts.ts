import { type Kysely, sql } from 'kysely'
import type { MailBody, OutboxMessage } from '../src/delivery/message.ts'
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
 * another worker has it, or while mail is held. The guard stands in the update itself, so of several claimers one
 * wins, and after a hold has begun none does.
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
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('mailHolds').select('id').where('endedAt', 'is', null))),
    )
    .returningAll()
    .execute()
  return (await withItems(db, rows))[0]
}

/** A claim, as the settling functions want it back: what they write counts only while the lease is still ours. */
export type Claim = Pick<OutboxMessage, 'id' | 'leasedUntil'>

/**
 * Fixes address and words for good, and notes beside each item that was left out why. False when the lease was
 * lost or the words were fixed before.
 */
export const freezeBody = async (
  db: Kysely<Database>,
  claim: Claim,
  frozen: {
    address: string
    body: MailBody
    leftOut: readonly { readonly itemId: string; readonly why: string }[]
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

/** Gives a claim back as if it had not been made: the server, not the mail, is at fault. */
export const giveBack = async (db: Kysely<Database>, claim: Claim, error: string): Promise<boolean> => {
  const { numUpdatedRows } = await db
    .updateTable('messages')
    .set((eb) => ({ leasedUntil: '', lastError: error, attempts: eb('attempts', '-', 1) }))
    .where('id', '=', claim.id)
    .where('leasedUntil', '=', claim.leasedUntil)
    .where('sentAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Words that were fixed go to the address the person has by now. False when the lease was lost. */
export const readdress = async (db: Kysely<Database>, claim: Claim, address: string): Promise<boolean> => {
  const { numUpdatedRows } = await db
    .updateTable('messages')
    .set({ recipientAddress: address })
    .where('id', '=', claim.id)
    .where('leasedUntil', '=', claim.leasedUntil)
    .executeTakeFirst()
  return numUpdatedRows === 1n
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
