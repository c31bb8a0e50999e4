import type { Kysely, Selectable } from 'kysely'
import type { PlainDate } from '../src/calendar/plain-date.ts'
import type { DraftedMatter, Drafting, DraftMove } from '../src/register/meetings/drafting.ts'
import { moveColumns, moveRow } from './agenda-moves.ts'
import { newId } from './ids.ts'
import type { AgendaDraftingsTable, Database } from './schema.ts'

/** How the agenda of a meeting was drafted for that day of it. */
export const findDrafting = async (
  db: Kysely<Database>,
  meetingId: string,
  heldOn: PlainDate,
): Promise<Drafting | undefined> => {
  const rows = await db
    .selectFrom('agendaDraftings')
    .selectAll()
    .where('meetingId', '=', meetingId)
    .where('heldOn', '=', heldOn)
    .execute()
  return (await withMoves(db, rows))[0]
}

/** The draftings of meetings from a day on that are still to be held on the day they were drafted for, and not issued. */
export const listDraftingsToCome = async (
  db: Kysely<Database>,
  from: PlainDate,
): Promise<readonly Drafting[]> => {
  const rows = await db
    .selectFrom('agendaDraftings as d')
    .innerJoin('meetings as m', (join) =>
      join.onRef('m.id', '=', 'd.meetingId').onRef('m.heldOn', '=', 'd.heldOn'),
    )
    .selectAll('d')
    .where('d.heldOn', '>=', from)
    .where('m.cancelledOn', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('agendas as a')
            .select('a.id')
            .whereRef('a.meetingId', '=', 'd.meetingId')
            .where('a.state', '=', 'issued'),
        ),
      ),
    )
    .orderBy('d.heldOn')
    .orderBy('d.id')
    .execute()
  return await withMoves(db, rows)
}

/** False when it was drafted for that day before. */
export const insertDrafting = async (
  db: Kysely<Database>,
  { matters, ...drafting }: Omit<Drafting, 'id' | 'moves'>,
): Promise<boolean> => {
  const rows = await db
    .insertInto('agendaDraftings')
    .values({ ...drafting, id: newId(), matters: JSON.stringify(matters) })
    .onConflict((oc) => oc.columns(['meetingId', 'heldOn']).doNothing())
    .returning('id')
    .execute()
  return rows.length === 1
}

/** False when another worker noticed it first. */
export const insertMove = async (
  db: Kysely<Database>,
  draftingId: string,
  move: DraftMove,
): Promise<boolean> => {
  const rows = await db
    .insertInto('agendaDraftMoves')
    .values({ ...moveRow(move), id: newId(), draftingId })
    .onConflict((oc) => oc.columns(['draftingId', 'commitmentId', 'position']).doNothing())
    .returning('id')
    .execute()
  return rows.length === 1
}

const withMoves = async (
  db: Kysely<Database>,
  rows: readonly Selectable<AgendaDraftingsTable>[],
): Promise<readonly Drafting[]> => {
  if (rows.length === 0) return []
  const moves = await db
    .selectFrom('agendaDraftMoves as v')
    .innerJoin('commitments as c', 'c.id', 'v.commitmentId')
    .select(['v.draftingId', ...moveColumns])
    .where(
      'v.draftingId',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('v.noticedAt')
    .orderBy('v.position')
    .orderBy('v.move')
    .orderBy('c.ref')
    .execute()
  const theirs = Map.groupBy(moves, ({ draftingId }) => draftingId)
  return rows.map(({ matters, ...row }) => ({
    ...row,
    matters: JSON.parse(matters) as DraftedMatter[],
    moves: theirs.get(row.id) ?? [],
  }))
}
