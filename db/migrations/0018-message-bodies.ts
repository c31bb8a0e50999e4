import { type Kysely, sql } from 'kysely'

/**
 * The words of a mail have a table of their own. They are written once, but stood in the row that changes at every
 * step of the mail's way, so that SQLite wrote a long digest anew each time.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable('messageBodies')
    .addColumn('messageId', 'text', (c) => c.primaryKey().notNull().references('messages.id'))
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('html', 'text', (c) => c.notNull())
    .execute()
  await sql`
    insert into "messageBodies" ("messageId", "subject", "text", "html")
    select "id", "subject", "text", "html" from "messages"
    where "subject" is not null and "text" is not null and "html" is not null`.execute(db)
  for (const column of ['subject', 'text', 'html'])
    await db.schema.alterTable('messages').dropColumn(column).execute()
}
