import type { Kysely, Selectable } from 'kysely'
import { CodedError } from '../src/errors.ts'
import { seriesCode } from '../src/register/meetings/meetings.ts'
import type { Rhythm } from '../src/register/meetings/rhythm.ts'
import type { FrameItem, Series, SeriesWays } from '../src/register/meetings/series.ts'
import { newId } from './ids.ts'
import type { Database, MeetingSeriesTable } from './schema.ts'

export const listSeries = async (db: Kysely<Database>): Promise<readonly Series[]> => {
  const rows = await db.selectFrom('meetingSeries').selectAll().execute()
  return rows.map(fromRow).toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'))
}

/**
 * The series of that name, or that once had it, in any case; made when it is new, with `frame` as its standing items.
 */
export const findOrAddSeries = async (
  db: Kysely<Database>,
  name: string,
  at: string,
  frame: readonly FrameItem[] | null = null,
): Promise<Series> => {
  const all = await listSeries(db)
  const same = (other: string) => other.toLowerCase() === name.toLowerCase()
  const found =
    all.find((series) => same(series.name)) ?? all.find(({ formerNames }) => formerNames.some(same))
  if (found !== undefined) return found
  const id = newId()
  const code = seriesCode(name, new Set(all.map((series) => series.code)))
  const standingItems = frame === null ? null : JSON.stringify(frame)
  await db
    .insertInto('meetingSeries')
    .values({ id, code, name, createdAt: at, standingItems, version: 1 })
    .execute()
  return {
    id,
    code,
    name,
    chairPostId: null,
    papersDays: null,
    standingItems: frame,
    rhythm: null,
    formerNames: [],
    version: 1,
  }
}

/**
 * Changes a series that is still at the version the caller saw, and raises the version.
 * @throws CodedError conflict, when somebody else changed it meanwhile.
 */
export const updateSeries = async (
  db: Kysely<Database>,
  seen: Pick<Series, 'id' | 'name' | 'version'>,
  { rhythm, standingItems, formerNames, ...changes }: Partial<Omit<Series, 'id' | 'version'>>,
): Promise<void> => {
  const result = await db
    .updateTable('meetingSeries')
    .set({
      ...changes,
      ...(rhythm === undefined ? {} : { rhythm: rhythm === null ? null : JSON.stringify(rhythm) }),
      ...(standingItems === undefined ? {} : { standingItems: JSON.stringify(standingItems) }),
      ...(formerNames === undefined ? {} : { formerNames: JSON.stringify(formerNames) }),
      version: seen.version + 1,
    })
    .where('id', '=', seen.id)
    .where('version', '=', seen.version)
    .executeTakeFirst()
  if (result.numUpdatedRows !== 1n)
    throw new CodedError(
      'conflict',
      `${seen.name} was changed by somebody else while you were working on it. Check how it stands now, then make your change again.`,
    )
}

/** Nothing when nobody has chosen anything: the series meets as it has always done. */
export const waysOf = ({
  chairPostId = null,
  papersDays = null,
  standingItems = null,
}: Partial<SeriesWays>): { readonly ways?: SeriesWays } =>
  chairPostId === null && papersDays === null && standingItems === null
    ? {}
    : { ways: { chairPostId, papersDays, standingItems } }

export const itemsFrom = (kept: string | null): readonly FrameItem[] | null =>
  kept === null ? null : (JSON.parse(kept) as FrameItem[])

const fromRow = (row: Selectable<MeetingSeriesTable>): Series => ({
  id: row.id,
  code: row.code,
  name: row.name,
  chairPostId: row.chairPostId,
  papersDays: row.papersDays,
  standingItems: itemsFrom(row.standingItems),
  rhythm: row.rhythm === null ? null : (JSON.parse(row.rhythm) as Rhythm),
  formerNames: row.formerNames === null ? [] : (JSON.parse(row.formerNames) as string[]),
  version: row.version,
})
