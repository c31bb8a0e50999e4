import { CompiledQuery, type Kysely, sql } from 'kysely'
import { boundRows, cell, isPostgres } from './bound-rows.ts'
import type { Database } from './schema.ts'

/** A table whose columns are all texts. */
type TextTable = 'messageItems' | 'nextLooks'

/**
 * Puts rows of texts into a table; those whose key is there already are left as they are. A row has the values of
 * `columns` in their order. Call it in a transaction.
 */
export const insertNew = async <T extends TextTable>(
  db: Kysely<Database>,
  table: T,
  columns: readonly (keyof Database[T] & string)[],
  rows: readonly (readonly string[])[],
): Promise<void> => {
  if (isPostgres(db)) await insertAll(db, table, columns, rows)
  else await insertSome(db, table, columns, rows)
}

const insertAll = async (
  db: Kysely<Database>,
  table: TextTable,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): Promise<void> => {
  const [first] = rows
  if (first === undefined) return
  const alike = alikeIn(rows)
  const own = columns.flatMap((_, place) => (alike[place] === true ? [] : [place]))
  const cells = columns.map((_, place) =>
    alike[place] === true ? sql`${first[place]}::text` : cell(own.indexOf(place)),
  )
  await sql`
    insert into ${sql.table(table)} (${sql.join(columns.map((name) => sql.ref(name)))})
    select ${sql.join(cells)}
    from ${boundRows(
      db,
      rows.map((row) => own.map((place) => row[place] ?? '')),
    )}
    on conflict do nothing
  `.execute(db)
}

/** SQLite reads what is bound to its place faster than what it has to take out of a list. */
const insertSome = async (
  db: Kysely<Database>,
  table: TextTable,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): Promise<void> => {
  let from = 0
  for (const size of SIZES)
    for (; rows.length - from >= size; from += size) {
      const some = rows.slice(from, from + size)
      const alike = alikeIn(some)
      const own = alike.flatMap((is, place) => (is ? [] : [place]))
      const values = alike.flatMap((is, place) => (is ? [some[0]?.[place]] : []))
      for (const row of some) for (const place of own) values.push(row[place])
      await db.executeQuery(CompiledQuery.raw(insertOf(table, columns, alike, size), values))
    }
}

/** A few sizes only, so that SQLite has each of these statements ready after the first time. */
const SIZES = [200, 20, 1] as const

/**
 * Which columns have the same value in all of some rows: what a mail says of thousands is mostly the same, and is
 * bound once. Of a single row, and where all of them are the same, the last is not.
 */
const alikeIn = (rows: readonly (readonly string[])[]): readonly boolean[] => {
  const first = rows[0] ?? []
  return first.map((value, place) => place < first.length - 1 && rows.every((row) => row[place] === value))
}

const known = new Map<string, string>()

const insertOf = (
  table: TextTable,
  columns: readonly string[],
  alike: readonly boolean[],
  size: number,
): string => {
  const key = [table, ...columns, ...alike, size].join()
  const before = known.get(key)
  if (before !== undefined) return before
  const names = columns.map((name) => `"${name}"`)
  const once = names.filter((_, place) => alike[place] === true)
  const each = names.filter((_, place) => alike[place] !== true)
  const rowOf = (columns: readonly string[]) => `(${columns.map(() => '?').join(', ')})`
  const rows = Array.from({ length: size }, () => rowOf(each)).join(', ')
  const words =
    once.length === 0
      ? `insert into "${table}" (${names.join(', ')}) values ${rows} on conflict do nothing`
      : `with "once"(${once.join(', ')}) as (values ${rowOf(once)}), "each"(${each.join(', ')}) as (values ${rows})
         insert into "${table}" (${names.join(', ')}) select ${names.join(', ')} from "each", "once" where true on conflict do nothing`
  known.set(key, words)
  return words
}
