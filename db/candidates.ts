import type { Kysely, Selectable } from 'kysely'
import type { Candidate, CandidateKind, Measure } from '../src/extraction/candidate.ts'
import type { RejectionCode } from '../src/register/rejection-reasons.ts'
import type { AcceptedParts } from '../src/register/review-facts.ts'
import { dueFromRow, dueToRow, measureFromRow, measureToRow } from './due-columns.ts'
import { newId } from './ids.ts'
import type { CandidatesTable, Database } from './schema.ts'

/** A proposal in its review: what was read, and what a person decided, if anyone has. */
export type StoredCandidate = Candidate & {
  readonly id: string
  readonly documentId: string
  readonly meetingId: string
  readonly ownerPostId: string | null
  readonly decision: {
    readonly as: 'accepted' | 'rejected' | 'restated'
    readonly at: string
    readonly by: string
    /** Null when it was not rejected, or before reasons had codes. */
    readonly rejection: RejectionCode | null
    /** The person's own words. */
    readonly reason: string | null
    readonly commitmentId: string | null
    /** Null when it was not accepted, or before this was kept. */
    readonly accepted: AcceptedParts | null
  } | null
}

export const insertCandidates = async (
  db: Kysely<Database>,
  candidates: readonly (Candidate & { ownerPostId: string | null; meetingId: string })[],
  { documentId, readerVersion }: { documentId: string; readerVersion: string | null },
): Promise<void> => {
  const rows = candidates.map((candidate, position) => ({
    id: newId(),
    documentId,
    readerVersion,
    meetingId: candidate.meetingId,
    position,
    kind: candidate.kind,
    quote: candidate.quote,
    ...candidate.place,
    ...dueToRow(candidate.due),
    ...measureToRow(candidate.measure),
    ownerText: candidate.owner?.text ?? null,
    ownerFrom: candidate.owner?.from ?? null,
    ownerPostId: candidate.ownerPostId,
    actionNumber: candidate.actionNumber ?? null,
    confidence: candidate.confidence,
    reason: candidate.reason,
    decision: null,
    decidedAt: null,
    decidedBy: null,
    decisionReason: null,
    commitmentId: null,
    acceptedKind: null,
    acceptedOwnerPostId: null,
    acceptedDueOn: null,
    acceptedMeasure: null,
    rejectionCode: null,
  }))
  for (let from = 0; from < rows.length; from += 200)
    await db
      .insertInto('candidates')
      .values(rows.slice(from, from + 200))
      .execute()
}

/** In the order of the minutes. */
export const listCandidates = async (
  db: Kysely<Database>,
  documentId: string,
): Promise<readonly StoredCandidate[]> => {
  const rows = await db
    .selectFrom('candidates')
    .selectAll()
    .where('documentId', '=', documentId)
    .orderBy('position')
    .execute()
  return rows.map(fromRow)
}

/** Those of several documents, each document's in the order of its minutes. */
export const listCandidatesIn = async (
  db: Kysely<Database>,
  documentIds: readonly string[],
): Promise<readonly StoredCandidate[]> => {
  const rows = await db
    .selectFrom('candidates')
    .selectAll()
    .where('documentId', 'in', [...documentIds, ''])
    .orderBy('documentId')
    .orderBy('position')
    .execute()
  return rows.map(fromRow)
}

export const findCandidate = async (
  db: Kysely<Database>,
  id: string,
): Promise<StoredCandidate | undefined> => {
  const row = await db.selectFrom('candidates').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : fromRow(row)
}

/** How many candidates of each document still wait for a decision, and how many there are. */
export const countCandidates = async (
  db: Kysely<Database>,
): Promise<ReadonlyMap<string, { waiting: number; all: number }>> => {
  const rows = await db
    .selectFrom('candidates')
    .select((eb) => [
      'documentId',
      eb.fn.countAll<number>().as('all'),
      eb.fn.count<number>('decision').as('decided'),
    ])
    .groupBy('documentId')
    .execute()
  return new Map(rows.map((row) => [row.documentId, { all: row.all, waiting: row.all - row.decided }]))
}

export type Decision = {
  readonly decision: 'accepted' | 'rejected' | 'restated'
  readonly decidedAt: string
  readonly decidedBy: string
  readonly decisionReason: string | null
  readonly commitmentId: string | null
  readonly rejectionCode: RejectionCode | null
  readonly accepted: AcceptedParts | null
}

/** Records a person's decision; false when somebody else has decided meanwhile. */
export const decideCandidate = async (
  db: Kysely<Database>,
  id: string,
  { accepted, ...decision }: Decision,
): Promise<boolean> => {
  const result = await db
    .updateTable('candidates')
    .set({
      ...decision,
      acceptedKind: accepted?.kind ?? null,
      acceptedOwnerPostId: accepted?.ownerPostId ?? null,
      acceptedDueOn: accepted?.dueOn ?? null,
      acceptedMeasure: accepted === null ? null : JSON.stringify(accepted.measure),
    })
    .where('id', '=', id)
    .where('decision', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** A rejected candidate whose words a person put in after all now points at that commitment. */
export const linkToCommitment = async (
  db: Kysely<Database>,
  id: string,
  commitmentId: string,
): Promise<void> => {
  await db
    .updateTable('candidates')
    .set({ commitmentId })
    .where('id', '=', id)
    .where('decision', '=', 'rejected')
    .where('commitmentId', 'is', null)
    .execute()
}

const fromRow = (row: Selectable<CandidatesTable>): StoredCandidate => ({
  id: row.id,
  documentId: row.documentId,
  meetingId: row.meetingId,
  quote: row.quote,
  place: { page: row.page, item: row.item, paragraph: row.paragraph },
  kind: row.kind as CandidateKind,
  owner: row.ownerText === null ? null : { text: row.ownerText, from: row.ownerFrom ?? 'stated', post: null },
  ownerPostId: row.ownerPostId,
  due: dueFromRow(row, row.dueOn),
  measure: measureFromRow(row),
  ...(row.actionNumber === null ? {} : { actionNumber: row.actionNumber }),
  confidence: row.confidence,
  reason: row.reason,
  decision:
    row.decision === null
      ? null
      : {
          as: row.decision,
          at: row.decidedAt ?? '',
          by: row.decidedBy ?? '',
          rejection: row.rejectionCode,
          reason: row.decisionReason,
          commitmentId: row.commitmentId,
          accepted: acceptedFromRow(row),
        },
})

const acceptedFromRow = (row: Selectable<CandidatesTable>): AcceptedParts | null =>
  row.acceptedKind === null
    ? null
    : {
        kind: row.acceptedKind,
        ownerPostId: row.acceptedOwnerPostId,
        dueOn: row.acceptedDueOn,
        measure: JSON.parse(row.acceptedMeasure ?? 'null') as Measure | null,
      }
