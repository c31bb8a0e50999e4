import type { Kysely } from 'kysely'

/**
 * A commitment can be recorded at its meeting, before there are minutes to quote; an outcome keeps the day and the
 * name that were said with it, and one that was recorded wrongly is put right beside what was recorded first.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  // One at a time: SQLite adds one column to a statement.
  await db.schema.alterTable('commitments').addColumn('fromMeetingAt', 'text').execute()
  await db.schema.alterTable('commitments').addColumn('meetingWords', 'text').execute()
  await db.schema.alterTable('agendaOutcomes').addColumn('newOn', 'text').execute()
  await db.schema.alterTable('agendaOutcomes').addColumn('agreedBy', 'text').execute()
  await db.schema.alterTable('extensions').addColumn('correctionReason', 'text').execute()
  await db.schema
    .createTable('outcomeCorrections')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('meetingId', 'text', (c) => c.notNull().references('meetings.id'))
    .addColumn('commitmentId', 'text', (c) => c.notNull().references('commitments.id'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('outcome', 'text', (c) => c.notNull())
    .addColumn('words', 'text', (c) => c.notNull())
    .addColumn('newOn', 'text')
    .addColumn('agreedBy', 'text')
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('recordedAt', 'text', (c) => c.notNull())
    .addColumn('recordedBy', 'text', (c) => c.notNull())
    // Of two who put the same outcome right at one moment, one is told so.
    .addUniqueConstraint('outcomeCorrectionsInOrder', ['meetingId', 'commitmentId', 'number'])
    .execute()
}
