import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Connection, connect } from '../../db/connect.ts'
import { recordHistory } from '../../db/history.ts'
import { migrate } from '../../db/migrate.ts'
import { fixedClock } from '../../src/clock.ts'
import { factsIn } from '../../src/notifications/load-facts.ts'
import { mailPlanner } from '../../src/notifications/mail-planner.ts'
import { addLike, seedRegister } from '../delivery/seeded-register.ts'
import { countedStatements } from '../support/counted-statements.ts'

let register: Connection
beforeAll(async () => {
  register = await connect({ file: ':memory:' })
  await migrate(register.db)
  await seedRegister(register.db, ['C-0001'])
  await register.db.transaction().execute((db) =>
    recordHistory(db, {
      at: '2026-03-31T06:00:00.000Z',
      actor: 'Priya Anand',
      act: 'accepted',
      subjectType: 'commitment',
      subjectId: 'commitment-C-0001',
      detail: {},
    }),
  )
})
afterAll(() => register.close())

test('a run without news asks as little of 50,000 commitments as of 1,000', async () => {
  const counts = []
  for (const more of [1_000, 50_000]) {
    await addLike(register.db, 'C-0001', { count: more, prefix: `C-${more}`, dueOn: '2036-03-31' })
    const { db, statements } = countedStatements(register.db)
    const clock = fixedClock('2026-03-31T07:00:00.000Z')
    const senderAddress = 'register@westmarch.example'
    const plan = mailPlanner({
      db,
      clock,
      timeZone: 'Europe/London',
      loadFacts: factsIn(db, { timeZone: 'Europe/London', mail: { escalateAfter: 10 } }),
      senderAddress,
    })
    await plan()
    const first = statements.length
    clock.set('2026-03-31T07:15:00.000Z')
    await plan()
    counts.push(statements.length - first)
  }
  expect(counts).toEqual([2, 2])
})
