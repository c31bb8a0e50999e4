import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import { keptStatement } from './kept-statement.ts'
import type { Database } from './schema.ts'

/**
 * Keys are made here, not in the database, so both databases behave alike. They begin with the time (UUID version 7),
 * so that what is written together lies together: rows with keys at random are found on as many pages as there are
 * rows, and every one of these is written again with its row.
 */
export const newId = (): string => {
  // Only an order is wanted, also when the clock is put back.
  lastMade = Math.max(lastMade + 1, Math.floor(performance.timeOrigin + performance.now()) * PARTS)
  const [milliseconds, part] = [Math.floor(lastMade / PARTS), lastMade % PARTS]
  const time = milliseconds.toString(16).padStart(12, '0')
  const order = part.toString(16).padStart(3, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${order}${randomUUID().slice(18)}`
}

/** So many keys of one millisecond are in order; more borrow from the next. */
const PARTS = 0x1000

let lastMade = 0

/** The next number of a named series, counted from 1; the row's lock makes it safe among several writers. */
export const nextNumber = (db: Kysely<Database>, name: string): Promise<number> => lastOfNext(db, name, 1)

/** Takes so many of the next numbers of a series at once, and gives back the last of them. */
export const lastOfNext = async (db: Kysely<Database>, name: string, count: number): Promise<number> => {
  const { rows } = await counted(db, { name, count })
  if (rows[0] === undefined) throw new TypeError(`The series ${name} was not counted`)
  return rows[0].value
}

const counted = keptStatement((db, { name, count }: { name: string; count: number }) =>
  db
    .insertInto('counters')
    .values({ name, value: count })
    .onConflict((oc) => oc.column('name').doUpdateSet((eb) => ({ value: eb('counters.value', '+', count) })))
    .returning('value'),
)

/** "C-0042" */
export const nextCommitmentRef = async (db: Kysely<Database>): Promise<string> =>
  `C-${String(await nextNumber(db, 'commitment')).padStart(4, '0')}`
