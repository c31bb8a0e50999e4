import type { Kysely } from 'kysely'
import type { PlainDate } from '../src/calendar/plain-date.ts'
import type { OutboxMessage, PlannedMessage } from '../src/delivery/message.ts'
import { CodedError } from '../src/errors.ts'
import { newId } from './ids.ts'
import { batches, withItems } from './outbox-rows.ts'
import type { Database } from './schema.ts'

/** Sending has a file of its own; the outbox is one thing to whoever uses it. */
export * from './outbox-attempts.ts'
export { listAttachments, listAttachmentsOf } from './outbox-attachments.ts'
export * from './outbox-unsent.ts'

/**
 * Puts planned mails into the outbox and returns the ids of those that got in. Call it in a transaction. Items
 * that are there already are dropped, and a mail left without any is not kept, so planning twice sends once.
 */
export const enqueue = async (
  db: Kysely<Database>,
  planned: readonly PlannedMessage[],
  { at, today, messageIdOf }: { at: string; today: PlainDate; messageIdOf: (dedupeKey: string) => string },
): Promise<readonly string[]> => {
  // Two planners that insert in the same order wait for each other instead of locking each other out.
  const ordered = planned.toSorted((a, b) => (a.dedupeKey < b.dedupeKey ? -1 : 1))
  const idByKey = new Map(ordered.map((message) => [message.dedupeKey, newId()]))
  const isNew = new Set<string>()
  for (const batch of batches(ordered)) {
    const rows = batch.map(({ dedupeKey, kind, recipient, reason }) => ({
      id: idByKey.get(dedupeKey) ?? newId(),
      dedupeKey,
      kind,
      recipientPersonId: recipient.personId,
      recipientName: recipient.name,
      recipientAddress: recipient.address,
      reason,
      plannedOn: today,
      plannedAt: at,
      messageId: messageIdOf(dedupeKey),
      leasedUntil: '',
      nextAttemptAt: '',
      attempts: 0,
    }))
    const inserted = await db
      .insertInto('messages')
      .values(rows)
      .onConflict((oc) => oc.column('dedupeKey').doNothing())
      .returning('id')
      .execute()
    for (const { id } of inserted) isNew.add(id)
  }
  const items = ordered
    .flatMap(({ dedupeKey, items }) =>
      items.map((item) => ({ id: newId(), messageId: idByKey.get(dedupeKey) ?? '', ...item })),
    )
    .filter(({ messageId }) => isNew.has(messageId))
    .toSorted((a, b) => (a.itemKey < b.itemKey ? -1 : 1))
  // A mail that was planned without items, such as one that brings an agenda, has its own key only.
  const kept = new Set(
    ordered
      .filter(({ items }) => items.length === 0)
      .map(({ dedupeKey }) => idByKey.get(dedupeKey) ?? '')
      .filter((id) => isNew.has(id)),
  )
  for (const batch of batches(items)) {
    const won = await db
      .insertInto('messageItems')
      .values(batch)
      .onConflict((oc) => oc.column('itemKey').doNothing())
      .returning('messageId')
      .execute()
    for (const { messageId } of won) kept.add(messageId)
  }
  for (const empty of batches([...isNew].filter((id) => !kept.has(id))))
    await db.deleteFrom('messages').where('id', 'in', empty).execute()
  return ordered.flatMap(({ dedupeKey }) => {
    const id = idByKey.get(dedupeKey)
    return id !== undefined && kept.has(id) ? [id] : []
  })
}

/** Which keys of these mails and of their items are in the outbox already. */
export const listPlannedKeys = async (
  db: Kysely<Database>,
  planned: readonly PlannedMessage[],
): Promise<ReadonlySet<string>> => {
  const found = new Set<string>()
  for (const batch of batches(planned.map(({ dedupeKey }) => dedupeKey))) {
    const rows = await db.selectFrom('messages').select('dedupeKey').where('dedupeKey', 'in', batch).execute()
    for (const { dedupeKey } of rows) found.add(dedupeKey)
  }
  for (const batch of batches(planned.flatMap(({ items }) => items.map(({ itemKey }) => itemKey)))) {
    const rows = await db.selectFrom('messageItems').select('itemKey').where('itemKey', 'in', batch).execute()
    for (const { itemKey } of rows) found.add(itemKey)
  }
  return found
}

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
