import { type Kysely, PostgresAdapter, sql } from 'kysely'

/**
 * The days of the next looks, in the order in which they are read. A commitment may have several: one that was changed
 * gets today beside the day that was worked out for it before. Moving one on takes one place in one index, where it
 * took three; who will not be looked at again has none.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  const byDay = db.schema
    .createTable('looksByDay')
    .addColumn('lookOn', 'text', (c) => c.notNull())
    .addColumn('commitmentId', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('nextLooksOnce', ['lookOn', 'commitmentId'])
  // The key is all there is to a row; SQLite would keep it a second time.
  const isPostgres = db.getExecutor().adapter instanceof PostgresAdapter
  await (isPostgres ? byDay : byDay.modifyEnd(sql`without rowid`)).execute()
  await sql`
    insert into "looksByDay" ("lookOn", "commitmentId")
    select "lookOn", "commitmentId" from "nextLooks" where "lookOn" < '9999'
    order by "lookOn", "commitmentId"`.execute(db)
  await db.schema.dropTable('nextLooks').execute()
  await db.schema.alterTable('looksByDay').renameTo('nextLooks').execute()
}
