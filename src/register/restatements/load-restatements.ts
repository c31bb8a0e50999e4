import type { Kysely } from 'kysely'
import type { StoredCandidate } from '../../../db/candidates.ts'
import { listMeetings } from '../../../db/meetings.ts'
import { listPosts } from '../../../db/people.ts'
import { listEarlier } from '../../../db/restatements.ts'
import type { Database } from '../../../db/schema.ts'
import { addDays } from '../../calendar/plain-date.ts'
import type { MeetingRef } from '../commitments/commitment.ts'
import { findRestatements } from './find-restatements.ts'
import type { SamePromise, Saying } from './same-promise.ts'

/** A year: what came back with the yearly round was closed longer ago, and each round is a new one. */
const CLOSED_LATELY_DAYS = 365

/**
 * For each candidate that waits, the commitments it may say again, the surest first (product rule 13). Worked out
 * whenever it is asked, so that what somebody accepted a minute ago counts. Candidates without any are left out.
 */
export const loadRestatements = async (
  db: Kysely<Database>,
  candidates: readonly StoredCandidate[],
): Promise<ReadonlyMap<string, readonly SamePromise[]>> => {
  const sayings = await waitingSayings(db, candidates)
  const [first] = sayings.map(({ meeting }) => meeting.heldOn).toSorted()
  if (first === undefined) return new Map()
  const found = findRestatements(sayings, await listEarlier(db, addDays(first, -CLOSED_LATELY_DAYS)))
  return new Map([...found].flatMap(([{ id }, same]) => (same.length === 0 ? [] : [[id, same]])))
}

/** Those that wait for a person, as they are compared; `id` is the candidate's. */
export const waitingSayings = async (
  db: Kysely<Database>,
  candidates: readonly StoredCandidate[],
): Promise<readonly (Saying & { readonly id: string })[]> => {
  const waiting = candidates.filter(
    ({ decision, rewordsCommitmentId }) => decision === null && rewordsCommitmentId === null,
  )
  if (waiting.length === 0) return []
  const meetings = new Map((await listMeetings(db)).map((meeting) => [meeting.id, meeting]))
  const titles = new Map((await listPosts(db)).map(({ id, title }) => [id, title]))
  return waiting.flatMap((candidate) => {
    const meeting = meetings.get(candidate.meetingId)
    return meeting === undefined ? [] : [{ id: candidate.id, ...sayingOf(candidate, meeting, titles) }]
  })
}

/** The commitments that one saying may repeat, for words that no candidate holds. */
export const restatementsOf = async (db: Kysely<Database>, saying: Saying): Promise<readonly SamePromise[]> =>
  findRestatements([saying], await listEarlier(db, addDays(saying.meeting.heldOn, -CLOSED_LATELY_DAYS))).get(
    saying,
  ) ?? []

const sayingOf = (
  candidate: StoredCandidate,
  { id, ref, seriesName, heldOn }: MeetingRef,
  titles: ReadonlyMap<string, string>,
): Saying => ({
  quote: candidate.quote,
  kind: candidate.kind,
  ownerPostId: candidate.ownerPostId,
  ownerName: titles.get(candidate.ownerPostId ?? '') ?? candidate.owner?.text ?? null,
  ownerText: candidate.owner?.text ?? null,
  duePhrase: candidate.due?.phrase ?? null,
  dueOn: candidate.due?.dueOn ?? null,
  measure: candidate.measure,
  actionNumber: candidate.actionNumber ?? null,
  meeting: { id, ref, seriesName, heldOn },
  documentId: candidate.documentId,
})
