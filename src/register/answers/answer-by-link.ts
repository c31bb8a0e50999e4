import type { Kysely } from 'kysely'
import { claimLinkUse, listAnswersByLink } from '../../../db/answer-links.ts'
import { changeCommitment } from '../../../db/commitment-changes.ts'
import { attachFile, findWaitingFile, insertEvidenceAddress } from '../../../db/evidence.ts'
import { insertExtensionRequest, listExtensionRequests } from '../../../db/extension-requests.ts'
import type { Database } from '../../../db/schema.ts'
import { formatDay, type PlainDate } from '../../calendar/plain-date.ts'
import { CodedError } from '../../errors.ts'
import type { Moment } from '../actor.ts'
import type { AnswerLink } from './answer-link.ts'
import { openedLink } from './answer-links.ts'
import { changeWithin, mustBeOpen, type Recorder } from '../change-commitment.ts'
import type { Commitment } from '../commitments/commitment.ts'
import { openRequest } from '../commitments/extension-request.ts'
import { progressAct, takeDownProgress } from '../commitments/record-answer.ts'

/** What somebody says who came by a link. */
export type AnswerByLink = {
  /** Made with the form, so that a form sent twice is recorded once. */
  readonly answerId: string
  readonly says: 'progress' | 'delivered' | 'more-time'
  /** The report, or why more time is needed. */
  readonly words: string
  readonly askedForOn: PlainDate | null
  /** Who wrote it for the holder of the post; '' when they did so themselves. */
  readonly writer: string
  readonly url: string | null
  readonly fileId: string | null
}

/**
 * Records an answer as the word of the person the link was made for, if the link still works at this moment. A
 * request for more time waits for the office and moves nothing.
 */
export const answerByLink = async (
  db: Kysely<Database>,
  link: AnswerLink,
  answer: AnswerByLink,
  moment: Moment,
): Promise<void> =>
  await db.transaction().execute(async (db) => {
    const opened = await openedLink(db, link, moment)
    if (opened === undefined || opened.state !== 'works') throw noLonger()
    const { commitment, person } = opened
    // First: it holds the link's row, so of two that send the same form the later one sees what the earlier recorded.
    if (!(await claimLinkUse(db, link.id, moment))) throw noLonger()
    if (await wasRecorded(db, link, answer.answerId)) return
    const by = { name: person, postId: link.postId }
    await changeWithin(db, { ref: commitment.ref }, by, moment, async (db, commitment, record) => {
      const given: Given = { db, commitment, link, answer, person, moment }
      if (answer.says === 'more-time') await askForTime(given, record)
      else await report(given, answer.says, record)
    })
    await keepEvidence(db, link, answer, answer.writer || person, moment)
  })

/** Whether this answer came by this link before. */
export const wasRecorded = async (
  db: Kysely<Database>,
  link: Pick<AnswerLink, 'id' | 'commitmentId'>,
  answerId: string,
): Promise<boolean> =>
  (await listAnswersByLink(db, link.commitmentId)).get(answerId) === link.id ||
  (await listExtensionRequests(db, link.commitmentId)).some(
    ({ id, answerLinkId }) => id === answerId && answerLinkId === link.id,
  )

type Given = {
  readonly db: Kysely<Database>
  readonly commitment: Commitment
  readonly link: AnswerLink
  readonly answer: AnswerByLink
  readonly person: string
  readonly moment: Moment
}

const report = async (
  { db, commitment, link, answer, person, moment }: Given,
  claim: 'progress' | 'delivered',
  record: Recorder,
): Promise<void> => {
  const update = { claim, words: answer.words, statedBy: person, statedOn: moment.today }
  const recorded = { by: recordedBy(answer, person), at: moment.at }
  await takeDownProgress(db, commitment, update, recorded, { answerId: answer.answerId, linkId: link.id })
  await record(`${progressAct(update)} by a link`, {
    ...update,
    ...(await traceOf(db, link, answer)),
  })
}

const askForTime = async (
  { db, commitment, link, answer, person, moment }: Given,
  record: Recorder,
): Promise<void> => {
  mustBeOpen(commitment)
  const { askedForOn } = answer
  if (answer.words.trim() === '') throw new CodedError('invalid', 'Enter why more time is needed.')
  if (askedForOn === null) throw new CodedError('invalid', 'Enter the date you ask for.')
  if (askedForOn <= moment.today)
    throw new CodedError('invalid', 'The date you ask for must be in the future.')
  if (commitment.dueOn !== null && askedForOn <= commitment.dueOn)
    throw new CodedError(
      'invalid',
      `The date you ask for must be after ${formatDay(commitment.dueOn)}, when it is due.`,
    )
  const open = openRequest(await listExtensionRequests(db, commitment.id))
  if (open !== null)
    throw new CodedError(
      'conflict',
      `The office has not yet decided on the request of ${formatDay(open.statedOn)} for ${formatDay(open.askedForOn)}.`,
    )
  await changeCommitment(db, commitment)
  await insertExtensionRequest(db, {
    id: answer.answerId,
    commitmentId: commitment.id,
    askedForOn,
    reason: answer.words,
    statedOn: moment.today,
    statedBy: person,
    answerLinkId: link.id,
    recordedAt: moment.at,
    recordedBy: recordedBy(answer, person),
  })
  await record('asked for more time by a link', {
    askedForOn,
    reason: answer.words,
    ...(await traceOf(db, link, answer)),
  })
}

const recordedBy = ({ writer }: AnswerByLink, person: string): string =>
  writer === '' ? person : `${writer} for ${person}`

/** What the history keeps of how it came: which link, who wrote it, and what was sent with it. */
const traceOf = async (db: Kysely<Database>, link: AnswerLink, { writer, url, fileId }: AnswerByLink) => {
  const file = fileId === null ? undefined : await findWaitingFile(db, link.id, fileId)
  return {
    linkId: link.id,
    ...(link.messageId === null ? { linkMadeBy: link.createdBy } : { messageId: link.messageId }),
    ...(writer === '' ? {} : { writtenBy: writer }),
    ...(url === null ? {} : { evidence: url }),
    ...(file === undefined ? {} : { evidenceFile: file.fileName, sha256: file.sha256 }),
  }
}

const keepEvidence = async (
  db: Kysely<Database>,
  link: AnswerLink,
  { answerId, url, fileId }: AnswerByLink,
  addedBy: string,
  { at }: Moment,
): Promise<void> => {
  const { id: answerLinkId, commitmentId } = link
  if (url !== null)
    await insertEvidenceAddress(db, { commitmentId, answerLinkId, answerId, addedAt: at, addedBy }, url)
  if (fileId !== null && !(await attachFile(db, { id: fileId, answerLinkId, answerId })))
    throw new CodedError(
      'conflict',
      'The file is no longer there: the form was open for more than a day, or another file was chosen since. Choose the file again.',
    )
}

const noLonger = (): CodedError =>
  new CodedError('conflict', 'This link stopped working while you were answering.')
