import type { Kysely } from 'kysely'
import type { Database } from './schema.ts'

/** The proposals of a meeting nobody has decided on, with the owner as its minutes name it. */
export const listWaitingOwners = async (
  db: Kysely<Database>,
  meetingId: string,
): Promise<
  readonly { readonly id: string; readonly ownerText: string; readonly ownerPostId: string | null }[]
> => {
  const rows = await db
    .selectFrom('candidates')
    .select(['id', 'ownerText', 'ownerPostId'])
    .where('meetingId', '=', meetingId)
    .where('decision', 'is', null)
    .where('ownerText', 'is not', null)
    .orderBy('position')
    .execute()
  return rows.map(({ ownerText, ...row }) => ({ ...row, ownerText: ownerText ?? '' }))
}

/** The post that a waiting proposal's owner is tied to; a decided one stays as it is. */
export const setOwnerPost = async (db: Kysely<Database>, id: string, ownerPostId: string): Promise<void> => {
  await db
    .updateTable('candidates')
    .set({ ownerPostId })
    .where('id', '=', id)
    .where('decision', 'is', null)
    .execute()
}
