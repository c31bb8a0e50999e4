import type { Kysely } from 'kysely'

/**
 * That an agenda was drafted is a fact with a day: what stood on it then, and which matters came and went until it
 * was issued. Until now a draft was whatever the register gave at the moment somebody looked.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable('agendaDraftings')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('meetingId', 'text', (c) => c.notNull().references('meetings.id'))
    .addColumn('heldOn', 'text', (c) => c.notNull())
    .addColumn('draftedOn', 'text', (c) => c.notNull())
    .addColumn('draftedAt', 'text', (c) => c.notNull())
    .addColumn('draftedBy', 'text', (c) => c.notNull())
    .addColumn('matters', 'text', (c) => c.notNull())
    // Of two workers that draft at one moment, one does.
    .addUniqueConstraint('agendaDraftingsOnce', ['meetingId', 'heldOn'])
    .execute()
  await db.schema
    .createTable('agendaDraftMoves')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('draftingId', 'text', (c) => c.notNull().references('agendaDraftings.id'))
    .addColumn('commitmentId', 'text', (c) => c.notNull().references('commitments.id'))
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('move', 'text', (c) => c.notNull())
    .addColumn('urgency', 'text', (c) => c.notNull())
    .addColumn('heading', 'text', (c) => c.notNull())
    .addColumn('words', 'text', (c) => c.notNull())
    .addColumn('noticedOn', 'text', (c) => c.notNull())
    .addColumn('noticedAt', 'text', (c) => c.notNull())
    .addUniqueConstraint('agendaDraftMovesOnce', ['draftingId', 'commitmentId', 'position'])
    .execute()
}
