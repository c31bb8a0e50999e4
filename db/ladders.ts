import type { Kysely } from 'kysely'
import type { Ladder } from '../src/notifications/ladder.ts'
import type { LadderChange } from '../src/notifications/ladder-book.ts'
import { newId, nextNumber } from './ids.ts'
import type { Database } from './schema.ts'

/** All choices in the order in which they were made, or those for one commitment and for all. */
export const listLadderChanges = async (
  db: Kysely<Database>,
  commitmentId?: string,
): Promise<readonly LadderChange[]> => {
  let query = db.selectFrom('ladders').selectAll()
  if (commitmentId !== undefined)
    query = query.where((eb) =>
      eb.or([eb('commitmentId', 'is', null), eb('commitmentId', '=', commitmentId)]),
    )
  const rows = await query.orderBy('position').execute()
  return rows.map(({ id, name, commitmentId, rungs, reason, setOn, setAt, setBy }) => ({
    id,
    name,
    commitmentId,
    ladder: rungs === null ? null : (JSON.parse(rungs) as Ladder),
    reason,
    setOn,
    setAt,
    setBy,
  }))
}

export const insertLadderChange = async (
  db: Kysely<Database>,
  { ladder, ...change }: Omit<LadderChange, 'id'>,
): Promise<void> => {
  await db
    .insertInto('ladders')
    .values({
      ...change,
      id: newId(),
      position: await nextNumber(db, 'ladders'),
      rungs: ladder === null ? null : JSON.stringify(ladder),
    })
    .execute()
}
