import { formatDay, type PlainDate } from '../../calendar/plain-date.ts'
import { recordProgress } from '../../register/commitments/record-answer.ts'
import { ownersHolder } from '../forms/choices.ts'
import { type CommitmentForm, commitmentFormRoutes, mustBeOpen } from '../forms/commitment-form.ts'
import { dayFieldNames, dayValues, readRequiredDay } from '../forms/day-field.ts'
import { chosen, onlyProblems, textProblem } from '../forms/forms.ts'

type Answer = {
  readonly claim: 'progress' | 'delivered'
  readonly words: string
  readonly statedBy: string
  readonly statedOn: PlainDate
}

const claims = [
  { value: 'progress', text: 'How it is going' },
  {
    value: 'delivered',
    text: 'That it is delivered',
    hint: { text: 'The office then accepts the answer or not.' },
  },
] as const

/** What the owner says: progress, or a claim of delivery that waits for the office. */
const answerForm: CommitmentForm<Answer> = {
  action: 'answer',
  title: () => 'Record an answer',
  button: 'Record the answer',
  fields: ['claim', 'words', 'stated-by', ...dayFieldNames('stated')],
  initial: async (commitment, { app, moment }) => ({
    claim: '',
    words: '',
    'stated-by': await ownersHolder(app.db, commitment, moment.today),
    ...dayValues('stated', moment.today),
  }),
  extras: async () => ({ claims }),
  refusal: mustBeOpen,
  parse: async (form, _, { moment }) => {
    const claim = chosen(form.one('claim'), ['progress', 'delivered'])
    const stated = readRequiredDay(form, 'stated', { name: 'Date', missing: 'Enter the date it was said' })
    const problems = onlyProblems([
      claim === undefined ? { field: 'claim', text: 'Select what the answer says' } : null,
      textProblem(form, 'words', {
        missing: 'Enter what was reported',
        name: 'What was reported',
        limit: 4000,
      }),
      textProblem(form, 'stated-by', { missing: 'Enter who said it', name: 'Who said it', limit: 200 }),
      'problem' in stated ? stated.problem : null,
      'day' in stated && stated.day > moment.today
        ? { field: 'stated-day', text: 'Date must be today or in the past' }
        : null,
    ])
    if (problems.length > 0 || claim === undefined || 'problem' in stated) return { problems }
    return {
      value: { claim, words: form.one('words'), statedBy: form.one('stated-by'), statedOn: stated.day },
    }
  },
  act: (seen, answer, { app, by, moment }) => recordProgress(app.db, seen, answer, by, moment),
  done: ({ claim, statedOn }, { ref }) =>
    claim === 'delivered'
      ? `The claim of ${formatDay(statedOn)} that ${ref} is delivered was recorded. It awaits acceptance by the office.`
      : `The answer of ${formatDay(statedOn)} was recorded.`,
}

export const commitmentAnswerRoutes = commitmentFormRoutes(answerForm)
