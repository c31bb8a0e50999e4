import { type Kysely, sql } from 'kysely'
import type { PlainDate } from '../src/calendar/plain-date.ts'
import type { PlannedItem, PlannedMessage } from '../src/delivery/message.ts'
import { boundRows, cell, isAmong } from './bound-rows.ts'
import { newId } from './ids.ts'
import { insertNew } from './insert-new.ts'
import { batches } from './outbox-rows.ts'
import type { Database } from './schema.ts'

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
  const ordered = items.toSorted((a, b) => byKey(a.item, b.item))
  for (const batch of batches(ordered, ITEMS_AT_ONCE))
    await insertNew(db, 'messageItems', itemColumns, batch.map(rowOf))
}

const itemColumns = ['messageId', 'commitmentId', 'rung', 'reason', 'itemKey'] as const

const rowOf = ({ messageId, item }: { readonly messageId: string; readonly item: PlannedItem }) => [
  messageId,
  item.commitmentId,
  item.rung,
  item.reason,
  item.itemKey,
]

const byKey = (a: PlannedItem, b: PlannedItem): number => {
  if (a.commitmentId !== b.commitmentId) return a.commitmentId < b.commitmentId ? -1 : 1
  return a.itemKey < b.itemKey ? -1 : 1
}

const ITEMS_AT_ONCE = 2000

/** Which keys of these mails and of their items are in the outbox already. */
export const listPlannedKeys = async (
  db: Kysely<Database>,
  planned: readonly PlannedMessage[],
): Promise<ReadonlySet<string>> =>
  await listKnownKeys(db, {
    mails: planned.map(({ dedupeKey }) => dedupeKey),
    items: planned.flatMap(({ items }) => items),
  })

/** Which keys of mails and of items are in the outbox already. */
export const listKnownKeys = async (
  db: Kysely<Database>,
  {
    mails = [],
    items = [],
  }: {
    readonly mails?: readonly string[]
    readonly items?: readonly Pick<PlannedItem, 'commitmentId' | 'itemKey'>[]
  },
): Promise<ReadonlySet<string>> => {
  const found = new Set<string>()
  for (const batch of batches(mails, KEYS_ASKED)) {
    const rows = await db
      .selectFrom('messages')
      .select('dedupeKey')
      .where(isAmong(db, 'dedupeKey', batch))
      .execute()
    for (const { dedupeKey } of rows) found.add(dedupeKey)
  }
  for (const batch of batches(items, KEYS_ASKED)) {
    const asked = boundRows(
      db,
      batch.map(({ commitmentId, itemKey }) => [commitmentId, itemKey]),
    )
    // Asked row by row: joined, PostgreSQL may read all items there are instead of looking these up.
    const there = sql`(select 1 from ${sql.table('messageItems')} as i
      where i.${sql.ref('commitmentId')} = ${cell(0)} and i.${sql.ref('itemKey')} = ${cell(1)})`
    const { rows } = await sql<{ itemKey: string }>`
      select ${cell(1)} as ${sql.ref('itemKey')} from ${asked} where ${there} = 1`.execute(db)
    for (const { itemKey } of rows) found.add(itemKey)
  }
  return found
}

const KEYS_ASKED = 2000
