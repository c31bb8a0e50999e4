import type { Kysely } from 'kysely'
import type { Database } from './schema.ts'

/** Does the work in a transaction; what it gives back is committed. */
export type InTransaction = <T>(work: (db: Kysely<Database>) => Promise<T>) => Promise<T>

export const committedAlone =
  (db: Kysely<Database>): InTransaction =>
  (work) =>
    db.transaction().execute(work)

/**
 * Work that comes in while a commit is under way goes into the next one together: waiting for the disk is most of
 * what a short transaction costs. Nobody goes on before their own work is committed. Where one piece breaks the
 * transaction, each is done again by itself, so that no other suffers; the work must bear being begun twice.
 */
export const committedTogether = (db: Kysely<Database>): InTransaction => {
  const alone = committedAlone(db)
  let waiting: Piece[] = []
  let busy = false
  const run = async (): Promise<void> => {
    busy = true
    while (waiting.length > 0) {
      // What has come in from the network by now is let in first.
      await nextTurn()
      const pieces = waiting
      waiting = []
      await commit(pieces)
    }
    busy = false
  }
  const commit = async (pieces: readonly Piece[]): Promise<void> => {
    const finish = await alone(async (db) => {
      const done = []
      for (const piece of pieces) done.push(await piece.begin(db))
      return done
    }).catch(() => null)
    if (finish !== null) for (const tell of finish) tell()
    else for (const { again } of pieces) await again()
  }
  return (work) =>
    new Promise((resolve, reject) => {
      waiting.push({
        begin: async (db) => {
          const result = await work(db)
          return () => resolve(result)
        },
        again: () => alone(work).then(resolve, reject),
      })
      if (!busy) void run()
    })
}

type Piece = {
  /** Gives back what tells the waiting one that it is committed. */
  readonly begin: (db: Kysely<Database>) => Promise<() => void>
  readonly again: () => Promise<void>
}

/** Lets in whoever waits for an answer before long work goes on. */
export const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
