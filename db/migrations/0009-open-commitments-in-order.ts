import type { Kysely } from 'kysely'

/** Planning reads the open commitments some at a time, in the order of their ids. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createIndex('commitmentsByClosedOnId')
    .on('commitments')
    .columns(['closedOn', 'id'])
    .execute()
}
