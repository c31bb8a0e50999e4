import type { Insertable, Kysely, Selectable } from 'kysely'
import { newId } from './ids.ts'
import type { AgendaOutcomesTable, Database } from './schema.ts'

export type RecordedOutcome = Omit<Selectable<AgendaOutcomesTable>, 'id'>

/** What was recorded of commitments at meetings: all of it, or that of one meeting. */
export const listOutcomes = async (
  db: Kysely<Database>,
  meetingId?: string,
): Promise<readonly RecordedOutcome[]> => {
  let query = db
    .selectFrom('agendaOutcomes')
    .select(['meetingId', 'commitmentId', 'outcome', 'words', 'recordedAt', 'recordedBy'])
  if (meetingId !== undefined) query = query.where('meetingId', '=', meetingId)
  return await query.execute()
}

/** One outcome for a commitment at a meeting: a second one breaks the unique key. */
export const insertOutcome = async (
  db: Kysely<Database>,
  row: Omit<Insertable<AgendaOutcomesTable>, 'id'>,
): Promise<void> => {
  await db
    .insertInto('agendaOutcomes')
    .values({ ...row, id: newId() })
    .execute()
}
