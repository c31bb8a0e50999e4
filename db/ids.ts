import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Database } from './schema.ts'

/** Keys are made here, not in the database, so both databases behave alike. */
export const newId = (): string => randomUUID()

/** The next number of a named series, counted from 1; the row's lock makes it safe among several writers. */
export const nextNumber = async (db: Kysely<Database>, name: string): Promise<number> => {
  const row = await db
    .insertInto('counters')
    .values({ name, value: 1 })
    .onConflict((oc) => oc.column('name').doUpdateSet((eb) => ({ value: eb('counters.value', '+', 1) })))
    .returning('value')
    .executeTakeFirstOrThrow()
  return row.value
}

/** "C-0042" */
export const nextCommitmentRef = async (db: Kysely<Database>): Promise<string> =>
  `C-${String(await nextNumber(db, 'commitment')).padStart(4, '0')}`
