import { expect, it } from 'vitest'
import { newId, nextCommitmentRef, nextNumber } from '../../db/ids.ts'
import { eachDatabase } from '../support/each-database.ts'

eachDatabase('the numbers of a series', (open) => {
  it('begin at 1, and each series counts by itself', async () => {
    const { db, close } = await open()
    expect([await nextNumber(db, 'a'), await nextNumber(db, 'a'), await nextNumber(db, 'b')]).toEqual([
      1, 2, 1,
    ])
    await close()
  })

  it('are all different and leave no gap when twenty are asked for at once', async () => {
    const { db, close } = await open()
    const numbers = await Promise.all(Array.from({ length: 20 }, () => nextNumber(db, 'commitment')))
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, n) => n + 1))
    await close()
  })

  it('are references for people', async () => {
    const { db, close } = await open()
    expect(await nextCommitmentRef(db)).toBe('C-0001')
    await db.updateTable('counters').set({ value: 9999 }).where('name', '=', 'commitment').execute()
    expect(await nextCommitmentRef(db)).toBe('C-10000')
    await close()
  })

  it('go back when the change that took one is given up', async () => {
    const { db, close } = await open()
    const given = db.transaction().execute(async (db) => {
      await nextNumber(db, 'a')
      throw new Error('given up')
    })
    await expect(given).rejects.toThrow('given up')
    expect(await nextNumber(db, 'a')).toBe(1)
    await close()
  })
})

it('makes keys that are all different and in the order in which they were made', () => {
  const keys = Array.from({ length: 10_000 }, newId)
  expect(keys.toSorted()).toEqual(keys)
  expect(new Set(keys).size).toBe(10_000)
  for (const key of keys)
    expect(key).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
})
