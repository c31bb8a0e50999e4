import type { Kysely } from 'kysely'
import type { MinutesDocument } from '../src/minutes/document.ts'
import { newId } from './ids.ts'
import type { Database } from './schema.ts'

/** Minutes as they are kept, without their contents. */
export type StoredDocument = {
  readonly id: string
  readonly meetingId: string
  readonly fileName: string
  readonly mediaType: string
  readonly sha256: string
  readonly notes: readonly string[]
  readonly importedAt: string
  readonly importedBy: string
  /** Null when it came in before this was kept. */
  readonly readerVersion: string | null
}

export const findDocumentByHash = async (
  db: Kysely<Database>,
  sha256: string,
): Promise<StoredDocument | undefined> => {
  const row = await withoutContents(db).where('sha256', '=', sha256).executeTakeFirst()
  return row === undefined ? undefined : fromRow(row)
}

export const findDocument = async (db: Kysely<Database>, id: string): Promise<StoredDocument | undefined> => {
  const row = await withoutContents(db).where('id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : fromRow(row)
}

/** In the order they came in. */
export const listDocuments = async (db: Kysely<Database>): Promise<readonly StoredDocument[]> =>
  (await withoutContents(db).orderBy('importedAt').orderBy('id').execute()).map(fromRow)

const withoutContents = (db: Kysely<Database>) =>
  db
    .selectFrom('documents')
    .select(['id', 'meetingId', 'fileName', 'mediaType', 'sha256', 'notes'])
    .select(['importedAt', 'importedBy', 'readerVersion'])

const fromRow = (row: Omit<StoredDocument, 'notes'> & { readonly notes: string }): StoredDocument => ({
  ...row,
  notes: JSON.parse(row.notes) as string[],
})

export const insertDocument = async (
  db: Kysely<Database>,
  document: MinutesDocument,
  contents: Uint8Array,
  filed: {
    meetingId: string
    importedAt: string
    importedBy: string
    notes: readonly string[]
    readerVersion: string
  },
): Promise<string> => {
  const id = newId()
  await db
    .insertInto('documents')
    .values({
      ...filed,
      id,
      fileName: document.fileName,
      mediaType: document.mediaType,
      sha256: document.sha256,
      contents: Buffer.from(contents).toString('base64'),
      text: document.text,
      notes: JSON.stringify(filed.notes),
    })
    .execute()
  return id
}

/** What was read out of the file: the text in which every quote must stand. '' when there is no such document. */
export const getDocumentText = async (db: Kysely<Database>, id: string): Promise<string> =>
  (await db.selectFrom('documents').select('text').where('id', '=', id).executeTakeFirst())?.text ?? ''

/** The file as it came in, with the words that were read out of it. */
export const getDocumentContents = async (
  db: Kysely<Database>,
  id: string,
): Promise<
  { fileName: string; mediaType: string; sha256: string; text: string; contents: Buffer } | undefined
> => {
  const row = await db
    .selectFrom('documents')
    .select(['fileName', 'mediaType', 'sha256', 'text', 'contents'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row === undefined ? undefined : { ...row, contents: Buffer.from(row.contents, 'base64') }
}
