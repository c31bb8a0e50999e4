import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { Database } from '../../db/schema.ts'

/** Every row of every table, as one hash: what is equal is equal to the last sign. */
export const dumpOf = async (db: Kysely<Database>): Promise<string> => {
  const hash = createHash('sha256')
  const tables = (await db.introspection.getTables()).map(({ name }) => name).toSorted()
  for (const table of tables) {
    const { rows } = await sql`select * from ${sql.table(table)}`.execute(db)
    hash.update(
      `${table}\n${rows
        .map((row) => JSON.stringify(row))
        .toSorted()
        .join('\n')}\n`,
    )
  }
  return hash.digest('hex')
}
