import { close, fdatasync, open } from 'node:fs'
import { promisify } from 'node:util'
import { type Kysely, sql } from 'kysely'
import { isPostgres } from './bound-rows.ts'
import { logMover } from './log-mover.ts'
import type { Database } from './schema.ts'

/**
 * The disk under a register in one file. SQLite waits for it within the commit, and nothing else of this program goes
 * on meanwhile: no page is served and no mail is on its way.
 */
export type Disk = {
  /** Commits that follow do not wait until they are on the disk, or do so again. Not within a transaction. */
  waitAtCommit(wait: boolean): void
  /** SQLite moves the log into the file within the commit that makes it this long. Not within a transaction. */
  moveLogAt(pages: number): void
  /** How many pages of the log are not in the file yet. Not within a transaction. */
  unmoved(): number
  /** Moves the log into the file, and lets others go on until then. */
  moveLog(): Promise<void>
  /** Resolves when all that was committed before is on the disk, and lets others go on until then. */
  written(): Promise<void>
  close(): Promise<void>
}

/** Moving SQLite's log into the file waits for the disk, and pages that change often are moved once. */
export const LOG_PAGES = 4000
/** Where the log is moved beside the commits: should that fail, SQLite moves it itself in the end. */
const MORE_PAGES = 3 * LOG_PAGES

const disks = new WeakMap<object, Disk>()

/** All handles of the database with this adapter have their file on that disk. */
export const keptOn = (adapter: object, disk: Disk): void => {
  disks.set(adapter, disk)
}

/** What a transaction gave back, and when what it changed is on the disk. */
type Committed<T> = { readonly value: T; readonly written: Promise<void> }

/**
 * A transaction as safe as the others once it is `written`, which resolves when what it changed, and all that was
 * committed before, is on the disk. Others go on while the disk is waited for, and may see the changes by then.
 */
export const commit = async <T>(db: Kysely<Database>, work: Work<T>): Promise<Committed<T>> => {
  const disk = disks.get(db.getExecutor().adapter)
  if (disk === undefined) return { value: await db.transaction().execute(work), written: Promise.resolve() }
  const value = await withoutWait(db, disk, work)
  const written = disk.written()
  // Whoever has more to do before they ask hears of it then.
  written.catch(() => {})
  return { value, written }
}

/** The same for whoever has nothing to do until it is written. */
export const commitBeside = async <T>(db: Kysely<Database>, work: Work<T>): Promise<T> => {
  const { value, written } = await commit(db, work)
  await written
  return value
}

/**
 * A transaction that a power cut may undo until a later one of another kind is on the disk, which is never there
 * without it. For what comes in several transactions of which only the last one tells that all is done. They are so
 * many that SQLite's log grows long: it is moved into the file beside them, and not within one of them.
 */
export const commitAhead = async <T>(db: Kysely<Database>, work: Work<T>): Promise<T> => {
  if (isPostgres(db))
    return await db.transaction().execute(async (db) => {
      await sql`set local synchronous_commit = off`.execute(db)
      return await work(db)
    })
  const disk = disks.get(db.getExecutor().adapter)
  if (disk === undefined) return await db.transaction().execute(work)
  const value = await withoutWait(db, disk, work, MORE_PAGES)
  // The disk begins with it, so that whoever waits for all of it in the end waits for little.
  begin(disk)
  if (await isLogLong(db, disk)) await disk.moveLog()
  return value
}

const isLogLong = async (db: Kysely<Database>, disk: Disk): Promise<boolean> =>
  await db.connection().execute(() => Promise.resolve(disk.unmoved() >= LOG_PAGES))

const begun = new WeakSet<Disk>()

/** One at a time; whoever waits for the disk hears of what went wrong. */
const begin = (disk: Disk): void => {
  if (begun.has(disk)) return
  begun.add(disk)
  const end = (): void => void begun.delete(disk)
  disk.written().then(end, end)
}

type Work<T> = (db: Kysely<Database>) => Promise<T>

const withoutWait = async <T>(
  db: Kysely<Database>,
  disk: Disk,
  work: Work<T>,
  logPages = LOG_PAGES,
): Promise<T> =>
  await db.connection().execute(async (db) => {
    disk.waitAtCommit(false)
    if (logPages !== LOG_PAGES) disk.moveLogAt(logPages)
    try {
      return await db.transaction().execute(work)
    } finally {
      disk.waitAtCommit(true)
      if (logPages !== LOG_PAGES) disk.moveLogAt(LOG_PAGES)
    }
  })

/**
 * SQLite keeps what was committed in a log beside the file. Commits that do not wait are in it all the same, so none is
 * lost with this program, and a power cut can take only the newest, whole ones.
 */
export const diskOf = (file: string, pragma: (words: string) => unknown): Disk => {
  const mover = logMover(file)
  let log: Promise<number> | undefined
  // The system tells of a failed write once; what it did not write then, it may never write.
  let failed: { readonly error: unknown } | undefined
  return {
    waitAtCommit: (wait) => void pragma(`synchronous = ${wait ? 'FULL' : 'NORMAL'}`),
    moveLogAt: (pages) => void pragma(`wal_autocheckpoint = ${pages}`),
    unmoved: () => {
      const [now] = pragma('wal_checkpoint(noop)') as readonly { log: number; checkpointed: number }[]
      return now === undefined ? 0 : now.log - now.checkpointed
    },
    moveLog: () => mover.move(),
    written: async () => {
      if (failed !== undefined) throw failed.error
      // Opened once: SQLite removes its log only with the last connection.
      log ??= openFile(`${file}-wal`, 'r+')
      try {
        await write(await log)
      } catch (error) {
        failed = { error }
        throw error
      }
    },
    close: async () => {
      await mover.close()
      await log?.then(closeFile, () => {})
    },
  }
}

const [openFile, write, closeFile] = [promisify(open), promisify(fdatasync), promisify(close)]
