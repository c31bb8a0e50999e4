import type { Kysely } from 'kysely'
import type { PlainDate } from '../src/calendar/plain-date.ts'
import type { Attendee } from '../src/extraction/candidate.ts'
import { type Meeting, meetingRef, seriesCode } from '../src/register/meetings.ts'
import { newId } from './ids.ts'
import type { Database } from './schema.ts'

export type Series = { readonly id: string; readonly code: string; readonly name: string }
export type Attendance = Attendee & { readonly postId: string | null }

export const listSeries = async (db: Kysely<Database>): Promise<readonly Series[]> => {
  const rows = await db.selectFrom('meetingSeries').select(['id', 'code', 'name']).execute()
  return rows.toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'))
}

/** The series of that name, in any case, made when it is new. */
export const findOrAddSeries = async (db: Kysely<Database>, name: string, at: string): Promise<Series> => {
  const all = await listSeries(db)
  const found = all.find((series) => series.name.toLowerCase() === name.toLowerCase())
  if (found !== undefined) return found
  const series = { id: newId(), code: seriesCode(name, new Set(all.map((s) => s.code))), name }
  await db
    .insertInto('meetingSeries')
    .values({ ...series, createdAt: at })
    .execute()
  return series
}

/** All meetings, earliest first. */
export const listMeetings = async (db: Kysely<Database>): Promise<readonly Meeting[]> => {
  const rows = await db
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
    ])
    .orderBy('meetings.heldOn')
    .orderBy('meetings.ref')
    .execute()
  return rows
}

/** The series' meeting of that day, made when it is new. A chair or theme that was not known yet is filled in. */
export const findOrAddMeeting = async (
  db: Kysely<Database>,
  series: Series,
  heldOn: PlainDate,
  known: { chair: string; theme: string },
  at: string,
): Promise<Meeting> => {
  const meetings = await listMeetings(db)
  const found = meetings.find((m) => m.seriesId === series.id && m.heldOn === heldOn)
  if (found !== undefined) {
    const filled = { chair: found.chair || known.chair, theme: found.theme || known.theme }
    await db.updateTable('meetings').set(filled).where('id', '=', found.id).execute()
    return { ...found, ...filled }
  }
  const row = {
    id: newId(),
    ref: meetingRef(series.code, heldOn, new Set(meetings.map((m) => m.ref))),
    seriesId: series.id,
    heldOn,
    cancelledOn: null,
    ...known,
  }
  await db
    .insertInto('meetings')
    .values({ ...row, createdAt: at })
    .execute()
  return { ...row, seriesCode: series.code, seriesName: series.name }
}

export const updateMeeting = async (
  db: Kysely<Database>,
  id: string,
  changes: { heldOn?: PlainDate; theme?: string; cancelledOn?: PlainDate | null },
): Promise<void> => {
  await db.updateTable('meetings').set(changes).where('id', '=', id).execute()
}

/** Replaces what was known of who was there. */
export const saveAttendance = async (
  db: Kysely<Database>,
  meetingId: string,
  attendance: readonly Attendance[],
): Promise<void> => {
  await db.deleteFrom('attendances').where('meetingId', '=', meetingId).execute()
  const rows = attendance.map(({ initials, ...attendee }, position) => ({
    id: newId(),
    meetingId,
    position,
    initials: initials ?? '',
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
  }))
}
