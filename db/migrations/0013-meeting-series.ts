import type { Kysely } from 'kysely'

/**
 * A series gets the ways in which it meets, a meeting can be moved and cancelled on record, and a person's word on
 * who was there stands apart from what was read. Null in a series: as it has always been.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  // One at a time: SQLite adds one column to a statement.
  const add = (table: string) => db.schema.alterTable(table)
  await add('meetingSeries')
    .addColumn('chairPostId', 'text', (c) => c.references('posts.id'))
    .execute()
  await add('meetingSeries').addColumn('rhythm', 'text').execute()
  await add('meetingSeries').addColumn('papersDays', 'integer').execute()
  await add('meetingSeries').addColumn('standingItems', 'text').execute()
  await add('meetingSeries').addColumn('formerNames', 'text').execute()
  await add('meetingSeries')
    .addColumn('version', 'integer', (c) => c.notNull().defaultTo(1))
    .execute()
  await add('meetings').addColumn('cancelledBy', 'text').execute()
  await add('meetings').addColumn('cancelledReason', 'text').execute()
  await add('meetings')
    .addColumn('version', 'integer', (c) => c.notNull().defaultTo(1))
    .execute()
  await add('attendances').addColumn('setBy', 'text').execute()
  await add('extensions')
    .addColumn('movedMeetingId', 'text', (c) => c.references('meetings.id'))
    .execute()
  await db.schema
    .createTable('meetingMoves')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('meetingId', 'text', (c) => c.notNull().references('meetings.id'))
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('fromOn', 'text', (c) => c.notNull())
    .addColumn('toOn', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('movedAt', 'text', (c) => c.notNull())
    .addColumn('movedBy', 'text', (c) => c.notNull())
    .addUniqueConstraint('meetingMovesInOrder', ['meetingId', 'position'])
    .execute()
  await db.schema
    .createTable('keptDates')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('commitmentId', 'text', (c) => c.notNull().references('commitments.id'))
    .addColumn('meetingId', 'text', (c) => c.notNull().references('meetings.id'))
    .addColumn('toOn', 'text', (c) => c.notNull())
    .addColumn('keptAt', 'text', (c) => c.notNull())
    .addColumn('keptBy', 'text', (c) => c.notNull())
    // Of two who refuse the same date at one moment, one is told so.
    .addUniqueConstraint('keptDatesOnce', ['commitmentId', 'meetingId', 'toOn'])
    .execute()
}
