import type { Kysely } from 'kysely'

/** The review of a document asks for its commitments. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema.createIndex('commitmentsByDocumentId').on('commitments').columns(['documentId']).execute()
}
