import { afterEach, beforeEach, expect, test } from 'vitest'
import { listCommitments, listOpenCommitments } from '../../db/commitments.ts'
import { day } from '../support/builders.ts'
import { addLike, closeCommitment, seedRegister } from '../delivery/seeded-register.ts'
import { eachDatabase, type OpenDatabase } from '../support/each-database.ts'

eachDatabase('all open commitments', (open) => {
  let register: OpenDatabase
  beforeEach(async () => {
    register = await open()
    await seedRegister(register.db, ['C-0001', 'C-0002'])
  })
  afterEach(() => register.close())

  test('read some at a time are those of the list, in its order, each with its own facts', async () => {
    const { db } = register
    await addLike(db, 'C-0001', { count: 1_200, prefix: 'C-A', dueOn: '2026-06-01' })
    await addLike(db, 'C-0001', { count: 900, prefix: 'C-B', dueOn: '2026-05-01' })
    await closeCommitment(db, 'C-B-7', '2026-03-01')
    for (const commitmentId of ['C-A-1', 'C-A-999', 'C-B-7', 'C-B-900'])
      await db
        .insertInto('revisits')
        .values({
          id: `revisit-${commitmentId}`,
          commitmentId,
          revisitOn: day('2026-09-01'),
          reason: 'To see',
          setAt: '2026-03-01T10:00:00.000Z',
          setBy: 'Priya Anand',
        })
        .execute()
    const all = await listOpenCommitments(db)
    expect(all).toEqual(await listCommitments(db, { closed: 'without' }))
    expect(all).toHaveLength(2_101)
    expect(all.filter(({ revisits }) => revisits.length > 0).map(({ ref }) => ref)).toEqual([
      'C-B-900',
      'C-A-1',
      'C-A-999',
    ])
  })

  test('let whoever waits for a page be served in between', async () => {
    await addLike(register.db, 'C-0001', { count: 2_500, prefix: 'C-A', dueOn: '2026-06-01' })
    let served = 0
    const page = setInterval(() => (served += 1), 0)
    await listOpenCommitments(register.db)
    clearInterval(page)
    expect(served).toBeGreaterThan(0)
  })
})
