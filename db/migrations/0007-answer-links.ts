import type { Kysely } from 'kysely'

/** Owners answer by a link in a mail, with evidence, and may ask for more time, which the office decides. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await secrets(db)
  await answerLinks(db)
  await extensionRequests(db)
  await evidence(db)
  await db.schema
    .alterTable('progressUpdates')
    .addColumn('answerLinkId', 'text', (c) => c.references('answerLinks.id'))
    .execute()
}

const secrets = (db: Kysely<unknown>): Promise<void> =>
  db.schema
    .createTable('secrets')
    .addColumn('name', 'text', (c) => c.primaryKey().notNull())
    .addColumn('value', 'text', (c) => c.notNull())
    .addColumn('madeAt', 'text', (c) => c.notNull())
    .execute()

const answerLinks = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable('answerLinks')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('tokenHash', 'text', (c) => c.notNull().unique())
    .addColumn('commitmentId', 'text', (c) => c.notNull().references('commitments.id'))
    .addColumn('personId', 'text', (c) => c.notNull().references('people.id'))
    .addColumn('postId', 'text', (c) => c.notNull().references('posts.id'))
    .addColumn('messageId', 'text', (c) => c.references('messages.id'))
    .addColumn('createdAt', 'text', (c) => c.notNull())
    .addColumn('createdBy', 'text', (c) => c.notNull())
    .addColumn('expiresOn', 'text', (c) => c.notNull())
    .addColumn('revokedAt', 'text')
    .addColumn('revokedBy', 'text')
    .addColumn('revokedReason', 'text')
    .addColumn('firstUsedAt', 'text')
    .addColumn('lastUsedAt', 'text')
    .execute()
  await index(db, 'answerLinks', 'commitmentId')
  await index(db, 'answerLinks', 'messageId')
}

const extensionRequests = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable('extensionRequests')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('commitmentId', 'text', (c) => c.notNull().references('commitments.id'))
    .addColumn('askedForOn', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('statedOn', 'text', (c) => c.notNull())
    .addColumn('statedBy', 'text', (c) => c.notNull())
    .addColumn('answerLinkId', 'text', (c) => c.references('answerLinks.id'))
    .addColumn('recordedAt', 'text', (c) => c.notNull())
    .addColumn('recordedBy', 'text', (c) => c.notNull())
    .addColumn('decidedOn', 'text')
    .addColumn('decidedBy', 'text')
    .addColumn('decidedAs', 'text')
    .addColumn('decidedReason', 'text')
    .execute()
  await index(db, 'extensionRequests', 'commitmentId')
}

const evidence = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable('evidence')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('commitmentId', 'text', (c) => c.notNull().references('commitments.id'))
    .addColumn('answerLinkId', 'text', (c) => c.notNull().references('answerLinks.id'))
    .addColumn('answerId', 'text')
    .addColumn('url', 'text')
    .addColumn('fileName', 'text')
    .addColumn('mediaType', 'text')
    .addColumn('sha256', 'text')
    .addColumn('bytes', 'integer')
    .addColumn('contents', 'text')
    .addColumn('addedAt', 'text', (c) => c.notNull())
    .addColumn('addedBy', 'text', (c) => c.notNull())
    .execute()
  await index(db, 'evidence', 'commitmentId')
  await index(db, 'evidence', 'answerLinkId')
}

const index = (db: Kysely<unknown>, table: string, column: string): Promise<void> =>
  db.schema
    .createIndex(`${table}By${column.charAt(0).toUpperCase()}${column.slice(1)}`)
    .on(table)
    .column(column)
    .execute()
