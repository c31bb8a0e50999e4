import { formatDay } from '../../calendar/plain-date.ts'
import { CodedError } from '../../errors.ts'
import { openClaim } from '../../register/commitments/commitment.ts'
import { settleClaim } from '../../register/commitments/record-answer.ts'
import { doerRefusal } from '../commitments/commitment-actions.ts'
import { type CommitmentForm, commitmentFormRoutes, mustBeOpen } from '../forms/commitment-form.ts'
import { chosen, onlyProblems, textProblem } from '../forms/forms.ts'

type Settlement = { readonly as: 'accepted' | 'not-accepted'; readonly reason: string }

const verdicts = [
  { value: 'accepted', text: 'Accept it', hint: { text: 'The commitment is closed as delivered.' } },
  {
    value: 'not-accepted',
    text: 'Do not accept it',
    hint: { text: 'The commitment stays open. Say why below.' },
  },
] as const

/** The office's word on a claim of delivery; never the doer's own (product rule 8). */
const claimForm: CommitmentForm<Settlement> = {
  action: 'claim',
  title: () => 'Accept or refuse the answer',
  button: 'Save',
  fields: ['verdict', 'reason'],
  initial: async () => ({ verdict: '', reason: '' }),
  extras: async (commitment) => {
    const claim = openClaim(commitment)
    return {
      verdicts,
      claim:
        claim === null ? null : { words: claim.words, by: `${claim.statedBy}, ${formatDay(claim.statedOn)}` },
    }
  },
  refusal: (commitment, { by }) => {
    const doer = doerRefusal(commitment, by)
    if (doer !== null) return new CodedError('forbidden', doer)
    return (
      mustBeOpen(commitment) ??
      (openClaim(commitment) === null
        ? new CodedError('conflict', `${commitment.ref} has no answer that awaits acceptance.`)
        : null)
    )
  },
  parse: async (form) => {
    const as = chosen(form.one('verdict'), ['accepted', 'not-accepted'])
    const problems = onlyProblems([
      as === undefined ? { field: 'verdict', text: 'Select whether the office accepts the answer' } : null,
      textProblem(form, 'reason', {
        ...(as === 'not-accepted' ? { missing: 'Enter why the answer is not accepted' } : {}),
        name: 'Reason',
        limit: 2000,
      }),
    ])
    return problems.length > 0 || as === undefined
      ? { problems }
      : { value: { as, reason: form.one('reason') } }
  },
  act: (seen, settlement, { app, by, moment }) => settleClaim(app.db, seen, settlement, by, moment),
  done: ({ as }, { ref }) =>
    as === 'accepted'
      ? `The answer was accepted. ${ref} is closed as delivered.`
      : `The answer was not accepted. ${ref} stays open.`,
}

export const commitmentClaimRoutes = commitmentFormRoutes(claimForm)
