import type { Kysely } from 'kysely'
import { getCommitment } from '../../../db/commitments.ts'
import { findDocument } from '../../../db/documents.ts'
import { recordHistory } from '../../../db/history.ts'
import { listMeetings } from '../../../db/meetings.ts'
import type { Database } from '../../../db/schema.ts'
import type { PlainDate } from '../../calendar/plain-date.ts'
import type { Measure } from '../../extraction/candidate.ts'
import type { Actor, Moment } from '../actor.ts'
import type { CommitmentKind } from '../commitments/commitment.ts'
import { enterCommitment } from '../commitments/enter-commitment.ts'
import { type Rejection, rejectionWords } from './rejection-reasons.ts'
import { commitmentKindOf, whatChanged } from './review-facts.ts'
import { reviewedDue } from './reviewed-due.ts'
import { decide, getUndecided } from './undecided-candidate.ts'

/** What the person changed while reviewing; what is left out stays as it was read. */
export type ReviewEdits = {
  readonly kind?: CommitmentKind
  /** A post's id, or null for "no post". */
  readonly ownerPostId?: string | null
  /** A day, or null for "no date was given". */
  readonly dueOn?: PlainDate | null
  /** The reference of an earlier commitment in nearly the same words, which the person says is another one. */
  readonly seeAlsoRef?: string
  /** A measure, or null for "no measure was set". */
  readonly measure?: Measure | null
}

/**
 * A person takes a candidate into the register, as it was read or with what they put right; both are kept.
 * Returns the new reference.
 * @throws CodedError not-found, also for a `seeAlsoRef` that is in no register; conflict, when it was decided meanwhile.
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
    const due = reviewedDue(candidate.due, edits.dueOn, meeting.heldOn, by.name)
    const seeAlso = edits.seeAlsoRef === undefined ? null : await getCommitment(db, edits.seeAlsoRef)
    const accepted = {
      kind: edits.kind ?? commitmentKindOf(candidate.kind),
      ownerPostId: edits.ownerPostId === undefined ? candidate.ownerPostId : edits.ownerPostId,
      dueOn: due?.dueOn ?? null,
      measure: edits.measure === undefined ? candidate.measure : edits.measure,
    }
    const { id, ref } = await enterCommitment(
      db,
      {
        ...accepted,
        quote: candidate.quote,
        place: candidate.place,
        document,
        meeting,
        ownerText: candidate.owner?.text ?? null,
        due,
        actionNumber: candidate.actionNumber ?? null,
        seeAlsoId: seeAlso?.id ?? null,
        byHand: false,
      },
      by,
      moment,
    )
    const changed = whatChanged({ ...candidate, dueOn: candidate.due?.dueOn ?? null }, accepted)
    await decide(db, candidate.id, by, moment, {
      decision: 'accepted',
      decisionReason: null,
      rejectionCode: null,
      commitmentId: id,
      accepted,
    })
    await recordHistory(db, {
      at: moment.at,
      actor: by.name,
      act: 'accepted the commitment',
      subjectType: 'commitment',
      subjectId: id,
      detail: {
        ref,
        kind: accepted.kind,
        quote: candidate.quote,
        dueOn: accepted.dueOn,
        working: due?.working ?? null,
        ...(changed.length === 0 ? {} : { changed: changed.join(', ') }),
        ...(seeAlso === null ? {} : { seeAlso: seeAlso.ref }),
      },
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
  { code, words }: Rejection,
  by: Actor,
  moment: Moment,
): Promise<void> =>
  await db.transaction().execute(async (db) => {
    const candidate = await getUndecided(db, candidateId)
    await decide(db, candidate.id, by, moment, {
      decision: 'rejected',
      decisionReason: words || null,
      rejectionCode: code,
      commitmentId: null,
      accepted: null,
    })
    await recordHistory(db, {
      at: moment.at,
      actor: by.name,
      act: 'rejected the candidate',
      subjectType: 'candidate',
      subjectId: candidate.id,
      detail: { quote: candidate.quote, code, reason: rejectionWords({ code, words }) },
    })
  })
