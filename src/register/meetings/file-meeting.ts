import type { Kysely } from 'kysely'
import type { NewCandidate } from '../../../db/candidates.ts'
import {
  type Attendance,
  findOrAddMeeting,
  findOrAddSeries,
  listAttendance,
  saveAttendance,
  updateMeeting,
} from '../../../db/meetings.ts'
import { listPosts } from '../../../db/people.ts'
import type { Database } from '../../../db/schema.ts'
import type { PlainDate } from '../../calendar/plain-date.ts'
import { CodedError } from '../../errors.ts'
import type { MeetingHeader, Reading } from '../../extraction/candidate.ts'
import type { MinutesDocument } from '../../minutes/document.ts'
import { quoteFinder } from '../../minutes/quoting/quote.ts'
import { lineKey, listRemovals } from '../people/attendance-removals.ts'
import { withPersonsWord } from './change-attendance.ts'
import { meetPeople } from '../people/meet-people.ts'
import type { Meeting } from './meetings.ts'
import { postOfReading } from '../people/named-owners.ts'
import { frameOfNewSeries } from './series.ts'

/** The meeting that minutes belong to, and their candidates as they are kept. */
export type FiledMeeting = {
  readonly meeting: Meeting
  readonly newPosts: readonly string[]
  readonly candidates: readonly NewCandidate[]
  /** How many were left out, since their words do not stand in the document. */
  readonly refused: number
}

/** The meeting of one set of minutes, who was there, the next one it announces, and its candidates with their owners. */
export const fileMeeting = async (
  db: Kysely<Database>,
  reading: Reading,
  document: MinutesDocument,
  position: number,
  at: string,
): Promise<FiledMeeting> => {
  const { header } = reading
  const heldOn = meetingDay(header, document)
  const series = await findOrAddSeries(db, header.series, at, frameOfNewSeries)
  const meeting = await findOrAddMeeting(db, series, heldOn, { chair: header.chair ?? '', theme: '' }, at)
  const removals = await listRemovals(db, meeting.id)
  const there = header.attendance.filter((attendee) => !removals.has(lineKey(attendee)))
  const { attendance: read, newPosts } = await meetPeople(db, there, heldOn, at)
  const before = await listAttendance(db, meeting.id)
  // An action log of the same meeting lists nobody: what its minutes said stays.
  const attendance = read.length > 0 ? withPersonsWord(read, before) : before
  if (read.length > 0) {
    await saveAttendance(db, meeting.id, attendance)
    await updateMeeting(db, meeting)
  }
  if (header.nextMeetingOn !== null && header.nextMeetingOn > heldOn)
    await findOrAddMeeting(
      db,
      series,
      header.nextMeetingOn,
      // Its own minutes will say who took the chair.
      { chair: '', theme: header.nextMeetingTheme ?? '' },
      at,
    )
  const candidates = await withOwnerPosts(db, reading, document, attendance)
  return {
    meeting,
    newPosts,
    candidates: candidates.map(
      (candidate, index): NewCandidate => ({
        ...candidate,
        meetingId: meeting.id,
        position: position + index,
        decision: null,
        rewordsCommitmentId: null,
        decidedInDocumentId: null,
      }),
    ),
    refused: reading.candidates.length - candidates.length,
  }
}

const meetingDay = (header: MeetingHeader, document: MinutesDocument): PlainDate => {
  if (header.heldOn !== null) return header.heldOn
  throw new CodedError(
    'invalid',
    `The date of the meeting was not found in ${document.fileName}. Enter the date of the meeting and try again.`,
  )
}

/** Ties owners to posts, and refuses any quote that does not stand in the document (product rule 1). */
const withOwnerPosts = async (
  db: Kysely<Database>,
  reading: Reading,
  document: MinutesDocument,
  attendance: readonly Attendance[],
) => {
  const posts = await listPosts(db)
  const stands = quoteFinder(document.text)
  return reading.candidates
    .filter(({ quote }) => stands(quote))
    .map((candidate) => ({
      ...candidate,
      ownerPostId: postOfReading(candidate.owner, posts, attendance),
    }))
}
