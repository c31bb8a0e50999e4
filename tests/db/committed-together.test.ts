import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { committedQuickly, committedTogether } from '../../db/committed-together.ts'
import { connect } from '../../db/connect.ts'
import { migrate } from '../../db/migrate.ts'
import type { Database } from '../../db/schema.ts'
import { eachDatabase, type OpenDatabase } from '../support/each-database.ts'

type Work = (db: Kysely<Database>) => Promise<string>

const workInTurn = async (db: Kysely<Database>, all: readonly Work[]) => {
  const done: string[] = []
  for (const work of all) done.push(await work(db))
  return done
}

const count =
  (name: string): Work =>
  async (db) => {
    await db.insertInto('counters').values({ name, value: 1 }).execute()
    return name
  }

eachDatabase('commits that are shared', (open) => {
  let register: OpenDatabase
  let commit: (work: Work) => Promise<string>
  beforeEach(async () => {
    register = await open()
    commit = committedTogether((work) => register.db.transaction().execute(work), workInTurn)
  })
  afterEach(() => register.close())

  const names = async () =>
    (await register.db.selectFrom('counters').select('name').orderBy('name').execute()).map(
      ({ name }) => name,
    )

  test('what comes in at once is committed at once, and each gets its own answer', async () => {
    const commits = vi.spyOn(register.db, 'transaction')
    const all = ['a', 'b', 'c'].map((name) => commit(count(name)))
    expect(await Promise.all(all)).toEqual(['a', 'b', 'c'])
    expect(await names()).toEqual(['a', 'b', 'c'])
    expect(commits).toHaveBeenCalledOnce()
  })

  test('nobody goes on before it is committed', async () => {
    const seen = ['a', 'b'].map((name) => commit(count(name)).then(names))
    expect(await Promise.all(seen)).toEqual([
      ['a', 'b'],
      ['a', 'b'],
    ])
  })

  test('what breaks is undone by itself, and the others hold', async () => {
    const broken = async (db: Kysely<Database>): Promise<string> => {
      await count('half')(db)
      throw new Error('No')
    }
    const all = await Promise.allSettled([commit(count('a')), commit(broken), commit(count('b'))])
    expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(await names()).toEqual(['a', 'b'])
  })

  test('what comes in meanwhile is committed next', async () => {
    const commits = vi.spyOn(register.db, 'transaction')
    const later: Promise<string>[] = []
    await commit(async (db) => {
      later.push(commit(count('b')), commit(count('c')))
      return await count('a')(db)
    })
    expect(await Promise.all(later)).toEqual(['b', 'c'])
    expect(await names()).toEqual(['a', 'b', 'c'])
    expect(commits).toHaveBeenCalledTimes(2)
  })
})

eachDatabase('a commit that does not wait for the disk', (open) => {
  let register: OpenDatabase
  beforeEach(async () => {
    register = await open()
  })
  afterEach(() => register.close())

  test('holds, and what breaks is undone', async () => {
    const quickly = committedQuickly(register.db)
    expect(await quickly(count('a'))).toBe('a')
    const broken = quickly(async (db) => {
      await count('b')(db)
      throw new Error('No')
    })
    await expect(broken).rejects.toThrow('No')
    expect(await register.db.selectFrom('counters').select('name').execute()).toEqual([{ name: 'a' }])
  })

  test('other work waits its turn', async () => {
    const quickly = committedQuickly(register.db)
    await Promise.all([
      quickly(count('a')),
      register.db.transaction().execute(count('b')),
      quickly(count('c')),
    ])
    expect(await register.db.selectFrom('counters').select('name').execute()).toHaveLength(3)
  })
})

test('every other commit to the file waits for the disk, also after one that did not, or that broke', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'matters-commit-'))
  const { db, close } = await connect({ file: join(folder, 'register.db') })
  await migrate(db)
  const synchronous = async (db: Kysely<Database>) => {
    const { rows } = await sql<{ synchronous: number }>`pragma synchronous`.execute(db)
    return String(rows[0]?.synchronous)
  }
  const [NORMAL, FULL] = ['1', '2']
  const quickly = committedQuickly(db)
  expect(await quickly(synchronous)).toBe(NORMAL)
  expect(await synchronous(db)).toBe(FULL)
  await expect(quickly(() => Promise.reject(new Error('No')))).rejects.toThrow('No')
  expect(await db.transaction().execute(synchronous)).toBe(FULL)
  await close()
  rmSync(folder, { recursive: true })
})

test('a scratch register never waits for the disk, also not afterwards', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'matters-commit-'))
  const { db, close } = await connect({ file: join(folder, 'register.db'), scratch: true })
  await migrate(db)
  await committedQuickly(db)(count('a'))
  expect((await sql`pragma synchronous`.execute(db)).rows).toEqual([{ synchronous: 0 }])
  await close()
  rmSync(folder, { recursive: true })
})
