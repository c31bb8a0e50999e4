import { afterEach, beforeEach, describe } from 'vitest'
import { bullmqRunner } from '../../jobs/bullmq-runner.ts'
import { embeddedRunner } from '../../jobs/embedded-runner.ts'
import type { Bell, Runner } from '../../jobs/runner.ts'
import { emptyRedis, redisUrl } from './redis.ts'

/** `tickSeconds`: an hour unless told, so that only the tick at the start rings. `stopSeconds`: 5 unless told. */
export type Pace = { readonly tickSeconds?: number; readonly stopSeconds?: number }

/** Makes a runner that is stopped after the test. */
export type MakeRunner = (bell: Bell, pace?: Pace) => Promise<Runner>

/** Runs the same tests on both runners; BullMQ needs a Redis, which services.ts starts where it is installed. */
export const eachRunner = (name: string, tests: (make: MakeRunner) => void): void => {
  describe(`${name} (embedded)`, () => tests(stopping(onEmbedded)))
  describe.skipIf(redisUrl === null)(`${name} (BullMQ)`, () => {
    beforeEach(emptyRedis)
    tests(stopping(onBullmq))
  })
}

const onEmbedded: MakeRunner = (bell, pace = {}) =>
  Promise.resolve(embeddedRunner(bell, { ...slow, ...pace }))
const onBullmq: MakeRunner = (bell, pace = {}) => bullmqRunner(bell, redisUrl ?? '', { ...slow, ...pace })

const slow = { tickSeconds: 3600, stopSeconds: 5 }

const stopping = (make: MakeRunner): MakeRunner => {
  const made: Runner[] = []
  afterEach(async () => {
    for (const runner of made.splice(0)) await runner.stop()
  })
  return async (bell, pace) => {
    const runner = await make(bell, pace)
    made.push(runner)
    return runner
  }
}
