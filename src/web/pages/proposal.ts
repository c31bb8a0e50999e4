import type { StoredCandidate } from '../../../db/candidates.ts'
import { listMeetings } from '../../../db/meetings.ts'
import { acceptCandidate, rejectCandidate } from '../../register/review/decide-candidate.ts'
import { loadRestatements } from '../../register/restatements/load-restatements.ts'
import { type Rejection, type RejectionCode, rejectionName } from '../../register/review/rejection-reasons.ts'
import { type AcceptedParts, commitmentKindOf } from '../../register/review/review-facts.ts'
import { shownBeside } from '../review/accept-ticked.ts'
import { postChoices } from '../forms/choices.ts'
import {
  commitmentChoices,
  commitmentFieldNames,
  commitmentValues,
  readCommitmentFields,
} from '../forms/commitment-fields.ts'
import type { Fields } from '../forms/fields.ts'
import {
  chosen,
  doOrShowAgain,
  type FormView,
  failedForm,
  freshForm,
  onlyProblems,
  type Problem,
  textProblem,
  typedInto,
} from '../forms/forms.ts'
import { restatementView } from '../review/restatement-view.ts'
import { type Answer, page, type Route, type Visit } from '../serving/route.ts'
import { aroundProposal, backToReview, getWaiting } from '../review/waiting-proposal.ts'

const path = '/minutes/:id/proposals/:proposal'
const rejectFields = ['why', 'reason']

/** One proposal: put right what was read and accept it, or say that it is no commitment. */
export const proposalRoutes: readonly Route[] = [
  {
    method: 'GET',
    path,
    section: 'minutes',
    handle: async (visit) => {
      const candidate = await getWaiting(visit)
      return await showEdit(visit, candidate, freshForm(asRead(candidate)), 200)
    },
  },
  {
    method: 'POST',
    path,
    section: 'minutes',
    handle: async (visit) => {
      const { app, by, moment, form } = visit
      const candidate = await getWaiting(visit)
      const again = (problems: readonly Problem[], status: number) =>
        showEdit(visit, candidate, failedForm(typedInto(form, commitmentFieldNames), problems), status)
      const parsed = await parseEdits(visit, candidate)
      if ('problems' in parsed) return await again(parsed.problems, 400)
      const found = (await loadRestatements(app.db, [candidate])).get(candidate.id)
      const beside = shownBeside(form, candidate.id, found)
      if (beside === 'unseen') return await again([{ field: null, text: FOUND_SINCE }], 409)
      return await doOrShowAgain(async () => {
        const ref = await acceptCandidate(app.db, candidate.id, { ...parsed.parts, ...beside }, by, moment)
        return backToReview(candidate, `Accepted into the register as ${ref}.`)
      }, again)
    },
  },
  {
    method: 'GET',
    path: `${path}/reject`,
    section: 'minutes',
    handle: async (visit) => await showReject(visit, await getWaiting(visit), freshForm(), 200),
  },
  {
    method: 'POST',
    path: `${path}/reject`,
    section: 'minutes',
    handle: async (visit) => {
      const { app, by, moment, form } = visit
      const candidate = await getWaiting(visit)
      const again = (problems: readonly Problem[], status: number) =>
        showReject(visit, candidate, failedForm(typedInto(form, rejectFields), problems), status)
      const parsed = parseReason(form)
      if ('problems' in parsed) return await again(parsed.problems, 400)
      return await doOrShowAgain(async () => {
        await rejectCandidate(app.db, candidate.id, parsed.rejection, by, moment)
        return backToReview(candidate, 'The proposal was rejected. The minutes keep its words.')
      }, again)
    },
  },
]

const FOUND_SINCE =
  'This may say a commitment again that came into the register since you opened the page. Check it below, then accept'

const asRead = (candidate: StoredCandidate): Readonly<Record<string, string>> =>
  commitmentValues({
    kind: commitmentKindOf(candidate.kind),
    ownerPostId: candidate.ownerPostId,
    dueOn: candidate.due?.dueOn ?? null,
    measure: candidate.measure,
  })

const parseEdits = async (
  { app, form }: Visit,
  candidate: StoredCandidate,
): Promise<{ readonly parts: AcceptedParts } | { readonly problems: readonly Problem[] }> => {
  const meeting = (await listMeetings(app.db)).find(({ id }) => id === candidate.meetingId)
  return readCommitmentFields(form, await postChoices(app.db, 'No post'), {
    heldOn: meeting?.heldOn ?? null,
    readDueOn: candidate.due?.dueOn ?? null,
  })
}

const codes = [
  'not-a-promise',
  'already-done',
  'said-before',
  'somebody-elses',
  'only-discussion',
  'other',
] as const satisfies readonly RejectionCode[]

const whyHints: Partial<Record<RejectionCode, string>> = {
  'already-done': 'It was done before the minutes were put in',
  'said-before': 'The register holds it already',
  'somebody-elses': 'Another body answers for it',
}

const whys = codes.map((value) => ({
  value,
  text: rejectionName(value),
  ...(whyHints[value] === undefined ? {} : { hint: { text: whyHints[value] } }),
}))

const parseReason = (
  form: Fields,
): { readonly rejection: Rejection } | { readonly problems: readonly Problem[] } => {
  const code = chosen(form.one('why'), codes)
  const problems = onlyProblems([
    code === undefined ? { field: 'why', text: 'Select why it is rejected' } : null,
    textProblem(form, 'reason', {
      ...(code === 'other' ? { missing: 'Enter why it is rejected' } : {}),
      name: 'Reason',
      limit: 500,
    }),
  ])
  if (problems.length > 0 || code === undefined) return { problems }
  return { rejection: { code, words: form.one('reason') } }
}

const showEdit = async (
  visit: Visit,
  candidate: StoredCandidate,
  form: FormView,
  status: number,
): Promise<Answer> =>
  page(
    'proposal-edit',
    {
      title: 'Edit, then accept',
      form,
      ...(await aroundProposal(visit, candidate)),
      restated: restatementView(
        candidate,
        (await loadRestatements(visit.app.db, [candidate])).get(candidate.id),
      ),
      choices: await commitmentChoices(visit.app.db),
    },
    status,
  )

const showReject = async (
  visit: Visit,
  candidate: StoredCandidate,
  form: FormView,
  status: number,
): Promise<Answer> =>
  page(
    'proposal-reject',
    { title: 'Reject this proposal', form, ...(await aroundProposal(visit, candidate)), whys },
    status,
  )
