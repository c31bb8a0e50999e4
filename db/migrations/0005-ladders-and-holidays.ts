import type { Kysely } from 'kysely'

/** When people are told becomes the office's choice, and the office can add bank holidays. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable('ladders')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('position', 'integer', (c) => c.notNull().unique())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('commitmentId', 'text', (c) => c.references('commitments.id'))
    .addColumn('rungs', 'text')
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('setOn', 'text', (c) => c.notNull())
    .addColumn('setAt', 'text', (c) => c.notNull())
    .addColumn('setBy', 'text', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('laddersByCommitmentId').on('ladders').column('commitmentId').execute()
  await db.schema
    .createTable('addedHolidays')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('holidayOn', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('addedAt', 'text', (c) => c.notNull())
    .addColumn('addedBy', 'text', (c) => c.notNull())
    .addColumn('withdrawnAt', 'text', (c) => c.notNull())
    .addColumn('withdrawnBy', 'text', (c) => c.notNull())
    // Of two who add a day at one moment, one is told so; a day that was withdrawn may come again.
    .addUniqueConstraint('addedHolidaysOnce', ['holidayOn', 'withdrawnAt'])
    .execute()
  await db.schema
    .alterTable('extensions')
    .addColumn('holidayId', 'text', (c) => c.references('addedHolidays.id'))
    .execute()
}
