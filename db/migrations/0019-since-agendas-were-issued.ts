import type { Kysely } from 'kysely'

/** What came due at a meeting after its agenda was issued is told of, and noted beside the paper that nothing changes. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable('agendaIssuedMoves')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('agendaId', 'text', (c) => c.notNull().references('agendas.id'))
    .addColumn('commitmentId', 'text', (c) => c.notNull().references('commitments.id'))
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('move', 'text', (c) => c.notNull())
    .addColumn('urgency', 'text', (c) => c.notNull())
    .addColumn('heading', 'text', (c) => c.notNull())
    .addColumn('words', 'text', (c) => c.notNull())
    .addColumn('noticedOn', 'text', (c) => c.notNull())
    .addColumn('noticedAt', 'text', (c) => c.notNull())
    .addUniqueConstraint('agendaIssuedMovesOnce', ['agendaId', 'commitmentId', 'position'])
    .execute()
}
