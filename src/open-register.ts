import { existsSync } from 'node:fs'
import type { Kysely } from 'kysely'
import { ping } from '../db/checks.ts'
import { connect } from '../db/connect.ts'
import { migrate } from '../db/migrate.ts'
import type { Database } from '../db/schema.ts'
import { type Clock, systemClock, today } from './clock.ts'
import type { Config } from './config.ts'
import { CodedError } from './errors.ts'
import { type Log, silentLog } from './log.ts'
import type { Moment } from './register/actor.ts'

export type Register = {
  readonly config: Config
  readonly db: Kysely<Database>
  readonly kind: 'sqlite' | 'postgres'
  readonly clock: Clock
  /** Now, and the day it is where the office is. */
  moment(): Moment
  close(): Promise<void>
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
