import { type Kysely, type RawBuilder, type SelectQueryBuilder, sql } from 'kysely'
import type { PlainDate } from '../src/calendar/plain-date.ts'
import type { ListedCommitment } from '../src/register/commitments/commitment.ts'
import { isAmong } from './bound-rows.ts'
import { type CommitmentFilter, filteredCommitments } from './commitment-filter.ts'
import { inOrder, type Line, linesOf, listedFrom, openInOrder } from './commitment-lines.ts'
import type { Known } from './commitments.ts'
import { keptStatement } from './kept-statement.ts'
import type { Database } from './schema.ts'

/** Those whose due date lies in a range, both ends included, or who have none; except some, and with others. */
export type DueWithin = {
  readonly due: { readonly from?: PlainDate; readonly until?: PlainDate } | 'undated' | null
  readonly except: readonly string[]
  readonly with: readonly string[]
}

type Place = { readonly offset: number; readonly limit: number }

/** A page of `listCommitments`, and how long that list is; `counted`, where that is known already. */
export const listCommitmentPage = async (
  db: Kysely<Database>,
  filter: CommitmentFilter,
  within: DueWithin | null,
  page: (total: number) => Place,
  known: Known,
  counted?: number,
): Promise<{ readonly total: number; readonly rows: readonly ListedCommitment[] }> => {
  const all =
    within === null
      ? filteredCommitments(db, filter)
      : filteredCommitments(db, filter).where(isDueWithin(db, within))
  const total = counted ?? (await countAll(all))
  const lines = await linesOf(db, inOrder(all), page(total)).execute()
  return { total, rows: await listedFrom(db, lines, known) }
}

/** The same of all that are open: the page that is asked for most. */
export const listOpenPage = async (
  db: Kysely<Database>,
  place: Place,
  known: Known,
): Promise<readonly ListedCommitment[]> => {
  const { rows } = await openLines(db, place)
  return await listedFrom(db, rows, known)
}

const openLines = keptStatement<Place, Line>((db, place) => linesOf(db, openInOrder(db), place))

const countAll = async (all: ReturnType<typeof filteredCommitments>): Promise<number> => {
  const { total } = await all.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  return total
}

/**
 * How many are open, and how many of them are due before a day, between it and another, and on no day; of how many that
 * does not say how they stand (`notByDateOn` of the filter); and how many proposals wait to be decided.
 */
export const countAtAGlance = async (
  db: Kysely<Database>,
  { today, soon }: { readonly today: PlainDate; readonly soon: PlainDate },
): Promise<Readonly<Record<'open' | 'late' | 'soon' | 'undated' | 'notByDate' | 'proposals', number>>> => {
  const { rows } = await atAGlance(db, { today, soon })
  // It counts, so there is one row.
  return rows[0] ?? { open: 0, late: 0, soon: 0, undated: 0, notByDate: 0, proposals: 0 }
}

const atAGlance = keptStatement((db, { today, soon }: Readonly<Record<'today' | 'soon', PlainDate>>) => {
  const open = filteredCommitments(db, { closed: 'without' })
  // Each by itself, from the index alone: one look at every commitment for all of them takes six times as long.
  return db.selectNoFrom([
    howMany(open).as('open'),
    howMany(open.where('dueOn', '<', today)).as('late'),
    howMany(open.where('dueOn', '>=', today).where('dueOn', '<=', soon)).as('soon'),
    howMany(open.where('dueOn', 'is', null)).as('undated'),
    howMany(filteredCommitments(db, { closed: 'without', notByDateOn: today })).as('notByDate'),
    howMany(db.selectFrom('candidates').where('decision', 'is', null)).as('proposals'),
  ])
})

const howMany = <Table extends keyof Database>(
  some: SelectQueryBuilder<Database, Table, object>,
): RawBuilder<number> => sql<number>`${some.select(sql<number>`count(*)`.as('n'))}`

const isDueWithin = (db: Kysely<Database>, { due, except, with: others }: DueWithin): RawBuilder<boolean> => {
  if (due === null) return isAmong(db, 'id', others)
  const range =
    due === 'undated'
      ? sql<boolean>`${sql.ref('dueOn')} is null`
      : sql<boolean>`${sql.ref('dueOn')} between ${due.from ?? ''} and ${due.until ?? '9999-12-31'}`
  return sql<boolean>`((${range} and not ${isAmong(db, 'id', except)}) or ${isAmong(db, 'id', others)})`
}
