import { type Kysely, sql } from 'kysely'
import { keptStatement } from './kept-statement.ts'
import type { Database } from './schema.ts'

/** What keeps mail from arriving: it is held, its server is down, or addresses get none because mail came back. */
export type MailTrouble = 'held' | 'server-down' | 'came-back'

/** Which of these there are at present; `mail-holds.ts`, `mail-server.ts` and `bounces.ts` tell more of each. */
export const findMailTrouble = async (db: Kysely<Database>): Promise<ReadonlySet<MailTrouble>> => {
  const { rows } = await atPresent(db, {})
  return new Set(rows.map(({ trouble }) => trouble))
}

const named = (trouble: MailTrouble) => sql.lit(trouble).as('trouble')

// Every page asks for it, and mostly there is none.
const atPresent = keptStatement((db) =>
  db
    .selectFrom('mailHolds')
    .select(named('held'))
    .where('endedAt', 'is', null)
    .union(db.selectFrom('mailServer').select(named('server-down')).where('downSince', '!=', sql.lit('')))
    .union(db.selectFrom('suppressions').select(named('came-back')).where('liftedAt', 'is', null)),
)
