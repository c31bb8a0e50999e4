import { dailyAt } from '../../jobs/schedule.ts'
import { runDue } from '../../jobs/run-due.ts'
import type { Job } from '../../jobs/registry.ts'
import { dayIn } from '../../src/calendar/plain-date.ts'
import { fixedClock } from '../../src/clock.ts'
import { silentLog } from '../../src/log.ts'
import { checks, type Fault, noMails } from '../support/faults/fault.ts'
import { keeping } from '../support/faults/keeping.ts'
import { minutesAfter } from '../support/faults/played-office.ts'
import { sqliteRegister } from '../support/faults/registers.ts'

const ZONE = 'Europe/London'
const TIMES = ['01:30', '02:30', '08:00']
/** From midnight to midnight, London time. */
const WEEKENDS = [
  {
    from: '2026-03-28T00:00:00.000Z',
    to: '2026-03-30T23:00:00.000Z',
    days: ['2026-03-28', '2026-03-29', '2026-03-30'],
  },
  {
    from: '2026-10-23T23:00:00.000Z',
    to: '2026-10-27T00:00:00.000Z',
    days: ['2026-10-24', '2026-10-25', '2026-10-26'],
  },
]

export const clocksChange: Fault = {
  id: 'F11',
  words: 'the clocks change, in March and in October, with daily jobs at 01:30, 02:30 and 08:00',
  needs: [],
  run: async ({ size }) => {
    const check = checks()
    const step = size === 'full' ? 1 : 10
    let runs = 0
    for (const { from, to, days } of WEEKENDS)
      await keeping(async (keep) => {
        const { db } = keep(await sqliteRegister())
        const clock = fixedClock(from)
        const ran: string[] = []
        const jobs: readonly Job[] = TIMES.map((time) => ({
          name: `daily at ${time}`,
          schedule: dailyAt(time, ZONE),
          run: async () => {
            ran.push(`${time} on ${dayIn(ZONE, clock.now())}`)
            return ''
          },
        }))
        // The slot of the day before is over when the weekend begins.
        await runDue({ db, clock, log: silentLog }, jobs)
        ran.length = 0
        for (; clock.now() < to; clock.set(minutesAfter(clock.now(), step)))
          await runDue({ db, clock, log: silentLog }, jobs)
        runs += ran.length
        for (const day of days)
          for (const time of TIMES) {
            const times = ran.filter((one) => one === `${time} on ${day}`).length
            check.that(times === 1, `the job of ${time} ran ${times} times on ${day}`)
          }
      })
    check.that(runs === 18, `${runs} runs, not 18`)
    return { runs, ...noMails, saw: '6 days, 3 times a day, each once', problems: check.problems }
  },
}
