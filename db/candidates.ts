import type { Kysely, Selectable } from 'kysely'
import type { Candidate, CandidateKind } from '../src/extraction/candidate.ts'
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
    readonly as: 'accepted' | 'rejected'
    readonly at: string
    readonly by: string
    readonly reason: string | null
    readonly commitmentId: string | null
  } | null
}

export const insertCandidates = async (
  db: Kysely<Database>,
  candidates: readonly (Candidate & { ownerPostId: string | null; meetingId: string })[],
  documentId: string,
): Promise<void> => {
  const rows = candidates.map((candidate, position) => ({
    id: newId(),
    documentId,
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
    confidence: candidate.confidence,
    reason: candidate.reason,
    decision: null,
    decidedAt: null,
    decidedBy: null,
    decisionReason: null,
    commitmentId: null,
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

/** Records a person's decision; false when somebody else has decided meanwhile. */
export const decideCandidate = async (
  db: Kysely<Database>,
  id: string,
  decision: {
    decision: 'accepted' | 'rejected'
    decidedAt: string
    decidedBy: string
    decisionReason: string | null
    commitmentId: string | null
  },
): Promise<boolean> => {
  const result = await db
    .updateTable('candidates')
    .set(decision)
    .where('id', '=', id)
    .where('decision', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
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
  confidence: row.confidence,
  reason: row.reason,
  decision:
    row.decision === null
      ? null
      : {
          as: row.decision,
          at: row.decidedAt ?? '',
          by: row.decidedBy ?? '',
          reason: row.decisionReason,
          commitmentId: row.commitmentId,
        },
})
