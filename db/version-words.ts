import type { Kysely, Selectable } from 'kysely'
import type { Place } from '../src/minutes/document.ts'
import { newId } from './ids.ts'
import type { Database, VersionWordsTable } from './schema.ts'

/** What became of a commitment's words in a later version of its minutes, and what a person decided on it. */
export type VersionWords = {
  readonly id: string
  readonly commitmentId: string
  /** The new version. */
  readonly documentId: string
  readonly found: VersionWordsTable['found']
  /** What the commitment said when the version came in, and the document that held those words. */
  readonly earlier: { readonly quote: string; readonly documentId: string | null }
  /** The words of the new version; null where they are gone. */
  readonly words: { readonly quote: string; readonly place: Place } | null
  readonly candidateId: string | null
  readonly recordedAt: string
  readonly settled: {
    readonly as: 'taken' | 'kept' | 'two'
    readonly at: string
    readonly by: string
    readonly reason: string
  } | null
}

export const insertVersionWords = async (
  db: Kysely<Database>,
  { earlier, words, settled, ...row }: Omit<VersionWords, 'id'>,
): Promise<void> => {
  await db
    .insertInto('versionWords')
    .values({
      ...row,
      id: newId(),
      earlierQuote: earlier.quote,
      earlierDocumentId: earlier.documentId,
      quote: words?.quote ?? null,
      page: words?.place.page ?? null,
      item: words?.place.item ?? null,
      paragraph: words?.place.paragraph ?? null,
      settledAs: settled?.as ?? null,
      settledAt: settled?.at ?? null,
      settledBy: settled?.by ?? null,
      settledReason: settled?.reason ?? null,
    })
    .execute()
}

/** In the order in which the versions came in: of one commitment, of one new version, or all. */
export const listVersionWords = async (
  db: Kysely<Database>,
  of: { readonly commitmentId?: string; readonly documentId?: string } = {},
): Promise<readonly VersionWords[]> => {
  let query = db.selectFrom('versionWords').selectAll()
  if (of.commitmentId !== undefined) query = query.where('commitmentId', '=', of.commitmentId)
  if (of.documentId !== undefined) query = query.where('documentId', '=', of.documentId)
  return (await query.orderBy('recordedAt').orderBy('id').execute()).map(fromRow)
}

/** Records a person's decision; false when somebody else has decided meanwhile. */
export const settleVersionWords = async (
  db: Kysely<Database>,
  id: string,
  settled: NonNullable<VersionWords['settled']>,
): Promise<boolean> => {
  const result = await db
    .updateTable('versionWords')
    .set({
      settledAs: settled.as,
      settledAt: settled.at,
      settledBy: settled.by,
      settledReason: settled.reason,
    })
    .where('id', '=', id)
    .where('settledAs', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

const fromRow = (row: Selectable<VersionWordsTable>): VersionWords => ({
  id: row.id,
  commitmentId: row.commitmentId,
  documentId: row.documentId,
  found: row.found,
  earlier: { quote: row.earlierQuote, documentId: row.earlierDocumentId },
  words:
    row.quote === null || row.paragraph === null
      ? null
      : { quote: row.quote, place: { page: row.page, item: row.item, paragraph: row.paragraph } },
  candidateId: row.candidateId,
  recordedAt: row.recordedAt,
  settled:
    row.settledAs === null
      ? null
      : {
          as: row.settledAs,
          at: row.settledAt ?? '',
          by: row.settledBy ?? '',
          reason: row.settledReason ?? '',
        },
})
