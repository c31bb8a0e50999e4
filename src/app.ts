import { fileURLToPath } from 'node:url'
import { databaseNow } from '../db/checks.ts'
import { pruneRuns } from '../db/job-runs.ts'
import { askRedis, bullmqRunner } from '../jobs/bullmq-runner.ts'
import { embeddedRunner } from '../jobs/embedded-runner.ts'
import { execute } from '../jobs/execute.ts'
import { type Job, timetable, type Work } from '../jobs/registry.ts'
import { type Bell, type Pace, type Runner, STOP_SECONDS } from '../jobs/runner.ts'
import { runDue } from '../jobs/run-due.ts'
import { tick } from '../jobs/tick.ts'
import { draftKeeper } from './agenda/draft-keeper.ts'
import { addDays, instantAt } from './calendar/plain-date.ts'
import { adjustableClock, type Clock, systemClock } from './clock.ts'
import type { Config } from './config.ts'
import { mailAddress } from './delivery/address.ts'
import type { Mailer } from './delivery/mailer.ts'
import { jsonLog, type Log } from './log.ts'
import { mailWork } from './mail-work.ts'
import { factsIn } from './notifications/load-facts.ts'
import { takeFromFolder } from './operation/bounce-folder.ts'
import { heartbeatTime, sendHeartbeat } from './operation/heartbeat.ts'
import { CLOCK_MAY_DIFFER } from './operation/judge-clock.ts'
import { keepWatch } from './operation/keep-watch.ts'
import { loadFindings } from './operation/load-findings.ts'
import { fileMarker } from './operation/marker.ts'
import { mailFolderOf, openMailer } from './open-mailer.ts'
import { openRegister, type Register } from './open-register.ts'

/** The folder of templates that ships with the program. */
export const templatesFolder = fileURLToPath(new URL('../templates', import.meta.url))

export type App = Register & {
  readonly log: Log
  readonly mailer: Mailer
  /** The timetable. */
  readonly jobs: readonly Job[]
  readonly runner: Runner
  /** One turn of the worker at the clock's present instant, to its end, for whoever turns the clock by hand. */
  turn(): Promise<void>
}

/** The whole program, put together in one place; closing it stops everything in the right order. */
export const openApp = async (
  config: Config,
  {
    create = true,
    write = () => {},
    clock = systemClock,
    pace = {},
  }: { create?: boolean; write?: (line: string) => void; clock?: Clock; pace?: Pace } = {},
): Promise<App> => {
  // A clock that is turned by hand is not compared with a server's.
  const shared = 'url' in config.database && clock === systemClock ? adjustableClock(clock) : null
  const working = shared ?? clock
  const log = jsonLog(write, () => clock.now())
  const register = await openRegister(config, { create, clock: working, log })
  const mailer = openMailer(config, pace)
  const stopping = new AbortController()
  const cutOff = new AbortController()
  const signals = { stopping: stopping.signal, cutOff: cutOff.signal }
  const mail = mailWork({
    ...register,
    ...signals,
    mailer,
    log,
    loadFacts: factsIn(register.db, config),
    templatesFolder,
  })
  const jobs: readonly Job[] = timetable(
    {
      ...mail,
      draftAgendas: draftAgendas(register),
      tidyUp: () => tidyUp(register, jobs),
      ...optionalWork(register, mailer),
    },
    config.timeZone,
  )
  const watch = {
    db: register.db,
    clock,
    log,
    marker: fileMarker(config.stateFolder),
    databaseNow: async () => {
      if (shared === null) return null
      const asked = clock.now()
      const there = await databaseNow(register.db)
      const off = there === null ? 0 : Date.parse(there) - Date.parse(asked)
      // Leases are judged by one time, whichever process holds them. A clock far out is held, not followed.
      shared.adjust(Math.abs(off) > CLOCK_MAY_DIFFER ? 0 : off)
      return there
    },
  }
  const bell: Bell = {
    tick: async (dispatch) => {
      await keepWatch(watch)
      await tick(register.db, jobs, working.now(), dispatch)
    },
    execute: (job, key) => execute({ db: register.db, clock: working, log }, jobs, job, key),
    onError: (error) => log.error('runner', error),
  }
  const turn = async (): Promise<void> => {
    await keepWatch(watch)
    await runDue({ db: register.db, clock: working, log }, jobs)
  }
  const runner = await openRunner(bell, config.redisUrl, pace).catch(async (error: unknown) => {
    await within(2, register.close())
    throw error
  })
  return {
    ...register,
    log,
    mailer,
    jobs,
    runner,
    turn,
    close: async () => {
      stopping.abort()
      const last = setTimeout(() => cutOff.abort(), CUT_OFF_SECONDS * 1000)
      await runner.stop()
      clearTimeout(last)
      await within(1, mailer.close())
      await within(2, register.close())
    },
  }
}

const openRunner = async (bell: Bell, redisUrl: string | null, pace: Pace): Promise<Runner> =>
  redisUrl === null ? embeddedRunner(bell, pace) : await bullmqRunner(bell, redisUrl, pace)

/** Mails on their way may end well until now; broken off, they are tried again later as the same mail. */
const CUT_OFF_SECONDS = STOP_SECONDS - 1

/** A server that hangs does not keep the program from ending. */
const within = (seconds: number, closing: Promise<void>): Promise<void> => {
  const { promise, resolve } = Promise.withResolvers<void>()
  const late = setTimeout(resolve, seconds * 1000)
  return Promise.race([closing, promise]).finally(() => clearTimeout(late))
}

const draftAgendas = ({ db, config, moment }: Register): Work['draftAgendas'] => {
  const { office, region, mail } = config
  return draftKeeper({ db, office: office.name, region, agendaDays: mail.agendaDays, moment })
}

/** What is done only where a setting asks for it. */
const optionalWork = (register: Register, mailer: Mailer): Pick<Work, 'heartbeat' | 'takeBounces'> => {
  const { config, db, moment } = register
  const { heartbeat, bouncesFolder, mail } = config
  const parts = {
    db,
    mailer,
    moment,
    sender: mailAddress(mail.from.name, mail.from.address),
    officeName: config.office.name,
    publicUrl: config.publicUrl,
    findings: () => loadFindings(db, moment(), mailFolderOf(config)),
  }
  return {
    ...(heartbeat === null
      ? {}
      : { heartbeat: { at: heartbeatTime(mail.sendAt), run: () => sendHeartbeat(parts, heartbeat) } }),
    ...(bouncesFolder === null
      ? {}
      : {
          takeBounces: async () => {
            const { taken, left } = await takeFromFolder(db, bouncesFolder, moment)
            return `took ${taken} reports of mails that came back, left ${left} files`
          },
        }),
  }
}

/** Whether Redis could serve as it is set, for whoever asks without working. @throws CodedError unavailable */
export const checkRedis = askRedis

/** A run is of interest while somebody may ask what went wrong last month. */
const KEEP_RUNS_DAYS = 90

const tidyUp = async ({ db, moment, config }: Register, jobs: readonly Job[]): Promise<string> => {
  const before = instantAt(addDays(moment().today, -KEEP_RUNS_DAYS), '00:00', config.timeZone)
  let forgotten = 0
  for (const { name } of jobs) forgotten += await pruneRuns(db, name, before)
  return `forgot ${forgotten} old runs of jobs`
}
