import { listHoldings } from '../../../db/people.ts'
import { formatDay } from '../../calendar/plain-date.ts'
import { type Commitment, ownerLabel } from '../../register/commitments/commitment.ts'
import type { NewDueDate } from '../../register/commitments/extend-due-date.ts'
import { holderOn } from '../../register/people/posts.ts'
import { recordSlip } from '../../register/review/restate-candidate.ts'
import { versionSeen } from '../forms/commitment-form.ts'
import { dayFieldNames, dayValues, readRequiredDay } from '../forms/day-field.ts'
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
import { backToWays, getRestated, type RestatedProposal, restatedPage } from '../review/restated-proposal.ts'
import type { Answer, Route, Visit } from '../serving/route.ts'
import { backToReview } from '../review/waiting-proposal.ts'

const path = '/minutes/:id/proposals/:proposal/restatement/slip'
const fields = [...dayFieldNames('due'), 'asked-by', 'agreed', 'agreed-by', 'reason']

/** The words give another date, and the office agreed to it at their meeting: the first promise slips. */
export const restatementSlipRoutes: readonly Route[] = [
  {
    method: 'GET',
    path,
    section: 'minutes',
    handle: async (visit) => {
      const restated = await getRestated(visit)
      return await show(visit, restated, freshForm(await asRead(visit, restated)), 200)
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
        show(visit, restated, failedForm(typedInto(form, fields), problems), status)
      const parsed = parse(form, commitment)
      if ('problems' in parsed) return await again(parsed.problems, 400)
      return await doOrShowAgain(async () => {
        const { ref } = commitment
        const seen = { ref, version: versionSeen(form, commitment) }
        await recordSlip(app.db, candidate.id, seen, parsed.extension, by, moment)
        const to = formatDay(parsed.extension.to)
        return backToReview(candidate, `Recorded as ${ref} said again. It is now due on ${to}.`)
      }, again)
    },
  },
]

/** The words themselves are the reason, and the commitment's owner asks, until somebody says otherwise. */
const asRead = async (
  { app }: Visit,
  { candidate, commitment, meeting }: RestatedProposal,
): Promise<Readonly<Record<string, string>>> => {
  const { owner, ownerText, dueOn } = commitment
  const holder =
    owner === null ? undefined : holderOn(await listHoldings(app.db), owner.id, meeting.heldOn)?.person.name
  const given = candidate.due?.dueOn ?? null
  return {
    ...dayValues('due', given === dueOn ? null : given),
    'asked-by': holder ?? (owner === null && ownerText === null ? '' : ownerLabel(commitment)),
    // Whether the office agreed is for the person to say.
    agreed: '',
    // Whoever is at the keyboard need not have been there.
    'agreed-by': meeting.chair,
    reason: candidate.quote,
  }
}

const KEEP = 'record it as said again instead'

const parse = (
  form: Fields,
  { dueOn, meeting }: Commitment,
):
  | { readonly extension: Omit<NewDueDate, 'agreedAtMeetingId'> }
  | { readonly problems: readonly Problem[] } => {
  const due = readRequiredDay(form, 'due', { name: 'Due date', missing: 'Enter the new due date' })
  const agreed = chosen(form.one('agreed'), ['yes', 'no'])
  const problems = onlyProblems([
    'problem' in due ? due.problem : null,
    'day' in due && due.day === dueOn
      ? { field: 'due-day', text: `The due date is already ${formatDay(due.day)}. To keep it, ${KEEP}` }
      : null,
    'day' in due && due.day < meeting.heldOn
      ? { field: 'due-day', text: `Due date must be after the meeting of ${formatDay(meeting.heldOn)}` }
      : null,
    textProblem(form, 'asked-by', {
      missing: 'Enter who asked for the change',
      name: 'Who asked',
      limit: 200,
    }),
    agreed === undefined
      ? { field: 'agreed', text: 'Select yes if the office agreed to the new date' }
      : null,
    agreed === 'no'
      ? { field: 'agreed', text: `A date moves only if the office agreed. If it did not, ${KEEP}` }
      : null,
    textProblem(form, 'agreed-by', {
      missing: 'Enter who agreed to the change',
      name: 'Who agreed',
      limit: 200,
    }),
    textProblem(form, 'reason', { missing: 'Enter why the date is changed', name: 'Reason', limit: 2000 }),
  ])
  if (problems.length > 0 || 'problem' in due) return { problems }
  return {
    extension: {
      to: due.day,
      askedBy: form.one('asked-by'),
      agreedBy: form.one('agreed-by'),
      reason: form.one('reason'),
    },
  }
}

const show = async (
  visit: Visit,
  restated: RestatedProposal,
  form: FormView,
  status: number,
): Promise<Answer> =>
  await restatedPage(visit, restated, {
    template: 'restatement-slip',
    form,
    status,
    asks: ({ ref, dueOn }) => ({
      backLink: backToWays(restated),
      title: dueOn === null ? `Give ${ref} its first date` : `Change the date of ${ref}`,
      heldOn: formatDay(restated.meeting.heldOn),
      yesOrNo: [
        { value: 'yes', text: 'Yes' },
        { value: 'no', text: 'No' },
      ],
    }),
  })
