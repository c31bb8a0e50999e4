import { type Kysely, sql } from 'kysely'
import type { MailAttachment, OutboxMessage } from '../src/delivery/message.ts'
import { isAmong, isPostgres } from './bound-rows.ts'
import { keptStatement } from './kept-statement.ts'
import { insertAttachments } from './outbox-attachments.ts'
import { withItems } from './outbox-rows.ts'
import type { Database, MessagesTable } from './schema.ts'

/** `lapsed`: a worker had it when it ended, and did not give it back. */
export type DueMessage = { readonly id: string; readonly lapsed: boolean }

/** Mails whose turn it is and that nobody is sending, those that have waited longest first. */
export const listDueMessages = async (
  db: Kysely<Database>,
  now: string,
  limit: number,
): Promise<readonly DueMessage[]> => {
  const rows = await db
    .selectFrom('messages')
    .select(['id', 'leasedUntil'])
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
  return rows.map(({ id, leasedUntil }) => ({ id, lapsed: leasedUntil !== '' }))
}

/**
 * Takes mails for sending until `leaseUntil`, counting the attempt; without those that are not due, are done, or that
 * another worker has, and none while mail is held. The guard stands in the update itself, so of several claimers one
 * wins each mail, and after a hold has begun none does.
 */
export const claimMessages = async (
  db: Kysely<Database>,
  ids: readonly string[],
  { now, leaseUntil }: { now: string; leaseUntil: string },
): Promise<readonly OutboxMessage[]> => {
  const rows = await db
    .updateTable('messages')
    .set((eb) => ({ leasedUntil: leaseUntil, attempts: eb('attempts', '+', 1) }))
    .where(isAmong(db, 'id', ids))
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
  const place = new Map(ids.map((id, n) => [id, n]))
  return await withItems(
    db,
    rows.toSorted((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0)),
  )
}

/** A claim, as the settling functions want it back: what they write counts only while the lease is still ours. */
export type Claim = Pick<OutboxMessage, 'id' | 'leasedUntil'>

/**
 * Fixes words and files for good, notes the address they go to, and beside each item that was left out why. False when
 * the lease was lost or the words were fixed before.
 */
export const freezeBody = async (
  db: Kysely<Database>,
  claim: Claim & { readonly recipient: { readonly address: string } },
  frozen: {
    address: string
    body: { readonly subject: string; readonly text: Buffer; readonly html: Buffer }
    leftOut: readonly { readonly itemId: string; readonly why: string }[]
    attachments?: readonly MailAttachment[]
  },
): Promise<boolean> => {
  const { id, leasedUntil, recipient } = claim
  const { subject } = frozen.body
  const [text, html] = [textIn(db, frozen.body.text), textIn(db, frozen.body.html)]
  const written = await insertBody(db, { id, leasedUntil, subject, text, html })
  if (written.numAffectedRows !== 1n) return false
  if (recipient.address !== frozen.address) await readdress(db, claim, frozen.address)
  await insertAttachments(db, claim.id, frozen.attachments ?? [])
  for (const { itemId, why } of frozen.leftOut)
    await db
      .updateTable('messageItems')
      .set({ reason: sql<string>`reason || ${`; left out because it ${why}`}` })
      .where('messageId', '=', claim.id)
      .where('itemKey', '=', itemId)
      .execute()
  return true
}

/** The guard stands in the statement that writes: only the holder of the lease writes, and once. */
const insertBody = keptStatement((db, { id, leasedUntil, subject, text, html }: Claim & BoundBody) =>
  db
    .insertInto('messageBodies')
    .columns(['messageId', 'subject', 'text', 'html'])
    .expression(
      db
        .selectFrom('messages')
        .select((eb) => [
          'id',
          eb.cast<string>(eb.val(subject), 'text').as('subject'),
          eb.cast<string>(eb.val(text), 'text').as('text'),
          eb.cast<string>(eb.val(html), 'text').as('html'),
        ])
        .where('id', '=', id)
        .where('leasedUntil', '=', leasedUntil),
    )
    .onConflict((oc) => oc.column('messageId').doNothing()),
)

type BoundBody = { readonly subject: string; readonly text: string | Buffer; readonly html: string | Buffer }

/** SQLite takes bytes for a text as they are; a driver of PostgreSQL's makes them itself, of words. */
const textIn = (db: Kysely<Database>, bytes: Buffer): string | Buffer =>
  isPostgres(db) ? bytes.toString() : bytes

/** A mail the server took was sent, whoever holds the lease by now. False when that was recorded before. */
export const settleSent = async (
  db: Kysely<Database>,
  { id }: Claim,
  { at, reply }: { at: string; reply: string },
): Promise<boolean> => {
  const marked = await markSent(db, { id, at, reply })
  if (marked.numAffectedRows === 1n) return true
  return (await markSentAfterAll(db, { id, at, reply })).numAffectedRows === 1n
}

type Mark = { id: string; at: string; reply: string }

/** What is not named need not be written again, above all not in the indexes. */
const markSent = keptStatement((db, { id, at, reply }: Mark) =>
  db
    .updateTable('messages')
    .set({ sentAt: at, serverReply: reply, lastError: null, leasedUntil: '' })
    .where('id', '=', id)
    .where('sentAt', 'is', null)
    .where('failedAt', 'is', null)
    .where('suppressedAt', 'is', null),
)

/** Another worker had given it up meanwhile, or left it. */
const markSentAfterAll = keptStatement((db, { id, at, reply }: Mark) =>
  db
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
    .where('sentAt', 'is', null),
)

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

/**
 * Gives mails that were claimed together back as if they had not been: the server, not the mail, is at fault, or its
 * turn did not come. How many were still ours.
 */
export const giveBack = async (
  db: Kysely<Database>,
  { ids, leasedUntil }: { readonly ids: readonly string[]; readonly leasedUntil: string },
  error?: string,
): Promise<number> => {
  const { numUpdatedRows } = await db
    .updateTable('messages')
    .set((eb) => ({
      leasedUntil: '',
      attempts: eb('attempts', '-', 1),
      ...(error === undefined ? {} : { lastError: error }),
    }))
    .where('id', 'in', ids)
    .where('leasedUntil', '=', leasedUntil)
    .where('sentAt', 'is', null)
    .executeTakeFirst()
  return Number(numUpdatedRows)
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
