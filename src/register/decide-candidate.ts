import type { Kysely } from 'kysely'
import { decideCandidate, findCandidate, type StoredCandidate } from '../../db/candidates.ts'
import { insertCommitment, insertRevisit } from '../../db/commitment-changes.ts'
import { foldForSearch } from '../../db/commitments.ts'
import { findDocument } from '../../db/documents.ts'
import { dueToRow, measureToRow } from '../../db/due-columns.ts'
import { recordHistory } from '../../db/history.ts'
import { nextCommitmentRef } from '../../db/ids.ts'
import { listMeetings } from '../../db/meetings.ts'
import { findPost } from '../../db/people.ts'
import type { Database } from '../../db/schema.ts'
import { formatDay, type PlainDate } from '../calendar/plain-date.ts'
import { CodedError } from '../errors.ts'
import type { DueReading } from '../extraction/candidate.ts'
import type { Actor, Moment } from './actor.ts'
import type { CommitmentKind } from './commitment.ts'

/** What the person changed while reviewing; what is left out stays as it was read. */
export type ReviewEdits = {
  readonly kind?: CommitmentKind
  /** A post's id, or null for "no post". */
  readonly ownerPostId?: string | null
  /** A day, or null for "no date was given". */
  readonly dueOn?: PlainDate | null
}

/**
 * A person takes a candidate into the register (product rules 1 to 4): the quote with its place and file hash, the
 * derivation of the date, the first date as baseline, and the office's own duty to look again on that day.
 * Returns the new reference.
 * @throws CodedError not-found; conflict, when it was decided meanwhile.
 */
export const acceptCandidate = async (
  db: Kysely<Database>,
  candidateId: string,
  edits: ReviewEdits,
  by: Actor,
  moment: Moment,
): Promise<string> =>
  await db.transaction().execute(async (db) => {
    const candidate = await getUndecided(db, candidateId)
    const meeting = (await listMeetings(db)).find((m) => m.id === candidate.meetingId)
    if (meeting === undefined) throw new Error(`Candidate ${candidateId} has no meeting`)
    const document = await findDocument(db, candidate.documentId)
    if (document === undefined) throw new Error(`Candidate ${candidateId} has no document`)
    const kind = edits.kind ?? kindOf(candidate)
    const due = reviewedDue(candidate.due, edits.dueOn, meeting.heldOn, by.name)
    const ownerPostId = edits.ownerPostId === undefined ? candidate.ownerPostId : edits.ownerPostId
    const owner = ownerPostId === null ? undefined : await findPost(db, ownerPostId)
    if (ownerPostId !== null && owner === undefined)
      throw new CodedError('invalid', 'Choose an owner from the list of posts.')
    const ref = await nextCommitmentRef(db)
    const ownerText = candidate.owner?.text ?? null
    const commitmentId = await insertCommitment(db, {
      ref,
      kind,
      quote: candidate.quote,
      ...candidate.place,
      ...dueToRow(due),
      ...measureToRow(candidate.measure),
      baselineDueOn: due?.dueOn ?? null,
      documentId: candidate.documentId,
      documentSha256: document.sha256,
      meetingId: meeting.id,
      madeOn: meeting.heldOn,
      ownerPostId,
      ownerText,
      acceptedAt: moment.at,
      acceptedBy: by.name,
      closedOn: null,
      closedAs: null,
      closedBy: null,
      closedReason: null,
      supersededById: null,
      searchText: foldForSearch(ref, candidate.quote, ownerText, owner?.title ?? null, owner?.code ?? null),
    })
    if (due !== null && due.dueOn !== null)
      await insertRevisit(db, {
        commitmentId,
        revisitOn: due.dueOn,
        reason:
          kind === 'revisit'
            ? `The office promised to look again on ${formatDay(due.dueOn)}`
            : `It falls due on ${formatDay(due.dueOn)}`,
        setAt: moment.at,
        setBy: by.name,
        doneOn: null,
        doneAtMeetingId: null,
      })
    await decide(db, candidate.id, 'accepted', by, moment, { reason: null, commitmentId })
    await recordHistory(db, {
      at: moment.at,
      actor: by.name,
      act: 'accepted the commitment',
      subjectType: 'commitment',
      subjectId: commitmentId,
      detail: { ref, kind, quote: candidate.quote, dueOn: due?.dueOn ?? null, working: due?.working ?? null },
    })
    return ref
  })

/**
 * A person says that a candidate is no commitment; the reason is kept.
 * @throws CodedError not-found; conflict, when it was decided meanwhile.
 */
export const rejectCandidate = async (
  db: Kysely<Database>,
  candidateId: string,
  reason: string,
  by: Actor,
  moment: Moment,
): Promise<void> =>
  await db.transaction().execute(async (db) => {
    const candidate = await getUndecided(db, candidateId)
    await decide(db, candidate.id, 'rejected', by, moment, { reason: reason || null, commitmentId: null })
    await recordHistory(db, {
      at: moment.at,
      actor: by.name,
      act: 'rejected the candidate',
      subjectType: 'candidate',
      subjectId: candidate.id,
      detail: { quote: candidate.quote, reason },
    })
  })

const alreadyDecided = () =>
  new CodedError(
    'conflict',
    'This candidate has been decided already. Go back to the review to see what is left.',
  )

const getUndecided = async (db: Kysely<Database>, id: string): Promise<StoredCandidate> => {
  const candidate = await findCandidate(db, id)
  if (candidate === undefined) throw new CodedError('not-found', 'That candidate is not in the register.')
  if (candidate.decision !== null) throw alreadyDecided()
  return candidate
}

const decide = async (
  db: Kysely<Database>,
  id: string,
  decision: 'accepted' | 'rejected',
  by: Actor,
  moment: Moment,
  outcome: { reason: string | null; commitmentId: string | null },
): Promise<void> => {
  const won = await decideCandidate(db, id, {
    decision,
    decidedAt: moment.at,
    decidedBy: by.name,
    decisionReason: outcome.reason,
    commitmentId: outcome.commitmentId,
  })
  if (!won) throw alreadyDecided()
}

/** A next step becomes an undertaking: the register knows no lesser promise. */
const kindOf = (candidate: StoredCandidate): CommitmentKind =>
  candidate.kind === 'next_step' ? 'undertaking' : candidate.kind

/** Keeps the reading unless the reviewer chose another day; then says so, and keeps what was read as another reading. */
const reviewedDue = (
  read: DueReading | null,
  chosen: PlainDate | null | undefined,
  meetingOn: PlainDate,
  by: string,
): DueReading | null => {
  if (chosen === undefined || chosen === (read?.dueOn ?? null)) return read
  const otherReadings = [
    ...(read === null || read.dueOn === null ? [] : [{ dueOn: read.dueOn, working: read.working }]),
    ...(read?.otherReadings ?? []),
  ]
  const said = read === null ? 'The minutes give no date' : `The minutes say “${read.phrase}”`
  return {
    phrase: read?.phrase ?? '',
    anchorOn: meetingOn,
    rule: 'set-by-reviewer',
    precision: chosen === null ? 'none' : 'day',
    dueOn: chosen,
    event: null,
    working:
      chosen === null
        ? `${said}; ${by} recorded that no date was given.`
        : `${said}; ${by} set ${formatDay(chosen)} when accepting the commitment.`,
    vague: false,
    otherReadings,
  }
}
