import type { Kysely, Selectable } from 'kysely'
import { newId } from './ids.ts'
import type { BeatTable, Database } from './schema.ts'

export type Beat = Omit<Selectable<BeatTable>, 'id'>

const ONLY = 'register'

/** The register's beat; undefined before the first tick ever. */
export const findBeat = async (db: Kysely<Database>): Promise<Beat | undefined> =>
  await db
    .selectFrom('beat')
    .select(['lineId', 'beats', 'trustedAt', 'tickedAt'])
    .where('id', '=', ONLY)
    .executeTakeFirst()

/** The register's beat, begun if need be; of several processes that begin it one does. */
export const beginBeat = async (db: Kysely<Database>): Promise<Beat> => {
  const found = await findBeat(db)
  if (found !== undefined) return found
  await db
    .insertInto('beat')
    .values({ id: ONLY, lineId: newId(), beats: 0, trustedAt: '', tickedAt: '' })
    .onConflict((oc) => oc.column('id').doNothing())
    .execute()
  return (await findBeat(db)) ?? { lineId: '', beats: 0, trustedAt: '', tickedAt: '' }
}

/** Counts a tick whose clock is believed; returns the new count. */
export const recordBeat = async (
  db: Kysely<Database>,
  { trustedAt, tickedAt }: { trustedAt: string; tickedAt: string },
): Promise<number> => {
  const row = await db
    .updateTable('beat')
    .set((eb) => ({
      beats: eb('beats', '+', 1),
      tickedAt,
      // Of two processes the later instant stays.
      trustedAt: eb.case().when('trustedAt', '<', trustedAt).then(trustedAt).else(eb.ref('trustedAt')).end(),
    }))
    .where('id', '=', ONLY)
    .returning('beats')
    .executeTakeFirst()
  return row?.beats ?? 0
}

/** A tick at which the clock is not believed: seen, but not counted. */
export const recordDoubtfulTick = async (db: Kysely<Database>, tickedAt: string): Promise<void> => {
  await db.updateTable('beat').set({ tickedAt }).where('id', '=', ONLY).execute()
}

/** A person says that the clock is right as it stands; `newLine`: what was noted elsewhere counts no longer. */
export const trustFrom = async (db: Kysely<Database>, trustedAt: string, newLine: boolean): Promise<void> => {
  await db
    .updateTable('beat')
    .set({ trustedAt, ...(newLine ? { lineId: newId(), beats: 0 } : {}) })
    .where('id', '=', ONLY)
    .execute()
}
