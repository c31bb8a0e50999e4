import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Connection, connect } from '../../db/connect.ts'
import { recordHistory } from '../../db/history.ts'
import { migrate } from '../../db/migrate.ts'
import { askForLook, forgetLookGrounds } from '../../db/next-looks.ts'
import { fixedClock } from '../../src/clock.ts'
import { enqueueMail } from '../../src/notifications/enqueue.ts'
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
  expect(counts).toEqual([1, 1])
})

test('nor does a run with news of one commitment ask more', async () => {
  await register.db.updateTable('posts').set({ mail: 'none' }).where('mail', '=', 'digest').execute()
  const counts = []
  // Statements that are kept are put into words once, and counted then; so the first of three runs is not compared.
  for (const more of [0, 10, 20_000]) {
    if (more > 0)
      await addLike(register.db, 'C-0001', { count: more, prefix: `C-${more}`, dueOn: '2036-03-31' })
    const counted = countedStatements(register.db)
    const app = {
      db: counted.db,
      clock: fixedClock('2026-03-31T07:30:00.000Z'),
      timeZone: 'Europe/London',
      loadFacts: factsIn(counted.db, { timeZone: 'Europe/London', mail: { escalateAfter: 10 } }),
      senderAddress: 'register@westmarch.example',
    }
    await forgetLookGrounds(register.db)
    await enqueueMail(app)
    const first = counted.statements.length
    await askForLook(register.db, 'commitment-C-0001')
    await enqueueMail(app)
    const asked = counted.statements.slice(first).map(({ sql }) => sql)
    counts.push(asked.length)
    // To find the one that was changed, and to read it.
    expect(asked.filter((sql) => /"commitments"/.test(sql))).toHaveLength(2)
  }
  expect(counts[2]).toBe(counts[1])
})
