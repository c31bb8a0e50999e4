import { CodedError } from '../../errors.ts'
import { closeCommitment } from '../../register/commitments/close-commitment.ts'
import type { ClosedAs } from '../../register/commitments/commitment.ts'
import { closedAsName } from '../../register/commitments/standing.ts'
import { doerRefusal } from '../commitments/commitment-actions.ts'
import { type CommitmentForm, commitmentFormRoutes, mustBeOpen } from '../forms/commitment-form.ts'
import { chosen, onlyProblems, textProblem } from '../forms/forms.ts'

type Closure = { readonly as: ClosedAs; readonly reason: string; readonly supersededByRef?: string }

const outcomes: readonly { value: ClosedAs; text: string; hint?: { text: string } }[] = [
  { value: 'delivered', text: closedAsName.delivered },
  { value: 'part-delivered', text: closedAsName['part-delivered'] },
  { value: 'not-delivered', text: closedAsName['not-delivered'] },
  { value: 'withdrawn', text: closedAsName.withdrawn, hint: { text: 'It is no longer asked for' } },
  {
    value: 'superseded',
    text: closedAsName.superseded,
    hint: { text: 'Another commitment takes its place' },
  },
]

const needsReason = (as: ClosedAs | undefined): boolean =>
  as === 'part-delivered' || as === 'not-delivered' || as === 'withdrawn'

const closeForm: CommitmentForm<Closure> = {
  action: 'close',
  title: ({ ref }) => `Close ${ref}`,
  button: 'Close the commitment',
  fields: ['as', 'superseded-by', 'reason'],
  // A page that leads here may know how it ended and why.
  initial: async (_, { query }) => ({
    as:
      chosen(
        query.one('as'),
        outcomes.map(({ value }) => value),
      ) ?? '',
    'superseded-by': '',
    reason: query.one('reason'),
  }),
  extras: async () => ({ outcomes }),
  refusal: (commitment, { by }) => {
    const doer = doerRefusal(commitment, by)
    return doer === null ? mustBeOpen(commitment) : new CodedError('forbidden', doer)
  },
  parse: async (form, commitment) => {
    const as = chosen(
      form.one('as'),
      outcomes.map(({ value }) => value),
    )
    const successor = form.one('superseded-by').toUpperCase()
    const problems = onlyProblems([
      as === undefined ? { field: 'as', text: 'Select how it ended' } : null,
      as === 'superseded' ? successorProblem(successor, commitment.ref) : null,
      textProblem(form, 'reason', {
        ...(needsReason(as) ? { missing: 'Enter why it is closed like this' } : {}),
        name: 'Reason',
        limit: 2000,
      }),
    ])
    if (problems.length > 0 || as === undefined) return { problems }
    const reason = form.one('reason')
    return { value: as === 'superseded' ? { as, reason, supersededByRef: successor } : { as, reason } }
  },
  act: (seen, closure, { app, by, moment }) => closeCommitment(app.db, seen, closure, by, moment),
  done: ({ as }, { ref }) => `${ref} is closed as ${closedAsName[as].toLowerCase()}.`,
}

const successorProblem = (typed: string, own: string) => {
  const problem = (text: string) => ({ field: 'superseded-by', text })
  if (typed === '') return problem('Enter the reference of the commitment that takes its place')
  if (!/^C-\d{4,9}$/.test(typed)) return problem('The reference must look like C-0042')
  return typed === own ? problem('A commitment cannot take its own place') : null
}

export const commitmentCloseRoutes = commitmentFormRoutes(closeForm)
