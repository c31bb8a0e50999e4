import { findWaitingFile, keepWaitingFile } from '../../../db/evidence.ts'
import { listExtensionRequests } from '../../../db/extension-requests.ts'
import { newId } from '../../../db/ids.ts'
import { formatDay } from '../../calendar/plain-date.ts'
import type { Evidence } from '../../register/commitments/evidence.ts'
import {
  type AnswerFields,
  answerFieldNames,
  LONGEST_ANSWER,
  offeredAnswers,
  readAnswerFields,
} from '../answering/answer-fields.ts'
import { MOST_EVIDENCE_BYTES } from '../answering/answer-parts.ts'
import type { AnswerRoute, AnswerVisit } from '../answering/answer-visit.ts'
import { EVIDENCE_ENDINGS, readEvidenceFile } from '../serving/evidence-file.ts'
import { type FormView, failedForm, freshForm, type Problem, typedInto } from '../forms/forms.ts'
import { type Answer, page } from '../serving/route.ts'
import { fileSize, plusHours } from '../words/words.ts'
import { commitmentView } from './answer.ts'

/** The form of an answer, and the page on which it is checked before it is sent. */
export const answerFormRoutes: readonly AnswerRoute[] = [
  {
    method: 'GET',
    path: '/form',
    handle: (visit) => showAnswerForm(visit, freshForm(), { answerId: newId(), file: undefined }, 200),
  },
  {
    method: 'POST',
    path: '/form',
    handle: async (visit) => {
      const { form } = visit
      const chosenFile = await keepFile(visit)
      const sent = { answerId: answerIdOf(visit), file: chosenFile.file }
      if (form.one('change') !== '')
        return await showAnswerForm(visit, freshForm(typedInto(form, answerFieldNames)), sent, 200)
      const parsed = await parseAnswer(visit)
      const problems = [...('problems' in parsed ? parsed.problems : []), ...chosenFile.problems]
      if (problems.length > 0 || 'problems' in parsed) return await answerAgain(visit, problems, sent, 400)
      return showCheck(visit, parsed.value, sent)
    },
  },
]

/** Which answer a form is, and the file that waits to go with it. */
export type Sent = { readonly answerId: string; readonly file: Evidence | undefined }

export const answerIdOf = ({ form }: AnswerVisit): string =>
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(form.one('answer')) ? form.one('answer') : newId()

export const parseAnswer = async ({ app, opened: { commitment }, form, moment }: AnswerVisit) =>
  readAnswerFields(form, commitment, await listExtensionRequests(app.db, commitment.id), moment.today)

export const waitingFileOf = async ({ app, opened, form }: AnswerVisit): Promise<Evidence | undefined> =>
  form.one('file-id') === '' ? undefined : await findWaitingFile(app.db, opened.link.id, form.one('file-id'))

export const answerAgain = (
  visit: AnswerVisit,
  problems: readonly Problem[],
  sent: Sent,
  status: number,
): Promise<Answer> =>
  showAnswerForm(visit, failedForm(typedInto(visit.form, answerFieldNames), problems), sent, status)

const ABANDONED_HOURS = 24

/** Takes the chosen file in until the answer is sent; else the one that was chosen before, unless it is to go. */
const keepFile = async (
  visit: AnswerVisit,
): Promise<{ readonly file: Evidence | undefined; readonly problems: readonly Problem[] }> => {
  const { app, opened, upload, tooLarge, form, moment } = visit
  const problem = (text: string) => [{ field: 'file', text }]
  const before = form.one('drop-file') === '' ? await waitingFileOf(visit) : undefined
  if (tooLarge) return { file: before, problems: problem('The file must be smaller than 10 MB') }
  if (upload === null) {
    const lost = form.one('file-id') !== '' && form.one('drop-file') === '' && before === undefined
    return { file: before, problems: lost ? problem('The file is no longer there. Choose it again') : [] }
  }
  const read = readEvidenceFile(upload)
  if ('problem' in read) return { file: before, problems: problem(read.problem) }
  const { link, person } = opened
  const id = await app.db.transaction().execute((db) =>
    keepWaitingFile(
      db,
      {
        commitmentId: link.commitmentId,
        answerLinkId: link.id,
        addedAt: moment.at,
        addedBy: form.one('writer') || person,
      },
      read,
      plusHours(moment.at, -ABANDONED_HOURS),
    ),
  )
  return { file: await findWaitingFile(app.db, link.id, id), problems: [] }
}

const showAnswerForm = async (
  visit: AnswerVisit,
  form: FormView,
  { answerId, file }: Sent,
  status: number,
): Promise<Answer> => {
  const { app, opened, at, formToken } = visit
  const { commitment } = opened
  return page(
    'answer-form',
    {
      title: `Your answer for ${commitment.ref}`,
      ...commitmentView(visit),
      ...offeredAnswers(commitment, await listExtensionRequests(app.db, commitment.id)),
      form,
      answerId,
      file: file === undefined ? null : fileView(file),
      formToken,
      action: `${at}/form`,
      limit: LONGEST_ANSWER.toLocaleString('en-GB'),
      accept: EVIDENCE_ENDINGS,
      mostBytes: fileSize(MOST_EVIDENCE_BYTES),
      backLink: { text: 'Back', href: at },
    },
    status,
  )
}

const fileView = ({ id, fileName, bytes }: Evidence) => ({
  id,
  words: `${fileName ?? ''}, ${fileSize(bytes ?? 0)}`,
})

const showCheck = (visit: AnswerVisit, value: AnswerFields, { answerId, file }: Sent): Answer => {
  const { opened, at, form, formToken } = visit
  const { dueOn } = opened.commitment
  return page('answer-check', {
    title: `Check your answer for ${opened.commitment.ref}`,
    ...commitmentView(visit),
    says: saysWords(value, dueOn === null),
    words: value.words,
    askedFor: value.askedForOn === null ? null : formatDay(value.askedForOn),
    url: value.url,
    file: file === undefined ? null : fileView(file),
    writer: value.writer || null,
    carried: answerFieldNames.map((name) => ({ name, value: form.one(name) })),
    answerId,
    formToken,
    sendHref: `${at}/send`,
    changeHref: `${at}/form`,
  })
}

export const saysWords = ({ says }: Pick<AnswerFields, 'says'>, undated: boolean): string => {
  if (says === 'progress') return 'Progress'
  if (says === 'delivered') return 'It is delivered'
  return undated ? 'A date is proposed' : 'More time is asked for'
}
