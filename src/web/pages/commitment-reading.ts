import type { PlainDate } from '../../calendar/plain-date.ts'
import { CodedError } from '../../errors.ts'
import { figure } from '../../register/restatements/figures.ts'
import { recordTargetReading } from '../../register/commitments/record-answer.ts'
import { type CommitmentForm, commitmentFormRoutes, mustBeOpen } from '../forms/commitment-form.ts'
import { dayFieldNames, dayValues, readRequiredDay } from '../forms/day-field.ts'
import { onlyProblems, textProblem } from '../forms/forms.ts'
import { measureView } from '../words/measure-words.ts'
import { readNumber } from '../forms/number-field.ts'

type Reading = { readonly measuredOn: PlainDate; readonly value: number; readonly source: string }

/** A measured value of a target (product rule 9). */
const readingForm: CommitmentForm<Reading> = {
  action: 'reading',
  title: () => 'Record a reading',
  button: 'Record the reading',
  fields: ['value', ...dayFieldNames('measured'), 'source'],
  initial: async (_, { moment }) => ({ value: '', ...dayValues('measured', moment.today), source: '' }),
  extras: async (commitment, { moment }) => ({
    measure: measureView(commitment, moment.today),
    unit: commitment.measure?.unit ?? '',
  }),
  refusal: (commitment) =>
    commitment.measure === null
      ? new CodedError('conflict', `${commitment.ref} has no measure, so there is nothing to read.`)
      : mustBeOpen(commitment),
  parse: async (form, _, { moment }) => {
    const value = readNumber(form.one('value'))
    const measured = readRequiredDay(form, 'measured', {
      name: 'Date',
      missing: 'Enter the date it was measured',
    })
    const problems = onlyProblems([
      form.one('value') === ''
        ? { field: 'value', text: 'Enter the value' }
        : value === null
          ? { field: 'value', text: 'Value must be a number, like 63 or 63.5' }
          : null,
      'problem' in measured ? measured.problem : null,
      'day' in measured && measured.day > moment.today
        ? { field: 'measured-day', text: 'Date must be today or in the past' }
        : null,
      textProblem(form, 'source', { name: 'Source', limit: 300 }),
    ])
    if (problems.length > 0 || value === null || 'problem' in measured) return { problems }
    return { value: { measuredOn: measured.day, value, source: form.one('source') } }
  },
  act: (seen, reading, { app, by, moment }) => recordTargetReading(app.db, seen, reading, by, moment),
  done: ({ value }, { measure }) => `The reading of ${figure(value, measure?.unit ?? '')} was recorded.`,
}

export const commitmentReadingRoutes = commitmentFormRoutes(readingForm)
