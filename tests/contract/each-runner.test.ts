import type { Kysely } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { lastRuns } from '../../db/job-runs.ts'
import type { Database } from '../../db/schema.ts'
import { bullmqRunner } from '../../jobs/bullmq-runner.ts'
import { execute } from '../../jobs/execute.ts'
import type { Job } from '../../jobs/registry.ts'
import type { Bell } from '../../jobs/runner.ts'
import { everyMinutes } from '../../jobs/schedule.ts'
import { tick } from '../../jobs/tick.ts'
import { fixedClock } from '../../src/clock.ts'
import { silentLog } from '../../src/log.ts'
import { connect } from '../../db/connect.ts'
import { migrate } from '../../db/migrate.ts'
import { gate, tally } from '../support/clock.ts'
import { eachPairOfConnections, type OpenDatabase } from '../support/each-database.ts'
import { eachRunner } from '../support/each-runner.ts'
import { emptyRedis, redisUrl } from '../support/redis.ts'

const START = '2026-03-02T09:00:00.000Z'
const minutesLater = (minutes: number): string => new Date(Date.parse(START) + minutes * 60_000).toISOString()

const job = (name: string, run: () => Promise<string>): Job => ({ name, schedule: everyMinutes(1), run })

/** The bell as the program rings it, on a clock that the test turns. */
const bellOf = (db: Kysely<Database>, jobs: readonly Job[], clock = fixedClock(START)) => {
  const errors = tally()
  const executed = tally()
  const bell: Bell = {
    tick: (dispatch) => tick(db, jobs, clock.now(), dispatch),
    execute: async (name, key) => {
      await execute({ db, clock, log: silentLog }, jobs, name, key)
      executed.hit(`${name} ${key}`)
    },
    onError: (error) => errors.hit(String(error)),
  }
  return { bell, clock, errors, executed }
}

eachRunner('a runner', (makeRunner) => {
  let register: OpenDatabase
  beforeEach(async () => {
    register = await connect({ file: ':memory:' })
    await migrate(register.db)
  })
  afterEach(() => register.close())

  it('runs at the start what has fallen due', async () => {
    const ran = tally()
    const runner = await makeRunner(
      bellOf(register.db, [job('plan', async () => (ran.hit('plan'), 'planned'))]).bell,
    )
    await runner.start()
    await ran.reached(1)
    expect(ran.hits).toEqual(['plan'])
  })

  it('runs a job that is dispatched to it, and records what it said', async () => {
    const { bell, executed } = bellOf(register.db, [job('plan', () => Promise.resolve('3 mails planned'))])
    const runner = await makeRunner({ ...bell, tick: () => Promise.resolve() })
    await runner.start()
    await runner.dispatch('plan', '20260302T0900Z')
    await executed.reached(1)
    expect(await lastRuns(register.db, 5)).toEqual([
      expect.objectContaining({
        job: 'plan',
        slot: '20260302T0900Z',
        outcome: '3 mails planned',
        error: null,
      }),
    ])
  })

  it('runs a slot once, however often it is dispatched', async () => {
    const ran = tally()
    const { bell, executed } = bellOf(register.db, [
      job('plan', async () => (ran.hit('plan'), '')),
      job('last', async () => (ran.hit('last'), '')),
    ])
    const runner = await makeRunner({ ...bell, tick: () => Promise.resolve() })
    await runner.start()
    await runner.dispatch('plan', '20260302T0900Z')
    await executed.reached(1)
    await runner.dispatch('plan', '20260302T0900Z')
    await runner.dispatch('plan', '20260302T0900Z')
    await runner.dispatch('last', '20260302T0900Z')
    while (!ran.hits.includes('last')) await executed.reached(executed.hits.length + 1)
    expect(ran.hits).toEqual(['plan', 'last'])
  })

  it('goes on with the next job after one that fails', async () => {
    const ran = tally()
    const { bell } = bellOf(register.db, [
      job('broken', () => Promise.reject(new Error('the mail server is down'))),
      job('plan', async () => (ran.hit('plan'), '')),
    ])
    const runner = await makeRunner({ ...bell, tick: () => Promise.resolve() })
    await runner.start()
    await runner.dispatch('broken', '20260302T0900Z')
    await runner.dispatch('plan', '20260302T0900Z')
    await ran.reached(1)
    const runs = await lastRuns(register.db, 5)
    expect(runs.find((run) => run.job === 'broken')?.error).toBe('the mail server is down')
  })

  it('reports a fault of its own and goes on', async () => {
    const ran = tally()
    const errors = tally()
    const runner = await makeRunner({
      tick: () => Promise.resolve(),
      execute: (name) =>
        name === 'broken' ? Promise.reject(new Error('disk full')) : Promise.resolve(ran.hit(name)),
      onError: (error) => errors.hit(String(error)),
    })
    await runner.start()
    await runner.dispatch('broken', 'a')
    await runner.dispatch('plan', 'b')
    await Promise.all([ran.reached(1), errors.reached(1)])
    expect(errors.hits).toEqual(['Error: disk full'])
  })

  it('ticks again at every beat, also after a tick that failed', async () => {
    const ran = tally()
    const { bell, clock } = bellOf(register.db, [job('plan', async () => (ran.hit(clock.now()), ''))])
    let ticks = 0
    const errors = tally()
    const runner = await makeRunner(
      {
        ...bell,
        tick: (dispatch) => (++ticks === 2 ? Promise.reject(new Error('no database')) : bell.tick(dispatch)),
        onError: (error) => errors.hit(String(error)),
      },
      { tickSeconds: 0.02 },
    )
    await runner.start()
    await ran.reached(1)
    await errors.reached(1)
    clock.set(minutesLater(1))
    await ran.reached(2)
    expect(ran.hits).toEqual([START, minutesLater(1)])
  })

  it('lets the running job finish when it is stopped, and takes no more', async () => {
    const started = gate()
    const release = gate()
    const ran = tally()
    const { bell } = bellOf(register.db, [
      job('long', async () => {
        started.open()
        await release.opened
        ran.hit('long')
        return ''
      }),
      job('next', async () => (ran.hit('next'), '')),
    ])
    const runner = await makeRunner({ ...bell, tick: () => Promise.resolve() })
    await runner.start()
    await runner.dispatch('long', '20260302T0900Z')
    await started.opened
    await runner.dispatch('next', '20260302T0900Z')
    const stopping = runner.stop().then(() => ran.hit('stopped'))
    release.open()
    await stopping
    await runner.dispatch('next', '20260302T0901Z').catch(() => {})
    expect(ran.hits).toEqual(['long', 'stopped'])
    expect((await lastRuns(register.db, 5)).map((run) => run.job)).toEqual(['long'])
  })

  it('stops in the time allowed although a job hangs', async () => {
    const started = gate()
    const never = new Promise<never>(() => {})
    const { bell } = bellOf(register.db, [
      job('hangs', () => {
        started.open()
        return never
      }),
    ])
    const runner = await makeRunner(bell, { stopSeconds: 0.05 })
    await runner.start()
    await started.opened
    const before = performance.now()
    await runner.stop()
    expect(performance.now() - before).toBeLessThan(2_000)
  })
})

eachPairOfConnections('two processes at work on one register', (openPair) => {
  eachRunner('with runners', (makeRunner) => {
    it('run every slot at most once', async () => {
      const { pair, close } = await openPair()
      const ran = tally()
      const clock = fixedClock(START)
      const jobs = ['plan', 'deliver'].map((name) =>
        job(name, async () => {
          ran.hit(`${name} ${clock.now()}`)
          if (ran.hits.length % 2 === 0) clock.set(minutesLater(ran.hits.length / 2))
          return ''
        }),
      )
      const runners = await Promise.all(
        pair.map((db) => makeRunner(bellOf(db, jobs, clock).bell, { tickSeconds: 0.005 })),
      )
      await Promise.all(runners.map((runner) => runner.start()))
      await ran.reached(30)
      for (const runner of runners) await runner.stop()
      const recorded = await lastRuns(pair[0], 1000)
      expect(ran.hits.length).toBe(recorded.length)
      expect(recorded.every((run) => run.error === null && run.finishedAt !== null)).toBe(true)
      await close()
    })
  })
})

describe.skipIf(redisUrl === null)('a Redis that is emptied while work waits in it', () => {
  it('loses nothing that the next tick does not find', async () => {
    const register = await connect({ file: ':memory:' })
    await migrate(register.db)
    await emptyRedis()
    const ran = tally()
    const { bell } = bellOf(register.db, [job('plan', async () => (ran.hit('plan'), ''))])
    const idle = await bullmqRunner(bell, redisUrl ?? '', { tickSeconds: 3600 })
    // Nobody works yet: the ring stays in Redis until it is lost.
    await idle.dispatch('plan', '20260302T0900Z')
    await emptyRedis()
    expect(await lastRuns(register.db, 5)).toEqual([])
    await idle.start()
    await ran.reached(1)
    expect((await lastRuns(register.db, 5)).map((run) => run.slot)).toEqual(['20260302T0900Z'])
    await idle.stop()
    await register.close()
  })

  it('goes on ringing after it was emptied under a running worker', async () => {
    const register = await connect({ file: ':memory:' })
    await migrate(register.db)
    await emptyRedis()
    const ran = tally()
    const { bell, clock } = bellOf(register.db, [job('plan', async () => (ran.hit(clock.now()), ''))])
    const runner = await bullmqRunner(bell, redisUrl ?? '', { tickSeconds: 0.05 })
    await runner.start()
    await ran.reached(1)
    await emptyRedis()
    clock.set(minutesLater(1))
    await ran.reached(2)
    expect(ran.hits).toEqual([START, minutesLater(1)])
    await runner.stop()
    await register.close()
  })
})

describe('a Redis that does not answer', () => {
  it('is said so, and the program does not wait for it for ever', async () => {
    const errors = tally()
    const bell: Bell = {
      tick: () => Promise.resolve(),
      execute: () => Promise.resolve(),
      onError: (error) => errors.hit(String(error)),
    }
    await expect(bullmqRunner(bell, 'redis://127.0.0.1:1', { connectSeconds: 0.1 })).rejects.toMatchObject({
      code: 'unavailable',
      message: 'Redis did not answer within 0.1 seconds. Check MATTERS_REDIS and that the server is running.',
    })
  })
})
