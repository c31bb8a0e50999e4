import { listOutcomes } from '../../db/agenda-outcomes.ts'
import { listCandidates, type StoredCandidate } from '../../db/candidates.ts'
import { listCommitments } from '../../db/commitments.ts'
import { listAttendance } from '../../db/meetings.ts'
import { listPosts } from '../../db/people.ts'
import type { App } from '../app.ts'
import type { ReadMinutes } from '../extraction/read-minutes-file.ts'
import { readingAt } from '../extraction/reading-at.ts'
import { readWords } from '../extraction/read-words.ts'
import { blockAt } from '../minutes/quoting/block-at.ts'
import { findWords } from '../minutes/quoting/find-words.ts'
import { addByHand } from '../register/review/add-by-hand.ts'
import { awaitsMinutes } from '../register/commitments/commitment.ts'
import { acceptCandidate, type ReviewEdits, rejectCandidate } from '../register/review/decide-candidate.ts'
import type { ImportedMinutes } from '../register/minutes/import-minutes.ts'
import { loadRestatements } from '../register/restatements/load-restatements.ts'
import { postOfReading } from '../register/people/named-owners.ts'
import { recordAsOutcome, recordSaidAgain, recordSlip } from '../register/review/restate-candidate.ts'
import { takeProposalsWords } from '../register/minutes/take-minutes-words.ts'
import type { Decisions } from './decisions.ts'
import type { Restatement } from './restatements.ts'
import { findByWords, type Stage } from './stage.ts'

/** Reviews minutes that came in, as the story tells; returns the references of what entered the register. */
export const reviewMinutes = async (
  stage: Stage,
  imported: ImportedMinutes,
  minutes: ReadMinutes,
): Promise<readonly string[]> => {
  const { app, story } = stage
  const refs: string[] = []
  const candidates = await listCandidates(app.db, imported.documentId)
  for (const ofMeeting of Map.groupBy(candidates, ({ meetingId }) => meetingId).values())
    refs.push(...(await reviewMeeting(stage, ofMeeting, imported)))
  for (const { words, kind } of story.decisions.added) {
    const ref = await add(stage, imported, minutes, { words, kind })
    if (ref !== null) refs.push(ref)
  }
  return refs
}

/** What one meeting promised counts when the next one of the file is looked at. */
const reviewMeeting = async (
  stage: Stage,
  candidates: readonly StoredCandidate[],
  imported: ImportedMinutes,
): Promise<readonly string[]> => {
  const {
    app,
    staff,
    story: { decisions, restatements },
  } = stage
  const refs: string[] = []
  const saidBefore = await loadRestatements(app.db, candidates)
  for (const candidate of candidates) {
    // A new version of minutes carries what was decided, and leaves new words to a person.
    if (candidate.decision !== null || candidate.rewordsCommitmentId !== null) continue
    const about = <T extends { about: string }>(told: readonly T[]): T | undefined =>
      told.find((one) => candidate.quote.includes(one.about))
    const restated = restatements.find((r) => candidate.quote.includes(r.words))
    const rejected = about(decisions.rejected)
    const putRight = about(decisions.putRight)
    if (about(decisions.left) !== undefined || about(decisions.late) !== undefined) continue
    if (restated !== undefined) await restate(stage, candidate, restated, imported)
    else if (rejected !== undefined)
      await rejectCandidate(app.db, candidate.id, rejected, staff, app.moment())
    // What may have been said before waits for a person, as it does in the review.
    else if (putRight === undefined && saidBefore.has(candidate.id)) continue
    else if (putRight !== undefined || candidate.confidence === 'likely') {
      const edits = await editsOf(app, putRight)
      refs.push(await acceptCandidate(app.db, candidate.id, edits, staff, app.moment()))
    } else if (isFinished(imported, decisions))
      await rejectCandidate(app.db, candidate.id, LEFT_OVER, staff, app.moment())
  }
  return refs
}

const LEFT_OVER = { code: 'not-taken', words: '' } as const

const isFinished = ({ meetings }: ImportedMinutes, { finishedBefore }: Decisions): boolean =>
  finishedBefore !== null && meetings.every(({ meeting }) => meeting.heldOn < finishedBefore)

const restate = async (
  stage: Stage,
  candidate: StoredCandidate,
  { of, moved }: Restatement,
  { meetings }: ImportedMinutes,
): Promise<void> => {
  const { app, staff, unmatched } = stage
  const earlier = await findByWords(stage, of)
  if (earlier === undefined) {
    unmatched.push(of)
    return
  }
  const seen = { ref: earlier.ref }
  if (awaitsMinutes(earlier)) return await takeProposalsWords(app.db, candidate.id, seen, staff, app.moment())
  const outcomes = await listOutcomes(app.db, candidate.meetingId)
  if (moved === null && outcomes.some(({ commitmentId }) => commitmentId === earlier.id))
    return await recordAsOutcome(app.db, candidate.id, seen, staff, app.moment())
  if (moved === null) return await recordSaidAgain(app.db, candidate.id, seen, staff, app.moment())
  const askedBy = earlier.owner?.title ?? earlier.ownerText ?? 'The force'
  const agreedBy =
    meetings.find(({ meeting }) => meeting.id === candidate.meetingId)?.meeting.chair || 'The chair'
  await recordSlip(app.db, candidate.id, seen, { ...moved, askedBy, agreedBy }, staff, app.moment())
}

const editsOf = async (
  { db }: App,
  putRight: Decisions['putRight'][number] | undefined,
): Promise<ReviewEdits> => {
  const { kind, owner, dueOn } = putRight ?? { about: '' }
  const post = owner === undefined ? undefined : (await listPosts(db)).find(({ code }) => code === owner)
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(post === undefined ? {} : { ownerPostId: post.id }),
    ...(dueOn === undefined ? {} : { dueOn }),
  }
}

/** Null when these minutes do not hold the words, or when they hold a commitment of the same words already. */
const add = async (
  { app: { db, moment }, staff }: Stage,
  { documentId, meetings }: ImportedMinutes,
  { document, readings }: ReadMinutes,
  { words, kind }: Decisions['added'][number],
): Promise<string | null> => {
  const found = findWords(document.text, words)[0]
  const block = found === undefined ? undefined : blockAt(document.blocks, found.from)
  const reading = block === undefined ? undefined : readingAt(readings, block.place.paragraph)
  const meeting = reading === undefined ? undefined : meetings[readings.indexOf(reading)]?.meeting
  if (found === undefined || reading === undefined || meeting === undefined) return null
  const { quote } = found
  const header = { ...reading.header, heldOn: meeting.heldOn }
  const read = readWords(document, header, reading.candidates, { quote, nth: 0 })
  if (read === null || (await listCommitments(db, { documentId })).some((one) => one.quote === quote))
    return null
  const parts = {
    kind,
    ownerPostId: postOfReading(read.owner, await listPosts(db), await listAttendance(db, meeting.id)),
    dueOn: read.due?.dueOn ?? null,
    measure: read.measure,
  }
  const { place, owner, due } = read
  const picked = {
    documentId,
    meetingId: meeting.id,
    quote,
    place,
    ownerText: owner?.text ?? null,
    due,
    another: true,
  }
  return await addByHand(db, picked, parts, staff, moment())
}
