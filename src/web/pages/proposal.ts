import { findCandidate, type StoredCandidate } from '../../../db/candidates.ts'
import { findDocument } from '../../../db/documents.ts'
import { listMeetings } from '../../../db/meetings.ts'
import { listPosts } from '../../../db/people.ts'
import { formatDay, type PlainDate } from '../../calendar/plain-date.ts'
import { CodedError } from '../../errors.ts'
import type { CommitmentKind } from '../../register/commitment.ts'
import { acceptCandidate, type ReviewEdits, rejectCandidate } from '../../register/decide-candidate.ts'
import { candidateView } from '../candidate-view.ts'
import { postChoices } from '../choices.ts'
import { dayFieldNames, dayValues, readRequiredDay } from '../day-field.ts'
import type { Fields } from '../fields.ts'
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
} from '../forms.ts'
import { type Answer, page, type Route, seeOther, type Visit } from '../route.ts'
import { kindName } from '../words.ts'

const path = '/minutes/:id/proposals/:proposal'
const editFields = ['kind', 'owner', 'when', ...dayFieldNames('due')]
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
        showEdit(visit, candidate, failedForm(typedInto(form, editFields), problems), status)
      const parsed = await parseEdits(visit, candidate)
      if ('problems' in parsed) return await again(parsed.problems, 400)
      return await doOrShowAgain(async () => {
        const ref = await acceptCandidate(app.db, candidate.id, parsed.edits, by, moment)
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
        await rejectCandidate(app.db, candidate.id, parsed.reason, by, moment)
        return backToReview(candidate, 'The proposal was rejected. The minutes keep its words.')
      }, again)
    },
  },
]

const getWaiting = async ({ app, params }: Visit): Promise<StoredCandidate> => {
  const candidate = await findCandidate(app.db, params.proposal ?? '')
  if (candidate === undefined || candidate.documentId !== params.id)
    throw new CodedError('not-found', 'There is no such proposal in these minutes.')
  if (candidate.decision !== null)
    throw new CodedError(
      'conflict',
      'This proposal has been decided already. Go back to the review to see what is left.',
    )
  return candidate
}

const backToReview = ({ documentId }: StoredCandidate, notice: string): Answer =>
  seeOther(`/minutes/${documentId}`, notice)

const kinds: readonly CommitmentKind[] = ['action', 'undertaking', 'target', 'revisit']

const kindHints: Record<CommitmentKind, string> = {
  action: 'Given to somebody in the room',
  undertaking: 'Somebody agreed to do or bring something',
  target: 'A measure to reach by a day',
  revisit: 'The office looks again',
}

const whens = [
  { value: 'day', text: 'Yes, it is due on the day below' },
  { value: 'none', text: 'No date was given' },
] as const

const kindOf = ({ kind }: StoredCandidate): CommitmentKind => (kind === 'next_step' ? 'undertaking' : kind)

const asRead = (candidate: StoredCandidate): Readonly<Record<string, string>> => ({
  kind: kindOf(candidate),
  owner: candidate.ownerPostId ?? '',
  when: (candidate.due?.dueOn ?? null) === null ? 'none' : 'day',
  ...dayValues('due', candidate.due?.dueOn ?? null),
})

const parseEdits = async (
  { app, form }: Visit,
  candidate: StoredCandidate,
): Promise<{ readonly edits: ReviewEdits } | { readonly problems: readonly Problem[] }> => {
  const kind = chosen(form.one('kind'), kinds)
  const owners = await postChoices(app.db, 'No post')
  const when = chosen(form.one('when'), ['day', 'none'])
  const due: { day: PlainDate | null } | { problem: Problem } =
    when === 'day'
      ? readRequiredDay(form, 'due', { name: 'Due date', missing: 'Enter a due date' })
      : { day: null }
  const meeting = (await listMeetings(app.db)).find(({ id }) => id === candidate.meetingId)
  const problems = onlyProblems([
    kind === undefined ? { field: 'kind', text: 'Select what kind of commitment it is' } : null,
    owners.some(({ value }) => value === form.one('owner'))
      ? null
      : { field: 'owner', text: 'Select an owner from the list' },
    when === undefined ? { field: 'when', text: 'Select whether a date was given' } : null,
    'problem' in due ? due.problem : null,
    'day' in due &&
    due.day !== null &&
    meeting !== undefined &&
    due.day < meeting.heldOn &&
    due.day !== candidate.due?.dueOn
      ? { field: 'due-day', text: `Due date must be after the meeting of ${formatDay(meeting.heldOn)}` }
      : null,
  ])
  if (problems.length > 0 || kind === undefined || 'problem' in due) return { problems }
  return { edits: { kind, ownerPostId: form.one('owner') || null, dueOn: due.day } }
}

const whys = [
  { value: 'It is not a promise', text: 'It is not a promise' },
  { value: 'It is in the register already', text: 'It is in the register already' },
  { value: 'It was done before the minutes were put in', text: 'It was done before the minutes were put in' },
  { value: 'other', text: 'Something else' },
] as const

const parseReason = (
  form: Fields,
): { readonly reason: string } | { readonly problems: readonly Problem[] } => {
  const why = chosen(
    form.one('why'),
    whys.map(({ value }) => value),
  )
  const problems = onlyProblems([
    why === undefined ? { field: 'why', text: 'Select why it is rejected' } : null,
    textProblem(form, 'reason', {
      ...(why === 'other' ? { missing: 'Enter why it is rejected' } : {}),
      name: 'Reason',
      limit: 500,
    }),
  ])
  if (problems.length > 0) return { problems }
  const more = form.one('reason')
  return { reason: why === 'other' || why === undefined ? more : more === '' ? why : `${why}: ${more}` }
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
      ...(await around(visit, candidate)),
      kinds: kinds.map((value) => ({ value, text: kindName[value], hint: { text: kindHints[value] } })),
      owners: await postChoices(visit.app.db, 'No post'),
      whens,
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
    { title: 'Reject this proposal', form, ...(await around(visit, candidate)), whys },
    status,
  )

const around = async ({ app }: Visit, candidate: StoredCandidate) => {
  const document = await findDocument(app.db, candidate.documentId)
  return {
    caption: document?.fileName ?? '',
    backLink: {
      text: 'Review',
      href: `/minutes/${candidate.documentId}#proposal-${candidate.id}`,
    },
    candidate: candidateView(candidate, {
      posts: await listPosts(app.db),
      refs: new Map(),
      timeZone: app.config.timeZone,
    }),
  }
}
