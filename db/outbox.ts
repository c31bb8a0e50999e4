import { type Kysely, sql } from 'kysely'
import type { PlainDate } from '../src/calendar/plain-date.ts'
import type { OutboxMessage, PlannedItem, PlannedMessage } from '../src/delivery/message.ts'
import { CodedError } from '../src/errors.ts'
import { newId } from './ids.ts'
import { cell, jsonRows, jsonValues } from './json-rows.ts'
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
  {
    at,
    today,
    messageIdOf,
    heldUntil = '',
  }: {
    at: string
    today: PlainDate
    messageIdOf: (dedupeKey: string) => string
    /** Until that instant nobody sends them: not all of their items are there yet. */
    heldUntil?: string
  },
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
      leasedUntil: heldUntil,
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
    .map((message) => ({ ...message, id: idByKey.get(message.dedupeKey) ?? '' }))
    .filter(({ id }) => isNew.has(id))
    .flatMap(({ id, items }) => items.map((item) => ({ messageId: id, item })))
  await insertItems(db, items)
  // A mail that was planned without items, such as one that brings an agenda, has its own key only.
  const kept = new Set(
    ordered
      .filter(({ items }) => items.length === 0)
      .map(({ dedupeKey }) => idByKey.get(dedupeKey) ?? '')
      .filter((id) => isNew.has(id)),
  )
  for (const batch of batches([...isNew])) {
    const rows = await db
      .selectFrom('messageItems')
      .select('messageId')
      .distinct()
      .where('messageId', 'in', batch)
      .execute()
    for (const { messageId } of rows) kept.add(messageId)
  }
  for (const empty of batches([...isNew].filter((id) => !kept.has(id))))
    await db.deleteFrom('messages').where('id', 'in', empty).execute()
  return ordered.flatMap(({ dedupeKey }) => {
    const id = idByKey.get(dedupeKey)
    return id !== undefined && kept.has(id) ? [id] : []
  })
}

/** More items of a mail that is in the outbox and held back. Call it in a transaction. */
export const addItems = async (
  db: Kysely<Database>,
  messageId: string,
  items: readonly PlannedItem[],
): Promise<void> =>
  await insertItems(
    db,
    items.map((item) => ({ messageId, item })),
  )

/** A mail that was held back while its items were put in may go now. */
export const releaseMessage = async (db: Kysely<Database>, id: string): Promise<void> => {
  await db
    .updateTable('messages')
    .set({ leasedUntil: '' })
    .where('id', '=', id)
    .where('attempts', '=', 0)
    .execute()
}

/** Those that are there already are left out. */
const insertItems = async (
  db: Kysely<Database>,
  items: readonly { readonly messageId: string; readonly item: PlannedItem }[],
): Promise<void> => {
  // In one order, so that two planners wait for each other instead of locking each other out.
  const rows = items
    .toSorted((a, b) => (a.item.itemKey < b.item.itemKey ? -1 : 1))
    .map(({ messageId, item }) => [
      newId(),
      messageId,
      item.commitmentId,
      item.rung,
      item.reason,
      item.itemKey,
    ])
  const into = ['id', 'messageId', 'commitmentId', 'rung', 'reason', 'itemKey']
  for (const batch of batches(rows, ITEMS_AT_ONCE))
    await sql`
      insert into ${sql.table('messageItems')} (${sql.join(into.map((name) => sql.ref(name)))})
      select ${sql.join(into.map((_, place) => cell(place)))} from ${jsonRows(db, batch)} where true
      on conflict (${sql.ref('itemKey')}) do nothing
    `.execute(db)
}

const ITEMS_AT_ONCE = 2000

/** Which keys of these mails and of their items are in the outbox already. */
export const listPlannedKeys = async (
  db: Kysely<Database>,
  planned: readonly PlannedMessage[],
): Promise<ReadonlySet<string>> =>
  await listKnownKeys(db, {
    mails: planned.map(({ dedupeKey }) => dedupeKey),
    items: planned.flatMap(({ items }) => items.map(({ itemKey }) => itemKey)),
  })

/** Which of these keys of mails and of items are in the outbox already. */
export const listKnownKeys = async (
  db: Kysely<Database>,
  { mails = [], items = [] }: { readonly mails?: readonly string[]; readonly items?: readonly string[] },
): Promise<ReadonlySet<string>> => {
  const found = new Set<string>()
  for (const batch of batches(mails, KEYS_ASKED)) {
    const keys = sql<string>`(select "value" from ${jsonValues(db, batch)})`
    const rows = await db.selectFrom('messages').select('dedupeKey').where('dedupeKey', 'in', keys).execute()
    for (const { dedupeKey } of rows) found.add(dedupeKey)
  }
  for (const batch of batches(items, KEYS_ASKED)) {
    const keys = sql<string>`(select "value" from ${jsonValues(db, batch)})`
    const rows = await db.selectFrom('messageItems').select('itemKey').where('itemKey', 'in', keys).execute()
    for (const { itemKey } of rows) found.add(itemKey)
  }
  return found
}

const KEYS_ASKED = 2000

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
