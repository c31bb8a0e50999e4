import { bullmqRunner } from '../../../jobs/bullmq-runner.ts'
import { redisServer } from '../../support/faults/redis-server.ts'
import { onPath } from '../../support/services.ts'
import { bareBullmq } from '../anchors/bare-bullmq.ts'
import { pooledMails } from '../anchors/pooled-mails.ts'
import { mailSink, type MailSink } from '../mail-sink.ts'
import { outboxRegister, WORDS } from '../outbox-register.ts'
import { rungDelivery } from '../rung-delivery.ts'
import { type Scenario, shareOfTheRate } from '../scenario.ts'

type State = {
  readonly mails: number
  readonly sink: MailSink
  readonly redis: Awaited<ReturnType<typeof redisServer>>
  readonly bare: ReturnType<typeof bareBullmq>
  readonly pool: ReturnType<typeof pooledMails>
  readonly register: Awaited<ReturnType<typeof outboxRegister>>
  readonly delivery: Awaited<ReturnType<typeof rungDelivery>>
  taken: { anchor: number; product: number }
}

/**
 * Both hand the same words to one mail server over five connections. The anchor has a job for each mail, put into Redis
 * before the measurement; the product is rung for once and goes by its outbox.
 */
export const onRedis: Scenario<State> = {
  id: 'R3',
  what: 'mails by the product on BullMQ / by a bare BullMQ worker, a second',
  clock: 'wall',
  figure: shareOfTheRate,
  goal: { must: 0.85, aim: 0.95, better: 'higher' },
  setup: async (size) => {
    if (onPath('redis-server') === null) return { skipped: 'redis-server is not installed.' }
    const [sink, redis] = [await mailSink(), await redisServer()]
    const register = await outboxRegister(sink.port)
    const delivery = await rungDelivery(register, (bell) => bullmqRunner(bell, redis.url))
    const mails = { smoke: 200, usual: 1_000, full: 2_000 }[size]
    const [bare, pool] = [bareBullmq(redis.url), pooledMails(sink.port)]
    return { mails, sink, redis, bare, pool, register, delivery, taken: { anchor: 0, product: 0 } }
  },
  anchor: async (state) => {
    const { mails, bare, pool, sink } = state
    await bare.fill(mails)
    const began = performance.now()
    await bare.run(mails, 5, (n) => pool.sendOne(WORDS, n))
    const spent = performance.now() - began
    state.taken.anchor = (await sink.seen()).taken
    return spent
  },
  product: async (state) => {
    await state.register.fill(state.mails)
    const began = performance.now()
    await state.delivery.ring()
    const spent = performance.now() - began
    state.taken.product = (await state.sink.seen()).taken
    return spent
  },
  check: ({ mails, taken }) =>
    taken.anchor === mails && taken.product === mails
      ? []
      : [
          `The server took ${taken.product} mails of the product and ${taken.anchor} of the anchor, of ${mails}.`,
        ],
  close: async ({ sink, redis, bare, pool, register, delivery }) => {
    await delivery.stop()
    await bare.close()
    await redis.close()
    pool.close()
    await register.close()
    sink.close()
  },
}
