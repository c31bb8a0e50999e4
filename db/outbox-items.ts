import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { ManyItems, PlannedItem, PlannedMessage } from '../src/delivery/message.ts'
import { boundRows, cell, isPostgres } from './bound-rows.ts'
import { insertNew } from './insert-new.ts'
import { batches } from './outbox-rows.ts'
import type { Database } from './schema.ts'
import { boundText, pairName, pairsIn, pairValue } from './text-pairs.ts'

/**
 * Puts the items of mails into the outbox; those that are there already are left out. Call it in a transaction.
 * `areNew`: they were looked for a moment ago. Where somebody was faster, that may break off with a unique violation,
 * and the transaction is to be done again without it.
 */
export const insertItems = async (
  db: Kysely<Database>,
  mails: readonly (Pick<PlannedMessage, 'items' | 'many'> & { readonly messageId: string })[],
  areNew: boolean,
): Promise<void> => {
  const single = mails.flatMap(({ messageId, items }) => items.map((item) => ({ messageId, item })))
  // In one order, so that two planners wait for each other instead of locking each other out.
  const rows = single.toSorted((a, b) => byKey(a.item, b.item)).map(rowOf)
  const many = mails.flatMap(({ messageId, many = [] }) =>
    many.map((items) => selectOf(db, messageId, items)),
  )
  if (many.length === 0)
    for (const batch of batches(rows, ITEMS_AT_ONCE)) await insertNew(db, 'messageItems', columns, batch)
  else await insertMany(db, rows.length === 0 ? many : [selectOfRows(db, rows), ...many], areNew)
}

const columns = ['messageId', 'commitmentId', 'rung', 'reason', 'itemKey'] as const

const ITEMS_AT_ONCE = 2000

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

/**
 * In one statement, since the order is of all of them; SQLite lets one write at a time, and needs none. PostgreSQL takes
 * twice as long when it is to look out for conflicts.
 */
const insertMany = async (
  db: Kysely<Database>,
  selects: readonly RawBuilder<unknown>[],
  areNew: boolean,
): Promise<void> => {
  const order = isPostgres(db) ? sql`order by "commitmentId" collate "C", "itemKey" collate "C"` : sql``
  await sql`
    insert into "messageItems" (${sql.join(columns.map((name) => sql.ref(name)))})
    select * from (${sql.join(selects, sql` union all `)}) as "items" where true ${order}
    ${isPostgres(db) && areNew ? sql`` : sql`on conflict do nothing`}`.execute(db)
}

const selectOfRows = (db: Kysely<Database>, rows: readonly (readonly string[])[]): RawBuilder<unknown> =>
  sql`select ${sql.join(columns.map((name, place) => sql`${cell(place)} as ${sql.ref(name)}`))} from ${boundRows(db, rows)}`

const selectOf = (
  db: Kysely<Database>,
  messageId: string,
  { rung, reason, before, after, refs }: ManyItems,
): RawBuilder<unknown> => sql`
  select ${boundText(messageId)} as "messageId", ${pairName} as "commitmentId",
    ${boundText(rung)} as "rung", ${boundText(reason)} as "reason",
    ${boundText(before)} || ${pairValue} || ${boundText(after)} as "itemKey"
  from ${pairsIn(db, refs)}`
