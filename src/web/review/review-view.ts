import type { Kysely } from 'kysely'
import { listCandidates } from '../../../db/candidates.ts'
import type { FiledMinutes } from '../../../db/document-meetings.ts'
import { listDocuments, type StoredDocument } from '../../../db/documents.ts'
import { type Attendance, listAttendance, listMeetings } from '../../../db/meetings.ts'
import { listPosts } from '../../../db/people.ts'
import { listRefs } from '../../../db/restatements.ts'
import type { Database } from '../../../db/schema.ts'
import { listVersionWords, type VersionWords } from '../../../db/version-words.ts'
import { loadSaidBefore } from '../../agenda/said-before.ts'
import { formatDay } from '../../calendar/plain-date.ts'
import type { Meeting } from '../../register/meetings/meetings.ts'
import { meetingsIn } from '../../register/meetings/meetings-in.ts'
import { versionSummary } from '../../register/minutes/version-summary.ts'
import { candidateView } from './candidate-view.ts'
import { leftOutView } from './left-out-view.ts'
import { type MinutesCheckView, minutesCheckView } from './minutes-check-view.ts'
import { makeRecordedBeside } from './recorded-beside.ts'
import { restatementHref, restatementView } from './restatement-view.ts'
import type { SecondLooks } from './second-looks.ts'
import { count, formatInstant, shortened } from '../words/words.ts'

type Shown = {
  /** Null ticks the likely ones. */
  readonly ticked: ReadonlySet<string> | null
  readonly looks: SecondLooks
  readonly timeZone: string
}

/** The review of a file: the minutes of each meeting in it with their proposals, in finished sentences. */
export const reviewView = async (
  db: Kysely<Database>,
  document: StoredDocument,
  { ticked, looks, timeZone }: Shown,
) => {
  const meetings = new Map((await listMeetings(db)).map((meeting) => [meeting.id, meeting]))
  const posts = await listPosts(db)
  const stored = await listCandidates(db, document.id)
  const versionWords = await listVersionWords(db, { documentId: document.id })
  const refs = await listRefs(db, [
    ...stored.flatMap(({ decision, rewordsCommitmentId }) => [
      decision?.commitmentId ?? null,
      rewordsCommitmentId,
    ]),
    ...versionWords.map(({ commitmentId }) => commitmentId),
  ])
  const found = await loadSaidBefore(db, stored)
  const meetingIds = document.minutes.map(({ meetingId }) => meetingId)
  const recordedBeside = await makeRecordedBeside(db, meetingIds, timeZone)
  const attendances = new Map<string, readonly Attendance[]>()
  for (const id of new Set(stored.map(({ meetingId }) => meetingId)))
    attendances.set(id, await listAttendance(db, id))
  const candidates = stored.map((candidate, index) => {
    const attendance = attendances.get(candidate.meetingId) ?? []
    const restated = restatementView(candidate, found.get(candidate.id), recordedBeside)
    return {
      ...candidateView(candidate, { posts, attendance, refs, timeZone }),
      meetingId: candidate.meetingId,
      number: index + 1,
      restated,
      restatementHref: restatementHref(candidate),
      // Words that may have been said before wait for a person, however likely a promise they are.
      ticked:
        ticked === null ? candidate.confidence === 'likely' && restated === null : ticked.has(candidate.id),
    }
  })
  const versions = await listVersionsOf(db, document, timeZone)
  const checks = new Map<string, MinutesCheckView | null>()
  for (const id of meetingIds) checks.set(id, await minutesCheckView(db, meetings.get(id), found))
  return {
    sets: document.minutes.map((minutes) => {
      const meeting = meetings.get(minutes.meetingId)
      const own = candidates.filter(({ meetingId }) => meetingId === minutes.meetingId)
      return {
        id: minutes.meetingId,
        heading:
          meeting === undefined ? document.fileName : `${meeting.seriesName}, ${formatDay(meeting.heldOn)}`,
        seriesName: meeting?.seriesName ?? '',
        heldOn: meeting === undefined ? '' : formatDay(meeting.heldOn),
        meetingHref: meetingHref(meeting),
        begins: minutes.page === null ? null : `From page ${minutes.page}.`,
        candidates: own,
        check: checks.get(minutes.meetingId) ?? null,
        ...versions(minutes),
      }
    }),
    losses: lossesOf(versionWords, refs),
    leftOut: await leftOutView(looks, {
      document,
      candidates: stored,
      meetings: meetingsIn(document, [...meetings.values()]),
    }),
    saidBefore: found.size > 0,
    all: candidates.length,
    waiting: candidates.filter(({ decided }) => decided === null).length,
    tickable: candidates.filter(({ decided, rewords }) => decided === null && rewords === null).length,
  }
}

export const meetingHref = (meeting: Meeting | undefined): string =>
  meeting === undefined ? '/meetings' : `/meetings/${meeting.ref}`

/** What a person has to decide on besides proposals: words that are gone, or changed in what binds nobody now. */
const lossesOf = (versionWords: readonly VersionWords[], refs: ReadonlyMap<string, string>) =>
  versionWords
    .filter(({ found, candidateId }) => found === 'gone' || (found === 'changed' && candidateId === null))
    .map(({ commitmentId, found, earlier, settled }) => {
      const ref = refs.get(commitmentId) ?? ''
      return {
        ref,
        href: settled === null ? `/commitments/${ref}/wording` : `/commitments/${ref}`,
        quote: shortened(earlier.quote, 180),
        state: settled === null ? (found === 'gone' ? 'No longer there' : 'Changed wording') : null,
        decided: settled === null ? null : `Decided by ${settled.by}.`,
      }
    })

/** The summary of a new version, and for one that was replaced where the newer is. */
const listVersionsOf = async (db: Kysely<Database>, document: StoredDocument, timeZone: string) => {
  const documents = await listDocuments(db)
  return ({ meetingId, version, replaces }: FiledMinutes) => {
    const before = documents.find(({ id }) => id === replaces?.documentId)
    const after = documents.find(({ minutes }) =>
      minutes.some((one) => one.meetingId === meetingId && one.replaces?.documentId === document.id),
    )
    return {
      summary: replaces === null ? null : `${versionSummary(version, replaces.found)}.`,
      before:
        before === undefined
          ? null
          : { href: `/minutes/${before.id}`, words: `Version ${version - 1}, ${before.fileName}` },
      after:
        after === undefined
          ? null
          : {
              href: `/minutes/${after.id}`,
              words: `Version ${version + 1}`,
              putIn: `was put in by ${after.importedBy}, ${formatInstant(after.importedAt, timeZone)}.`,
            },
    }
  }
}

/** "3 meetings of the Oversight Board" for a collection, the meeting's day for one. */
export const reviewTitle = (
  sets: readonly { readonly heldOn: string; readonly seriesName: string }[],
  fileName: string,
): string => {
  const [first] = sets
  if (first === undefined || first.heldOn === '') return `Review of ${fileName}`
  return sets.length === 1
    ? `Review of the minutes of ${first.heldOn}`
    : `Review of the minutes of ${count(sets.length, 'meeting')}`
}
