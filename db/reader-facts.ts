import { type Kysely, sql } from 'kysely'
import type { PlainDate } from '../src/calendar/plain-date.ts'
import type { CandidateKind } from '../src/extraction/candidate.ts'
import type { AddedTally, ScoreFacts, Tally } from '../src/register/reader-report/reader-score.ts'
import type { RejectionCode } from '../src/register/review/rejection-reasons.ts'
import type { Added } from '../src/register/reader-report/replay-score.ts'
import type { Database } from './schema.ts'

/** A commitment that the reader had not found, or a likely proposal that was none. */
export type Mistake = {
  readonly quote: string
  readonly documentId: string
  readonly fileName: string
  readonly heldOn: PlainDate
}
export type Miss = Mistake & { readonly ref: string }
export type FalseAlarm = Mistake & {
  readonly candidateId: string
  readonly code: RejectionCode | null
  readonly words: string | null
}

/** What people decided, counted in the database. `since`: only minutes put in from that instant on; '' for all. */
export const tallyReviews = async (db: Kysely<Database>, since: string): Promise<ScoreFacts> => ({
  minutes: await countReviews(db, since),
  proposals: await tallyProposals(db, since),
  added: await tallyAdded(db, since),
})

/** The commitments added by hand, the latest first. */
export const listMisses = async (
  db: Kysely<Database>,
  since: string,
  limit: number,
): Promise<readonly Miss[]> =>
  await addedByHand(db)
    .innerJoin('documents', 'documents.id', 'commitments.documentId')
    .innerJoin('meetings', 'meetings.id', 'commitments.meetingId')
    .select(['commitments.ref', 'commitments.quote', 'documents.id as documentId', 'documents.fileName'])
    .select('meetings.heldOn')
    .where('documents.importedAt', '>=', since)
    .orderBy('commitments.acceptedAt', 'desc')
    .orderBy('commitments.id')
    .limit(limit)
    .execute()

/** The likely proposals that were rejected, the latest first. */
export const listFalseAlarms = async (
  db: Kysely<Database>,
  since: string,
  limit: number,
): Promise<readonly FalseAlarm[]> =>
  await db
    .selectFrom('candidates')
    .innerJoin('documents', 'documents.id', 'candidates.documentId')
    .innerJoin('meetings', 'meetings.id', 'candidates.meetingId')
    .select(['candidates.id as candidateId', 'candidates.quote', 'candidates.rejectionCode as code'])
    .select(['candidates.decisionReason as words', 'documents.id as documentId', 'documents.fileName'])
    .select('meetings.heldOn')
    .where('candidates.decision', '=', 'rejected')
    .where('candidates.confidence', '=', 'likely')
    .where('candidates.commitmentId', 'is', null)
    .where('candidates.decidedInDocumentId', 'is', null)
    .where('documents.importedAt', '>=', since)
    // A rejection has its instant.
    .orderBy('candidates.decidedAt', 'desc')
    .orderBy('candidates.id')
    .limit(limit)
    .execute()

/** What people added to these documents, with the day that its words gave; one that was agreed later is not theirs. */
export const listAddedIn = async (
  db: Kysely<Database>,
  documentIds: readonly string[],
): Promise<readonly (Added & { readonly documentId: string | null })[]> => {
  const rows = await addedByHand(db)
    .select(['commitments.documentId', 'commitments.quote', 'commitments.kind', 'commitments.ownerPostId'])
    .select(['commitments.duePrecision', 'commitments.baselineDueOn'])
    .where('commitments.documentId', 'in', [...documentIds, ''])
    .orderBy('commitments.id')
    .execute()
  return rows.map(({ duePrecision, baselineDueOn, ...row }) => ({
    ...row,
    dueOn: duePrecision === 'none' || duePrecision === 'event' ? null : baselineDueOn,
  }))
}

/** Minutes with a proposal that waits. */
const unfinished = (db: Kysely<Database>) =>
  db
    .selectFrom('candidates')
    .select('candidates.documentId')
    .where('candidates.decision', 'is', null)
    .distinct()

const putInSince = (db: Kysely<Database>, since: string) =>
  db.selectFrom('documents').select('id').where('importedAt', '>=', since)

/** Without those whose words the reader had proposed and a person rejected first: the reader did not miss them. */
const addedByHand = (db: Kysely<Database>) =>
  db
    .selectFrom('commitments')
    .where('commitments.addedByHandAt', 'is not', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('candidates')
            .select('candidates.id')
            .whereRef('candidates.documentId', '=', 'commitments.documentId')
            .whereRef('candidates.commitmentId', '=', 'commitments.id')
            .where('candidates.decision', '=', 'rejected'),
        ),
      ),
    )

const countReviews = async (db: Kysely<Database>, since: string): Promise<ScoreFacts['minutes']> => {
  const row = await db
    .selectFrom(putInSince(db, since).as('all'))
    .leftJoin(unfinished(db).as('open'), 'open.documentId', 'all.id')
    .select(({ fn }) => [fn.countAll<number>().as('all'), fn.count<number>('open.documentId').as('open')])
    .executeTakeFirstOrThrow()
  return { finished: row.all - row.open, unfinished: row.open }
}

const tallyProposals = async (db: Kysely<Database>, since: string): Promise<readonly Tally[]> => {
  const each = db
    .selectFrom('candidates as c')
    // A decision that a new version carried on was counted where it was taken.
    .where('c.decidedInDocumentId', 'is', null)
    .$if(since !== '', (all) => all.where('c.documentId', 'in', putInSince(db, since)))
    .select(['c.readerVersion', 'c.confidence', 'c.decision', 'c.rejectionCode', 'c.kind', 'c.acceptedKind'])
    .select([
      flag(sql`${sql.ref('c.decisionReason')} is not null`).as('hasWords'),
      flag(sql`${sql.ref('c.commitmentId')} is not null`).as('isCommitment'),
      flag(sql`${sql.ref('c.documentId')} not in (${unfinished(db)})`).as('reviewFinished'),
      same('c.ownerPostId', 'c.acceptedOwnerPostId').as('ownerKept'),
      same('c.dueOn', 'c.acceptedDueOn').as('dateKept'),
    ])
  const alike = [
    ...(['readerVersion', 'confidence', 'decision', 'rejectionCode', 'kind', 'acceptedKind'] as const),
    ...(['hasWords', 'isCommitment', 'reviewFinished', 'ownerKept', 'dateKept'] as const),
  ]
  const rows = await db
    .selectFrom(each.as('each'))
    .select(alike)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .groupBy(alike)
    .execute()
  return rows.map(({ kind, acceptedKind, ownerKept, dateKept, ...row }) => ({
    ...row,
    hasWords: row.hasWords === 1,
    isCommitment: row.isCommitment === 1,
    reviewFinished: row.reviewFinished === 1,
    kind: kind as CandidateKind,
    accepted:
      acceptedKind === null
        ? null
        : { kind: acceptedKind, ownerKept: ownerKept === 1, dateKept: dateKept === 1 },
  }))
}

const tallyAdded = async (db: Kysely<Database>, since: string): Promise<readonly AddedTally[]> => {
  const each = addedByHand(db)
    .$if(since !== '', (all) => all.where('commitments.documentId', 'in', putInSince(db, since)))
    .select('commitments.missedByReader as readerVersion')
    .select(flag(sql`${sql.ref('commitments.documentId')} not in (${unfinished(db)})`).as('reviewFinished'))
  const rows = await db
    .selectFrom(each.as('each'))
    .select(['readerVersion', 'reviewFinished'])
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .groupBy(['readerVersion', 'reviewFinished'])
    .execute()
  return rows.map((row) => ({ ...row, reviewFinished: row.reviewFinished === 1 }))
}

/** 1 or 0: the databases have no truth in common. */
const flag = (condition: ReturnType<typeof sql>) => sql<number>`case when ${condition} then 1 else 0 end`

/** Alike, or both missing. */
const same = (one: string, other: string) =>
  flag(sql`${sql.ref(one)} = ${sql.ref(other)} or (${sql.ref(one)} is null and ${sql.ref(other)} is null)`)
