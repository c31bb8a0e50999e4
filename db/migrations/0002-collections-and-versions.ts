import { type Kysely, sql } from 'kysely'

/**
 * A file may hold the minutes of several meetings, and a later file may be a new version of minutes that are here
 * already. Until now a document was of one meeting, in its first version, from its first word to its last.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await documentMeetings(db)
  await versionWords(db)
  // One at a time: SQLite adds one column to a statement.
  for (const [name, references] of [
    ['rewordsCommitmentId', 'commitments.id'],
    ['decidedInDocumentId', 'documents.id'],
  ] as const)
    await db.schema
      .alterTable('candidates')
      .addColumn(name, 'text', (c) => c.references(references))
      .execute()
}

const documentMeetings = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable('documentMeetings')
    .addColumn('documentId', 'text', (c) => c.notNull().references('documents.id'))
    .addColumn('meetingId', 'text', (c) => c.notNull().references('meetings.id'))
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('page', 'integer')
    .addColumn('paragraph', 'integer', (c) => c.notNull())
    .addColumn('textFrom', 'integer', (c) => c.notNull())
    .addColumn('textTo', 'integer')
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('replacesDocumentId', 'text', (c) => c.references('documents.id'))
    .addColumn('state', 'text')
    .addColumn('foundUnchanged', 'integer')
    .addColumn('foundChanged', 'integer')
    .addColumn('foundGone', 'integer')
    .addColumn('foundAdded', 'integer')
    .addPrimaryKeyConstraint('documentMeetingsOnce', ['documentId', 'meetingId'])
    // Of two who put a new version in at one moment, one is told so.
    .addUniqueConstraint('documentMeetingsReplacedOnce', ['meetingId', 'replacesDocumentId'])
    .execute()
  await sql`insert into ${sql.table('documentMeetings')}
    (${sql.join(['documentId', 'meetingId', 'position', 'paragraph', 'textFrom', 'version'].map((name) => sql.ref(name)))})
    select ${sql.ref('id')}, ${sql.ref('meetingId')}, 0, 1, 0, 1 from ${sql.table('documents')}`.execute(db)
}

const versionWords = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable('versionWords')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('commitmentId', 'text', (c) => c.notNull().references('commitments.id'))
    .addColumn('documentId', 'text', (c) => c.notNull().references('documents.id'))
    .addColumn('found', 'text', (c) => c.notNull())
    .addColumn('earlierQuote', 'text', (c) => c.notNull())
    .addColumn('earlierDocumentId', 'text', (c) => c.references('documents.id'))
    .addColumn('quote', 'text')
    .addColumn('page', 'integer')
    .addColumn('item', 'text')
    .addColumn('paragraph', 'integer')
    .addColumn('candidateId', 'text', (c) => c.references('candidates.id'))
    .addColumn('recordedAt', 'text', (c) => c.notNull())
    .addColumn('settledAs', 'text')
    .addColumn('settledAt', 'text')
    .addColumn('settledBy', 'text')
    .addColumn('settledReason', 'text')
    .addUniqueConstraint('versionWordsOnce', ['commitmentId', 'documentId'])
    .execute()
  await db.schema.createIndex('versionWordsByDocumentId').on('versionWords').columns(['documentId']).execute()
}
