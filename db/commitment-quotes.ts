import type { Kysely, Selectable } from 'kysely'
import type { PlainDate } from '../src/calendar/plain-date.ts'
import type { CommitmentsTable, Database } from './schema.ts'

type Row = Selectable<CommitmentsTable>

/** The words of each commitment taken from a document, with the hash its file had then. */
export const listQuotes = async (
  db: Kysely<Database>,
  documentId: string,
): Promise<readonly Pick<Row, 'ref' | 'quote' | 'documentSha256'>[]> =>
  await db
    .selectFrom('commitments')
    .select(['ref', 'quote', 'documentSha256'])
    .where('documentId', '=', documentId)
    .orderBy('ref')
    .execute()

/** A commitment that was taken from no document. */
export type Unquoted = Pick<Row, 'id' | 'ref' | 'quote' | 'fromMeetingAt'> & { readonly heldOn: PlainDate }

export const listUnquoted = async (db: Kysely<Database>): Promise<readonly Unquoted[]> =>
  await db
    .selectFrom('commitments')
    .innerJoin('meetings', 'meetings.id', 'commitments.meetingId')
    .select([
      'commitments.id',
      'commitments.ref',
      'commitments.quote',
      'commitments.fromMeetingAt',
      'meetings.heldOn',
    ])
    .where('commitments.documentId', 'is', null)
    .orderBy('commitments.ref')
    .execute()

/** The commitments taken from one paragraph of a document of that meeting. */
export const listStandingAt = async (
  db: Kysely<Database>,
  meetingId: string,
  documentId: string,
  paragraph: number,
): Promise<readonly Pick<Row, 'id' | 'ref' | 'quote'>[]> =>
  await db
    .selectFrom('commitments')
    .select(['id', 'ref', 'quote'])
    .where('meetingId', '=', meetingId)
    .where('documentId', '=', documentId)
    .where('paragraph', '=', paragraph)
    .execute()
