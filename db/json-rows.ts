import { type Kysely, PostgresAdapter, type RawBuilder, sql } from 'kysely'
import type { Database } from './schema.ts'

/**
 * Many rows as one bound value: a statement about two thousand of them is as short as about one, and neither database
 * limits how many there are. Stands where a table may; each row is in its column `value`, and `cell` takes it apart.
 */
export const jsonRows = (
  db: Kysely<Database>,
  rows: readonly (readonly (string | null)[])[],
): RawBuilder<unknown> => jsonTable(db, JSON.stringify(rows), 'json_array_elements')

/** The same of single values. */
export const jsonValues = (db: Kysely<Database>, values: readonly string[]): RawBuilder<unknown> =>
  jsonTable(db, JSON.stringify(values), 'json_array_elements_text')

/** The same as the list that a column is looked for in: `where('id', 'in', listed(db, ids))`. */
export const listed = (db: Kysely<Database>, values: readonly string[]): RawBuilder<string> =>
  sql<string>`(select "value" from ${jsonValues(db, values)})`

/** The text at a place of a row of `jsonRows`. */
export const cell = (place: number): RawBuilder<string> => sql<string>`"rows"."value"->>${sql.lit(place)}`

/** The two databases spell this alone differently. */
const jsonTable = (db: Kysely<Database>, json: string, onPostgres: string): RawBuilder<unknown> =>
  db.getExecutor().adapter instanceof PostgresAdapter
    ? sql`${sql.raw(onPostgres)}(${json}::json) as "rows"("value")`
    : sql`json_each(${json}) as "rows"`
