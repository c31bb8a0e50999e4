import type { Kysely } from 'kysely'
import { linkToCommitment, listCandidates } from '../../../db/candidates.ts'
import { listStandingAt } from '../../../db/commitment-quotes.ts'
import { getCommitment } from '../../../db/commitments.ts'
import { findDocument, getDocumentText } from '../../../db/documents.ts'
import { recordHistory } from '../../../db/history.ts'
import { listMeetings } from '../../../db/meetings.ts'
import type { Database } from '../../../db/schema.ts'
import { CodedError } from '../../errors.ts'
import type { DueReading } from '../../extraction/candidate.ts'
import type { Place } from '../../minutes/document.ts'
import { containsQuote } from '../../minutes/quoting/quote.ts'
import type { Actor, Moment } from '../actor.ts'
import { enterCommitment } from '../commitments/enter-commitment.ts'
import { meetingsIn } from '../meetings/meetings-in.ts'
import type { AcceptedParts } from './review-facts.ts'
import { reviewedDue } from './reviewed-due.ts'
import { isSamePromise } from './words-taken.ts'

/** Words that a person picked out of minutes because the reader had not found them. */
export type PickedWords = {
  readonly documentId: string
  /** The meeting it was promised at: one of those in the document. */
  readonly meetingId: string
  /** In the document's own characters, white space folded. */
  readonly quote: string
  readonly place: Place
  /** The owner as the minutes name it, and the date as its words were read. */
  readonly ownerText: string | null
  readonly due: DueReading | null
  /** True when the person said that they hold another promise than the one in the register. */
  readonly another: boolean
  /** An earlier commitment in nearly the same words, which the person says is another one. */
  readonly seeAlsoRef?: string
}

/**
 * A person enters what the reader had missed: a commitment like any other, marked as added by hand. A proposal of
 * the same words that was rejected is taken back by it. Returns the new reference.
 * @throws CodedError not-found; invalid, when the words do not stand in the document; conflict, when a commitment
 * stands in the same words and it was not said that this is another.
 */
export const addByHand = async (
  db: Kysely<Database>,
  picked: PickedWords,
  parts: AcceptedParts,
  by: Actor,
  moment: Moment,
): Promise<string> =>
  await db.transaction().execute(async (db) => {
    const { documentId, meetingId, quote, place } = picked
    const document = await findDocument(db, documentId)
    if (document === undefined) throw new CodedError('not-found', 'These minutes are not in the register.')
    if (!containsQuote(await getDocumentText(db, documentId), quote))
      throw new CodedError(
        'invalid',
        `These words do not stand in ${document.fileName}, so they stay out of the register.`,
      )
    const candidates = await listCandidates(db, documentId)
    const meeting = meetingsIn(document, await listMeetings(db)).find(({ id }) => id === meetingId)
    if (meeting === undefined) throw new CodedError('invalid', 'Select one of the meetings in these minutes.')
    const seeAlso = picked.seeAlsoRef === undefined ? undefined : await getCommitment(db, picked.seeAlsoRef)
    const due = reviewedDue(picked.due, parts.dueOn, meeting.heldOn, by.name)
    const entry = {
      ...parts,
      quote,
      place,
      document,
      meeting,
      ownerText: picked.ownerText,
      due,
      actionNumber: null,
      seeAlsoId: seeAlso?.id ?? null,
      byHand: true,
    }
    const { id, ref } = await enterCommitment(db, entry, by, moment)
    // After the new one took its number, so that of two people at once the second sees the first.
    const earlier = (await listStandingAt(db, meeting.id, documentId, place.paragraph)).find(
      (one) => one.id !== id && one.quote === quote,
    )
    if (earlier !== undefined && !picked.another)
      throw new CodedError('conflict', `These words are in the register already, as ${earlier.ref}.`)
    for (const candidate of candidates)
      if (
        candidate.decision?.as === 'rejected' &&
        candidate.place.paragraph === place.paragraph &&
        isSamePromise(candidate.quote, quote)
      )
        await linkToCommitment(db, candidate.id, id)
    await recordHistory(db, {
      at: moment.at,
      actor: by.name,
      act: 'added the commitment by hand',
      subjectType: 'commitment',
      subjectId: id,
      detail: {
        ref,
        kind: parts.kind,
        quote,
        dueOn: parts.dueOn,
        working: due?.working ?? null,
        ...(seeAlso === undefined ? {} : { seeAlso: seeAlso.ref }),
      },
    })
    return ref
  })
