import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PGlite } from '@electric-sql/pglite'
import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { describe, inject } from 'vitest'
import { type Connection, connect } from '../../db/connect.ts'
import { migrate } from '../../db/migrate.ts'
import type { Database } from '../../db/schema.ts'
import { openEmptyRegister } from './empty-register.ts'
import { databaseUrl } from './services.ts'

export type OpenDatabase = { readonly db: Kysely<Database>; close(): Promise<void> }

/** Opens an empty register of this version's shape, or 'bare' a database without a table. Close it when done. */
export type Opener = (shape?: 'bare') => Promise<OpenDatabase>

/** Two connections to one empty register, as two processes would have. */
export type PairOpener = () => Promise<{
  readonly pair: readonly [Kysely<Database>, Kysely<Database>]
  close(): Promise<void>
}>

/** PostgreSQL for tests: started by services.ts, or the server named in TEST_POSTGRES_URL. */
const postgres = inject('postgres')

/** Runs the same tests on SQLite and on PostgreSQL; without a server on PGlite inside this process. */
export const eachDatabase = (name: string, tests: (open: Opener) => void): void => {
  const openers: readonly (readonly [string, Opener])[] = [
    ['SQLite', onSqlite],
    postgres === null ? ['PGlite', onPglite] : ['PostgreSQL', onPostgres],
  ]
  describe.each(openers)(`${name} (on %s)`, (_, open) => {
    tests(open)
  })
}

/** For what only two connections can show. PGlite has one, so without a PostgreSQL server that half is skipped. */
export const eachPairOfConnections = (name: string, tests: (open: PairOpener) => void): void => {
  describe(`${name} (on SQLite)`, () => tests(sqlitePair))
  describe.skipIf(postgres === null)(`${name} (on PostgreSQL)`, () => tests(postgresPair))
}

const onSqlite: Opener = (shape) => (shape === 'bare' ? connect({ file: ':memory:' }) : openEmptyRegister())

const sqlitePair: PairOpener = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'matters-register-'))
  const file = join(folder, 'register.db')
  const first = await connect({ file })
  await migrate(first.db)
  const second = await connect({ file })
  // SQLite waits for the other without letting it go on, since both are in this process: a moment tells as much.
  for (const { db } of [first, second]) await sql`pragma busy_timeout = 200`.execute(db)
  return {
    pair: [first.db, second.db],
    close: async () => {
      await first.close()
      await second.close()
      rmSync(folder, { recursive: true })
    },
  }
}

const onPostgres: Opener = async (shape) => {
  if (shape === 'bare') {
    const { connection, drop } = await makeDatabase('template1')
    return { db: connection.db, close: drop }
  }
  const made = await takeEmpty()
  return { db: made.connection.db, close: () => giveBack(made) }
}

type Made = { readonly connection: Connection; readonly url: string; drop(): Promise<void> }

/**
 * Emptied registers wait here, also for the files that this worker tests next: making one and connecting to it costs
 * more than most tests. They go with the server, or when services.ts clears up.
 */
const idle: Made[] = []

const takeEmpty = async (): Promise<Made> => idle.pop() ?? (await makeDatabase(postgres?.template))

/** What a test has bent out of shape is not handed to the next. */
const giveBack = (made: Made): Promise<void> =>
  empty(made.connection.db).then(() => void idle.push(made), made.drop)

const empty = async (db: Kysely<Database>): Promise<void> => {
  emptying ??= await wordsToEmpty(db, 'public')
  await sql.raw(emptying).execute(db)
}

/** All in one question to the server: there are some fifty tables, and hundreds of tests. */
const wordsToEmpty = async (db: Kysely<Database>, schema: string): Promise<string> => {
  const tables = (await db.introspection.getTables())
    .filter((table) => table.schema === schema && !table.name.startsWith('kysely'))
    .map((table) => `delete from "${table.name}"`)
  // Without its triggers no order of the tables is needed. For superusers, which tests are.
  return [`set session_replication_role = replica`, ...tables, `set session_replication_role = origin`].join(
    '; ',
  )
}

let emptying: string | undefined

const postgresPair: PairOpener = async () => {
  const made = await takeEmpty()
  const second = await connect({ url: made.url })
  return {
    pair: [made.connection.db, second.db],
    close: () => second.close().then(() => giveBack(made)),
  }
}

const makeDatabase = async (template = 'template1'): Promise<Made> => {
  if (postgres === null) throw new Error('There is no PostgreSQL server')
  server ??= connect({ url: postgres.url })
  const { db } = await server
  // Not counted: a test that has modules loaded anew would begin at 1 again.
  const name = `${postgres.template}_${randomBytes(6).toString('hex')}`
  await sql`create database ${sql.id(name)} template ${sql.id(template)}`.execute(db)
  const url = databaseUrl(postgres.url, name)
  const connection = await connect({ url })
  return {
    connection,
    url,
    drop: async () => {
      await connection.close()
      await sql`drop database ${sql.id(name)}`.execute(db)
    },
  }
}

let server: Promise<Connection> | undefined

/** How many schemas PGlite has made. */
let serial = 0

const onPglite: Opener = async (shape) => {
  const [{ PGlite }, { Kysely, PGliteDialect }] = await Promise.all([
    import('@electric-sql/pglite'),
    import('kysely'),
  ])
  // Booting one takes seconds, so each worker keeps one and gives every test a schema of its own, or one that was
  // emptied. Two at once would see each other's tables, so a second register that is open meanwhile gets an engine of
  // its own.
  const own = taken ? new PGlite() : undefined
  const pglite = own ?? (engine ??= new PGlite())
  if (own === undefined) taken = true
  // Kysely looks for its own tables in every schema there is.
  if (own === undefined && shape === 'bare' && emptied !== undefined) {
    await pglite.exec(`drop schema ${emptied.schema} cascade`)
    emptied = undefined
  }
  const schema =
    own === undefined && shape !== 'bare' && emptied !== undefined ? emptied.schema : `t${++serial}`
  const isReady = schema === emptied?.schema
  await pglite.exec(`create schema if not exists ${schema}; set search_path to ${schema}`)
  const db = new Kysely<Database>({ dialect: new PGliteDialect({ pglite }) })
  if (shape !== 'bare' && !isReady) await migrate(db)
  const drop = () => pglite.exec(`drop schema ${schema} cascade`)
  return {
    db,
    close: async () => {
      if (own !== undefined) return await own.close()
      if (shape === 'bare') await drop()
      else {
        const words = emptied?.words ?? (await wordsToEmpty(db, schema))
        emptied = undefined
        // What a test has bent out of shape is not handed to the next.
        await pglite.exec(words).then(() => void (emptied = { schema, words }), drop)
      }
      taken = false
    },
  }
}

let taken = false
let engine: PGlite | undefined
/** The schema that waits for the next test, and how to empty it again. */
let emptied: { readonly schema: string; readonly words: string } | undefined
