import { type App, openApp } from '../../../src/app.ts'
import { fixedClock } from '../../../src/clock.ts'
import { parseConfig } from '../../../src/config.ts'
import { runDue } from '../../../jobs/run-due.ts'
import type { Pace } from '../../../jobs/runner.ts'
import { officeEnv } from './office.ts'

/** The program in this process, on a clock that the fault turns by hand. */
export type PlayedOffice = {
  readonly app: App
  readonly clock: ReturnType<typeof fixedClock>
  /** What was written to the log as an error: what an operator is told. */
  readonly alerts: readonly string[]
  /** One turn of the timetable. */
  turn(): Promise<void>
  /** A turn at every minute from now on, `minutes` times. */
  playMinutes(minutes: number): Promise<void>
  close(): Promise<void>
}

export const playOffice = async (given: {
  readonly register: { readonly address: string; readonly folder: string }
  readonly smtpPort: number
  readonly at: string
  readonly login?: string
  readonly env?: Readonly<Record<string, string>>
  readonly pace?: Pace
}): Promise<PlayedOffice> => {
  const clock = fixedClock(given.at)
  const alerts: string[] = []
  const { register, smtpPort, login } = given
  const env = officeEnv({ database: register.address, smtpPort, ...(login === undefined ? {} : { login }) })
  const app = await openApp(parseConfig({ ...env, ...given.env }, register.folder), {
    clock,
    write: (line) => {
      if (line.includes('"level":"error"')) alerts.push(line)
    },
    ...(given.pace === undefined ? {} : { pace: given.pace }),
  })
  const turn = (): Promise<void> => runDue({ db: app.db, clock, log: app.log }, app.jobs)
  return {
    app,
    clock,
    alerts,
    turn,
    playMinutes: async (minutes) => {
      for (let minute = 0; minute < minutes; minute++) {
        await turn()
        clock.set(minutesAfter(clock.now(), 1))
      }
    },
    close: () => app.close(),
  }
}

export const minutesAfter = (instant: string, minutes: number): string =>
  new Date(Date.parse(instant) + minutes * 60_000).toISOString()
