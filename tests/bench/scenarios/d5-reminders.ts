import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { connect } from '../../../db/connect.ts'
import { DIGESTS, digestRegister, forgetMails } from '../digest-register.ts'
import { mailSink } from '../mail-sink.ts'
import { type Scenario, timesTheCost } from '../scenario.ts'

const DELIVER_ONCE = fileURLToPath(new URL('../deliver-once.ts', import.meta.url))
const RUNS = 5

/** Seconds for planning and sending, the start of the process included, as often as that; and what was sent. */
const runProduct = async (size: 'usual') => {
  const [sink, register] = [await mailSink(), await digestRegister(size)]
  const seconds: number[] = []
  let taken = 0
  try {
    for (let run = 0; run < RUNS; run += 1) {
      const connection = await connect({ file: register.file, scratch: true })
      await forgetMails(connection)
      await connection.close()
      const began = performance.now()
      const args = [DELIVER_ONCE, register.file, `${sink.port}`, register.folder]
      const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] })
      await once(child, 'exit')
      seconds.push((performance.now() - began) / 1000)
      taken = (await sink.seen()).taken
    }
  } finally {
    sink.close()
    register.remove()
  }
  return { seconds: seconds.toSorted((a, b) => a - b), taken }
}

/**
 * Redmine is compared with only where it is installed, in the same run. Without it the product's own time is told, to
 * be set beside the 84.7 seconds that Redmine 5.0.4 took for as many items and mails on two cores of 2.5 GHz.
 */
export const reminders: Scenario<never> = {
  id: 'D5',
  what: 'Redmine’s reminders / ours: 6,768 items in 400 digests',
  clock: 'wall',
  figure: timesTheCost,
  goal: { must: 25, aim: 45, better: 'higher' },
  setup: async (size) => {
    if (size === 'smoke') return { skipped: 'Redmine is not installed here.' }
    const { seconds, taken } = await runProduct('usual')
    const { chiefs, commitments } = DIGESTS.usual
    const [fastest, median, slowest] = [seconds[0], seconds[Math.floor(RUNS / 2)], seconds.at(-1)].map(
      (second) => (second ?? 0).toFixed(1),
    )
    return {
      skipped: `Redmine is not installed here. By itself the product sent ${taken} of ${chiefs} digests of ${commitments} items in ${median} s (${fastest} to ${slowest}), the start of the process included; Redmine 5.0.4 was once measured at 84.7 s.`,
    }
  },
  // Never reached while there is no Redmine to compare with.
  anchor: () => undefined,
  product: () => undefined,
  check: () => [],
}
