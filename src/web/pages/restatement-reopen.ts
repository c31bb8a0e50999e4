import { reopenAsSaidAgain } from '../../register/review/restate-candidate.ts'
import { versionSeen } from '../forms/commitment-form.ts'
import {
  doOrShowAgain,
  type FormView,
  failedForm,
  freshForm,
  type Problem,
  textProblem,
  typedInto,
} from '../forms/forms.ts'
import { backToWays, getRestated, type RestatedProposal, restatedPage } from '../review/restated-proposal.ts'
import type { Answer, Route, Visit } from '../serving/route.ts'
import { backToReview } from '../review/waiting-proposal.ts'

const path = '/minutes/:id/proposals/:proposal/restatement/reopen'

/** What had been closed is promised again: it comes back with the dates it had. */
export const restatementReopenRoutes: readonly Route[] = [
  {
    method: 'GET',
    path,
    section: 'minutes',
    handle: async (visit) => {
      const restated = await getRestated(visit)
      return await show(visit, restated, freshForm({ reason: restated.candidate.quote }), 200)
    },
  },
  {
    method: 'POST',
    path,
    section: 'minutes',
    handle: async (visit) => {
      const { app, by, moment, form } = visit
      const restated = await getRestated(visit)
      const { candidate, commitment } = restated
      const again = (problems: readonly Problem[], status: number) =>
        show(visit, restated, failedForm(typedInto(form, ['reason']), problems), status)
      const problem = textProblem(form, 'reason', {
        missing: 'Enter why it is reopened',
        name: 'Reason',
        limit: 2000,
      })
      if (problem !== null) return await again([problem], 400)
      return await doOrShowAgain(async () => {
        const { ref } = commitment
        const seen = { ref, version: versionSeen(form, commitment) }
        await reopenAsSaidAgain(app.db, candidate.id, seen, form.one('reason'), by, moment)
        return backToReview(candidate, `${ref} is open again. Its dates are as they were.`)
      }, again)
    },
  },
]

const show = async (
  visit: Visit,
  restated: RestatedProposal,
  form: FormView,
  status: number,
): Promise<Answer> =>
  await restatedPage(visit, restated, {
    template: 'restatement-reopen',
    form,
    status,
    asks: ({ ref }) => ({ title: `Reopen ${ref}`, backLink: backToWays(restated) }),
  })
