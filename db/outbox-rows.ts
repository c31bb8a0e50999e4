import type { Kysely, Selectable } from 'kysely'
import type { MailBody, MessageItem, OutboxMessage } from '../src/delivery/message.ts'
import { isAmong } from './bound-rows.ts'
import type { Database, MessagesTable } from './schema.ts'

/** The mails of these rows, each with its items, and with its words once they are fixed. */
export const withItems = async (
  db: Kysely<Database>,
  rows: readonly Selectable<MessagesTable>[],
): Promise<readonly OutboxMessage[]> => {
  const itemsOf = new Map<string, MessageItem[]>(rows.map(({ id }) => [id, []]))
  if (rows.length > 0) {
    const items = await db
      .selectFrom('messageItems')
      .innerJoin('commitments', 'commitments.id', 'messageItems.commitmentId')
      .select([
        'messageItems.messageId',
        'messageItems.commitmentId',
        'messageItems.rung',
        'messageItems.reason',
        'messageItems.itemKey',
        'commitments.ref',
      ])
      .where(isAmong(db, 'messageItems.messageId', [...itemsOf.keys()]))
      .orderBy('messageItems.itemKey')
      .execute()
    for (const { messageId, ...item } of items) itemsOf.get(messageId)?.push({ ...item, id: item.itemKey })
  }
  const bodies = await bodiesOf(db, [...itemsOf.keys()])
  return rows.map((row) => toMessage(row, itemsOf.get(row.id) ?? [], bodies.get(row.id) ?? null))
}

const bodiesOf = async (
  db: Kysely<Database>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, MailBody>> => {
  const found = new Map<string, MailBody>()
  if (ids.length > 0) {
    const rows = await db
      .selectFrom('messageBodies')
      .select(['messageId', 'subject', 'text', 'html'])
      .where(isAmong(db, 'messageId', ids))
      .execute()
    for (const { messageId, ...body } of rows) found.set(messageId, body)
  }
  return found
}

const toMessage = (
  row: Selectable<MessagesTable>,
  items: readonly MessageItem[],
  body: MailBody | null,
): OutboxMessage => ({
  id: row.id,
  dedupeKey: row.dedupeKey,
  kind: row.kind,
  recipient: { personId: row.recipientPersonId, name: row.recipientName, address: row.recipientAddress },
  reason: row.reason,
  plannedOn: row.plannedOn,
  plannedAt: row.plannedAt,
  body,
  messageId: row.messageId,
  leasedUntil: row.leasedUntil,
  nextAttemptAt: row.nextAttemptAt,
  attempts: row.attempts,
  sentAt: row.sentAt,
  serverReply: row.serverReply,
  failedAt: row.failedAt,
  suppressedAt: row.suppressedAt,
  lastError: row.lastError,
  items,
})

/** Both databases limit how many values one statement binds. */
export const batches = <T>(rows: readonly T[], size = 1000): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(rows.length / size) }, (_, n) => rows.slice(n * size, (n + 1) * size))
