import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { ManyItems, PlannedItem, PlannedMessage } from '../src/delivery/message.ts'
import { boundRows, cell, isAmong } from './bound-rows.ts'
import { batches } from './outbox-rows.ts'
import type { Database } from './schema.ts'
import { boundText, pairName, pairsIn, pairValue } from './text-pairs.ts'

/** Which keys of these mails and of their items are in the outbox already. */
export const listPlannedKeys = async (
  db: Kysely<Database>,
  planned: readonly PlannedMessage[],
): Promise<ReadonlySet<string>> =>
  await listKnownKeys(db, {
    mails: planned.map(({ dedupeKey }) => dedupeKey),
    items: planned.flatMap(({ items }) => items),
  })

/** Which keys of mails and of items are in the outbox already; `many`: as they go into it. */
export const listKnownKeys = async (
  db: Kysely<Database>,
  {
    mails = [],
    items = [],
    many = [],
  }: {
    readonly mails?: readonly string[]
    readonly items?: readonly Pick<PlannedItem, 'commitmentId' | 'itemKey'>[]
    readonly many?: readonly ManyItems[]
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
  const questions = [
    ...batches(items, KEYS_ASKED).map((batch) => {
      const asked = batch.map(({ commitmentId, itemKey }) => [commitmentId, itemKey])
      return keysThere(boundRows(db, asked), cell(0), cell(1))
    }),
    ...many.map(({ before, after, refs }) =>
      keysThere(
        pairsIn(db, refs),
        pairName,
        sql`${boundText(before)} || ${pairValue} || ${boundText(after)}`,
      ),
    ),
  ]
  for (const some of batches(questions, QUESTIONS_AT_ONCE)) {
    const { rows } = await sql<{ itemKey: string }>`${sql.join(some, sql` union all `)}`.execute(db)
    for (const { itemKey } of rows) found.add(itemKey)
  }
  return found
}

/** Asked row by row: joined, PostgreSQL may read all items there are instead of looking these up. */
const keysThere = (
  asked: RawBuilder<unknown>,
  commitmentId: RawBuilder<unknown>,
  itemKey: RawBuilder<unknown>,
): RawBuilder<unknown> => sql`
  select ${itemKey} as ${sql.ref('itemKey')} from ${asked}
  where (select 1 from ${sql.table('messageItems')} as i
    where i.${sql.ref('commitmentId')} = ${commitmentId} and i.${sql.ref('itemKey')} = ${itemKey}) = 1`

const KEYS_ASKED = 2000

/** Each is of a thousand commitments at the most. */
const QUESTIONS_AT_ONCE = 5
