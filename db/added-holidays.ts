import type { Kysely } from 'kysely'
import type { PlainDate } from '../src/calendar/plain-date.ts'
import type { OfficeCalendar, Region } from '../src/calendar/working-days.ts'
import { newId } from './ids.ts'
import type { Database } from './schema.ts'

/** A bank holiday that the office has added. */
export type AddedHoliday = {
  readonly id: string
  readonly holidayOn: PlainDate
  readonly name: string
  readonly addedAt: string
  readonly addedBy: string
  readonly withdrawn: { readonly at: string; readonly by: string } | null
}

/** When the office is closed: its region's bank holidays and its own. */
export const loadCalendar = async (db: Kysely<Database>, region: Region): Promise<OfficeCalendar> => {
  const rows = await db
    .selectFrom('addedHolidays')
    .select('holidayOn')
    .where('withdrawnAt', '=', '')
    .orderBy('holidayOn')
    .execute()
  return { region, added: rows.map(({ holidayOn }) => holidayOn) }
}

/** In the order of their days, withdrawn ones included. */
export const listAddedHolidays = async (db: Kysely<Database>): Promise<readonly AddedHoliday[]> => {
  const rows = await db
    .selectFrom('addedHolidays')
    .selectAll()
    .orderBy('holidayOn')
    .orderBy('addedAt')
    .orderBy('id')
    .execute()
  return rows.map(({ withdrawnAt, withdrawnBy, ...row }) => ({
    ...row,
    withdrawn: withdrawnAt === '' ? null : { at: withdrawnAt, by: withdrawnBy },
  }))
}

/** Undefined when the day was added already. */
export const insertHoliday = async (
  db: Kysely<Database>,
  holiday: Omit<AddedHoliday, 'id' | 'withdrawn'>,
): Promise<string | undefined> => {
  const row = await db
    .insertInto('addedHolidays')
    .values({ ...holiday, id: newId(), withdrawnAt: '', withdrawnBy: '' })
    .onConflict((oc) => oc.columns(['holidayOn', 'withdrawnAt']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

/** False when somebody has withdrawn it already. */
export const withdrawHoliday = async (
  db: Kysely<Database>,
  id: string,
  withdrawn: { at: string; by: string },
): Promise<boolean> => {
  const result = await db
    .updateTable('addedHolidays')
    .set({ withdrawnAt: withdrawn.at, withdrawnBy: withdrawn.by })
    .where('id', '=', id)
    .where('withdrawnAt', '=', '')
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}
