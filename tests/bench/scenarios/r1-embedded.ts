import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { embeddedRunner } from '../../../jobs/embedded-runner.ts'
import { rawJobs } from '../anchors/claim-and-mark.ts'
import { outboxRegister } from '../outbox-register.ts'
import { rungDelivery, takesAll } from '../rung-delivery.ts'
import { type Scenario, shareOfTheRate } from '../scenario.ts'

type State = {
  readonly jobs: number
  readonly folder: string
  readonly raw: ReturnType<typeof rawJobs>
  readonly register: Awaited<ReturnType<typeof outboxRegister>>
  readonly delivery: Awaited<ReturnType<typeof rungDelivery>>
  done: { anchor: number; product: number }
}

/**
 * What a runner works through is the outbox: a job is a mail that is claimed, written, handed to a server that takes it
 * at once, and marked with its line in the history. (Jobs that only ring for it are a few a minute.)
 */
export const embedded: Scenario<State> = {
  id: 'R1',
  what: 'mails the embedded runner works through / raw SQLite, claim 100 and mark 1, a second',
  clock: 'wall',
  figure: shareOfTheRate,
  goal: { must: 0.5, aim: 0.8, better: 'higher' },
  setup: async (size) => {
    const folder = mkdtempSync(join(tmpdir(), 'matters-bench-'))
    const register = await outboxRegister(0)
    const delivery = await rungDelivery(register, (bell) => embeddedRunner(bell))
    const jobs = { smoke: 500, usual: 2_000, full: 5_000 }[size]
    return { jobs, folder, raw: rawJobs(folder), register, delivery, done: { anchor: 0, product: 0 } }
  },
  anchor: (state) => {
    state.raw.fill(state.jobs)
    const began = performance.now()
    state.done.anchor = state.raw.run()
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
  close: async ({ folder, raw, register, delivery }) => {
    await delivery.stop()
    await register.close()
    raw.close()
    rmSync(folder, { recursive: true, force: true })
  },
}
