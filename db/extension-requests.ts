import type { Insertable, Kysely } from 'kysely'
import type { PlainDate } from '../src/calendar/plain-date.ts'
import type { ExtensionRequest } from '../src/register/commitments/extension-request.ts'
import type { Database, ExtensionRequestsTable } from './schema.ts'

export const insertExtensionRequest = async (
  db: Kysely<Database>,
  row: Omit<Insertable<ExtensionRequestsTable>, 'decidedOn' | 'decidedBy' | 'decidedAs' | 'decidedReason'>,
): Promise<void> => {
  await db.insertInto('extensionRequests').values(row).execute()
}

/** What was asked for a commitment, in the order it came. */
export const listExtensionRequests = async (
  db: Kysely<Database>,
  commitmentId: string,
): Promise<readonly ExtensionRequest[]> => {
  const rows = await db
    .selectFrom('extensionRequests')
    .selectAll()
    .where('commitmentId', '=', commitmentId)
    .orderBy('recordedAt')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    askedForOn: row.askedForOn,
    reason: row.reason,
    statedOn: row.statedOn,
    statedBy: row.statedBy,
    answerLinkId: row.answerLinkId,
    recordedBy: row.recordedBy,
    decided:
      row.decidedOn === null || row.decidedAs === null
        ? null
        : { on: row.decidedOn, by: row.decidedBy ?? '', as: row.decidedAs, reason: row.decidedReason ?? '' },
  }))
}

/** Decides a request once; false when that was done before. */
export const decideRequest = async (
  db: Kysely<Database>,
  { id, commitmentId }: { id: string; commitmentId: string },
  decision: {
    decidedOn: PlainDate
    decidedBy: string
    decidedAs: 'agreed' | 'refused'
    decidedReason: string
  },
): Promise<boolean> => {
  const { numUpdatedRows } = await db
    .updateTable('extensionRequests')
    .set(decision)
    .where('id', '=', id)
    .where('commitmentId', '=', commitmentId)
    .where('decidedOn', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** What was asked for any open commitment and nobody has decided yet, in the order it came. */
export const listUndecidedRequests = async (db: Kysely<Database>) =>
  await db
    .selectFrom('extensionRequests as r')
    .innerJoin('commitments as c', 'c.id', 'r.commitmentId')
    .select(['r.id', 'c.ref', 'c.quote', 'c.dueOn', 'r.askedForOn', 'r.reason', 'r.statedOn', 'r.statedBy'])
    .where('r.decidedOn', 'is', null)
    .where('c.closedOn', 'is', null)
    .orderBy('r.recordedAt')
    .orderBy('r.id')
    .execute()
