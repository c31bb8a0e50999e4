import { type Kysely, sql } from 'kysely'
import type { Database } from './schema.ts'

/** Resolves when the database answers at all. */
export const ping = async (db: Kysely<Database>): Promise<void> => {
  await sql`select 1`.execute(db)
}

/** What SQLite finds wrong with its own file; null when nothing. */
export const findDamage = async (db: Kysely<Database>): Promise<string | null> => {
  const check = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db)
  const said = check.rows[0]?.integrity_check ?? 'no answer'
  return said === 'ok' ? null : said
}

export const countCommitments = async (db: Kysely<Database>): Promise<number> => {
  const { n } = await db
    .selectFrom('commitments')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return n
}

export type OutboxCount = {
  readonly waiting: number
  readonly oldestAt: string | null
  readonly failed: number
}

/** Mails that still wait, since when the oldest does, and mails that were given up. */
export const countOutbox = async (db: Kysely<Database>): Promise<OutboxCount> => {
  const waiting = await db
    .selectFrom('messages')
    .select((eb) => [eb.fn.countAll<number>().as('n'), eb.fn.min('plannedAt').as('oldestAt')])
    .where('sentAt', 'is', null)
    .where('failedAt', 'is', null)
    .where('suppressedAt', 'is', null)
    .executeTakeFirstOrThrow()
  const failed = await db
    .selectFrom('messages')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('failedAt', 'is not', null)
    .executeTakeFirstOrThrow()
  return { waiting: waiting.n, oldestAt: waiting.oldestAt, failed: failed.n }
}
