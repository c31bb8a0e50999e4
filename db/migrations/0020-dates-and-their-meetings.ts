import type { Kysely } from 'kysely'

/**
 * The page of every meeting asks for the open commitments whose date hangs on a sitting: few, among very many. And a
 * first date that a meeting did not agree after all is taken back, which stays on record.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createIndex('commitmentsByDueRuleClosedOn')
    .on('commitments')
    .columns(['dueRule', 'closedOn'])
    .execute()
  for (const column of ['takenBackAt', 'takenBackBy', 'takenBackReason'])
    await db.schema.alterTable('extensions').addColumn(column, 'text').execute()
}
