import type { Kysely, Selectable } from 'kysely'
import { newId } from './ids.ts'
import type { Database, MailHoldsTable } from './schema.ts'

export type MailHold = Selectable<MailHoldsTable>

/** What keeps mail back at present, the first first. */
export const listOpenHolds = async (db: Kysely<Database>): Promise<readonly MailHold[]> =>
  await db
    .selectFrom('mailHolds')
    .selectAll()
    .where('endedAt', 'is', null)
    .orderBy('begunAt')
    .orderBy('id')
    .execute()

/** The latest holds, those that still last included. */
export const listHolds = async (db: Kysely<Database>, limit: number): Promise<readonly MailHold[]> =>
  await db.selectFrom('mailHolds').selectAll().orderBy('begunAt', 'desc').orderBy('id').limit(limit).execute()

export const insertHold = async (
  db: Kysely<Database>,
  hold: Pick<MailHold, 'cause' | 'reason' | 'begunAt' | 'begunBy'>,
): Promise<string> => {
  const id = newId()
  await db
    .insertInto('mailHolds')
    .values({
      id,
      ...hold,
      confirmedAt: null,
      confirmedBy: null,
      send: null,
      endedAt: null,
      endedBy: null,
    })
    .execute()
  return id
}

/** False when it was confirmed or ended before. */
export const confirmHold = async (
  db: Kysely<Database>,
  id: string,
  confirmed: { confirmedAt: string; confirmedBy: string; send: NonNullable<MailHold['send']> },
): Promise<boolean> => {
  const { numUpdatedRows } = await db
    .updateTable('mailHolds')
    .set(confirmed)
    .where('id', '=', id)
    .where('confirmedAt', 'is', null)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** False when it had ended before. */
export const endHold = async (
  db: Kysely<Database>,
  id: string,
  ended: { endedAt: string; endedBy: string },
): Promise<boolean> => {
  const { numUpdatedRows } = await db
    .updateTable('mailHolds')
    .set(ended)
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
