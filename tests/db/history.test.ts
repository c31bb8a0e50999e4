import type { Kysely } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkHistory, listHistory, recordHistory } from '../../db/history.ts'
import type { Database } from '../../db/schema.ts'
import { eachDatabase, type OpenDatabase } from '../support/each-database.ts'

const record = (db: Kysely<Database>, n: number) =>
  db.transaction().execute((db) =>
    recordHistory(db, {
      at: `2026-03-02T09:00:0${n % 10}.000Z`,
      actor: 'Priya Anand',
      act: 'recorded progress',
      subjectType: 'commitment',
      subjectId: `commitment-${n % 2}`,
      detail: { words: `Report ${n}: “O’Neill” agreed`, nested: { list: [1, null, 'Ŵ'] } },
    }),
  )

eachDatabase('the history', (open) => {
  let register: OpenDatabase
  let db: Kysely<Database>
  beforeEach(async () => {
    register = await open()
    db = register.db
    for (let n = 1; n <= 5; n++) await record(db, n)
  })
  afterEach(() => register.close())

  const why = async () => {
    const check = await checkHistory(db)
    return check.sound ? 'sound' : `${check.firstBad}: ${check.why}`
  }

  it('is whole when nobody has touched it, and so is an empty one', async () => {
    expect(await checkHistory(db)).toEqual({
      sound: true,
      entries: 5,
      head: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
    const empty = await open()
    expect(await checkHistory(empty.db)).toEqual({ sound: true, entries: 0, head: '0'.repeat(64) })
    await empty.close()
  })

  it('tells what happened to one thing, in order, as it was recorded', async () => {
    const entries = await listHistory(db, 'commitment', 'commitment-1')
    expect(entries.map((e) => e.seq)).toEqual([1, 3, 5])
    expect(entries[0]).toMatchObject({
      actor: 'Priya Anand',
      act: 'recorded progress',
      detail: { words: 'Report 1: “O’Neill” agreed', nested: { list: [1, null, 'Ŵ'] } },
    })
    expect(await listHistory(db, 'candidate', 'commitment-1')).toEqual([])
  })

  describe('names the entry', () => {
    it.each([
      { at: '2026-03-01T09:00:00.000Z' },
      { actor: 'Somebody Else' },
      { act: 'accepted the answer' },
      { subjectType: 'candidate' },
      { subjectId: 'commitment-9' },
      { detail: '{}' },
      { hash: 'f'.repeat(64) },
    ])('whose %j was edited', async (change) => {
      await db.updateTable('history').set(change).where('seq', '=', 3).execute()
      expect(await why()).toBe('3: entry 3 was changed after it was written')
    })

    it('whose link was edited', async () => {
      await db
        .updateTable('history')
        .set({ previousHash: 'f'.repeat(64) })
        .where('seq', '=', 3)
        .execute()
      expect(await why()).toBe('3: entry 3 does not follow the one before it')
    })

    it.each([1, 3])('that was deleted: the one at %i', async (seq) => {
      await db.deleteFrom('history').where('seq', '=', seq).execute()
      expect(await why()).toBe(`${seq}: entry ${seq} is missing`)
    })

    it('after which the tail was cut', async () => {
      await db.deleteFrom('history').where('seq', '>', 3).execute()
      expect(await why()).toBe('4: entries after 3 were removed')
    })

    it('after which everything was cut', async () => {
      await db.deleteFrom('history').execute()
      expect(await why()).toBe('1: entries after 0 were removed')
    })

    it('that was swapped with another', async () => {
      for (const [from, to] of [
        [2, 90],
        [3, 2],
        [90, 3],
      ] as const)
        await db.updateTable('history').set({ seq: to }).where('seq', '=', from).execute()
      expect(await why()).toBe('2: entry 2 does not follow the one before it')
    })

    it('that was slipped in between, the others moved up', async () => {
      for (const seq of [5, 4, 3])
        await db
          .updateTable('history')
          .set({ seq: seq + 1 })
          .where('seq', '=', seq)
          .execute()
      const [model] = await db.selectFrom('history').selectAll().where('seq', '=', 2).execute()
      if (model === undefined) throw new Error('Entry 2 is gone')
      await db
        .insertInto('history')
        .values({ ...model, seq: 3, previousHash: model.hash })
        .execute()
      expect(await why()).toBe('3: entry 3 was changed after it was written')
    })

    it.each([0, -7])('that was slipped in before the first, at %i', async (seq) => {
      const [model] = await db.selectFrom('history').selectAll().where('seq', '=', 1).execute()
      if (model === undefined) throw new Error('Entry 1 is gone')
      await db
        .insertInto('history')
        .values({ ...model, seq })
        .execute()
      expect(await why()).toBe(`${seq}: entry ${seq} was slipped in`)
    })

    it('that was added past the program, although it follows', async () => {
      await record(db, 6)
      await db.updateTable('counters').set({ value: 5 }).where('name', '=', 'history').execute()
      expect(await why()).toBe('6: entry 6 was slipped in')
    })
  })

  it('stays whole when several people act at once', async () => {
    await Promise.all(Array.from({ length: 10 }, (_, n) => record(db, n)))
    expect(await checkHistory(db)).toMatchObject({ sound: true, entries: 15 })
  })

  it('leaves no gap when a change is given up after it was recorded', async () => {
    const given = db.transaction().execute(async (db) => {
      await recordHistory(db, {
        at: '',
        actor: '',
        act: '',
        subjectType: 'person',
        subjectId: '',
        detail: {},
      })
      throw new Error('given up')
    })
    await expect(given).rejects.toThrow('given up')
    await record(db, 6)
    expect(await checkHistory(db)).toMatchObject({ sound: true, entries: 6 })
  })

  it('is walked to its end, also past a thousand entries', async () => {
    await db.transaction().execute(async (db) => {
      for (let n = 6; n <= 1003; n++)
        await recordHistory(db, {
          at: '',
          actor: '',
          act: `${n}`,
          subjectType: 'person',
          subjectId: '',
          detail: {},
        })
    })
    expect(await checkHistory(db)).toMatchObject({ sound: true, entries: 1003 })
    await db.updateTable('history').set({ act: 'x' }).where('seq', '=', 1002).execute()
    expect(await why()).toBe('1002: entry 1002 was changed after it was written')
  })
})
