import { type Kysely, sql } from 'kysely'

/**
 * Planning looks at a commitment on the first day on which there may be something to say of it, and when somebody
 * asks for it since it was changed. The days are worked out at the first plan, which looks at everything.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable('nextLooks')
    .addColumn('commitmentId', 'text', (c) => c.primaryKey().notNull().references('commitments.id'))
    .addColumn('lookOn', 'text', (c) => c.notNull())
    .execute()
  await db.schema
    .createIndex('nextLooksByLookOnCommitmentId')
    .on('nextLooks')
    .columns(['lookOn', 'commitmentId'])
    .execute()
  await db.schema
    .createTable('askedLooks')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('commitmentId', 'text', (c) => c.notNull().references('commitments.id'))
    .execute()
  await db.schema
    .createTable('lookGrounds')
    .addColumn('name', 'text', (c) => c.primaryKey().notNull())
    .addColumn('fingerprint', 'text', (c) => c.notNull())
    .execute()
  // Of all rungs only warnings are asked for, and few items are any: the others need no place in an index.
  await db.schema.dropIndex('messageItemsByRung').execute()
  await db.schema
    .createIndex('messageItemsOfWarnings')
    .on('messageItems')
    .column('commitmentId')
    .where(sql.ref('rung'), '=', sql.lit('warning'))
    .execute()
  // A digest asks for what one post owns, some at a time in the order of the ids.
  await db.schema.dropIndex('commitmentsByOwnerPostId').execute()
  await db.schema
    .createIndex('commitmentsByOwnerPostIdId')
    .on('commitments')
    .columns(['ownerPostId', 'id'])
    .execute()
}
