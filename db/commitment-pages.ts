import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { PlainDate } from '../src/calendar/plain-date.ts'
import type { Commitment } from '../src/register/commitment.ts'
import { isAmong } from './bound-rows.ts'
import { type ChildTable, childTables, hasRowsIn } from './commitment-children.ts'
import { type CommitmentFilter, filteredCommitments } from './commitment-filter.ts'
import { type Known, withFacts } from './commitments.ts'
import type { Database } from './schema.ts'

/** Those whose due date lies in a range, both ends included, or who have none; except some, and with others. */
export type DueWithin = {
  readonly due: { readonly from?: PlainDate; readonly until?: PlainDate } | 'undated' | null
  readonly except: readonly string[]
  readonly with: readonly string[]
}

/** A page of `listCommitments`, and how long that list is; `counted`, where that is known already. */
export const listCommitmentPage = async (
  db: Kysely<Database>,
  filter: CommitmentFilter,
  within: DueWithin | null,
  page: (total: number) => { readonly offset: number; readonly limit: number },
  known?: Known,
  counted?: number,
): Promise<{ readonly total: number; readonly rows: readonly Commitment[] }> => {
  const all =
    within === null
      ? filteredCommitments(db, filter)
      : filteredCommitments(db, filter).where(isDueWithin(db, within))
  const total = counted ?? (await countAll(all))
  const { offset, limit } = page(total)
  const rows = await all
    .selectAll()
    // Of most commitments nothing has happened yet, and then nothing more is read.
    .select((eb) =>
      childTables.map((table) =>
        eb
          .case()
          .when(hasRowsIn(table, 'commitments.id'))
          .then(1)
          .else(0)
          .end()
          .as(`has/${table}` as const),
      ),
    )
    .orderBy((eb) => eb('dueOn', 'is', null))
    .orderBy('dueOn')
    .orderBy((eb) => eb.fn('length', ['ref']))
    .orderBy('ref')
    .offset(offset)
    .limit(limit)
    .execute()
  const found = new Set<ChildTable | 'successors'>(
    childTables.filter((table) => rows.some((row) => row[`has/${table}`] === 1)),
  )
  if (rows.some(({ supersededById }) => supersededById !== null)) found.add('successors')
  return { total, rows: await withFacts(db, rows, known, found) }
}

const countAll = async (all: ReturnType<typeof filteredCommitments>): Promise<number> => {
  const { total } = await all.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  return total
}

/** How many are open, and how many of them are due before a day, between it and another, and on no day. */
export const countOpenByDue = async (
  db: Kysely<Database>,
  { today, soon }: { readonly today: PlainDate; readonly soon: PlainDate },
): Promise<Readonly<Record<'open' | 'late' | 'soon' | 'undated', number>>> => {
  return await db
    .selectFrom('commitments')
    .where('closedOn', 'is', null)
    .select((eb) => [
      eb.fn.countAll<number>().as('open'),
      eb.fn.countAll<number>().filterWhere('dueOn', '<', today).as('late'),
      eb.fn
        .countAll<number>()
        .filterWhere((eb) => eb.and([eb('dueOn', '>=', today), eb('dueOn', '<=', soon)]))
        .as('soon'),
      eb.fn.countAll<number>().filterWhere('dueOn', 'is', null).as('undated'),
    ])
    .executeTakeFirstOrThrow()
}

const isDueWithin = (db: Kysely<Database>, { due, except, with: others }: DueWithin): RawBuilder<boolean> => {
  if (due === null) return isAmong(db, 'id', others)
  const range =
    due === 'undated'
      ? sql<boolean>`${sql.ref('dueOn')} is null`
      : sql<boolean>`${sql.ref('dueOn')} between ${due.from ?? ''} and ${due.until ?? '9999-12-31'}`
  return sql<boolean>`((${range} and not ${isAmong(db, 'id', except)}) or ${isAmong(db, 'id', others)})`
}
