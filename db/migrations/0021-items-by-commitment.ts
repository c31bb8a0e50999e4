import { type Kysely, sql } from 'kysely'

/**
 * An item is known by its commitment and its key: one index tells what was said before and finds the mails about a
 * commitment, where there were three. Items are written by the thousand, and for each the database looked up its mail
 * and its commitment once more; neither is ever deleted, and looking them up took longer than writing.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable('itemsByCommitment')
    .addColumn('messageId', 'text', (c) => c.notNull())
    .addColumn('commitmentId', 'text', (c) => c.notNull())
    .addColumn('rung', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('itemKey', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('messageItemsOnce', ['commitmentId', 'itemKey'])
    .execute()
  await sql`
    insert into "itemsByCommitment" ("messageId", "commitmentId", "rung", "reason", "itemKey")
    select "messageId", "commitmentId", "rung", "reason", "itemKey" from "messageItems"
    order by "commitmentId", "itemKey"`.execute(db)
  await db.schema.dropTable('messageItems').execute()
  await db.schema.alterTable('itemsByCommitment').renameTo('messageItems').execute()
  await db.schema.createIndex('messageItemsByMessageId').on('messageItems').column('messageId').execute()
  await db.schema
    .createIndex('messageItemsOfWarnings')
    .on('messageItems')
    .column('commitmentId')
    .where(sql.ref('rung'), '=', sql.lit('warning'))
    .execute()
}
