import type { Kysely, Selectable } from 'kysely'
import type { Database, DocumentMeetingsTable } from './schema.ts'

/** How many words of the version before stand in this one, in other words or not at all, and what was added. */
export type VersionCounts = {
  readonly unchanged: number
  readonly changed: number
  readonly gone: number
  readonly added: number
}

/** The minutes of one meeting in a file. */
export type FiledMinutes = {
  readonly documentId: string
  readonly meetingId: string
  readonly page: number | null
  readonly paragraph: number
  /** Positions in the document's text; `to` is null where the minutes go to its end. */
  readonly text: { readonly from: number; readonly to: number | null }
  readonly version: number
  readonly state: 'draft' | 'approved' | null
  /** For a new version: the document it takes the place of, and what was found when it came in. */
  readonly replaces: { readonly documentId: string; readonly found: VersionCounts } | null
}

export const insertFiledMinutes = async (
  db: Kysely<Database>,
  filed: readonly FiledMinutes[],
): Promise<void> => {
  await db
    .insertInto('documentMeetings')
    .values(
      filed.map(({ text, replaces, ...row }, position) => ({
        ...row,
        position,
        textFrom: text.from,
        textTo: text.to,
        replacesDocumentId: replaces?.documentId ?? null,
        foundUnchanged: replaces?.found.unchanged ?? null,
        foundChanged: replaces?.found.changed ?? null,
        foundGone: replaces?.found.gone ?? null,
        foundAdded: replaces?.found.added ?? null,
      })),
    )
    .execute()
}

/** In the order of each file: of one document, of one meeting, or all. */
export const listFiledMinutes = async (
  db: Kysely<Database>,
  of: { readonly documentId?: string; readonly meetingId?: string } = {},
): Promise<readonly FiledMinutes[]> => {
  let query = db.selectFrom('documentMeetings').selectAll()
  if (of.documentId !== undefined) query = query.where('documentId', '=', of.documentId)
  if (of.meetingId !== undefined) query = query.where('meetingId', '=', of.meetingId)
  return (await query.orderBy('documentId').orderBy('position').execute()).map(fromRow)
}

const fromRow = (row: Selectable<DocumentMeetingsTable>): FiledMinutes => ({
  documentId: row.documentId,
  meetingId: row.meetingId,
  page: row.page,
  paragraph: row.paragraph,
  text: { from: row.textFrom, to: row.textTo },
  version: row.version,
  state: row.state,
  replaces:
    row.replacesDocumentId === null
      ? null
      : {
          documentId: row.replacesDocumentId,
          found: {
            unchanged: row.foundUnchanged ?? 0,
            changed: row.foundChanged ?? 0,
            gone: row.foundGone ?? 0,
            added: row.foundAdded ?? 0,
          },
        },
})
