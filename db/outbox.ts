import type { Kysely } from 'kysely'
import type { OutboxMessage } from '../src/delivery/message.ts'
import { CodedError } from '../src/errors.ts'
import { withItems } from './outbox-rows.ts'
import type { Database } from './schema.ts'

/** Planning and sending have files of their own; the outbox is one thing to whoever uses it. */
export * from './outbox-planned.ts'
export * from './outbox-known.ts'
export * from './outbox-attempts.ts'
export { listAttachments, listAttachmentsOf } from './outbox-attachments.ts'
export * from './outbox-unsent.ts'

/**
 * Mails with their items, the newest first: all of them, or those about one commitment.
 * @throws CodedError not-found, when there is no mail `beforeId`.
 */
export const listMessages = async (
  db: Kysely<Database>,
  page: { limit: number; beforeId?: string; commitmentId?: string },
): Promise<readonly OutboxMessage[]> => {
  let query = db.selectFrom('messages').selectAll()
  if (page.commitmentId !== undefined) {
    const about = db
      .selectFrom('messageItems')
      .select('messageId')
      .where('commitmentId', '=', page.commitmentId)
    query = query.where('id', 'in', about)
  }
  if (page.beforeId !== undefined) {
    const { plannedAt, id } = await getMessage(db, page.beforeId)
    query = query.where((eb) => eb(eb.refTuple('plannedAt', 'id'), '<', eb.tuple(plannedAt, id)))
  }
  const rows = await query.orderBy('plannedAt', 'desc').orderBy('id', 'desc').limit(page.limit).execute()
  return withItems(db, rows)
}

/** How many mails of each kind went to each person, and when the last one did. */
export const countSent = async (db: Kysely<Database>) =>
  await db
    .selectFrom('messages')
    .select((eb) => [
      'recipientPersonId',
      'recipientName',
      'kind',
      eb.fn.countAll<number>().as('mails'),
      eb.fn.max('sentAt').as('lastAt'),
    ])
    .where('sentAt', 'is not', null)
    .groupBy(['recipientPersonId', 'recipientName', 'kind'])
    .execute()

export const findMessage = async (db: Kysely<Database>, id: string): Promise<OutboxMessage | undefined> => {
  const rows = await db.selectFrom('messages').selectAll().where('id', '=', id).execute()
  return (await withItems(db, rows))[0]
}

/** @throws CodedError not-found */
export const getMessage = async (db: Kysely<Database>, id: string): Promise<OutboxMessage> => {
  const message = await findMessage(db, id)
  if (message === undefined) throw new CodedError('not-found', 'There is no such mail.')
  return message
}
