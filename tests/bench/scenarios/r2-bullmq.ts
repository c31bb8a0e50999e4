import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { embeddedRunner } from '../../../jobs/embedded-runner.ts'
import { redisServer } from '../../support/faults/redis-server.ts'
import { onPath } from '../../support/services.ts'
import { bareBullmq } from '../anchors/bare-bullmq.ts'
import { rawJobs } from '../anchors/claim-and-mark.ts'
import { outboxRegister } from '../outbox-register.ts'
import { rungDelivery, takesAll } from '../rung-delivery.ts'
import { type Scenario, shareOfTheRate } from '../scenario.ts'

type State = {
  readonly jobs: number
  readonly folder: string
  readonly redis: Awaited<ReturnType<typeof redisServer>>
  readonly bare: ReturnType<typeof bareBullmq>
  readonly raw: ReturnType<typeof rawJobs>
  readonly register: Awaited<ReturnType<typeof outboxRegister>>
  readonly delivery: Awaited<ReturnType<typeof rungDelivery>>
  done: { anchor: number; product: number }
}

/** The anchor's jobs each change one row of a file, as a mail that was sent has to be marked somewhere. */
export const besideBullmq: Scenario<State> = {
  id: 'R2',
  what: 'mails the embedded runner works through / BullMQ, 50 at once, with one update each, a second',
  clock: 'wall',
  figure: shareOfTheRate,
  goal: { must: 1.2, aim: 2.5, better: 'higher' },
  setup: async (size) => {
    if (onPath('redis-server') === null) return { skipped: 'redis-server is not installed.' }
    const folder = mkdtempSync(join(tmpdir(), 'matters-bench-'))
    const redis = await redisServer()
    const register = await outboxRegister(0)
    const delivery = await rungDelivery(register, (bell) => embeddedRunner(bell))
    const jobs = { smoke: 500, usual: 2_000, full: 5_000 }[size]
    const [bare, raw] = [bareBullmq(redis.url), rawJobs(folder)]
    return { jobs, folder, redis, bare, raw, register, delivery, done: { anchor: 0, product: 0 } }
  },
  anchor: async (state) => {
    const { jobs, bare, raw } = state
    raw.fill(jobs)
    await bare.fill(jobs)
    state.done.anchor = 0
    const began = performance.now()
    await bare.run(jobs, 50, (n) => {
      state.done.anchor += raw.mark(n + 1)
      return Promise.resolve()
    })
    return performance.now() - began
  },
  product: async (state) => {
    await state.register.fill(state.jobs)
    const began = performance.now()
    state.done.product = await state.delivery.ring(takesAll)
    return performance.now() - began
  },
  check: ({ jobs, done }) =>
    done.anchor === jobs && done.product === jobs
      ? []
      : [`The anchor did ${done.anchor} and the product ${done.product} of ${jobs}.`],
  notes: () => [
    'each of the anchor’s marks waits for the disk by itself; of the product’s, those that end at one moment share a commit.',
  ],
  close: async ({ folder, redis, bare, raw, register, delivery }) => {
    await delivery.stop()
    await bare.close()
    await redis.close()
    await register.close()
    raw.close()
    rmSync(folder, { recursive: true, force: true })
  },
}
