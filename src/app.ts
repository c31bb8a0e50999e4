import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Kysely } from 'kysely'
import { ping } from '../db/checks.ts'
import { connect } from '../db/connect.ts'
import { pruneRuns } from '../db/job-runs.ts'
import { migrate } from '../db/migrate.ts'
import type { Database } from '../db/schema.ts'
import { bullmqRunner } from '../jobs/bullmq-runner.ts'
import { embeddedRunner } from '../jobs/embedded-runner.ts'
import { execute } from '../jobs/execute.ts'
import { type Job, timetable } from '../jobs/registry.ts'
import type { Bell, Runner } from '../jobs/runner.ts'
import { tick } from '../jobs/tick.ts'
import { addDays, instantAt } from './calendar/plain-date.ts'
import { type Clock, systemClock, today } from './clock.ts'
import type { Config } from './config.ts'
import { mailAddress } from './delivery/address.ts'
import { folderMailer } from './delivery/folder-mailer.ts'
import type { Mailer } from './delivery/mailer.ts'
import { composeMime, smtpMailer } from './delivery/smtp-mailer.ts'
import { CodedError } from './errors.ts'
import { jsonLog, type Log, silentLog } from './log.ts'
import { mailWork } from './mail-work.ts'
import { factsIn } from './notifications/load-facts.ts'
import type { PreviewedMail } from './notifications/preview.ts'
import type { Moment } from './register/actor.ts'

/** The folder of templates that ships with the program. */
export const templatesFolder = fileURLToPath(new URL('../templates', import.meta.url))

export type Register = {
  readonly config: Config
  readonly db: Kysely<Database>
  readonly kind: 'sqlite' | 'postgres'
  readonly clock: Clock
  /** Now, and the day it is where the office is. */
  moment(): Moment
  close(): Promise<void>
}

export type App = Register & {
  readonly log: Log
  readonly mailer: Mailer
  /** The timetable, for whoever turns the clock by hand. */
  readonly jobs: readonly Job[]
  readonly runner: Runner
}

/**
 * Opens the register and brings it up to this version.
 * @throws CodedError unavailable; not-found, when `create` is false and there is no register yet.
 */
export const openRegister = async (
  config: Config,
  { create, clock = systemClock, log = silentLog }: { create: boolean; clock?: Clock; log?: Log },
): Promise<Register> => {
  const { database } = config
  if (!create && 'file' in database && !existsSync(database.file))
    throw new CodedError(
      'not-found',
      `There is no register at ${database.file} yet. Put minutes in with “matters import”, or make an empty one with “matters migrate”.`,
    )
  const connection = await connect(database, (error) => log.error('database-connection-lost', error))
  try {
    await ping(connection.db).catch((error: unknown) => {
      throw unreachable(database, error)
    })
    await migrate(connection.db)
  } catch (error) {
    await connection.close()
    throw error
  }
  return {
    config,
    ...connection,
    clock,
    moment: () => ({ at: clock.now(), today: today(clock, config.timeZone) }),
  }
}

/** Only a server can be out of reach; the address is shown without its password. */
const unreachable = (database: Config['database'], error: unknown): unknown => {
  if (!('url' in database)) return error
  const why = error instanceof Error ? error.message || error.name : String(error)
  return new CodedError(
    'unavailable',
    `The database at ${new URL(database.url).host} did not answer (${why}). Check MATTERS_DATABASE and that the server is running.`,
  )
}

/** The whole program, put together in one place; closing it stops everything in the right order. */
export const openApp = async (
  config: Config,
  {
    create = true,
    write = () => {},
    clock = systemClock,
  }: { create?: boolean; write?: (line: string) => void; clock?: Clock } = {},
): Promise<App> => {
  const log = jsonLog(write, () => clock.now())
  const register = await openRegister(config, { create, clock, log })
  const mailer = openMailer(config)
  const mail = mailWork({
    ...register,
    mailer,
    log,
    loadFacts: factsIn(register.db, { agendaDays: config.mail.agendaDays }),
    templatesFolder,
  })
  const jobs: readonly Job[] = timetable({ ...mail, tidyUp: () => tidyUp(register, jobs) }, config.timeZone)
  const bell: Bell = {
    tick: (dispatch) => tick(register.db, jobs, clock.now(), dispatch),
    execute: (job, key) => execute({ db: register.db, clock, log }, jobs, job, key),
    onError: (error) => log.error('runner', error),
  }
  const runner = config.redisUrl === null ? embeddedRunner(bell) : await bullmqRunner(bell, config.redisUrl)
  return {
    ...register,
    log,
    mailer,
    jobs,
    runner,
    close: async () => {
      await runner.stop()
      await mailer.close()
      await register.close()
    },
  }
}

/** A mail as a file that mail programs open, for looking at only. */
export const wholeMail = (
  { kind, to, body, attachments }: PreviewedMail,
  from: { readonly name: string; readonly address: string },
): Promise<Buffer> =>
  composeMime({
    messageId: `<preview-${kind}@preview.invalid>`,
    kind,
    from: mailAddress(from.name, from.address),
    to: mailAddress(to.name, to.address),
    replyTo: null,
    body,
    attachments,
    plannedAt: PREVIEWED_AT,
    at: PREVIEWED_AT,
  })

const PREVIEWED_AT = '2026-01-01T08:00:00.000Z'

/** A run is of interest while somebody may ask what went wrong last month. */
const KEEP_RUNS_DAYS = 90

const tidyUp = async ({ db, moment, config }: Register, jobs: readonly Job[]): Promise<string> => {
  const before = instantAt(addDays(moment().today, -KEEP_RUNS_DAYS), '00:00', config.timeZone)
  let forgotten = 0
  for (const { name } of jobs) forgotten += await pruneRuns(db, name, before)
  return `forgot ${forgotten} old runs of jobs`
}

const openMailer = ({ mail, timeZone }: Config): Mailer => {
  if ('folder' in mail.transport) return folderMailer({ folder: mail.transport.folder, timeZone })
  const url = new URL(mail.transport.smtpUrl)
  const secure = url.protocol === 'smtps:'
  return smtpMailer({
    host: url.hostname,
    port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
    secure,
    auth:
      url.username === ''
        ? null
        : { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
  })
}
