import type { Kysely, Selectable } from 'kysely'
import type { Candidate, CandidateKind, Measure } from '../src/extraction/candidate.ts'
import type { RejectionCode } from '../src/register/review/rejection-reasons.ts'
import type { AcceptedParts } from '../src/register/review/review-facts.ts'
import { dueFromRow, dueToRow, measureFromRow, measureToRow } from './due-columns.ts'
import { newId } from './ids.ts'
import type { CandidatesTable, Database } from './schema.ts'

/** What a person decided on a proposal. */
export type CandidateDecision = {
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
}

/** A proposal in its review: what was read, and what a person decided, if anyone has. */
export type StoredCandidate = Candidate & {
  readonly id: string
  readonly documentId: string
  readonly meetingId: string
  readonly ownerPostId: string | null
  readonly decision: CandidateDecision | null
  /** The commitment whose words these may be in a new version; that is decided on first. */
  readonly rewordsCommitmentId: string | null
  /** The earlier version of the minutes in whose review it was decided on; null when it was in this one's. */
  readonly decidedInDocumentId: string | null
}

/** A proposal before it has a key; `position` counts through the whole file. */
export type NewCandidate = Omit<StoredCandidate, 'id' | 'documentId'> & { readonly position: number }

/** Returns their keys, in the same order. */
export const insertCandidates = async (
  db: Kysely<Database>,
  candidates: readonly NewCandidate[],
  { documentId, readerVersion }: { documentId: string; readerVersion: string | null },
): Promise<readonly string[]> => {
  const rows = candidates.map((candidate) => ({
    id: newId(),
    documentId,
    readerVersion,
    ...contentOf(candidate),
    ...decisionOf(candidate.decision),
    rewordsCommitmentId: candidate.rewordsCommitmentId,
    decidedInDocumentId: candidate.decidedInDocumentId,
  }))
  for (let from = 0; from < rows.length; from += 200)
    await db
      .insertInto('candidates')
      .values(rows.slice(from, from + 200))
      .execute()
  return rows.map(({ id }) => id)
}

/** Moves a proposal nobody has decided on to a new version of its minutes, with the words it has there. */
export const moveCandidate = async (
  db: Kysely<Database>,
  id: string,
  to: { documentId: string; readerVersion: string | null },
  candidate: NewCandidate,
): Promise<void> => {
  await db
    .updateTable('candidates')
    .set({ ...to, ...contentOf(candidate), rewordsCommitmentId: candidate.rewordsCommitmentId })
    .where('id', '=', id)
    .where('decision', 'is', null)
    .execute()
}

/** A proposal that was taken for the new wording of a commitment stands for itself. */
export const freeCandidate = async (db: Kysely<Database>, id: string): Promise<void> => {
  await db.updateTable('candidates').set({ rewordsCommitmentId: null }).where('id', '=', id).execute()
}

const decisionOf = (decision: CandidateDecision | null) => ({
  decision: decision?.as ?? null,
  decidedAt: decision?.at ?? null,
  decidedBy: decision?.by ?? null,
  decisionReason: decision?.reason ?? null,
  commitmentId: decision?.commitmentId ?? null,
  rejectionCode: decision?.rejection ?? null,
  ...acceptedToRow(decision?.accepted ?? null),
})

const acceptedToRow = (accepted: AcceptedParts | null) => ({
  acceptedKind: accepted?.kind ?? null,
  acceptedOwnerPostId: accepted?.ownerPostId ?? null,
  acceptedDueOn: accepted?.dueOn ?? null,
  acceptedMeasure: accepted === null ? null : JSON.stringify(accepted.measure),
})

const contentOf = (candidate: NewCandidate) => ({
  meetingId: candidate.meetingId,
  position: candidate.position,
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
})

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
      ...acceptedToRow(accepted),
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
  rewordsCommitmentId: row.rewordsCommitmentId,
  decidedInDocumentId: row.decidedInDocumentId,
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
