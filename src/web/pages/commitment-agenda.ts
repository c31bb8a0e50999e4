import { formatDay } from '../../calendar/plain-date.ts'
import { type AgendaTerms, setAgendaTerms } from '../../register/meetings/set-agenda-terms.ts'
import { countDays } from '../../register/commitments/standing.ts'
import { type CommitmentForm, commitmentFormRoutes, mustBeOpen } from '../forms/commitment-form.ts'
import { dayFieldNames, dayValues, readDay } from '../forms/day-field.ts'
import { onlyProblems, type Problem, textProblem } from '../forms/forms.ts'

/** When a commitment comes to meetings: some days before it is due, or not before a day. */
const agendaForm: CommitmentForm<AgendaTerms> = {
  action: 'agenda',
  title: () => 'When it comes to meetings',
  button: 'Save',
  fields: ['lead-days', ...dayFieldNames('after'), 'reason'],
  initial: async ({ leadDays, notBeforeOn }) => ({
    'lead-days': leadDays === undefined ? '' : String(leadDays),
    ...dayValues('after', notBeforeOn ?? null),
    reason: '',
  }),
  extras: async () => ({}),
  refusal: mustBeOpen,
  parse: async (form) => {
    const lead = leadProblem(form.one('lead-days'))
    const after = readDay(form, 'after', 'Day')
    const waits = 'day' in after && after.day !== null
    const problems = onlyProblems([
      lead,
      'problem' in after ? after.problem : null,
      textProblem(form, 'reason', {
        name: 'Reason',
        limit: 1000,
        ...(waits ? { missing: 'Enter why it is to wait' } : {}),
      }),
    ])
    if (problems.length > 0 || 'problem' in after) return { problems }
    return {
      value: {
        leadDays: form.one('lead-days') === '' ? null : Number(form.one('lead-days')),
        notBeforeOn: after.day,
        reason: form.one('reason'),
      },
    }
  },
  act: (seen, terms, { app, by, moment }) => setAgendaTerms(app.db, seen, terms, by, moment),
  done: ({ leadDays, notBeforeOn }, { ref }) => {
    const lead = leadDays === null ? '' : ` up to ${countDays(leadDays)} before its due date`
    const wait = notBeforeOn === null ? '' : `, not before ${formatDay(notBeforeOn)} unless it falls due`
    return `${ref} comes to meetings${lead || ' when it falls due'}${wait}.`
  },
}

const leadProblem = (typed: string): Problem | null =>
  typed === '' || (/^\d{1,3}$/.test(typed) && Number(typed) >= 1 && Number(typed) <= 365)
    ? null
    : { field: 'lead-days', text: 'Days must be a whole number between 1 and 365' }

export const commitmentAgendaRoutes = commitmentFormRoutes(agendaForm)
