import { CodedError } from '../../errors.ts'
import { reopenCommitment } from '../../register/commitments/close-commitment.ts'
import { type CommitmentForm, commitmentFormRoutes } from '../forms/commitment-form.ts'
import { onlyProblems, textProblem } from '../forms/forms.ts'

/** Reopening continues the first clock: no date changes. */
const reopenForm: CommitmentForm<string> = {
  action: 'reopen',
  title: ({ ref }) => `Reopen ${ref}`,
  button: 'Reopen the commitment',
  fields: ['reason'],
  initial: async () => ({ reason: '' }),
  extras: async () => ({}),
  refusal: ({ ref, closure }) =>
    closure === null ? new CodedError('conflict', `${ref} is open already.`) : null,
  parse: async (form) => {
    const problems = onlyProblems([
      textProblem(form, 'reason', { missing: 'Enter why it is reopened', name: 'Reason', limit: 2000 }),
    ])
    return problems.length > 0 ? { problems } : { value: form.one('reason') }
  },
  act: (seen, reason, { app, by, moment }) => reopenCommitment(app.db, seen, reason, by, moment),
  done: (_, { ref }) => `${ref} is open again. Its dates are as they were.`,
}

export const commitmentReopenRoutes = commitmentFormRoutes(reopenForm)
