import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { lastRuns } from '../../db/job-runs.ts'
import { connect } from '../../db/connect.ts'
import { migrate } from '../../db/migrate.ts'
import { askRedis, bullmqRunner } from '../../jobs/bullmq-runner.ts'
import { execute } from '../../jobs/execute.ts'
import type { Job } from '../../jobs/registry.ts'
import type { Bell } from '../../jobs/runner.ts'
import { everyMinutes } from '../../jobs/schedule.ts'
import { tick } from '../../jobs/tick.ts'
import { fixedClock } from '../../src/clock.ts'
import { silentLog } from '../../src/log.ts'
import { tally } from '../support/clock.ts'
import type { OpenDatabase } from '../support/each-database.ts'
import { redisUrl } from '../support/redis.ts'
import { ownRedis } from './own-redis.ts'

const START = '2026-03-02T09:00:00.000Z'
const minute = (n: number): string => new Date(Date.parse(START) + n * 60_000).toISOString()
const quiet: Bell = {
  tick: () => Promise.resolve(),
  execute: () => Promise.resolve(),
  onError: () => {},
}

describe.skipIf(redisUrl === null)('a Redis under the workers', () => {
  let register: OpenDatabase
  let redis: Awaited<ReturnType<typeof ownRedis>> | undefined
  beforeEach(async () => {
    register = await connect({ file: ':memory:' })
    await migrate(register.db)
  })
  afterEach(async () => {
    await redis?.kill()
    await register.close()
  })

  const working = async (url: string) => {
    const clock = fixedClock(START)
    const ran = tally()
    const jobs: readonly Job[] = [
      { name: 'plan', schedule: everyMinutes(1), run: async () => (ran.hit(clock.now()), '') },
    ]
    const bell: Bell = {
      tick: (dispatch) => tick(register.db, jobs, clock.now(), dispatch),
      execute: (name, key) => execute({ db: register.db, clock, log: silentLog }, jobs, name, key),
      onError: () => {},
    }
    const runner = await bullmqRunner(bell, url, { tickSeconds: 0.05, stopSeconds: 1 })
    await runner.start()
    await ran.reached(1)
    return { runner, clock, ran }
  }

  it('that throws keys away when it is full is refused, and takes no job', async () => {
    redis = await ownRedis('--maxmemory', '50mb', '--maxmemory-policy', 'allkeys-lru')
    const refused = { code: 'unavailable', message: expect.stringMatching(/maxmemory-policy to noeviction/) }
    await expect(bullmqRunner(quiet, redis.url)).rejects.toMatchObject(refused)
    await expect(askRedis(redis.url)).rejects.toMatchObject(refused)
  })

  it('that wants another password is told of at once', async () => {
    redis = await ownRedis('--requirepass', 'right')
    const url = redis.url.replace('redis://', 'redis://:wrong@')
    await expect(bullmqRunner(quiet, url)).rejects.toMatchObject({
      message: 'Redis refused the user name or password in MATTERS_REDIS.',
    })
  })

  it('that is killed under way: the work goes on without it, and with it once it is back', async () => {
    redis = await ownRedis()
    const { runner, clock, ran } = await working(redis.url)
    await redis.kill()
    clock.set(minute(1))
    await ran.reached(2)
    clock.set(minute(2))
    await ran.reached(3)
    await redis.start()
    clock.set(minute(3))
    await ran.reached(4)
    expect(ran.hits).toEqual([0, 1, 2, 3].map(minute))
    expect(await lastRuns(register.db, 9)).toHaveLength(4)
    await runner.stop()
  })

  it('that is full: the work goes on', async () => {
    redis = await ownRedis()
    const { runner, clock, ran } = await working(redis.url)
    const { Redis } = await import('ioredis')
    const operator = new Redis(redis.url)
    await operator.config('SET', 'maxmemory', '1')
    operator.disconnect()
    clock.set(minute(1))
    await ran.reached(2)
    expect(ran.hits).toEqual([0, 1].map(minute))
    await runner.stop()
  })

  it('that is gone does not keep the worker from stopping', async () => {
    redis = await ownRedis()
    const { runner } = await working(redis.url)
    await redis.kill()
    const before = performance.now()
    await runner.stop()
    expect(performance.now() - before).toBeLessThan(3_000)
  })
})
