import { listExtensionRequests } from '../../../db/extension-requests.ts'
import { CodedError } from '../../errors.ts'
import type { Commitment } from '../../register/commitments/commitment.ts'
import { refuseRequest } from '../../register/commitments/decide-request.ts'
import { openRequest } from '../../register/commitments/extension-request.ts'
import { doerRefusal } from '../commitments/commitment-actions.ts'
import { type CommitmentForm, commitmentFormRoutes, mustBeOpen } from '../forms/commitment-form.ts'
import { textProblem } from '../forms/forms.ts'
import { requestView } from '../answering/request-view.ts'
import type { Visit } from '../serving/route.ts'

type Refusal = { readonly reason: string }

/** The office does not give the time that was asked for. Agreeing is done where the due date is changed. */
const requestForm: CommitmentForm<Refusal> = {
  action: 'request',
  title: () => 'Refuse more time',
  button: 'Refuse the request',
  fields: ['reason'],
  initial: async (commitment, visit) => {
    if ((await requestOf(commitment, visit)) === null)
      throw new CodedError('conflict', `${commitment.ref} has no request for more time that waits.`)
    return { reason: '' }
  },
  extras: async (commitment, visit) => {
    const request = await requestOf(commitment, visit)
    return {
      request: request === null ? null : requestView(request),
      agreeHref: `/commitments/${commitment.ref}/due-date?request=${request?.id ?? ''}`,
    }
  },
  refusal: (commitment, { by }) => {
    const doer = doerRefusal(commitment, by)
    return doer === null ? mustBeOpen(commitment) : new CodedError('forbidden', doer)
  },
  parse: async (form) => {
    const problem = textProblem(form, 'reason', {
      missing: 'Enter why no more time is given',
      name: 'Reason',
      limit: 2000,
    })
    return problem === null ? { value: { reason: form.one('reason') } } : { problems: [problem] }
  },
  act: (seen, { reason }, { app, by, moment }) => refuseRequest(app.db, seen, reason, by, moment),
  done: (_, { ref }) => `The request was refused. The due date of ${ref} stands.`,
}

const requestOf = async ({ id }: Commitment, { app }: Visit) =>
  openRequest(await listExtensionRequests(app.db, id))

export const commitmentRequestRoutes = commitmentFormRoutes(requestForm)
