import { expect, test } from 'vitest'
import { listMessages } from '../../db/outbox.ts'
import type { Job } from '../../jobs/registry.ts'
import { runDue } from '../../jobs/run-due.ts'
import { dailyAt } from '../../jobs/schedule.ts'
import { openApp } from '../../src/app.ts'
import { dayIn, timeIn } from '../../src/calendar/plain-date.ts'
import { fixedClock } from '../../src/clock.ts'
import { parseConfig } from '../../src/config.ts'
import { seedRegister } from '../delivery/seeded-register.ts'
import { day } from '../support/builders.ts'

const LONDON = 'Europe/London'
const MINUTE = 60_000

// A Saturday, the Sunday on which the clocks change, and a Monday, minute by minute. What falls due in the week after
// has its rungs on all three days; the weekend is quiet, so Monday tells of all of them, once.
test.each([
  [
    'spring',
    '2026-03-28',
    '2026-03-31',
    ['2026-04-04', '2026-04-05', '2026-04-06'],
    '2026-03-30T07:00:00.000Z',
  ],
  [
    'autumn',
    '2026-10-24',
    '2026-10-27',
    ['2026-10-31', '2026-11-01', '2026-11-02'],
    '2026-10-26T08:00:00.000Z',
  ],
])(
  'when the clocks change in %s, 08:00 comes once a day and every mail once',
  async (_, from, until, due, monday) => {
    const clock = fixedClock(`${from}T00:00:00.000Z`)
    const config = parseConfig({ MATTERS_DATABASE: ':memory:', MATTERS_SEND_AT: '08:00' }, '/nowhere')
    const app = await openApp(config, { clock })
    await seedRegister(app.db, ['C-0001', 'C-0002', 'C-0003'])
    for (const [index, dueOn] of due.entries())
      await app.db
        .updateTable('commitments')
        .set({ dueOn: day(dueOn) })
        .where('ref', '=', `C-000${index + 1}`)
        .execute()
    const runs: string[] = []
    const daily: Job = {
      name: 'at-eight',
      schedule: dailyAt('08:00', LONDON),
      run: async () => {
        runs.push(clock.now())
        return 'ran'
      },
    }
    const jobs = [...app.jobs.filter(({ name }) => name === 'plan-mail'), daily]
    for (let at = Date.parse(clock.now()); at < Date.parse(`${until}T00:00:00.000Z`); at += MINUTE) {
      clock.set(new Date(at).toISOString())
      await runDue(app, jobs)
    }
    // The first is Friday’s, which this register had not run yet.
    expect(runs.slice(1).map((at) => [dayIn(LONDON, at), timeIn(LONDON, at)])).toEqual(
      [0, 1, 2].map((n) => [day(`${from.slice(0, 8)}${Number(from.slice(8)) + n}`), '08:00']),
    )
    const mails = await listMessages(app.db, { limit: 50 })
    expect(
      mails
        .map(({ kind, plannedAt }) => [kind, plannedAt])
        .toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1)),
    ).toEqual([
      ['digest', monday],
      ['reminder', monday],
    ])
    const reminder = mails.find(({ kind }) => kind === 'reminder')
    expect(reminder?.items.map(({ ref, rung }) => [ref, rung])).toEqual([
      ['C-0001', '7-days-before'],
      ['C-0002', '7-days-before'],
      ['C-0003', '7-days-before'],
    ])
    await app.close()
  },
)
