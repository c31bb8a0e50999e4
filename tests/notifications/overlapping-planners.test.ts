import type { Kysely, KyselyPlugin } from 'kysely'
import { expect, test } from 'vitest'
import { askForLook } from '../../db/next-looks.ts'
import { enqueue } from '../../db/outbox.ts'
import type { Database } from '../../db/schema.ts'
import { fixedClock } from '../../src/clock.ts'
import { enqueueMail, type PlanningApp } from '../../src/notifications/enqueue.ts'
import { factsIn } from '../../src/notifications/load-facts.ts'
import { addLike, seedRegister } from '../delivery/seeded-register.ts'
import { day } from '../support/builders.ts'
import { eachPairOfConnections } from '../support/each-database.ts'

const planning = (db: Kysely<Database>): PlanningApp => ({
  db,
  clock: fixedClock('2026-03-31T07:00:00.000Z'),
  timeZone: 'Europe/London',
  loadFacts: factsIn(db, { timeZone: 'Europe/London', mail: { escalateAfter: 10 } }),
  senderAddress: 'register@westmarch.example',
})

/** The same register, for somebody who stops once when they have read what a statement like this asks, or the next one. */
const stoppingAt = (db: Kysely<Database>, statement: RegExp, which: 'it' | 'the next') => {
  const [reached, goOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  let asked: unknown
  let isNext = false
  const stopping: KyselyPlugin = {
    transformQuery: ({ node, queryId }) => {
      if (statement.test(db.getExecutor().compileQuery(node, queryId).sql)) asked ??= queryId
      return node
    },
    transformResult: async ({ result, queryId }) => {
      const stops = which === 'it' ? queryId === asked : isNext
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
    const first = stoppingAt(pair[0], /as "likeness"/, 'the next')
    const second = stoppingAt(pair[1], /delete from "nextLooks" where "lookOn" </, 'the next')

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

  test('what another has put in since one of them looked for it is not put in again', async () => {
    const { pair, close } = await openPair()
    const [db, other] = pair
    await seedRegister(db, ['C-0001'])
    await db.updateTable('posts').set({ mail: 'none' }).where('mail', '=', 'digest').execute()
    await addLike(db, 'C-0001', { count: 100, prefix: 'C-1', dueOn: '2026-04-07' })
    const slow = stoppingAt(db, /"pairs".* from "messageItems"/s, 'it')
    const run = enqueueMail(planning(slow.db))
    await slow.reached
    const items = [
      {
        commitmentId: 'C-1-50',
        rung: '7-days-before',
        reason: '7 days before 7 April 2026',
        itemKey: 'reminder/C-1-50/7-days-before/2026-04-07/person-pa',
      },
    ]
    const recipient = { personId: 'person-pa', name: 'Priya Anand', address: 'priya.anand@westmarch.example' }
    const message = { kind: 'reminder', dedupeKey: 'another', recipient, reason: '', items } as const
    await other.transaction().execute((db) =>
      enqueue(db, [message], {
        at: '2026-03-31T07:00:00.000Z',
        today: day('2026-03-31'),
        messageIdOf: (key) => `<${key}@westmarch.example>`,
      }),
    )
    slow.goOn()
    const [id] = (await run).messageIds
    const planned = await db.selectFrom('messageItems').select(['messageId', 'commitmentId']).execute()
    expect(planned.filter(({ messageId }) => messageId === id)).toHaveLength(100)
    expect(planned.filter(({ commitmentId }) => commitmentId === 'C-1-50')).toHaveLength(1)
    expect(planned).toHaveLength(101)
    await close()
  })
})
