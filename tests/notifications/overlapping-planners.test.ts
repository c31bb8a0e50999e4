import type { Kysely, KyselyPlugin } from 'kysely'
import { expect, test } from 'vitest'
import { askForLook } from '../../db/next-looks.ts'
import type { Database } from '../../db/schema.ts'
import { fixedClock } from '../../src/clock.ts'
import { enqueueMail, type PlanningApp } from '../../src/notifications/enqueue.ts'
import { factsIn } from '../../src/notifications/load-facts.ts'
import { seedRegister } from '../delivery/seeded-register.ts'
import { day } from '../support/builders.ts'
import { eachPairOfConnections } from '../support/each-database.ts'

const planning = (db: Kysely<Database>): PlanningApp => ({
  db,
  clock: fixedClock('2026-03-31T07:00:00.000Z'),
  timeZone: 'Europe/London',
  loadFacts: factsIn(db, { timeZone: 'Europe/London', mail: { escalateAfter: 10 } }),
  senderAddress: 'register@westmarch.example',
})

/** The same register, for somebody who stops once when they have read what they ask after a statement like this. */
const stoppingAfter = (db: Kysely<Database>, statement: RegExp) => {
  const [reached, goOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  let asked: unknown
  let isNext = false
  const stopping: KyselyPlugin = {
    transformQuery: ({ node, queryId }) => {
      if (statement.test(db.getExecutor().compileQuery(node, queryId).sql)) asked ??= queryId
      return node
    },
    transformResult: async ({ result, queryId }) => {
      const stops = isNext
      isNext = queryId === asked
      if (stops) {
        reached.resolve()
        await goOn.promise
      }
      return result
    },
  }
  return { db: db.withPlugin(stopping), reached: reached.promise, goOn: goOn.resolve }
}

eachPairOfConnections('two planners at once', (openPair) => {
  test('what was changed after one of them read it is not taken for looked at', async () => {
    const { pair, close } = await openPair()
    const [db] = pair
    await seedRegister(db, ['C-0001'])
    await db.updateTable('posts').set({ mail: 'none' }).where('mail', '=', 'digest').execute()
    const due = (on: string) =>
      db
        .updateTable('commitments')
        .set({ dueOn: day(on) })
        .execute()
    await due('2031-04-07')
    // One has read the commitment, the other has taken its turn and not read it yet.
    const first = stoppingAfter(pair[0], /as "likeness"/)
    const second = stoppingAfter(pair[1], /delete from "nextLooks" where "lookOn" </)

    const firstRun = enqueueMail(planning(first.db))
    await first.reached
    const other = pair[1]
    await other
      .updateTable('commitments')
      .set({ dueOn: day('2026-04-07') })
      .execute()
    await askForLook(other, 'commitment-C-0001')
    const secondRun = enqueueMail(planning(second.db))
    await second.reached
    first.goOn()
    expect((await firstRun).messageIds).toEqual([])
    second.goOn()
    expect((await secondRun).messageIds).toHaveLength(1)

    expect(await db.selectFrom('nextLooks').select('lookOn').execute()).toEqual([{ lookOn: '2026-04-07' }])
    await close()
  })
})
