import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { describe } from 'vitest'
import { connect } from '../../db/connect.ts'
import { migrate } from '../../db/migrate.ts'
import type { Database } from '../../db/schema.ts'

export type OpenDatabase = { readonly db: Kysely<Database>; close(): Promise<void> }

/** Opens an empty register of this version's shape. Close it when done. */
export type Opener = () => Promise<OpenDatabase>

/** PostgreSQL for tests, e.g. postgres://postgres@127.0.0.1:5432/postgres; each test makes databases of its own on it. */
const serverUrl = process.env.TEST_POSTGRES_URL

/** Runs the same tests on SQLite and on PostgreSQL: the server named in TEST_POSTGRES_URL, else PGlite inside this process. */
export const eachDatabase = (name: string, tests: (open: Opener) => void): void => {
  describe.each(openers)(`${name} (on %s)`, (_, open) => tests(open))
}

const onSqlite: Opener = async () => {
  const connection = await connect({ file: ':memory:' })
  await migrate(connection.db)
  return connection
}

let serial = 0

const onPostgres: Opener = async () => {
  const url = new URL(serverUrl ?? '')
  const name = `matters_test_${process.pid}_${++serial}`
  const server = await connect({ url: url.href })
  await sql`create database ${sql.id(name)}`.execute(server.db)
  url.pathname = `/${name}`
  const connection = await connect({ url: url.href })
  await migrate(connection.db)
  return {
    db: connection.db,
    close: async () => {
      await connection.close()
      await sql`drop database ${sql.id(name)}`.execute(server.db)
      await server.close()
    },
  }
}

const onPglite: Opener = async () => {
  const [{ PGlite }, { Kysely, PGliteDialect }] = await Promise.all([
    import('@electric-sql/pglite'),
    import('kysely'),
  ])
  // Booting one takes seconds, so each test file keeps one and gives every test a schema of its own.
  engine ??= new PGlite()
  const schema = `t${++serial}`
  await engine.exec(`create schema ${schema}; set search_path to ${schema}`)
  const db = new Kysely<Database>({ dialect: new PGliteDialect({ pglite: engine }) })
  await migrate(db)
  // The engine outlives the test: only the schema goes.
  return { db, close: async () => void (await engine?.exec(`drop schema ${schema} cascade`)) }
}

let engine: import('@electric-sql/pglite').PGlite | undefined

const openers: readonly (readonly [string, Opener])[] = [
  ['SQLite', onSqlite],
  serverUrl === undefined ? ['PGlite', onPglite] : ['PostgreSQL', onPostgres],
]
