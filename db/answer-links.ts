import { type Insertable, type Kysely, type Selectable, sql } from 'kysely'
import type { PlainDate } from '../src/calendar/plain-date.ts'
import type { AnswerLink } from '../src/register/answers/answer-link.ts'
import { batches } from './outbox-rows.ts'
import type { AnswerLinksTable, Database } from './schema.ts'

export const insertAnswerLinks = async (
  db: Kysely<Database>,
  links: readonly Omit<
    Insertable<AnswerLinksTable>,
    'revokedAt' | 'revokedBy' | 'revokedReason' | 'firstUsedAt' | 'lastUsedAt'
  >[],
): Promise<void> => {
  for (const batch of batches(links, 100)) await db.insertInto('answerLinks').values(batch).execute()
}

export const findAnswerLinkByHash = async (
  db: Kysely<Database>,
  tokenHash: string,
): Promise<AnswerLink | undefined> => {
  const row = await db
    .selectFrom('answerLinks')
    .selectAll()
    .where('tokenHash', '=', tokenHash)
    .executeTakeFirst()
  return row === undefined ? undefined : fromRow(row)
}

export const findAnswerLink = async (db: Kysely<Database>, id: string): Promise<AnswerLink | undefined> => {
  const row = await db.selectFrom('answerLinks').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : fromRow(row)
}

/** The links of a commitment, the newest first. */
export const listAnswerLinks = async (
  db: Kysely<Database>,
  commitmentId: string,
): Promise<readonly AnswerLink[]> => {
  const rows = await db
    .selectFrom('answerLinks')
    .selectAll()
    .where('commitmentId', '=', commitmentId)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(fromRow)
}

/** The links that one mail carries. */
export const listLinksOfMessage = async (
  db: Kysely<Database>,
  messageId: string,
): Promise<readonly { readonly id: string; readonly commitmentId: string }[]> =>
  await db
    .selectFrom('answerLinks')
    .select(['id', 'commitmentId'])
    .where('messageId', '=', messageId)
    .execute()

/** Which of these commitments are owned by which post. */
export const listOwningPosts = async (
  db: Kysely<Database>,
  commitmentIds: readonly string[],
): Promise<readonly { readonly id: string; readonly ownerPostId: string }[]> => {
  const rows = await db
    .selectFrom('commitments')
    .select(['id', 'ownerPostId'])
    .where('id', 'in', [...commitmentIds, ''])
    .execute()
  return rows.flatMap(({ id, ownerPostId }) => (ownerPostId === null ? [] : [{ id, ownerPostId }]))
}

/** Ends a link for good; false when it was revoked before. */
export const revokeLink = async (
  db: Kysely<Database>,
  id: string,
  revoked: { revokedAt: string; revokedBy: string; revokedReason: string },
): Promise<boolean> => {
  const { numUpdatedRows } = await db
    .updateTable('answerLinks')
    .set(revoked)
    .where('id', '=', id)
    .where('revokedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Notes that an answer comes by a link, unless it is revoked or over: then false, and nothing may be recorded. */
export const claimLinkUse = async (
  db: Kysely<Database>,
  id: string,
  { at, today }: { at: string; today: PlainDate },
): Promise<boolean> => {
  const { numUpdatedRows } = await db
    .updateTable('answerLinks')
    .set({ firstUsedAt: sql<string>`coalesce(${sql.ref('firstUsedAt')}, ${at})`, lastUsedAt: at })
    .where('id', '=', id)
    .where('revokedAt', 'is', null)
    .where('expiresOn', '>=', today)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** By which link each answer of a commitment came, for those that came by one. */
export const listAnswersByLink = async (
  db: Kysely<Database>,
  commitmentId: string,
): Promise<ReadonlyMap<string, string>> => {
  const rows = await db
    .selectFrom('progressUpdates')
    .select(['id', 'answerLinkId'])
    .where('commitmentId', '=', commitmentId)
    .where('answerLinkId', 'is not', null)
    .execute()
  return new Map(rows.map(({ id, answerLinkId }) => [id, answerLinkId ?? '']))
}

const fromRow = (row: Selectable<AnswerLinksTable>): AnswerLink => ({
  id: row.id,
  commitmentId: row.commitmentId,
  personId: row.personId,
  postId: row.postId,
  messageId: row.messageId,
  createdAt: row.createdAt,
  createdBy: row.createdBy,
  expiresOn: row.expiresOn,
  revoked:
    row.revokedAt === null
      ? null
      : { at: row.revokedAt, by: row.revokedBy ?? '', reason: row.revokedReason ?? '' },
  firstUsedAt: row.firstUsedAt,
  lastUsedAt: row.lastUsedAt,
})
