import type { Kysely } from 'kysely'
import { insertRevisit } from '../../../db/commitment-changes.ts'
import { listCommitments } from '../../../db/commitments.ts'
import { listDocuments } from '../../../db/documents.ts'
import { recordHistory } from '../../../db/history.ts'
import type { Database } from '../../../db/schema.ts'
import { formatDay, type PlainDate } from '../../calendar/plain-date.ts'
import { CodedError } from '../../errors.ts'
import type { DueReading } from '../../extraction/candidate.ts'
import type { Actor, Moment } from '../actor.ts'
import { awaitsMinutes, type CommitmentKind } from './commitment.ts'
import { enterCommitment } from './enter-commitment.ts'
import type { Meeting } from '../meetings/meetings.ts'

/** A promise as somebody took it down at the meeting. */
export type MadeAtMeeting = {
  /** As it was said. */
  readonly words: string
  readonly kind: CommitmentKind
  readonly ownerPostId: string | null
  /** What the words on timing give, or the day that was said; null when no date was given. */
  readonly due: DueReading | null
  /** The day on which the office looks again, besides the due date. */
  readonly lookAgainOn: PlainDate | null
  /** An earlier commitment in nearly the same words, which the person says is another one. */
  readonly seeAlsoRef: string | null
}

/**
 * Enters what was promised at a meeting whose minutes do not exist yet: a commitment like any other, marked as added
 * by hand from the meeting. Runs inside the caller's transaction.
 * @throws CodedError invalid, without words or with a post that is not there; conflict, when the same words were
 * added at this meeting already, or its minutes are in the register: then there is a quote to be had.
 */
export const addAtMeeting = async (
  db: Kysely<Database>,
  meeting: Meeting,
  made: MadeAtMeeting,
  by: Actor,
  moment: Moment,
): Promise<{ readonly id: string; readonly ref: string }> => {
  if ((await listDocuments(db, { meetingId: meeting.id })).length > 0)
    throw new CodedError(
      'conflict',
      `The minutes of ${formatDay(meeting.heldOn)} are in the register. Add it from their words, so that it has a quote.`,
    )
  const words = made.words.replaceAll(/\s+/g, ' ').trim()
  if (words === '') throw new CodedError('invalid', 'Enter what was promised.')
  const seeAlso =
    made.seeAlsoRef === null ? undefined : (await listCommitments(db, { refs: [made.seeAlsoRef] }))[0]
  const entered = await enterCommitment(
    db,
    {
      ...{ quote: words, kind: made.kind, ownerPostId: made.ownerPostId, due: made.due, meeting },
      ...{ document: null, place: NO_PLACE, ownerText: null, measure: null, actionNumber: null },
      ...{ seeAlsoId: seeAlso?.id ?? null, byHand: false },
    },
    by,
    moment,
  )
  // After the new one took its number, so that of two people at once the second sees the first.
  const earlier = (await listCommitments(db, { meetingId: meeting.id })).find(
    (one) => one.id !== entered.id && awaitsMinutes(one) && isSame(one.quote, words),
  )
  if (earlier !== undefined)
    throw new CodedError(
      'conflict',
      `“${words}” was added at this meeting already, as ${earlier.ref}. Take it off this page, then record the rest.`,
    )
  await lookAgain(db, entered.id, made, by, moment)
  await recordHistory(db, {
    at: moment.at,
    actor: by.name,
    act: 'added the commitment by hand from the meeting',
    subjectType: 'commitment',
    subjectId: entered.id,
    detail: {
      ref: entered.ref,
      kind: made.kind,
      quote: words,
      meeting: meeting.ref,
      dueOn: made.due?.dueOn ?? null,
      working: made.due?.working ?? null,
      ...(seeAlso === undefined ? {} : { seeAlso: seeAlso.ref }),
    },
  })
  return entered
}

/** Nothing stands anywhere until there are minutes. */
const NO_PLACE = { page: null, item: null, paragraph: 0 } as const

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()

const lookAgain = async (
  db: Kysely<Database>,
  commitmentId: string,
  { due, lookAgainOn }: MadeAtMeeting,
  by: Actor,
  moment: Moment,
): Promise<void> => {
  if (lookAgainOn === null || lookAgainOn === due?.dueOn) return
  await insertRevisit(db, {
    commitmentId,
    revisitOn: lookAgainOn,
    reason: `The office asked to see it again on ${formatDay(lookAgainOn)}`,
    setAt: moment.at,
    setBy: by.name,
    doneOn: null,
    doneAtMeetingId: null,
  })
}
