import { sql } from 'kysely'
import { type Connection, connect } from '../../db/connect.ts'
import { migrate } from '../../db/migrate.ts'
import { databaseUrl, startPostgres } from '../support/services.ts'
import { type Extent, fillRegister } from './planning-register.ts'
import type { Skipped } from './scenario.ts'

type PostgresRegister = { readonly register: Connection; readonly url: string; close(): Promise<void> }

/** The planning register on a PostgreSQL server of its own; close it when done. */
export const postgresRegister = async (extent: Extent): Promise<PostgresRegister | Skipped> => {
  const server = await startPostgres()
  if (server === null) return { skipped: 'PostgreSQL is not installed' }
  const first = await connect({ url: server.url })
  await sql`create database bench`.execute(first.db)
  await first.close()
  const url = databaseUrl(server.url, 'bench')
  const register = await connect({ url })
  await migrate(register.db)
  await fillRegister(register, extent)
  await sql`vacuum analyze`.execute(register.db)
  return {
    register,
    url,
    close: async () => {
      await register.close()
      await server.stop()
    },
  }
}
