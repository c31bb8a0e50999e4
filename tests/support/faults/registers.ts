import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { connect } from '../../../db/connect.ts'
import { migrate } from '../../../db/migrate.ts'
import type { Database } from '../../../db/schema.ts'
import { databaseUrl } from '../services.ts'
import type { World } from './fault.ts'

/** A register that several processes may open. */
export type SharedRegister = {
  readonly db: Kysely<Database>
  /** As MATTERS_DATABASE is told. */
  readonly address: string
  /** For whatever else the processes write. */
  readonly folder: string
  close(): Promise<void>
}

/** `shape: 'bare'` is a database without a table. */
export const sqliteRegister = async (shape?: 'bare'): Promise<SharedRegister> => {
  const folder = mkdtempSync(join(tmpdir(), 'matters-fault-'))
  const address = join(folder, 'register.db')
  const { db, close } = await connect({ file: address })
  if (shape !== 'bare') await migrate(db)
  return {
    db,
    address,
    folder,
    close: async () => {
      await close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

let serial = 0

/** The fault's own connections, which it does not strike. */
const OURS = 'fault'

export const postgresRegister = async ({ postgres }: World, shape?: 'bare'): Promise<SharedRegister> => {
  if (postgres === null) throw new Error('PostgreSQL is not installed: apt install postgresql')
  const folder = mkdtempSync(join(tmpdir(), 'matters-fault-'))
  const server = await connect({ url: postgres.url })
  const name = `matters_fault_${process.pid}_${++serial}`
  const template = shape === 'bare' ? 'template1' : postgres.template
  await sql`create database ${sql.id(name)} template ${sql.id(template)}`.execute(server.db)
  const address = databaseUrl(postgres.url, name)
  const { db, close } = await connect({ url: `${address}?application_name=${OURS}` })
  return {
    db,
    address,
    folder,
    close: async () => {
      await close()
      await sql`drop database ${sql.id(name)} with (force)`.execute(server.db)
      await server.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Ends every connection of the program to this register; returns how many. */
export const terminateBackends = async ({ db }: Pick<SharedRegister, 'db'>): Promise<number> => {
  const { rows } = await sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and application_name <> ${OURS}`.execute(db)
  return rows.length
}
