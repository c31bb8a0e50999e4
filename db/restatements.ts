import type { Kysely } from 'kysely'
import type { PlainDate } from '../src/calendar/plain-date.ts'
import type { MeetingRef } from '../src/register/commitments/commitment.ts'
import type { Earlier } from '../src/register/restatements/same-promise.ts'
import { measureFromRow } from './due-columns.ts'
import type { Database } from './schema.ts'

/** A later saying of a commitment, as a person recorded it. */
export type Restatement = {
  readonly candidateId: string
  readonly documentId: string
  readonly fileName: string
  readonly quote: string
  /** The day that these words give; null when they give none. */
  readonly dueOn: PlainDate | null
  readonly meeting: MeetingRef
}

/**
 * What is compared with a new saying: the open commitments, and those closed on or after a day. What was superseded
 * is left to its successor. Without the facts of each, since there may be ten thousand.
 */
export const listEarlier = async (
  db: Kysely<Database>,
  closedSince: PlainDate,
): Promise<readonly Earlier[]> => {
  const rows = await asEarlier(db)
    .where((eb) =>
      eb.or([
        eb('commitments.closedOn', 'is', null),
        eb.and([
          eb('commitments.closedOn', '>=', closedSince),
          eb('commitments.closedAs', '!=', 'superseded'),
        ]),
      ]),
    )
    .execute()
  return rows.map(earlierFromRow)
}

/** The same for certain commitments, open or not. */
export const listEarlierOf = async (
  db: Kysely<Database>,
  ids: readonly string[],
): Promise<readonly Earlier[]> => {
  const rows = await asEarlier(db)
    .where('commitments.id', 'in', [...ids, ''])
    .execute()
  return rows.map(earlierFromRow).toSorted((a, b) => (a.ref < b.ref ? -1 : 1))
}

const asEarlier = (db: Kysely<Database>) =>
  db
    .selectFrom('commitments')
    .innerJoin('meetings', 'meetings.id', 'commitments.meetingId')
    .innerJoin('meetingSeries', 'meetingSeries.id', 'meetings.seriesId')
    .leftJoin('posts', 'posts.id', 'commitments.ownerPostId')
    .select([
      'commitments.id',
      'commitments.ref',
      'commitments.quote',
      'commitments.kind',
      'commitments.ownerPostId',
      'commitments.ownerText',
      'posts.title as ownerTitle',
      'commitments.duePhrase',
      'commitments.dueOn',
      'commitments.baselineDueOn',
      'commitments.measure',
      'commitments.comparator',
      'commitments.targetValue',
      'commitments.unit',
      'commitments.baselineValue',
      'commitments.actionNumber',
      'commitments.documentId',
      'commitments.closedOn',
      'commitments.closedAs',
      'commitments.fromMeetingAt',
      ...meetingColumns,
    ])

type EarlierRow = Awaited<ReturnType<ReturnType<typeof asEarlier>['execute']>>[number]

const earlierFromRow = (row: EarlierRow): Earlier => ({
  id: row.id,
  ref: row.ref,
  quote: row.quote,
  kind: row.kind,
  ownerPostId: row.ownerPostId,
  ownerName: row.ownerTitle ?? row.ownerText,
  ownerText: row.ownerText,
  duePhrase: row.duePhrase,
  dueOn: row.dueOn,
  baselineDueOn: row.baselineDueOn,
  measure: measureFromRow(row),
  actionNumber: row.actionNumber,
  documentId: row.documentId,
  closed: row.closedOn === null || row.closedAs === null ? null : { on: row.closedOn, as: row.closedAs },
  meeting: meetingFromRow(row),
  ...(row.fromMeetingAt !== null && row.documentId === null ? { takenDown: true as const } : {}),
})

/** When a commitment was said again, the earliest meeting first. */
export const listRestatements = async (
  db: Kysely<Database>,
  commitmentId: string,
): Promise<readonly Restatement[]> => {
  const rows = await db
    .selectFrom('candidates')
    .innerJoin('documents', 'documents.id', 'candidates.documentId')
    .innerJoin('meetings', 'meetings.id', 'candidates.meetingId')
    .innerJoin('meetingSeries', 'meetingSeries.id', 'meetings.seriesId')
    .select([
      'candidates.id as candidateId',
      'candidates.documentId',
      'documents.fileName',
      'candidates.quote',
      'candidates.dueOn',
      ...meetingColumns,
    ])
    .where('candidates.commitmentId', '=', commitmentId)
    .where('candidates.decision', '=', 'restated')
    // A new version of those minutes is no second saying.
    .where('candidates.decidedInDocumentId', 'is', null)
    .orderBy('meetings.heldOn')
    .orderBy('candidates.decidedAt')
    .orderBy('candidates.id')
    .execute()
  return rows.map(({ candidateId, documentId, fileName, quote, dueOn, ...meeting }) => ({
    candidateId,
    documentId,
    fileName,
    quote,
    dueOn,
    meeting: meetingFromRow(meeting),
  }))
}

const meetingColumns = [
  'meetings.id as meetingId',
  'meetings.ref as meetingRef',
  'meetings.heldOn',
  'meetingSeries.name as seriesName',
] as const

const meetingFromRow = (row: {
  meetingId: string
  meetingRef: string
  heldOn: PlainDate
  seriesName: string
}): MeetingRef => ({
  id: row.meetingId,
  ref: row.meetingRef,
  seriesName: row.seriesName,
  heldOn: row.heldOn,
})

/** The words of a document that were recorded as a commitment said again. */
export const listRestatedQuotes = async (
  db: Kysely<Database>,
  documentId: string,
): Promise<readonly { readonly ref: string; readonly quote: string }[]> =>
  await db
    .selectFrom('candidates')
    .innerJoin('commitments', 'commitments.id', 'candidates.commitmentId')
    .select(['commitments.ref', 'candidates.quote'])
    .where('candidates.documentId', '=', documentId)
    .where('candidates.decision', '=', 'restated')
    .orderBy('candidates.position')
    .execute()

/** Commitments that a person has set beside this one as being others, in either direction, by reference. */
export const listSeeAlso = async (
  db: Kysely<Database>,
  commitmentId: string,
): Promise<readonly { readonly ref: string; readonly quote: string }[]> => {
  const rows = await db
    .selectFrom('commitments as other')
    .select(['other.ref', 'other.quote'])
    .where((eb) =>
      eb.or([
        eb('other.seeAlsoId', '=', commitmentId),
        eb(
          'other.id',
          'in',
          eb
            .selectFrom('commitments as own')
            .select('own.seeAlsoId')
            .where('own.id', '=', commitmentId)
            .where('own.seeAlsoId', 'is not', null)
            .$asScalar(),
        ),
      ]),
    )
    .execute()
  return rows.toSorted((a, b) => a.ref.length - b.ref.length || (a.ref < b.ref ? -1 : 1))
}

/** The references of commitments by their ids. */
export const listRefs = async (
  db: Kysely<Database>,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> => {
  const rows = await db
    .selectFrom('commitments')
    .select(['id', 'ref'])
    .where('id', 'in', [...new Set(ids.filter((id) => id !== null)), ''])
    .execute()
  return new Map(rows.map(({ id, ref }) => [id, ref]))
}
