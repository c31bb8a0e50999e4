import { type Kysely, PostgresAdapter, sql } from 'kysely'
import type { Database } from './schema.ts'

/** Resolves when the database answers at all. */
export const ping = async (db: Kysely<Database>): Promise<void> => {
  await sql`select 1`.execute(db)
}

/** The database server's clock, which all processes share; null for a file, which has none but this machine's. */
export const databaseNow = async (db: Kysely<Database>): Promise<string | null> => {
  if (!(db.getExecutor().adapter instanceof PostgresAdapter)) return null
  const { rows } = await sql<{ milliseconds: number }>`
    select (extract(epoch from clock_timestamp()) * 1000)::float8 as milliseconds`.execute(db)
  return new Date(Math.round(rows[0]?.milliseconds ?? 0)).toISOString()
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
  readonly due: number
  /** Since when the mail that has waited longest could have gone. */
  readonly oldestDueAt: string | null
  /** Given up, or sent and come back, since the instant asked about. */
  readonly unsent: number
}

/** Mails that still wait, those of them whose turn it is, and mails that reached nobody. */
export const countOutbox = async (
  db: Kysely<Database>,
  now: string,
  unsentSince: string,
): Promise<OutboxCount> => {
  const unsettled = () =>
    db
      .selectFrom('messages')
      .where('sentAt', 'is', null)
      .where('failedAt', 'is', null)
      .where('suppressedAt', 'is', null)
  const waiting = await unsettled()
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  const due = await unsettled()
    .select((eb) => [
      eb.fn.countAll<number>().as('n'),
      eb.fn.min('plannedAt').as('plannedAt'),
      eb.fn.min('nextAttemptAt').as('turnAt'),
    ])
    .where('nextAttemptAt', '<=', now)
    .where('leasedUntil', '<=', now)
    .executeTakeFirstOrThrow()
  const failed = await db
    .selectFrom('messages')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('failedAt', '>=', unsentSince)
    .executeTakeFirstOrThrow()
  const cameBack = await db
    .selectFrom('bounces')
    .innerJoin('messages', 'messages.id', 'bounces.messageId')
    .select((eb) => eb.fn.count<number>('messages.id').distinct().as('n'))
    .where('bounces.takenAt', '>=', unsentSince)
    .whereRef('bounces.takenAt', '>=', 'messages.sentAt')
    .executeTakeFirstOrThrow()
  const { n, plannedAt, turnAt } = due
  return {
    waiting: waiting.n,
    due: n,
    oldestDueAt: n === 0 ? null : turnAt !== null && turnAt !== '' ? turnAt : plannedAt,
    unsent: failed.n + cameBack.n,
  }
}
