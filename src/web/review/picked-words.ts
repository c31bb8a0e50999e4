import { loadCalendar } from '../../../db/added-holidays.ts'
import { listCandidates, type StoredCandidate } from '../../../db/candidates.ts'
import { listCommitments } from '../../../db/commitments.ts'
import { findDocument, getDocumentContents, type StoredDocument } from '../../../db/documents.ts'
import { listAttendance, listMeetings } from '../../../db/meetings.ts'
import { listPosts } from '../../../db/people.ts'
import { listVersionWords } from '../../../db/version-words.ts'
import { CodedError, isCoded } from '../../errors.ts'
import type { ReadMinutes } from '../../extraction/read-minutes-file.ts'
import type { WordsReading } from '../../extraction/read-words.ts'
import { blockAt } from '../../minutes/quoting/block-at.ts'
import type { Place } from '../../minutes/document.ts'
import { type FoundWords, findWords } from '../../minutes/quoting/find-words.ts'
import type { Meeting } from '../../register/meetings/meetings.ts'
import { meetingsIn } from '../../register/meetings/meetings-in.ts'
import { postOfReading, type Seen } from '../../register/people/named-owners.ts'
import { isSamePromise, overlapping } from '../../register/review/words-taken.ts'
import type { Readings } from '../serving/readings.ts'
import type { WebApp } from '../serving/route.ts'

/** Minutes in which a person looks for words, and every place where the words stand. */
export type Search = {
  readonly document: StoredDocument
  /** The meetings whose minutes it holds: mostly one. */
  readonly meetings: readonly Meeting[]
  readonly candidates: readonly StoredCandidate[]
  readonly text: string
  readonly places: readonly FoundWords[]
  /** The file read again, for what the text alone does not tell; null when it cannot be read any more. */
  readonly again: ReadMinutes | null
}

/** @throws CodedError not-found */
export const searchMinutes = async (
  { db }: WebApp,
  readings: Readings,
  documentId: string,
  typed: string,
): Promise<Search> => {
  const document = await findDocument(db, documentId)
  const file = await getDocumentContents(db, documentId)
  if (document === undefined || file === undefined)
    throw new CodedError('not-found', 'These minutes are not in the register.')
  const candidates = await listCandidates(db, documentId)
  const meetings = meetingsIn(document, await listMeetings(db))
  const places = findWords(file.text, typed)
  const again = places.length === 0 ? null : await readAgain(readings, file, meetings)
  return { document, meetings, candidates, text: file.text, places, again }
}

const readAgain = async (
  readings: Readings,
  file: { fileName: string; sha256: string; contents: Buffer },
  meetings: readonly Meeting[],
): Promise<ReadMinutes | null> => {
  const [first, second] = meetings
  // The one day may be a person's; those of several meetings stand in the file.
  const options = first === undefined || second !== undefined ? {} : { meetingOn: first.heldOn }
  try {
    return await readings.again(file, options)
  } catch (error) {
    // A later version may refuse a file that an earlier one read, or too many are being read: the words still stand.
    if (isCoded(error)) return null
    throw error
  }
}

/** Where the words stand: from the file read again, or by the line of the text alone. */
export const placeOf = ({ text, again }: Search, found: FoundWords, nth: number): Place => {
  const there = again === null ? [] : findWords(again.document.text, found.quote)
  const from = (there[nth] ?? there[0])?.from
  const block = from === undefined ? undefined : blockAt(again?.document.blocks ?? [], from)
  return block?.place ?? { page: null, item: null, paragraph: text.slice(0, found.from).split('\n').length }
}

/** The words as the rules for minutes read them, with the post and the meeting that are meant. */
export type PickedReading = WordsReading & {
  readonly ownerPostId: string | null
  readonly meeting: Meeting
  readonly attendance: readonly Seen[]
}

/** `meetingId`: the meeting that a person chose, where the minutes hold several. */
export const readPicked = async (
  { db, config }: WebApp,
  search: Search,
  { found, nth, meetingId }: { found: FoundWords; nth: number; meetingId: string },
): Promise<PickedReading> => {
  const { document, meetings, again } = search
  const [{ readWords }, { readingAt }] = await Promise.all([
    import('../../extraction/read-words.ts'),
    import('../../extraction/reading-at.ts'),
  ])
  const place = placeOf(search, found, nth)
  const chosen = meetings.find(({ id }) => id === meetingId)
  const readings = again?.readings ?? []
  const here =
    chosen === undefined
      ? readingAt(readings, place.paragraph)
      : (readings.find(({ header }) => header.heldOn === chosen.heldOn) ?? readings[0])
  const meeting =
    chosen ??
    meetings.find(({ heldOn }) => heldOn === here?.header.heldOn) ??
    meetings.find(({ id }) => id === document.minutes[0]?.meetingId)
  if (meeting === undefined) throw new Error(`Document ${document.id} has no meeting`)
  const read =
    again === null || here === undefined
      ? null
      : readWords(again.document, { ...here.header, heldOn: meeting.heldOn }, here.candidates, {
          quote: found.quote,
          nth,
          calendar: await loadCalendar(db, config.region),
        })
  const reading = read ?? { ...NOTHING_READ, place }
  const attendance = await listAttendance(db, meeting.id)
  const ownerPostId = postOfReading(reading.owner, await listPosts(db), attendance)
  return { ...reading, meeting, attendance, ownerPostId }
}

const NOTHING_READ = { kind: null, owner: null, due: null, measure: null } as const

/** What the register says of these words already. */
export type Taken = {
  readonly waiting: readonly StoredCandidate[]
  readonly rejected: readonly StoredCandidate[]
  readonly commitments: readonly { readonly ref: string; readonly quote: string }[]
}

export const takenBy = async (
  { db }: WebApp,
  { document, candidates: proposed, text }: Search,
  found: FoundWords,
  { paragraph }: Place,
): Promise<Taken> => {
  const candidates = overlapping(text, found, paragraph, proposed)
  const own = await listCommitments(db, { documentId: document.id })
  const again = (await fromEarlierVersions(db, document.id)).filter(
    ({ id }) => !own.some((one) => one.id === id),
  )
  // A proposal that says an earlier promise again leads to a commitment of other minutes.
  const elsewhere = candidates
    .flatMap(({ decision }) => decision?.commitmentId ?? [])
    .filter((id) => ![...own, ...again].some((one) => one.id === id))
  const linked = elsewhere.length === 0 ? [] : await listCommitments(db, { ids: elsewhere })
  return {
    waiting: candidates.filter(({ decision }) => decision === null),
    rejected: candidates.filter(
      ({ decision, quote }) =>
        decision?.as === 'rejected' && decision.commitmentId === null && isSamePromise(quote, found.quote),
    ),
    commitments: [...overlapping(text, found, paragraph, [...own, ...again]), ...linked],
  }
}

/** Commitments of an earlier version of these minutes, as their words stand in this one. */
const fromEarlierVersions = async (db: WebApp['db'], documentId: string) => {
  const stands = (await listVersionWords(db, { documentId })).filter(({ found }) => found === 'unchanged')
  const commitments = await listCommitments(db, { ids: stands.map(({ commitmentId }) => commitmentId) })
  const refs = new Map(commitments.map(({ id, ref }) => [id, ref]))
  return stands.flatMap(({ commitmentId, words }) => {
    const ref = refs.get(commitmentId)
    return ref === undefined || words === null ? [] : [{ id: commitmentId, ref, ...words }]
  })
}
