import { listDocuments } from '../../../db/documents.ts'
import { findCandidate } from '../../../db/candidates.ts'
import { listVersionWords } from '../../../db/version-words.ts'
import { formatDay } from '../../calendar/plain-date.ts'
import { CodedError } from '../../errors.ts'
import type { Commitment } from '../../register/commitments/commitment.ts'
import { settleWording, type WordingDecision } from '../../register/commitments/settle-wording.ts'
import { type CommitmentForm, commitmentFormRoutes } from '../forms/commitment-form.ts'
import { dueDateWords } from '../words/commitment-words.ts'
import { chosen, onlyProblems, textProblem } from '../forms/forms.ts'
import type { Visit } from '../serving/route.ts'
import { type OpenWording, openWording } from '../review/wording-view.ts'

/** `dates` says where the new words give another day than the register. */
type Decision = WordingDecision & { readonly dates: string | null }

/** A new version of the minutes has other words, or none: a person says which count. */
const wordingForm: CommitmentForm<Decision> = {
  action: 'wording',
  title: ({ ref }) => `Changed wording of ${ref}`,
  button: 'Record the decision',
  fields: ['as', 'reason'],
  initial: async (commitment, visit) => {
    if ((await openFor(commitment, visit)) === null)
      throw new CodedError('conflict', nothingToDecide(commitment))
    return { as: '', reason: '' }
  },
  extras: async (commitment, visit) => {
    const open = await openFor(commitment, visit)
    return {
      open,
      choices: open === null ? [] : choicesFor(open),
      dates: await datesOf(commitment, visit),
      ...(open?.found === 'gone'
        ? { title: `${commitment.ref} is no longer in the minutes`, button: 'Keep it as it stands' }
        : {}),
    }
  },
  // Whether there is anything to decide stands in the register, so it is asked where the form is filled.
  refusal: () => null,
  parse: async (form, commitment, visit) => {
    const open = await openFor(commitment, visit)
    if (open === null || open.documentId !== form.one('document'))
      return { problems: [{ field: null, text: nothingToDecide(commitment) }] }
    const as = chosen(
      open.found === 'gone' ? 'kept' : form.one('as'),
      choicesFor(open).map(({ value }) => value),
    )
    const problems = onlyProblems([
      as === undefined ? { field: 'as', text: 'Select which words count' } : null,
      textProblem(form, 'reason', {
        ...(open.found === 'gone' ? { missing: 'Enter why it stands without these words' } : {}),
        name: 'Reason',
        limit: 1000,
      }),
    ])
    if (problems.length > 0 || as === undefined) return { problems }
    const dates = await datesOf(commitment, visit)
    return { value: { documentId: open.documentId, as, reason: form.one('reason'), dates } }
  },
  act: (seen, decision, { app, by, moment }) => settleWording(app.db, seen, decision, by, moment),
  done: ({ as, dates }, { ref }) => `${DONE[as](ref)}${as === 'taken' && dates !== null ? ` ${dates}` : ''}`,
}

const DONE = {
  taken: (ref: string) => `${ref} has the words of the new version.`,
  kept: (ref: string) => `${ref} keeps its words.`,
  two: (ref: string) => `${ref} keeps its words. Those of the new version wait in its review as a proposal.`,
} as const

/** Words that are gone leave only one thing to record here: that the commitment stands without them. */
const choicesFor = (open: OpenWording) => [
  ...(open.found === 'gone'
    ? []
    : [
        {
          value: 'taken' as const,
          text: 'The new words',
          hint: { text: 'The earlier ones stay in the history' },
        },
      ]),
  { value: 'kept' as const, text: 'The words in the register' },
  ...(open.canBeTwo
    ? [
        {
          value: 'two' as const,
          text: 'Both: they are two promises',
          hint: { text: 'The new words become a proposal of their own' },
        },
      ]
    : []),
]

const openFor = async (commitment: Commitment, { app }: Visit): Promise<OpenWording | null> =>
  openWording(
    commitment,
    await listVersionWords(app.db, { commitmentId: commitment.id }),
    await listDocuments(app.db),
    app.config.timeZone,
  )

/** Taking words moves no date: where the new ones name another day, the page says so. */
const datesOf = async (commitment: Commitment, { app }: Visit): Promise<string | null> => {
  const last = (await listVersionWords(app.db, { commitmentId: commitment.id })).at(-1)
  const candidate =
    last?.candidateId === null || last === undefined
      ? undefined
      : await findCandidate(app.db, last.candidateId)
  const dueOn = candidate?.due?.dueOn ?? null
  if (candidate === undefined || dueOn === commitment.dueOn) return null
  return `The new words give ${dueOn === null ? 'no date' : formatDay(dueOn)}; the due date in the register is ${dueDateWords(commitment)}. It stays until you change it.`
}

const nothingToDecide = ({ ref }: Commitment): string =>
  `There is nothing left to decide about the words of ${ref}, or a newer version came in. Go back to ${ref} to see.`

export const commitmentWordingRoutes = commitmentFormRoutes(wordingForm)
