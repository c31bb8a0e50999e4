import type { Kysely } from 'kysely'

/** What keeps mail safe while nobody watches: the beat of the worker, holds, the mail server's state, and bounces. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  const table = (name: string) =>
    db.schema.createTable(name).addColumn('id', 'text', (c) => c.primaryKey().notNull())
  await table('beat')
    .addColumn('lineId', 'text', (c) => c.notNull())
    .addColumn('beats', 'integer', (c) => c.notNull())
    .addColumn('trustedAt', 'text', (c) => c.notNull())
    .addColumn('tickedAt', 'text', (c) => c.notNull())
    .execute()
  await table('mailHolds')
    .addColumn('cause', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('begunAt', 'text', (c) => c.notNull())
    .addColumn('begunBy', 'text', (c) => c.notNull())
    .addColumn('confirmedAt', 'text')
    .addColumn('confirmedBy', 'text')
    .addColumn('send', 'text')
    .addColumn('endedAt', 'text')
    .addColumn('endedBy', 'text')
    .execute()
  await table('mailServer')
    .addColumn('askedAt', 'text', (c) => c.notNull())
    .addColumn('answeredAt', 'text', (c) => c.notNull())
    .addColumn('downSince', 'text', (c) => c.notNull())
    .addColumn('askAgainAt', 'text', (c) => c.notNull())
    .addColumn('why', 'text', (c) => c.notNull())
    .execute()
  await table('bounces')
    .addColumn('messageId', 'text', (c) => c.notNull().references('messages.id'))
    .addColumn('address', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('status', 'text', (c) => c.notNull())
    .addColumn('words', 'text', (c) => c.notNull())
    .addColumn('reportSha256', 'text', (c) => c.notNull().unique())
    .addColumn('takenAt', 'text', (c) => c.notNull())
    .addColumn('takenBy', 'text', (c) => c.notNull())
    .execute()
  await table('suppressions')
    .addColumn('address', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('begunAt', 'text', (c) => c.notNull())
    .addColumn('liftedAt', 'text')
    .addColumn('liftedBy', 'text')
    .execute()
  for (const [on, columns] of indexes)
    await db.schema
      .createIndex(`${on}By${columns.map((c) => c[0]?.toUpperCase() + c.slice(1)).join('')}`)
      .on(on)
      .columns([...columns])
      .execute()
}

const indexes: readonly (readonly [table: string, columns: readonly string[]])[] = [
  ['mailHolds', ['endedAt']],
  ['bounces', ['messageId']],
  ['bounces', ['address', 'takenAt']],
  ['suppressions', ['address']],
  // The page of what was not sent, and the count of it.
  ['messages', ['failedAt']],
]
