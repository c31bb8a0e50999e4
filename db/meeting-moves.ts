import type { Insertable, Kysely } from 'kysely'
import type { KeptDate, MeetingMove } from '../src/register/meetings/anchored-dates.ts'
import { newId } from './ids.ts'
import type { Database, KeptDatesTable } from './schema.ts'

/** Every move of every meeting, in order. */
export const listMoves = async (db: Kysely<Database>): Promise<readonly MeetingMove[]> =>
  await db
    .selectFrom('meetingMoves')
    .select(['meetingId', 'fromOn', 'toOn', 'reason', 'movedAt', 'movedBy'])
    .orderBy('meetingId')
    .orderBy('position')
    .execute()

export const insertMove = async (db: Kysely<Database>, move: MeetingMove): Promise<void> => {
  const { before } = await db
    .selectFrom('meetingMoves')
    .select((eb) => eb.fn.countAll<number>().as('before'))
    .where('meetingId', '=', move.meetingId)
    .executeTakeFirstOrThrow()
  await db
    .insertInto('meetingMoves')
    .values({ id: newId(), position: before, ...move })
    .execute()
}

/** The due dates of which a person has said that they stay. */
export const listKeptDates = async (db: Kysely<Database>): Promise<readonly KeptDate[]> =>
  await db.selectFrom('keptDates').select(['commitmentId', 'meetingId', 'toOn']).execute()

/** False when somebody has said so already. */
export const insertKeptDate = async (
  db: Kysely<Database>,
  kept: KeptDate & Pick<Insertable<KeptDatesTable>, 'keptAt' | 'keptBy'>,
): Promise<boolean> => {
  const row = await db
    .insertInto('keptDates')
    .values({ id: newId(), ...kept })
    .onConflict((oc) => oc.columns(['commitmentId', 'meetingId', 'toOn']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Whether a due date has ever followed a meeting: that meeting may be back on its first day. */
export const hasFollowed = async (db: Kysely<Database>): Promise<boolean> => {
  const row = await db
    .selectFrom('extensions')
    .select('id')
    .where('movedMeetingId', 'is not', null)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
