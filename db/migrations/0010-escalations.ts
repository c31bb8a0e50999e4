import type { Kysely } from 'kysely'

/** Posts pass overdue commitments on, and the outbox is asked what it has said about one: by rung, since a day. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .alterTable('posts')
    .addColumn('escalatesToPostId', 'text', (c) => c.references('posts.id'))
    .execute()
  await db.schema.createIndex('messageItemsByRung').on('messageItems').column('rung').execute()
}
