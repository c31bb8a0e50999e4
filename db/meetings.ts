import type { Kysely } from 'kysely'
import type { PlainDate } from '../src/calendar/plain-date.ts'
import { CodedError } from '../src/errors.ts'
import type { Attendee } from '../src/extraction/candidate.ts'
import { type KeptMeeting, meetingRef } from '../src/register/meetings/meetings.ts'
import type { Series, SeriesWays } from '../src/register/meetings/series.ts'
import { newId } from './ids.ts'
import { keptStatement } from './kept-statement.ts'
import type { Database } from './schema.ts'
import { itemsFrom, waysOf } from './series.ts'

export { findOrAddSeries, listSeries } from './series.ts'

/** `setBy`: the person who put it there or changed it; left out where it was read in the minutes. */
export type Attendance = Attendee & { readonly postId: string | null; readonly setBy?: string }

const allMeetings = keptStatement((db) =>
  db
    .selectFrom('meetings')
    .innerJoin('meetingSeries', 'meetingSeries.id', 'meetings.seriesId')
    .select([
      'meetings.id',
      'meetings.ref',
      'meetings.seriesId',
      'meetingSeries.code as seriesCode',
      'meetingSeries.name as seriesName',
      'meetings.heldOn',
      'meetings.chair',
      'meetings.theme',
      'meetings.cancelledOn',
      'meetings.cancelledBy',
      'meetings.cancelledReason',
      'meetings.version',
      'meetingSeries.chairPostId',
      'meetingSeries.papersDays',
      'meetingSeries.standingItems',
    ])
    .orderBy('meetings.heldOn')
    .orderBy('meetings.ref'),
)

/** All meetings, earliest first. */
export const listMeetings = async (db: Kysely<Database>): Promise<readonly KeptMeeting[]> => {
  const { rows } = await allMeetings(db, {})
  const frames = new Map<string | null, SeriesWays['standingItems']>()
  for (const { standingItems } of rows)
    if (!frames.has(standingItems)) frames.set(standingItems, itemsFrom(standingItems))
  return rows.map(({ chairPostId, papersDays, standingItems, ...row }) => ({
    ...row,
    ...waysOf({ chairPostId, papersDays, standingItems: frames.get(standingItems) ?? null }),
  }))
}

/** The series' meeting of that day, made when it is new. A chair or theme that was not known yet is filled in. */
export const findOrAddMeeting = async (
  db: Kysely<Database>,
  series: Pick<Series, 'id' | 'code' | 'name'> & Partial<Series>,
  heldOn: PlainDate,
  known: { chair: string; theme: string },
  at: string,
): Promise<KeptMeeting> => {
  const meetings = await listMeetings(db)
  const onDay = meetings.filter((m) => m.seriesId === series.id && m.heldOn === heldOn)
  const found = onDay.find(({ cancelledOn }) => cancelledOn === null) ?? onDay[0]
  if (found !== undefined) {
    const filled = { chair: found.chair || known.chair, theme: found.theme || known.theme }
    if (filled.chair === found.chair && filled.theme === found.theme) return found
    const version = found.version + 1
    await db
      .updateTable('meetings')
      .set({ ...filled, version })
      .where('id', '=', found.id)
      .execute()
    return { ...found, ...filled, version }
  }
  return await addMeeting(db, series, heldOn, { ...known, among: meetings }, at)
}

/**
 * A new meeting of the series. `among`: those that the caller saw; when somebody has added the same meeting since then,
 * it breaks the unique key.
 */
export const addMeeting = async (
  db: Kysely<Database>,
  series: Pick<Series, 'id' | 'code' | 'name'> & Partial<Series>,
  heldOn: PlainDate,
  { among, ...known }: { chair: string; theme: string; among: readonly Pick<KeptMeeting, 'ref'>[] },
  at: string,
): Promise<KeptMeeting> => {
  const row = {
    id: newId(),
    ref: meetingRef(series.code, heldOn, new Set(among.map(({ ref }) => ref))),
    seriesId: series.id,
    heldOn,
    cancelledOn: null,
    cancelledBy: null,
    cancelledReason: null,
    version: 1,
    ...known,
  }
  await db
    .insertInto('meetings')
    .values({ ...row, createdAt: at })
    .execute()
  return { ...row, seriesCode: series.code, seriesName: series.name, ...waysOf(series) }
}

/**
 * Changes a meeting that is still at the version the caller saw, and raises the version.
 * @throws CodedError conflict, when somebody else changed it meanwhile.
 */
export const updateMeeting = async (
  db: Kysely<Database>,
  seen: Pick<KeptMeeting, 'id' | 'ref' | 'version'>,
  changes: Partial<
    Pick<KeptMeeting, 'heldOn' | 'theme' | 'chair' | 'cancelledOn' | 'cancelledBy' | 'cancelledReason'>
  > = {},
): Promise<void> => {
  const result = await db
    .updateTable('meetings')
    .set({ ...changes, version: seen.version + 1 })
    .where('id', '=', seen.id)
    .where('version', '=', seen.version)
    .executeTakeFirst()
  if (result.numUpdatedRows !== 1n)
    throw new CodedError(
      'conflict',
      `${seen.ref} was changed by somebody else while you were working on it. Check how it stands now, then make your change again.`,
    )
}

/** Replaces what was known of who was there. */
export const saveAttendance = async (
  db: Kysely<Database>,
  meetingId: string,
  attendance: readonly Attendance[],
): Promise<void> => {
  await db.deleteFrom('attendances').where('meetingId', '=', meetingId).execute()
  const rows = attendance.map(({ initials, setBy = null, ...attendee }, position) => ({
    id: newId(),
    meetingId,
    position,
    initials: initials ?? '',
    setBy,
    ...attendee,
  }))
  if (rows.length > 0) await db.insertInto('attendances').values(rows).execute()
}

/** Who was recorded in a post after a day, and when, earliest first. */
export const listSightings = async (
  db: Kysely<Database>,
  postId: string,
  after: PlainDate,
): Promise<readonly { readonly name: string; readonly heldOn: PlainDate }[]> =>
  await db
    .selectFrom('attendances')
    .innerJoin('meetings', 'meetings.id', 'attendances.meetingId')
    .select(['attendances.name', 'meetings.heldOn'])
    .where('attendances.postId', '=', postId)
    .where('meetings.heldOn', '>', after)
    .orderBy('meetings.heldOn')
    .execute()

export const listAttendance = async (
  db: Kysely<Database>,
  meetingId: string,
): Promise<readonly Attendance[]> => {
  const rows = await db
    .selectFrom('attendances')
    .selectAll()
    .where('meetingId', '=', meetingId)
    .orderBy('position')
    .execute()
  return rows.map((row) => ({
    name: row.name,
    capacity: row.capacity,
    initials: row.initials === '' ? null : row.initials,
    presence: row.presence,
    postId: row.postId,
    ...(row.setBy === null ? {} : { setBy: row.setBy }),
  }))
}
