import { type Expression, type Kysely, PostgresAdapter, type RawBuilder, sql } from 'kysely'
import type { Database } from './schema.ts'

/**
 * Many rows of texts, one at least, as a few bound values: a statement about two thousand of them is as short as about
 * one, and neither database limits how many there are. Stands where a table may; `cell` names the places of its rows.
 */
export const boundRows = (
  db: Kysely<Database>,
  rows: readonly (readonly string[])[],
): RawBuilder<unknown> => {
  const places = [...(rows[0] ?? []).keys()]
  if (!isPostgres(db)) {
    const cells = places.map((place) => sql`"value"->>${sql.lit(place)} as ${sql.ref(nameOf(place))}`)
    return sql`(select ${sql.join(cells)} from json_each(${JSON.stringify(rows)})) as "rows"`
  }
  const names = sql.join(places.map((place) => sql.ref(nameOf(place))))
  const lists = places.map((place) => listOf(rows.map((row) => row[place] ?? '')))
  return sql`unnest(${sql.join(lists)}) as "rows"(${names})`
}

/** The text at a place of a row of `boundRows`. */
export const cell = (place: number): RawBuilder<string> => sql<string>`${sql.ref(`rows.${nameOf(place)}`)}`

const nameOf = (place: number): string => `c${place}`

/** Whether a column holds one of many values. Each is looked up by the column's index, however many there are. */
export const isAmong = (
  db: Kysely<Database>,
  column: string,
  values: readonly string[],
): RawBuilder<boolean> =>
  isPostgres(db)
    ? sql<boolean>`${sql.ref(column)} = any(${listOf(values)})`
    : sql<boolean>`${sql.ref(column)} in (select "value" from json_each(${JSON.stringify(values)}))`

/** The same of values that are asked for, of which there are few beside the rows of the column. */
export const isAmongThose = (
  db: Kysely<Database>,
  column: string,
  those: Expression<unknown>,
): RawBuilder<boolean> =>
  // Left to choose, PostgreSQL reads the whole table in between.
  isPostgres(db)
    ? sql<boolean>`${sql.ref(column)} = any(array(${those}))`
    : sql<boolean>`${sql.ref(column)} in (${those})`

/** The two databases spell this alone differently. */
export const isPostgres = (db: Kysely<Database>): boolean =>
  db.getExecutor().adapter instanceof PostgresAdapter

/** As PostgreSQL writes a list; its driver, left to write it, takes several times as long. */
const listOf = (values: readonly string[]): RawBuilder<unknown> => {
  const quoted = values.map((value) => (ESCAPED.test(value) ? value.replaceAll(ALL_ESCAPED, '\\$&') : value))
  return sql`${quoted.length === 0 ? '{}' : `{"${quoted.join('","')}"}`}::text::text[]`
}

const ESCAPED = /["\\]/
const ALL_ESCAPED = /["\\]/g
