import type { Kysely } from 'kysely'

/** The files that go with mails, frozen with their words at the first attempt. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable('messageAttachments')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('messageId', 'text', (c) => c.notNull().references('messages.id'))
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('fileName', 'text', (c) => c.notNull())
    .addColumn('mediaType', 'text', (c) => c.notNull())
    .addColumn('contents', 'text', (c) => c.notNull())
    .addColumn('sha256', 'text', (c) => c.notNull())
    .addUniqueConstraint('messageAttachmentsOnce', ['messageId', 'position'])
    .execute()
}
