import type { Kysely } from 'kysely'

/** The page of every meeting asks for the open commitments whose date hangs on a sitting: few, among very many. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createIndex('commitmentsByDueRuleClosedOn')
    .on('commitments')
    .columns(['dueRule', 'closedOn'])
    .execute()
}
