import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Connection, connect } from '../../db/connect.ts'
import { isPostgres } from '../../db/bound-rows.ts'
import {
  commit,
  commitAhead,
  commitBeside,
  type Disk,
  diskOf,
  keptOn,
  LOG_PAGES,
} from '../../db/disk-wait.ts'
import type { Database } from '../../db/schema.ts'
import { eachDatabase } from '../support/each-database.ts'
import { openEmptyRegister } from '../support/empty-register.ts'

const FULL = 2

let folder: string
let register: Connection
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'matters-register-'))
  register = await connect({ file: join(folder, 'register.db') })
  await sql`create table counters (name text, value integer)`.execute(register.db)
})
afterEach(async () => {
  await register.close()
  rmSync(folder, { recursive: true })
})

const count = (db: Kysely<Database>, name = 'a') =>
  db.insertInto('counters').values({ name, value: 1 }).execute()
const names = async (db: Kysely<Database> = register.db) =>
  (await db.selectFrom('counters').select('name').execute()).map(({ name }) => name)
const waitsAtCommit = async () =>
  (await sql<{ synchronous: number }>`pragma synchronous`.execute(register.db)).rows[0]?.synchronous === FULL

test('what was committed beside is in the file for whoever opens it next', async () => {
  expect(await commitBeside(register.db, (db) => count(db).then(() => 'done'))).toBe('done')
  const second = await connect({ file: join(folder, 'register.db') })
  expect(await names(second.db)).toEqual(['a'])
  await second.close()
})

test('the log is moved as seldom as usual again after what went ahead, also after one that was undone', async () => {
  const movesAt = async () =>
    (await sql<{ wal_autocheckpoint: number }>`pragma wal_autocheckpoint`.execute(register.db)).rows
  await commitAhead(register.db, count)
  const broken = commitAhead(register.db, () => Promise.reject(new Error('No')))
  await expect(broken).rejects.toThrow('No')
  expect(await movesAt()).toEqual([{ wal_autocheckpoint: LOG_PAGES }])
})

test('every other commit waits for the disk itself, also after one that was undone', async () => {
  await commitBeside(register.db, count)
  expect(await waitsAtCommit()).toBe(true)
  const broken = commitBeside(register.db, async (db) => {
    await count(db, 'b')
    throw new Error('No')
  })
  await expect(broken).rejects.toThrow('No')
  expect([await waitsAtCommit(), await names()]).toEqual([true, ['a']])
})

/** A register in memory on a disk that writes when it is told to. */
const onSlowDisk = async () => {
  const told: string[] = []
  const moves: number[] = []
  const writing: PromiseWithResolvers<void>[] = []
  const log: { pages: number; moving?: PromiseWithResolvers<void> } = { pages: 0 }
  const disk: Disk = {
    waitAtCommit: (wait) => void told.push(wait ? 'wait' : 'no wait'),
    moveLogAt: (pages) => void moves.push(pages),
    unmoved: () => log.pages,
    moveLog: () => {
      log.moving = Promise.withResolvers<void>()
      return log.moving.promise
    },
    written: () => {
      const one = Promise.withResolvers<void>()
      writing.push(one)
      return one.promise
    },
    close: () => Promise.resolve(),
  }
  const { db, close } = await openEmptyRegister()
  keptOn(db.getExecutor().adapter, disk)
  return { db, close, told, moves, writing, log }
}

test('nobody goes on before the disk has it, and others go on meanwhile', async () => {
  const { db, close, told, writing } = await onSlowDisk()
  let done = false
  const commit = async (): Promise<void> => {
    await commitBeside(db, (db) => count(db))
    done = true
  }
  const committing = commit()
  await expect.poll(() => writing.length).toBe(1)
  expect([await names(db), done, told]).toEqual([['a'], false, ['no wait', 'wait']])
  writing[0]?.resolve()
  await committing
  expect(done).toBe(true)
  await close()
})

test('what goes ahead waits for no disk, and is there before what comes after it', async () => {
  const { db, close, told, moves, writing } = await onSlowDisk()
  await commitAhead(db, (db) => count(db))
  // The log is moved beside it, and within a commit as usual again.
  expect(moves).toEqual([3 * LOG_PAGES, LOG_PAGES])
  await commitAhead(db, (db) => count(db, 'b'))
  // The disk has begun with the first, and is not asked twice at once.
  expect([await names(db), told.length, writing.length]).toEqual([['a', 'b'], 4, 1])
  const { value, written } = await commit(db, (db) => count(db, 'c').then(() => 'done'))
  expect([await names(db), value, writing.length]).toEqual([['a', 'b', 'c'], 'done', 2])
  for (const { resolve } of writing) resolve()
  await written
  await close()
})

test('a long log is moved beside what goes ahead, before more goes ahead', async () => {
  const { db, close, log, writing } = await onSlowDisk()
  log.pages = LOG_PAGES - 1
  await commitAhead(db, (db) => count(db))
  expect(log.moving).toBeUndefined()
  log.pages = LOG_PAGES
  let done = false
  const ahead = async (): Promise<void> => {
    await commitAhead(db, (db) => count(db, 'b'))
    done = true
  }
  const going = ahead()
  await expect.poll(() => log.moving).toBeDefined()
  expect([await names(db), done]).toEqual([['a', 'b'], false])
  log.moving?.resolve()
  await going
  expect(done).toBe(true)
  for (const { resolve } of writing) resolve()
  await close()
})

test('of what went ahead no more is left in the log than usual', async () => {
  const pages = sql`insert into counters values (zeroblob(${LOG_PAGES * 4096}), 1)`
  await commitAhead(register.db, (db) => pages.execute(db))
  const length = sql<{ log: number; checkpointed: number }>`pragma wal_checkpoint(noop)`
  const [now] = (await length.execute(register.db)).rows
  expect(now?.log).toBeGreaterThan(LOG_PAGES)
  expect(now?.checkpointed).toBe(now?.log)
})

test('a disk that failed once is not believed again', async () => {
  const file = join(folder, 'elsewhere.db')
  const disk = diskOf(file, () => {})
  await expect(disk.written()).rejects.toThrow('ENOENT')
  writeFileSync(`${file}-wal`, '')
  const { db, close } = await openEmptyRegister()
  keptOn(db.getExecutor().adapter, disk)
  await expect(commitBeside(db, (db) => count(db))).rejects.toThrow('ENOENT')
  await disk.close()
  await close()
})

eachDatabase('a transaction ahead of another', (open) => {
  test('is like any other but for the wait, and those after it wait again', async () => {
    const { db, close } = await open()
    const setting = isPostgres(db)
      ? sql<{ waits: string }>`select current_setting('synchronous_commit') as waits`
      : sql<{ waits: string }>`select 'not asked' as waits`
    const waits = async (db: Kysely<Database>) => (await setting.execute(db)).rows[0]?.waits
    const usual = await waits(db)
    const ahead = await commitAhead(db, async (db) => {
      await count(db)
      return await waits(db)
    })
    expect(ahead).toBe(isPostgres(db) ? 'off' : usual)
    const broken = commitAhead(db, async (db) => {
      await count(db, 'b')
      throw new Error('No')
    })
    await expect(broken).rejects.toThrow('No')
    expect([await names(db), await waits(db)]).toEqual([['a'], usual])
    await close()
  })
})
