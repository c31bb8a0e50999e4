import type { Kysely } from 'kysely'
import { changeCommitment } from '../../../db/commitment-changes.ts'
import { foldForSearch } from '../../../db/commitment-filter.ts'
import { findDocument, getDocumentText } from '../../../db/documents.ts'
import { dueToRow, measureToRow } from '../../../db/due-columns.ts'
import { listMeetings } from '../../../db/meetings.ts'
import { findPost } from '../../../db/people.ts'
import type { Database } from '../../../db/schema.ts'
import { formatDay } from '../../calendar/plain-date.ts'
import { CodedError } from '../../errors.ts'
import type { DueReading, Measure } from '../../extraction/candidate.ts'
import type { Place } from '../../minutes/document.ts'
import { containsQuote } from '../../minutes/quoting/quote.ts'
import type { Actor, Moment } from '../actor.ts'
import { changeWithin, type Recorder, type Seen } from '../change-commitment.ts'
import { awaitsMinutes, type Commitment } from '../commitments/commitment.ts'
import { moveDueDate } from '../commitments/extend-due-date.ts'
import { decide, getUndecided } from '../review/undecided-candidate.ts'

/** The minutes' own words for a commitment that was recorded at their meeting, with what was read out of them. */
export type MinutesWords = {
  readonly documentId: string
  readonly meetingId: string
  readonly quote: string
  readonly place: Place
  readonly ownerText: string | null
  readonly ownerPostId: string | null
  readonly due: DueReading | null
  readonly measure: Measure | null
  readonly actionNumber: string | null
}

/**
 * A proposal is the commitment that was recorded at its meeting: the minutes' words become its quote, with their
 * place (product rule 1). What was recorded stays in the history. Its dates stay (rule 4) and its owner too, unless the
 * person takes the minutes' owner with the words; only where none was recorded, the minutes give the first of each.
 * @throws CodedError not-found; conflict, when either changed meanwhile or the commitment has its quote; invalid,
 * when the words do not stand in the minutes.
 */
export const takeProposalsWords = async (
  db: Kysely<Database>,
  candidateId: string,
  seen: Seen & { readonly withOwner?: boolean },
  by: Actor,
  moment: Moment,
): Promise<void> =>
  await db.transaction().execute(async (db) => {
    const candidate = await getUndecided(db, candidateId)
    const words: MinutesWords = {
      documentId: candidate.documentId,
      meetingId: candidate.meetingId,
      quote: candidate.quote,
      place: candidate.place,
      ownerText: candidate.owner?.text ?? null,
      ownerPostId: candidate.ownerPostId,
      due: candidate.due,
      measure: candidate.measure,
      actionNumber: candidate.actionNumber ?? null,
    }
    const id = await takeWithin(db, seen, words, by, moment)
    await decide(db, candidate.id, by, moment, {
      decision: 'accepted',
      decisionReason: null,
      rejectionCode: null,
      commitmentId: id,
      // What stands in the register was taken down at the meeting, not read.
      accepted: null,
    })
  })

/** The same for words that a person picked out of the minutes, where nothing was proposed. */
export const takePickedWords = async (
  db: Kysely<Database>,
  seen: Seen & { readonly withOwner?: boolean },
  words: MinutesWords,
  by: Actor,
  moment: Moment,
): Promise<void> => {
  await db.transaction().execute((db) => takeWithin(db, seen, words, by, moment))
}

const takeWithin = async (
  db: Kysely<Database>,
  seen: Seen & { readonly withOwner?: boolean },
  words: MinutesWords,
  by: Actor,
  moment: Moment,
): Promise<string> => {
  let taken: Commitment | undefined
  await changeWithin(db, seen, by, moment, async (db, commitment, record) => {
    await takeWords(db, commitment, words, seen.withOwner ?? false, record)
    taken = commitment
  })
  if (taken === undefined) throw new Error(`${seen.ref} was not changed`)
  const { id, dueOn, closure, ref, meeting } = taken
  const given = words.due?.dueOn ?? null
  // The words raised the version, so the date is given from there.
  if (dueOn === null && given !== null && closure === null && given >= meeting.heldOn)
    await changeWithin(db, { ref }, by, moment, async (db, commitment, record) => {
      const chair = (await listMeetings(db)).find(({ id }) => id === meeting.id)?.chair ?? ''
      const agreedBy = chair || by.name
      const extension = {
        ...{ to: given, askedBy: agreedBy, agreedBy, agreedAtMeetingId: meeting.id },
        reason: `The minutes give it: “${words.due?.phrase ?? ''}”`,
      }
      await moveDueDate(db, commitment, extension, by, moment, record)
    })
  return id
}

const takeWords = async (
  db: Kysely<Database>,
  commitment: Commitment,
  words: MinutesWords,
  withOwner: boolean,
  record: Recorder,
): Promise<void> => {
  const { ref, owner, due, measure, quote, meeting } = commitment
  if (!awaitsMinutes(commitment))
    throw new CodedError('conflict', `${ref} has its words from minutes already. Nothing was changed.`)
  if (words.meetingId !== meeting.id)
    throw new CodedError(
      'invalid',
      `${ref} was made at the meeting of ${formatDay(meeting.heldOn)}, and these are the minutes of another.`,
    )
  const document = await findDocument(db, words.documentId)
  if (document === undefined) throw new CodedError('not-found', 'These minutes are not in the register.')
  if (!containsQuote(await getDocumentText(db, document.id), words.quote))
    throw new CodedError('invalid', `These words do not stand in ${document.fileName}.`)
  const taken = (owner === null || withOwner) && words.ownerPostId !== null ? words.ownerPostId : null
  const post = taken === null ? owner : await getPost(db, taken)
  const { dueOn: _, ...derivation } = dueToRow(derivationOf(commitment, words.due))
  await changeCommitment(db, commitment, {
    quote: words.quote,
    ...words.place,
    documentId: document.id,
    documentSha256: document.sha256,
    ownerText: words.ownerText,
    ownerPostId: post?.id ?? null,
    actionNumber: words.actionNumber,
    ...derivation,
    ...measureToRow(measure ?? words.measure),
    searchText: foldForSearch(ref, words.quote, words.ownerText, post?.title ?? null, post?.code ?? null),
  })
  await record('took the words of the minutes', {
    from: quote,
    to: words.quote,
    file: document.fileName,
    document: document.id,
    place: words.place,
    ...(post?.id === owner?.id ? {} : { owner: post?.title, ownerBefore: owner?.title ?? null }),
    workingBefore: due?.working ?? null,
  })
}

const getPost = async (db: Kysely<Database>, id: string) => {
  const post = await findPost(db, id)
  if (post !== undefined) return post
  throw new CodedError('invalid', 'The post that the minutes name is not in the register any more.')
}

/** The minutes' words on timing where they give the first date; where they give another, beside what was recorded. */
const derivationOf = ({ due, baselineDueOn }: Commitment, said: DueReading | null): DueReading | null => {
  if (said === null) return due
  if (baselineDueOn === null || said.dueOn === baselineDueOn) return said
  if (due === null || said.dueOn === null) return due
  return { ...due, otherReadings: [{ dueOn: said.dueOn, working: said.working }, ...due.otherReadings] }
}
