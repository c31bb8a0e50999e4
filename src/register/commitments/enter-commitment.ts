import type { Kysely } from 'kysely'
import { insertCommitment, insertRevisit } from '../../../db/commitment-changes.ts'
import { foldForSearch } from '../../../db/commitment-filter.ts'
import type { StoredDocument } from '../../../db/documents.ts'
import { dueToRow, measureToRow } from '../../../db/due-columns.ts'
import { nextCommitmentRef } from '../../../db/ids.ts'
import { findPost } from '../../../db/people.ts'
import type { Database } from '../../../db/schema.ts'
import { formatDay } from '../../calendar/plain-date.ts'
import { CodedError } from '../../errors.ts'
import type { DueReading, Measure } from '../../extraction/candidate.ts'
import type { Place } from '../../minutes/document.ts'
import type { Actor, Moment } from '../actor.ts'
import type { CommitmentKind } from './commitment.ts'
import type { Meeting } from '../meetings/meetings.ts'

/** A promise that a person has agreed to, with the words it rests on. */
export type Entry = {
  readonly kind: CommitmentKind
  readonly quote: string
  readonly place: Place
  /** Null when it is recorded at its meeting, before there are minutes. */
  readonly document: StoredDocument | null
  readonly meeting: Meeting
  readonly ownerText: string | null
  readonly ownerPostId: string | null
  readonly due: DueReading | null
  readonly measure: Measure | null
  /** The number that a log gave the action, for telling it again: "12/2024". */
  readonly actionNumber: string | null
  /** An earlier commitment in nearly the same words, which a person says is another one. */
  readonly seeAlsoId: string | null
  /** True when the reader had not found it in the document. */
  readonly byHand: boolean
}

/**
 * Enters it in the register (product rules 1 to 4): the quote with its place and file hash, the derivation of the
 * date, the first date as baseline, and the office's own duty to look again on that day. Runs inside the caller's
 * transaction.
 * @throws CodedError invalid, when the post is not there.
 */
export const enterCommitment = async (
  db: Kysely<Database>,
  entry: Entry,
  by: Actor,
  moment: Moment,
): Promise<{ readonly id: string; readonly ref: string }> => {
  const { kind, quote, document, meeting, ownerText, ownerPostId, due } = entry
  const owner = ownerPostId === null ? undefined : await findPost(db, ownerPostId)
  if (ownerPostId !== null && owner === undefined)
    throw new CodedError('invalid', 'Choose an owner from the list of posts.')
  const ref = await nextCommitmentRef(db)
  const id = await insertCommitment(db, {
    ref,
    kind,
    quote,
    ...entry.place,
    ...dueToRow(due),
    ...measureToRow(entry.measure),
    baselineDueOn: due?.dueOn ?? null,
    documentId: document?.id ?? null,
    documentSha256: document?.sha256 ?? null,
    meetingId: meeting.id,
    madeOn: meeting.heldOn,
    ownerPostId,
    ownerText,
    actionNumber: entry.actionNumber,
    seeAlsoId: entry.seeAlsoId,
    acceptedAt: moment.at,
    acceptedBy: by.name,
    addedByHandAt: entry.byHand ? moment.at : null,
    missedByReader: entry.byHand ? (document?.readerVersion ?? null) : null,
    fromMeetingAt: document === null ? moment.at : null,
    meetingWords: document === null ? quote : null,
    closedOn: null,
    closedAs: null,
    closedBy: null,
    closedReason: null,
    supersededById: null,
    searchText: foldForSearch(ref, quote, ownerText, owner?.title ?? null, owner?.code ?? null),
  })
  if (due !== null && due.dueOn !== null)
    await insertRevisit(db, {
      commitmentId: id,
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
  return { id, ref }
}
