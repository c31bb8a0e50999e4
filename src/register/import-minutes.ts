import type { Kysely } from 'kysely'
import { insertCandidates } from '../../db/candidates.ts'
import { findDocumentByHash, insertDocument } from '../../db/documents.ts'
import { recordHistory } from '../../db/history.ts'
import {
  type Attendance,
  findOrAddMeeting,
  findOrAddSeries,
  listAttendance,
  saveAttendance,
} from '../../db/meetings.ts'
import { listPosts } from '../../db/people.ts'
import type { Database } from '../../db/schema.ts'
import { isUniqueViolation } from '../../db/unique-violation.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import { CodedError } from '../errors.ts'
import type { MeetingHeader, Reading } from '../extraction/candidate.ts'
import type { ReadMinutes } from '../extraction/read-minutes-file.ts'
import type { MinutesDocument } from '../minutes/document.ts'
import { fingerprint, quoteFinder } from '../minutes/quote.ts'
import type { Actor, Moment } from './actor.ts'
import { meetPeople } from './meet-people.ts'
import type { Meeting } from './meetings.ts'
import { postOfReading } from './posts.ts'

export type ImportedMinutes = {
  readonly documentId: string
  /** Every meeting of the file, in order of appearance, with how many candidates were read from its minutes. */
  readonly meetings: readonly { readonly meeting: Meeting; readonly candidates: number }[]
  /** Posts met here for the first time, by title: somebody should check them and give an address. */
  readonly newPosts: readonly string[]
}

/**
 * Files minutes with each meeting they belong to, who was there, when the series meets next, and every candidate
 * that was read. Nothing becomes a commitment here: a person decides (product: "read, never believed").
 * @throws CodedError conflict, when the same file was imported before or somebody imports at the same moment;
 * invalid, when no meeting date is known.
 */
export const importMinutes = async (
  db: Kysely<Database>,
  minutes: ReadMinutes,
  by: Actor,
  moment: Moment,
): Promise<ImportedMinutes> => {
  try {
    return await fileMinutes(db, minutes, by, moment)
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    throw new CodedError(
      'conflict',
      `Somebody else put minutes in at the same moment. Nothing was changed: put ${minutes.document.fileName} in again.`,
    )
  }
}

const fileMinutes = async (
  db: Kysely<Database>,
  { document, contents, readings, readerVersion }: ReadMinutes,
  by: Actor,
  moment: Moment,
): Promise<ImportedMinutes> =>
  await db.transaction().execute(async (db) => {
    await mustBeNew(db, document)
    const filed = []
    for (const reading of readings) filed.push(await fileMeeting(db, reading, document, moment.at))
    const [first] = filed
    if (first === undefined) throw new Error(`${document.fileName} was read without a meeting`)
    const refused = filed.reduce((sum, { refused }) => sum + refused, 0)
    const documentId = await insertDocument(db, document, contents, {
      meetingId: first.meeting.id,
      importedAt: moment.at,
      importedBy: by.name,
      readerVersion,
      notes: [
        ...document.notes,
        ...readings.flatMap(({ notes }) => notes),
        ...(refused === 0 ? [] : [refusal(refused)]),
      ],
    })
    const candidates = filed.flatMap(({ meeting, candidates }) =>
      candidates.map((candidate) => ({ ...candidate, meetingId: meeting.id })),
    )
    await insertCandidates(db, candidates, { documentId, readerVersion })
    await recordHistory(db, {
      at: moment.at,
      actor: by.name,
      act: 'put minutes in',
      subjectType: 'document',
      subjectId: documentId,
      detail: {
        fileName: document.fileName,
        sha256: document.sha256,
        textSha256: fingerprint(document.text),
        meeting: filed.map(({ meeting }) => meeting.ref).join(', '),
        candidates: candidates.length,
        reader: readerVersion,
      },
    })
    return {
      documentId,
      meetings: filed.map(({ meeting, candidates }) => ({ meeting, candidates: candidates.length })),
      newPosts: filed.flatMap(({ newPosts }) => newPosts),
    }
  })

/** The meeting of one set of minutes, who was there, the next one it announces, and its candidates with their owners. */
const fileMeeting = async (db: Kysely<Database>, reading: Reading, document: MinutesDocument, at: string) => {
  const { header } = reading
  const heldOn = meetingDay(header, document)
  const series = await findOrAddSeries(db, header.series, at)
  const meeting = await findOrAddMeeting(db, series, heldOn, { chair: header.chair ?? '', theme: '' }, at)
  const { attendance, newPosts } = await meetPeople(db, header.attendance, heldOn, at)
  // An action log of the same meeting lists nobody: what its minutes said stays.
  if (attendance.length > 0) await saveAttendance(db, meeting.id, attendance)
  if (header.nextMeetingOn !== null && header.nextMeetingOn > heldOn)
    await findOrAddMeeting(
      db,
      series,
      header.nextMeetingOn,
      // Its own minutes will say who took the chair.
      { chair: '', theme: header.nextMeetingTheme ?? '' },
      at,
    )
  const candidates = await withOwnerPosts(
    db,
    reading,
    document,
    attendance.length > 0 ? attendance : await listAttendance(db, meeting.id),
  )
  return { meeting, newPosts, candidates, refused: reading.candidates.length - candidates.length }
}

const meetingDay = (header: MeetingHeader, document: MinutesDocument): PlainDate => {
  if (header.heldOn !== null) return header.heldOn
  throw new CodedError(
    'invalid',
    `The date of the meeting was not found in ${document.fileName}. Enter the date of the meeting and try again.`,
  )
}

const mustBeNew = async (db: Kysely<Database>, document: MinutesDocument): Promise<void> => {
  const earlier = await findDocumentByHash(db, document.sha256)
  if (earlier === undefined) return
  throw new CodedError(
    'conflict',
    `These minutes are already in the register: ${earlier.fileName}, put in by ${earlier.importedBy}. Nothing was changed.`,
  )
}

const refusal = (count: number): string =>
  `${count} ${count === 1 ? 'candidate was' : 'candidates were'} left out: the words were not found in the document.`

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
