import type { Kysely } from 'kysely'
import type { MinutesDocument } from '../src/minutes/document.ts'
import { type FiledMinutes, insertFiledMinutes, listFiledMinutes } from './document-meetings.ts'
import { newId } from './ids.ts'
import type { Database } from './schema.ts'

/** Minutes as they are kept, without their contents. */
export type StoredDocument = {
  readonly id: string
  /** The minutes in the file, one for each meeting, in order of appearance. */
  readonly minutes: readonly FiledMinutes[]
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
  return row === undefined ? undefined : await withMinutes(db, row)
}

export const findDocument = async (db: Kysely<Database>, id: string): Promise<StoredDocument | undefined> => {
  const row = await withoutContents(db).where('id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : await withMinutes(db, row)
}

/** In the order they came in; all of them, or those that hold minutes of one meeting. */
export const listDocuments = async (
  db: Kysely<Database>,
  { meetingId }: { readonly meetingId?: string } = {},
): Promise<readonly StoredDocument[]> => {
  let query = withoutContents(db)
  if (meetingId !== undefined)
    query = query.where('id', 'in', (eb) =>
      eb.selectFrom('documentMeetings').select('documentId').where('meetingId', '=', meetingId),
    )
  const rows = await query.orderBy('importedAt').orderBy('id').execute()
  const minutes = Map.groupBy(await listFiledMinutes(db), ({ documentId }) => documentId)
  return rows.map((row) => fromRow(row, minutes.get(row.id) ?? []))
}

const withoutContents = (db: Kysely<Database>) =>
  db
    .selectFrom('documents')
    .select(['id', 'fileName', 'mediaType', 'sha256', 'notes'])
    .select(['importedAt', 'importedBy', 'readerVersion'])

type Row = Omit<StoredDocument, 'notes' | 'minutes'> & { readonly notes: string }

const withMinutes = async (db: Kysely<Database>, row: Row): Promise<StoredDocument> =>
  fromRow(row, await listFiledMinutes(db, { documentId: row.id }))

const fromRow = (row: Row, minutes: readonly FiledMinutes[]): StoredDocument => ({
  ...row,
  minutes,
  notes: JSON.parse(row.notes) as string[],
})

export const insertDocument = async (
  db: Kysely<Database>,
  document: MinutesDocument,
  contents: Uint8Array,
  filed: {
    readonly minutes: readonly Omit<FiledMinutes, 'documentId'>[]
    readonly importedAt: string
    readonly importedBy: string
    readonly notes: readonly string[]
    readonly readerVersion: string
  },
): Promise<string> => {
  const id = newId()
  const [first] = filed.minutes
  if (first === undefined) throw new Error(`${document.fileName} holds the minutes of no meeting`)
  await db
    .insertInto('documents')
    .values({
      id,
      meetingId: first.meetingId,
      fileName: document.fileName,
      mediaType: document.mediaType,
      sha256: document.sha256,
      contents: Buffer.from(contents).toString('base64'),
      text: document.text,
      notes: JSON.stringify(filed.notes),
      importedAt: filed.importedAt,
      importedBy: filed.importedBy,
      readerVersion: filed.readerVersion,
    })
    .execute()
  await insertFiledMinutes(
    db,
    filed.minutes.map((minutes) => ({ ...minutes, documentId: id })),
  )
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
