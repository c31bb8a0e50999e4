import { mkdirSync } from 'node:fs'
import { Socket } from 'node:net'
import { dirname } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import {
  CompiledQuery,
  type Dialect,
  Kysely,
  PostgresDialect,
  SqliteAdapter,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
} from 'kysely'
import { CodedError } from '../src/errors.ts'
import { type Disk, diskOf, keptOn, LOG_PAGES } from './disk-wait.ts'
import { keepingPrepared } from './kept-prepared.ts'
import type { Database } from './schema.ts'

/**
 * Either one file on a local disk (or ':memory:'), or a PostgreSQL connection string. A `scratch` file does not wait
 * for the disk at every commit: only for what can be made again, such as the demo's register.
 */
export type DatabaseSetting = { readonly file: string; readonly scratch?: true } | { readonly url: string }

export type Connection = {
  readonly db: Kysely<Database>
  readonly kind: 'sqlite' | 'postgres'
  close(): Promise<void>
}

/** @throws CodedError unavailable, when the file cannot be opened. A PostgreSQL server is first asked at the first query. */
export const connect = async (
  setting: DatabaseSetting,
  onError: (error: Error) => void = () => {},
): Promise<Connection> => {
  if ('file' in setting) {
    const { file, scratch = false } = setting
    const database = openFile(file, scratch)
    return connectTo(
      database,
      scratch || database.memory ? null : diskOf(file, (words) => database.pragma(words)),
    )
  }
  const db = new Kysely<Database>({ dialect: await postgresDialect(setting.url, onError) })
  return { db, kind: 'postgres', close: () => db.destroy() }
}

/** The connection to a database of SQLite's that is open already; closing it closes that. */
export const connectTo = (database: SqliteDatabase.Database, disk: Disk | null = null): Connection => {
  const db = new Kysely<Database>({ dialect: sqliteDialect(database) })
  if (disk !== null) keptOn(db.getExecutor().adapter, disk)
  const close = async (): Promise<void> => {
    await disk?.close()
    // Kysely closes only what it was asked something of.
    await db.destroy()
    database.close()
  }
  return { db, kind: 'sqlite', close }
}

const openFile = (file: string, scratch: boolean): SqliteDatabase.Database => {
  try {
    if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true })
    const database = new SqliteDatabase(file, { timeout: 5_000 })
    database.pragma('journal_mode = WAL')
    // An existing WAL database opens with NORMAL, which may lose acknowledged commits in a power cut.
    database.pragma(`synchronous = ${scratch ? 'OFF' : 'FULL'}`)
    database.pragma(`wal_autocheckpoint = ${LOG_PAGES}`)
    database.pragma('foreign_keys = ON')
    return database
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new CodedError(
      'unavailable',
      `The register file ${file} cannot be opened (${why}). Check that the folder exists on a local disk and that you may write to it.`,
    )
  }
}

/** Kysely begins transactions deferred and runs SQLite's schema changes outside them; both were seen to break. */
const sqliteDialect = (database: SqliteDatabase.Database): Dialect => {
  const config: SqliteDialectConfig = { database: keepingPrepared(database) }
  const dialect = new SqliteDialect(config)
  return {
    createDriver: () => {
      const driver = new SqliteDriver(config)
      driver.beginTransaction = async (connection) => {
        await connection.executeQuery(CompiledQuery.raw('begin immediate'))
      }
      driver.rollbackTransaction = async (connection) => {
        // On a full disk SQLite has rolled back by itself; a second time would hide why.
        if (database.inTransaction) await connection.executeQuery(CompiledQuery.raw('rollback'))
      }
      return driver
    },
    createAdapter: () => {
      const adapter = new SqliteAdapter()
      Object.defineProperty(adapter, 'supportsTransactionalDdl', { get: () => true })
      return adapter
    },
    createIntrospector: (db) => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler(),
  }
}

const STATEMENT_MS = 30_000
const CONNECT_MS = 10_000
const SILENT_MS = 5_000

const postgresDialect = async (url: string, onError: (error: Error) => void): Promise<Dialect> => {
  const { default: pg } = await import('pg')
  // int8 (count(*)) as a number: no count here comes near 2^53.
  pg.types.setTypeParser(20, Number)
  const statementMs = statementTimeout(url)
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: CONNECT_MS,
    statement_timeout: statementMs,
    // The server breaks off a statement in time. When it does not, the wire has swallowed it, and nobody will say so.
    stream: () => closingWhenSilent(statementMs === 0 ? 0 : statementMs + SILENT_MS),
    idle_in_transaction_session_timeout: 60_000,
  })
  // Without a listener one dying idle connection ends the process.
  pool.on('error', onError)
  // The pool listens to idle connections only: one that dies while it is lent out would end the process as well.
  pool.on('connect', (client) => client.on('error', onError))
  return new PostgresDialect({ pool })
}

/** What the address says counts, as everywhere with PostgreSQL; 0 is no limit. */
const statementTimeout = (url: string): number => {
  const said = new URL(url).searchParams.get('statement_timeout') ?? ''
  return /^\d+$/.test(said) ? Number(said) : STATEMENT_MS
}

/** 0 waits for ever. */
const closingWhenSilent = (milliseconds: number): Socket => {
  const socket = new Socket()
  socket.setTimeout(milliseconds, () => {
    socket.destroy(new Error(`PostgreSQL was silent for ${milliseconds / 1000} seconds`))
  })
  return socket
}
