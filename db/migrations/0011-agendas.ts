import type { CreateTableBuilder, Kysely } from 'kysely'

const table = (db: Kysely<unknown>, name: string) => db.schema.createTable(name)

const withId = <T extends string>(builder: CreateTableBuilder<T>) =>
  builder.addColumn('id', 'text', (c) => c.primaryKey().notNull())

/**
 * Agendas are kept: what a person chose for a meeting's paper, the paper as it was issued, and what became of each
 * matter at the meeting. Until now an agenda was composed anew whenever somebody asked for it.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await withId(table(db, 'agendas'))
    .addColumn('meetingId', 'text', (c) => c.notNull().references('meetings.id'))
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addColumn('groupedBy', 'text', (c) => c.notNull())
    .addColumn('itemOrder', 'text', (c) => c.notNull())
    .addColumn('startedAt', 'text', (c) => c.notNull())
    .addColumn('startedBy', 'text', (c) => c.notNull())
    .addColumn('number', 'text')
    .addColumn('issuedAt', 'text')
    .addColumn('issuedBy', 'text')
    .addColumn('paper', 'text')
    // Of two who begin or issue at one moment, one is told so.
    .addUniqueConstraint('agendasOneOfAVersion', ['meetingId', 'version'])
    .execute()
  await choices(db)
  await withId(table(db, 'agendaItems'))
    .addColumn('agendaId', 'text', (c) => c.notNull().references('agendas.id'))
    .addColumn('commitmentId', 'text', (c) => c.notNull().references('commitments.id'))
    .addColumn('itemNumber', 'text', (c) => c.notNull())
    .addUniqueConstraint('agendaItemsOnce', ['agendaId', 'commitmentId'])
    .execute()
  await db.schema
    .createIndex('agendaItemsByCommitmentId')
    .on('agendaItems')
    .columns(['commitmentId'])
    .execute()
  await withId(table(db, 'agendaOutcomes'))
    .addColumn('meetingId', 'text', (c) => c.notNull().references('meetings.id'))
    .addColumn('commitmentId', 'text', (c) => c.notNull().references('commitments.id'))
    .addColumn('outcome', 'text', (c) => c.notNull())
    .addColumn('words', 'text', (c) => c.notNull())
    .addColumn('recordedAt', 'text', (c) => c.notNull())
    .addColumn('recordedBy', 'text', (c) => c.notNull())
    .addUniqueConstraint('agendaOutcomesOnce', ['meetingId', 'commitmentId'])
    .execute()
  // One at a time: SQLite adds one column to a statement.
  await db.schema.alterTable('commitments').addColumn('agendaLeadDays', 'integer').execute()
  await db.schema.alterTable('commitments').addColumn('agendaNotBeforeOn', 'text').execute()
}

const choices = async (db: Kysely<unknown>): Promise<void> => {
  await withId(table(db, 'agendaChoices'))
    .addColumn('agendaId', 'text', (c) => c.notNull().references('agendas.id'))
    .addColumn('commitmentId', 'text', (c) => c.notNull().references('commitments.id'))
    .addColumn('question', 'text')
    .addColumn('minutes', 'integer')
    .addColumn('leftOutOn', 'text')
    .addColumn('leftOutBy', 'text')
    .addColumn('leftOutReason', 'text')
    .addColumn('askedBackOn', 'text')
    .addColumn('askedBackBy', 'text')
    .addColumn('askedBackReason', 'text')
    .addUniqueConstraint('agendaChoicesOnce', ['agendaId', 'commitmentId'])
    .execute()
  await withId(table(db, 'agendaOtherMatters'))
    .addColumn('agendaId', 'text', (c) => c.notNull().references('agendas.id'))
    .addColumn('matterKey', 'text', (c) => c.notNull())
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('heading', 'text', (c) => c.notNull())
    .addColumn('words', 'text', (c) => c.notNull())
    .addColumn('minutes', 'integer')
    .addColumn('removedAt', 'text')
    .addColumn('removedBy', 'text')
    .execute()
}
