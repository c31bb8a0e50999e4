import type { Kysely } from 'kysely'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { committedTogether } from '../../db/committed-together.ts'
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
    commit = committedTogether(register.db, workInTurn)
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
