import type { Kysely } from 'kysely'
import type { PlainDate } from '../src/calendar/plain-date.ts'
import type { DraftMove, SinceIssue } from '../src/register/meetings/drafting.ts'
import { moveColumns, moveRow } from './agenda-moves.ts'
import { newId } from './ids.ts'
import type { Database } from './schema.ts'

/** The agendas in force for meetings from a day on, in the order of the meetings, with what moved since. */
export const listIssuedToCome = async (
  db: Kysely<Database>,
  from: PlainDate,
): Promise<readonly SinceIssue[]> => {
  const meetings = await db
    .selectFrom('meetings')
    .select(['id', 'heldOn'])
    .where('heldOn', '>=', from)
    .where('cancelledOn', 'is', null)
    .execute()
  if (meetings.length === 0) return []
  const heldOn = new Map(meetings.map((meeting) => [meeting.id, meeting.heldOn]))
  // By the meetings, which are few: the papers of ten years stand in the same table.
  const rows = await db
    .selectFrom('agendas')
    .select(['id as agendaId', 'meetingId', 'number', 'version', 'issuedAt'])
    .where('meetingId', 'in', [...heldOn.keys()])
    .where('state', '=', 'issued')
    .orderBy('meetingId')
    .orderBy('version')
    .execute()
  // A later version takes the place of the earlier ones.
  const latest = [...new Map(rows.map((row) => [row.meetingId, row])).values()].toSorted((a, b) =>
    (heldOn.get(a.meetingId) ?? '') < (heldOn.get(b.meetingId) ?? '') ? -1 : 1,
  )
  const moves = await movesBy(
    db,
    latest.map(({ agendaId }) => agendaId),
  )
  return latest.map(({ number, issuedAt, ...row }) => ({
    ...row,
    number: number ?? '',
    issuedAt: issuedAt ?? '',
    moves: moves.get(row.agendaId) ?? [],
  }))
}

/** What moved since that version was issued, in the order in which it was noticed. */
export const listIssuedMoves = async (
  db: Kysely<Database>,
  agendaId: string,
): Promise<readonly DraftMove[]> => (await movesBy(db, [agendaId])).get(agendaId) ?? []

/** False when another worker noticed it first. */
export const insertIssuedMove = async (
  db: Kysely<Database>,
  agendaId: string,
  move: DraftMove,
): Promise<boolean> => {
  const rows = await db
    .insertInto('agendaIssuedMoves')
    .values({ ...moveRow(move), id: newId(), agendaId })
    .onConflict((oc) => oc.columns(['agendaId', 'commitmentId', 'position']).doNothing())
    .returning('id')
    .execute()
  return rows.length === 1
}

const movesBy = async (
  db: Kysely<Database>,
  agendaIds: readonly string[],
): Promise<ReadonlyMap<string, readonly DraftMove[]>> => {
  if (agendaIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('agendaIssuedMoves as v')
    .innerJoin('commitments as c', 'c.id', 'v.commitmentId')
    .select(['v.agendaId', ...moveColumns])
    .where('v.agendaId', 'in', agendaIds)
    .orderBy('v.noticedAt')
    .orderBy('v.position')
    .orderBy('c.ref')
    .execute()
  return Map.groupBy(rows, ({ agendaId }) => agendaId)
}
