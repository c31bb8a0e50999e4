import type { Kysely } from 'kysely'
import type { PlainDate } from '../src/calendar/plain-date.ts'
import type { PlannedMessage } from '../src/delivery/message.ts'
import { newId } from './ids.ts'
import { insertItems } from './outbox-items.ts'
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
    areNew = false,
  }: {
    at: string
    today: PlainDate
    messageIdOf: (dedupeKey: string) => string
    /** Until that instant nobody sends them: not all of their items are there yet. */
    heldUntil?: string
    /** As for `insertItems`. */
    areNew?: boolean
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
  const added = ordered
    .map((message) => ({ messageId: idByKey.get(message.dedupeKey) ?? '', ...message }))
    .filter(({ messageId }) => isNew.has(messageId))
  await insertItems(db, added, areNew)
  // A mail that was planned without items, such as one that brings an agenda, has its own key only.
  const kept = new Set(
    added
      .filter(({ items, many = [] }) => items.length + many.length === 0)
      .map(({ messageId }) => messageId),
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

/** More items of a mail that is in the outbox and held back. Call it in a transaction; `areNew`: as for `insertItems`. */
export const addItems = async (
  db: Kysely<Database>,
  messageId: string,
  items: Pick<PlannedMessage, 'items' | 'many'>,
  areNew: boolean,
): Promise<void> => await insertItems(db, [{ messageId, ...items }], areNew)

/** A mail that was held back while its items were put in may go now. */
export const releaseMessage = async (db: Kysely<Database>, id: string): Promise<void> => {
  await db
    .updateTable('messages')
    .set({ leasedUntil: '' })
    .where('id', '=', id)
    .where('attempts', '=', 0)
    .execute()
}
