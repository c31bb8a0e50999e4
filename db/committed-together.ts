import { type Kysely, PostgresAdapter, sql } from 'kysely'
import type { Database } from './schema.ts'

/** Does the work in a transaction; what it gives back is committed. */
export type InTransaction = <T>(work: (db: Kysely<Database>) => Promise<T>) => Promise<T>

/** Work on several things at once, which gives back something for each, in their order. */
type WorkOnAll<In, Out> = (db: Kysely<Database>, items: readonly In[]) => Promise<readonly Out[]>

/**
 * A transaction that the end of this process does not undo, and that does not wait for the disk: a power cut may undo
 * it until an ordinary transaction has been committed after it. For what can be told again, never for what a person
 * entered.
 */
export const committedQuickly = (db: Kysely<Database>): InTransaction =>
  db.getExecutor().adapter instanceof PostgresAdapter ? quickOnPostgres(db) : quickOnSqlite(db)

const quickOnPostgres =
  (db: Kysely<Database>): InTransaction =>
  (work) =>
    db.transaction().execute(async (db) => {
      await sql`set local synchronous_commit = off`.execute(db)
      return await work(db)
    })

const quickOnSqlite = (db: Kysely<Database>): InTransaction => {
  let usual: number | undefined
  return (work) =>
    // Nobody else has the connection meanwhile, so that every other transaction waits for the disk as always.
    db.connection().execute(async (db) => {
      usual ??=
        (await sql<{ synchronous: number }>`pragma synchronous`.execute(db)).rows[0]?.synchronous ?? FULL
      if (usual < FULL) return await db.transaction().execute(work)
      await sql`pragma synchronous = normal`.execute(db)
      try {
        return await db.transaction().execute(work)
      } finally {
        await sql`pragma synchronous = ${sql.lit(usual)}`.execute(db)
      }
    })
}

const FULL = 2

/** Commits all in one transaction; where one of them breaks it, each in its own, so that no other suffers. */
export const committedInOne = async <In, Out>(
  inTransaction: InTransaction,
  items: readonly In[],
  work: WorkOnAll<In, Out>,
): Promise<readonly PromiseSettledResult<Out>[]> => {
  if (items.length === 0) return []
  try {
    const values = await inTransaction((db) => work(db, items))
    return values.map((value) => ({ status: 'fulfilled', value }))
  } catch (reason) {
    if (items.length === 1) return [{ status: 'rejected', reason }]
  }
  const each: PromiseSettledResult<Out>[] = []
  for (const item of items) each.push(...(await committedInOne(inTransaction, [item], work)))
  return each
}

/**
 * What comes in while a commit is under way goes into the next one together: committing is most of what a short
 * transaction costs. Nobody goes on before their own is committed. The work must bear being begun twice.
 */
export const committedTogether = <In, Out>(
  inTransaction: InTransaction,
  work: WorkOnAll<In, Out>,
): ((item: In) => Promise<Out>) => {
  type Waiting = { readonly item: In; tell(result: PromiseSettledResult<Out> | undefined): void }
  let waiting: Waiting[] = []
  let busy = false
  const run = async (): Promise<void> => {
    busy = true
    while (waiting.length > 0) {
      // What has come in from the network by now is let in first.
      await new Promise((resolve) => setImmediate(resolve))
      const those = waiting
      waiting = []
      const results = await committedInOne(
        inTransaction,
        those.map(({ item }) => item),
        work,
      )
      for (const [n, { tell }] of those.entries()) tell(results[n])
    }
    busy = false
  }
  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({
        item,
        tell: (result) =>
          result?.status === 'fulfilled' ? resolve(result.value) : reject(result?.reason as Error),
      })
      if (!busy) void run()
    })
}
