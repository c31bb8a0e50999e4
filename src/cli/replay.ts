import { listCandidatesIn } from '../../db/candidates.ts'
import { getDocumentContents, listDocuments, type StoredDocument } from '../../db/documents.ts'
import { listAttendance, listMeetings } from '../../db/meetings.ts'
import { listPosts } from '../../db/people.ts'
import { listAddedIn } from '../../db/reader-facts.ts'
import type { Register } from '../open-register.ts'
import { isCoded } from '../errors.ts'
import { meetingsIn } from '../register/meetings/meetings-in.ts'
import { postOfReading } from '../register/people/named-owners.ts'
import {
  type Proposed,
  type ReadAgain,
  type Replay,
  replayScore,
} from '../register/reader-report/replay-score.ts'
import { type Io, progress } from './io.ts'
import { readWatched } from './read-watched.ts'

export type ReplayReport = Replay & {
  readonly minutes: number
  /** Files that today's reader refuses, with its sentence; they are scored on neither side. */
  readonly unread: readonly { readonly fileName: string; readonly why: string }[]
}

/** Decisions are fetched for so many sets of minutes at once; the files, which are large, one by one. */
const AT_ONCE = 50

/** Reads the originals again with today's rules, and holds what it proposes against what people decided. */
export const replay = async (io: Io, { db }: Register, since: string): Promise<ReplayReport> => {
  const documents = (await listDocuments(db)).filter(({ importedAt }) => importedAt >= since)
  const posts = await listPosts(db)
  const all = await listMeetings(db)
  const shown = progress(io)
  const proposedIn = async (document: StoredDocument): Promise<readonly Proposed[]> => {
    const file = await getDocumentContents(db, document.id)
    const meetings = meetingsIn(document, all)
    const [first, second] = meetings
    if (file === undefined || first === undefined) return []
    // The one day may be a person's; those of several meetings stand in the file.
    const options = second === undefined ? { meetingOn: first.heldOn } : {}
    const { readings } = await readWatched(io, file, options, shown)
    const proposed: Proposed[] = []
    for (const { header, candidates } of readings) {
      const meeting = meetings.find(({ heldOn }) => heldOn === header.heldOn) ?? first
      const attendance = await listAttendance(db, meeting.id)
      for (const candidate of candidates)
        proposed.push({ ...candidate, ownerPostId: postOfReading(candidate.owner, posts, attendance) })
    }
    return proposed
  }

  const sets: ReadAgain[] = []
  const unread: { fileName: string; why: string }[] = []
  for (let from = 0; from < documents.length; from += AT_ONCE) {
    const some = documents.slice(from, from + AT_ONCE)
    const ids = some.map(({ id }) => id)
    const candidates = Map.groupBy(await listCandidatesIn(db, ids), ({ documentId }) => documentId)
    const added = Map.groupBy(await listAddedIn(db, ids), ({ documentId }) => documentId)
    for (const [index, document] of some.entries()) {
      shown.step(`Reading again ${from + index + 1} of ${documents.length}: ${document.fileName}`)
      try {
        const own = candidates.get(document.id) ?? []
        const proposed = await proposedIn(document)
        sets.push({ candidates: own, added: added.get(document.id) ?? [], proposed })
      } catch (error) {
        if (!isCoded(error) || error.code !== 'invalid') throw error
        unread.push({ fileName: document.fileName, why: error.message })
      }
    }
  }
  shown.done()
  return { ...replayScore(sets), minutes: sets.length, unread }
}
