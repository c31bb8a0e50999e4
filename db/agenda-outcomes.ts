import type { Insertable, Kysely, Selectable } from 'kysely'
import { newId } from './ids.ts'
import type { AgendaOutcomesTable, Database, OutcomeCorrectionsTable } from './schema.ts'

type Said = Pick<
  Selectable<AgendaOutcomesTable>,
  'outcome' | 'words' | 'newOn' | 'agreedBy' | 'recordedAt' | 'recordedBy'
>

/** What became of a commitment at a meeting, as it stands after whatever put it right. */
export type RecordedOutcome = Said & {
  readonly meetingId: string
  readonly commitmentId: string
  /** Why it is not what was recorded first; null when it is. */
  readonly correction: string | null
  /** What was recorded before it, the earliest first. */
  readonly before: readonly Said[]
}

/** What was recorded of commitments at meetings: all of it, or that of one meeting. */
export const listOutcomes = async (
  db: Kysely<Database>,
  meetingId?: string,
): Promise<readonly RecordedOutcome[]> => {
  let outcomes = db.selectFrom('agendaOutcomes').selectAll()
  let corrections = db.selectFrom('outcomeCorrections').selectAll()
  if (meetingId !== undefined) {
    outcomes = outcomes.where('meetingId', '=', meetingId)
    corrections = corrections.where('meetingId', '=', meetingId)
  }
  const later = Map.groupBy(await corrections.orderBy('number').execute(), keyOf)
  return (await outcomes.execute()).map((row) => {
    const put = later.get(keyOf(row)) ?? []
    const all = [row, ...put]
    const last = put.at(-1)
    return {
      meetingId: row.meetingId,
      commitmentId: row.commitmentId,
      ...saidIn(last ?? row),
      correction: last?.reason ?? null,
      before: all.slice(0, -1).map(saidIn),
    }
  })
}

const keyOf = ({ meetingId, commitmentId }: { meetingId: string; commitmentId: string }): string =>
  `${meetingId} ${commitmentId}`

const saidIn = ({ outcome, words, newOn, agreedBy, recordedAt, recordedBy }: Said): Said => ({
  outcome,
  words,
  newOn,
  agreedBy,
  recordedAt,
  recordedBy,
})

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

/** What it should have been. Of two at one moment, the second breaks the unique key. */
export const insertCorrection = async (
  db: Kysely<Database>,
  row: Omit<Insertable<OutcomeCorrectionsTable>, 'id'>,
): Promise<void> => {
  await db
    .insertInto('outcomeCorrections')
    .values({ ...row, id: newId() })
    .execute()
}
