import type { Kysely } from 'kysely'

/** A candidate may say a commitment again, and a commitment may point to one in nearly the same words. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema.alterTable('candidates').addColumn('actionNumber', 'text').execute()
  await db.schema.alterTable('commitments').addColumn('actionNumber', 'text').execute()
  await db.schema
    .alterTable('commitments')
    .addColumn('seeAlsoId', 'text', (c) => c.references('commitments.id'))
    .execute()
  await db.schema.createIndex('candidatesByCommitmentId').on('candidates').columns(['commitmentId']).execute()
  await db.schema.createIndex('commitmentsBySeeAlsoId').on('commitments').columns(['seeAlsoId']).execute()
}
