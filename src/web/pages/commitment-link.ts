import { getCommitment } from '../../../db/commitments.ts'
import { listHoldings } from '../../../db/people.ts'
import { formatDay } from '../../calendar/plain-date.ts'
import { CodedError } from '../../errors.ts'
import { lastDayOfLink } from '../../register/answers/answer-link.ts'
import {
  holdersOfOwner,
  linkOfCommitment,
  makeAnswerLink,
  revokeAnswerLink,
} from '../../register/answers/answer-links.ts'
import type { Commitment } from '../../register/commitments/commitment.ts'
import type { Choice } from '../forms/choices.ts'
import { mustBeOpen } from '../forms/commitment-form.ts'
import {
  doOrShowAgain,
  type FormView,
  failedForm,
  freshForm,
  onlyProblems,
  type Problem,
  textProblem,
  typedInto,
} from '../forms/forms.ts'
import { type Answer, page, type Route, seeOther, type Visit } from '../serving/route.ts'
import { kindName } from '../words/words.ts'

const makePath = '/commitments/:ref/new-link'
const revokePath = '/commitments/:ref/links/:id/revoke'

/** A link for answering without signing in, made to be copied by hand; and the end of any such link. */
export const commitmentLinkRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: makePath,
    section: 'register',
    handle: async (visit) => {
      const { commitment, choices } = await holdersFor(visit)
      return showMake(visit, commitment, choices, freshForm({ holder: choices[0]?.value ?? '' }), 200)
    },
  },
  {
    method: 'POST',
    path: makePath,
    section: 'register',
    handle: async (visit) => {
      const { app, by, moment, form } = visit
      const { commitment, choices, answers } = await holdersFor(visit)
      const holder = choices.find(({ value }) => value === form.one('holder'))
      if (holder === undefined) {
        const problem = { field: 'holder', text: 'Select for whom the link is' }
        return showMake(visit, commitment, choices, failedForm({ holder: '' }, [problem]), 400)
      }
      const token = await makeAnswerLink(
        app.db,
        { ref: commitment.ref, personId: holder.value, days: answers.days },
        by,
        moment,
      )
      return page('commitment-link-made', {
        ...around(commitment),
        title: `Link for ${holder.text}`,
        address: `${answers.url}/answer/${token}`,
        until: formatDay(lastDayOfLink(moment.today, answers.days)),
        holder: holder.text,
      })
    },
  },
  {
    method: 'GET',
    path: revokePath,
    section: 'register',
    handle: (visit) => showRevoke(visit, freshForm({ reason: '' }), 200),
  },
  {
    method: 'POST',
    path: revokePath,
    section: 'register',
    handle: async (visit) => {
      const { app, by, moment, form, params } = visit
      const again = (problems: readonly Problem[], status: number) =>
        showRevoke(visit, failedForm(typedInto(form, ['reason']), problems), status)
      const problems = onlyProblems([
        textProblem(form, 'reason', {
          missing: 'Enter why the link is revoked',
          name: 'Reason',
          limit: 1000,
        }),
      ])
      if (problems.length > 0) return await again(problems, 400)
      return await doOrShowAgain(async () => {
        const { ref } = await getCommitment(app.db, params.ref ?? '')
        const revoked = { ref, linkId: params.id ?? '', reason: form.one('reason') }
        await revokeAnswerLink(app.db, revoked, by, moment)
        return seeOther(`/commitments/${ref}`, 'The link was revoked. It opens nothing any more.')
      }, again)
    },
  },
]

/** Who may be given a link to this commitment. @throws CodedError, when nobody can be. */
const holdersFor = async ({ app, moment, params }: Visit) => {
  const commitment = await getCommitment(app.db, params.ref ?? '')
  const refusal = mustBeOpen(commitment)
  if (refusal !== null) throw refusal
  const { answers } = app.config
  if (answers === null)
    throw new CodedError(
      'conflict',
      'The answer pages are not set up, so a link would lead nowhere. Set MATTERS_ANSWERS_URL; the README says how.',
    )
  const holders = holdersOfOwner(commitment, await listHoldings(app.db), moment)
  if (holders.length === 0)
    throw new CodedError(
      'conflict',
      commitment.owner === null
        ? `${commitment.ref} belongs to no post, so there is nobody to make a link for.`
        : `Nobody is known to hold the post of ${commitment.owner.title} today. Add the holder under Posts first.`,
    )
  const choices: readonly Choice[] = holders.map(({ person }) => ({ value: person.id, text: person.name }))
  return { commitment, choices, answers }
}

const showMake = (
  { app, moment }: Visit,
  commitment: Commitment,
  choices: readonly Choice[],
  form: FormView,
  status: number,
): Answer =>
  page(
    'commitment-link',
    {
      ...around(commitment),
      title: 'Make a link for answering',
      choices,
      form,
      post: commitment.owner?.title ?? '',
      until: formatDay(lastDayOfLink(moment.today, app.config.answers?.days ?? 0)),
    },
    status,
  )

const showRevoke = async (visit: Visit, form: FormView, status: number): Promise<Answer> => {
  const { app, moment, params } = visit
  const commitment = await getCommitment(app.db, params.ref ?? '')
  const { link, person, post } = await linkOfCommitment(app.db, commitment, params.id ?? '', moment)
  if (link.revoked !== null && status === 200)
    throw new CodedError('conflict', 'This link was revoked before.')
  return page(
    'commitment-link-revoke',
    {
      ...around(commitment),
      title: `Revoke the link of ${person}`,
      holder: `${person}, ${post}`,
      until: formatDay(link.expiresOn),
      form,
    },
    status,
  )
}

const around = ({ ref, kind, quote }: Commitment) => ({
  caption: `${kindName[kind]} ${ref}`,
  quote,
  backLink: { text: ref, href: `/commitments/${ref}` },
})
