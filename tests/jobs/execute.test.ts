import { expect, it } from 'vitest'
import { claimSlot, lastRuns, latestSlot, pruneRuns } from '../../db/job-runs.ts'
import { execute } from '../../jobs/execute.ts'
import type { Job } from '../../jobs/registry.ts'
import { everyMinutes } from '../../jobs/schedule.ts'
import { fixedClock } from '../../src/clock.ts'
import type { Log } from '../../src/log.ts'
import { tally } from '../support/clock.ts'
import { eachDatabase, type OpenDatabase } from '../support/each-database.ts'

const SLOT = '20260302T0900Z'

eachDatabase('executing a slot', (open) => {
  const officeOf = ({ db }: OpenDatabase, run: () => Promise<string>) => {
    const errors = tally()
    const clock = fixedClock('2026-03-02T09:00:05.000Z')
    const log: Log = { info: () => {}, error: (event, error) => errors.hit(`${event}: ${String(error)}`) }
    const jobs: readonly Job[] = [{ name: 'plan', schedule: everyMinutes(15), run }]
    return {
      errors,
      clock,
      execute: (name = 'plan', slot = SLOT) => execute({ db, clock, log }, jobs, name, slot),
    }
  }

  it('runs the job and records when it began, when it ended and what it did', async () => {
    const register = await open()
    const office = officeOf(register, async () => {
      office.clock.set('2026-03-02T09:00:09.000Z')
      return '2 mails planned'
    })
    await office.execute()
    expect(await lastRuns(register.db, 1)).toEqual([
      {
        job: 'plan',
        slot: SLOT,
        startedAt: '2026-03-02T09:00:05.000Z',
        finishedAt: '2026-03-02T09:00:09.000Z',
        outcome: '2 mails planned',
        error: null,
      },
    ])
    await register.close()
  })

  it('runs a slot once, also when it is rung for at the same moment', async () => {
    const register = await open()
    const ran = tally()
    const office = officeOf(register, async () => (ran.hit('ran'), ''))
    await Promise.all([office.execute(), office.execute(), office.execute()])
    await office.execute()
    expect(ran.hits).toEqual(['ran'])
    await register.close()
  })

  it('does not run a slot that another process has claimed', async () => {
    const register = await open()
    const ran = tally()
    await claimSlot(register.db, 'plan', SLOT, '2026-03-02T09:00:00.000Z')
    await officeOf(register, async () => (ran.hit('ran'), '')).execute()
    expect(ran.hits).toEqual([])
    await register.close()
  })

  it.each([
    ['that rejects', () => Promise.reject(new Error('no route to the mail server'))],
    [
      'that throws before its first wait',
      () => {
        throw new Error('no route to the mail server')
      },
    ],
  ])('records and logs a job %s, and the next slot tries again', async (_, fail) => {
    const register = await open()
    let attempt = 0
    const office = officeOf(register, () => (++attempt === 1 ? fail() : Promise.resolve('2 mails planned')))
    await office.execute()
    expect(office.errors.hits).toEqual(['job-failed: Error: no route to the mail server'])
    expect(await lastRuns(register.db, 1)).toEqual([
      expect.objectContaining({
        slot: SLOT,
        finishedAt: '2026-03-02T09:00:05.000Z',
        outcome: null,
        error: 'no route to the mail server',
      }),
    ])
    await office.execute('plan', '20260302T0915Z')
    expect((await lastRuns(register.db, 5)).find((run) => run.slot === '20260302T0915Z')?.outcome).toBe(
      '2 mails planned',
    )
    await register.close()
  })

  it('ignores the ring for a job that this version does not have', async () => {
    const register = await open()
    const office = officeOf(register, () => Promise.resolve(''))
    await office.execute('retired-job')
    expect(await lastRuns(register.db, 5)).toEqual([])
    expect(await latestSlot(register.db, 'retired-job')).toBe('')
    expect(office.errors.hits).toEqual([])
    await register.close()
  })

  it('logs and does not throw when the database is gone', async () => {
    const register = await open()
    const office = officeOf(register, () => Promise.resolve(''))
    await register.db.schema.dropTable('jobRuns').execute()
    await expect(office.execute()).resolves.toBeUndefined()
    expect(office.errors.hits).toEqual([expect.stringMatching(/^job-not-recorded: /)])
    await register.close()
  })
})

eachDatabase('tidying up', (open) => {
  it('forgets a job’s old runs, never its newest, and nobody else’s', async () => {
    const { db } = await open()
    await claimSlot(db, 'plan', '20251201T0900Z', '2025-12-01T09:00:00.000Z')
    await claimSlot(db, 'plan', '20251202T0900Z', '2025-12-02T09:00:00.000Z')
    await claimSlot(db, 'other', '20251201T0900Z', '2025-12-01T09:00:00.000Z')
    expect(await pruneRuns(db, 'plan', '2026-03-01T00:00:00.000Z')).toBe(1)
    expect((await lastRuns(db, 9)).map((run) => `${run.job} ${run.slot}`).toSorted()).toEqual([
      'other 20251201T0900Z',
      'plan 20251202T0900Z',
    ])
    expect(await pruneRuns(db, 'plan', '2026-03-01T00:00:00.000Z')).toBe(0)
  })
})
