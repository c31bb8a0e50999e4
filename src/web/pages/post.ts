import type { Kysely } from 'kysely'
import { listHistory } from '../../../db/history.ts'
import { findPost, listHoldings } from '../../../db/people.ts'
import type { Database } from '../../../db/schema.ts'
import { formatDay } from '../../calendar/plain-date.ts'
import { CodedError } from '../../errors.ts'
import { WARNED_BEFORE } from '../../notifications/escalation.ts'
import { addPost, changePost } from '../../register/change-office.ts'
import type { Post } from '../../register/people/posts.ts'
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
import { postChoices } from '../forms/choices.ts'
import { historyLines } from '../commitments/history-lines.ts'
import { mailChoices, noAddress, sideChoices } from '../words/post-words.ts'
import { type Answer, page, type Route, seeOther, type Visit } from '../serving/route.ts'

const names = ['code', 'title', 'side', 'mail', 'tell-next']

/** A post: its name, its side, its mail, and who held it. */
export const postRoutes: readonly Route[] = [
  { method: 'GET', path: '/posts/new', section: 'posts', handle: async () => showNew(freshForm(), 200) },
  {
    method: 'POST',
    path: '/posts/new',
    section: 'posts',
    handle: async ({ app, by, moment, form }) => {
      const again = async (problems: readonly Problem[], status: number) =>
        showNew(failedForm(typedInto(form, names), problems), status)
      const parsed = parsePost(form, { withCode: true })
      if ('problems' in parsed) return await again(parsed.problems, 400)
      return await doOrShowAgain(
        async () => {
          const id = await addPost(
            app.db,
            { ...parsed.post, code: form.one('code'), escalatesToPostId: null },
            by,
            moment,
          )
          return seeOther(`/posts/${id}/holder`, `${parsed.post.title} was added. Say who holds it.`)
        },
        again,
        (message) => (message.includes('code') ? 'code' : 'title'),
      )
    },
  },
  {
    method: 'GET',
    path: '/posts/:id',
    section: 'posts',
    handle: async (visit) => {
      const { title, side, mail, escalatesToPostId } = await getPost(visit.app.db, visit.params.id ?? '')
      return await showPost(
        visit,
        freshForm({ title, side, mail, 'tell-next': escalatesToPostId ?? '' }),
        200,
      )
    },
  },
  {
    method: 'POST',
    path: '/posts/:id',
    section: 'posts',
    handle: async (visit) => {
      const { app, by, moment, form, params } = visit
      const { id } = await getPost(app.db, params.id ?? '')
      const again = (problems: readonly Problem[], status: number) =>
        showPost(visit, failedForm(typedInto(form, names), problems), status)
      const parsed = parsePost(form, { withCode: false })
      const next = form.one('tell-next')
      const isKnown = next === '' || (await findPost(app.db, next)) !== undefined
      const unknown = { field: 'tell-next', text: 'Select a post to tell next, or nobody' }
      if ('problems' in parsed || !isKnown)
        return await again(
          [...('problems' in parsed ? parsed.problems : []), ...(isKnown ? [] : [unknown])],
          400,
        )
      return await doOrShowAgain(
        async () => {
          const escalatesToPostId = next === '' ? null : next
          await changePost(app.db, id, { ...parsed.post, escalatesToPostId }, by, moment)
          return seeOther('/posts', `${parsed.post.title} was saved.`)
        },
        again,
        (message) => (message.startsWith('There is already') ? 'title' : 'tell-next'),
      )
    },
  },
]

export const getPost = async (db: Kysely<Database>, id: string): Promise<Post> => {
  const post = await findPost(db, id)
  if (post === undefined) throw new CodedError('not-found', 'There is no such post.')
  return post
}

const parsePost = (
  form: Fields,
  { withCode }: { withCode: boolean },
): { readonly post: Pick<Post, 'title' | 'side' | 'mail'> } | { readonly problems: readonly Problem[] } => {
  const side = chosen(form.one('side'), ['office', 'force', 'partner'])
  const mail = chosen(form.one('mail'), ['reminders', 'digest', 'monthly', 'none'])
  const problems = onlyProblems([
    textProblem(form, 'title', { missing: 'Enter the title of the post', name: 'Title', limit: 120 }),
    withCode ? textProblem(form, 'code', { missing: 'Enter a short code', name: 'Code', limit: 12 }) : null,
    side === undefined ? { field: 'side', text: 'Select which side the post is on' } : null,
    mail === undefined ? { field: 'mail', text: 'Select what mail the post receives' } : null,
  ])
  return problems.length > 0 || side === undefined || mail === undefined
    ? { problems }
    : { post: { title: form.one('title'), side, mail } }
}

const showNew = (form: FormView, status: number): Answer =>
  page(
    'post-new',
    {
      title: 'Add a post',
      form,
      sides: sideChoices,
      mails: mailChoices,
      backLink: { text: 'Posts', href: '/posts' },
    },
    status,
  )

const showPost = async (visit: Visit, form: FormView, status: number): Promise<Answer> => {
  const { app, params } = visit
  const post = await getPost(app.db, params.id ?? '')
  const holdings = (await listHoldings(app.db)).filter((holding) => holding.post.id === post.id).toReversed()
  return page(
    'post',
    {
      title: post.title,
      code: post.code,
      form,
      sides: sideChoices,
      mails: mailChoices,
      next: (await postChoices(app.db, 'Nobody')).filter(({ value }) => value !== post.id),
      nextHint: `${app.config.mail.escalateAfter} working days after a commitment of this post falls due, whoever holds the next post is told, then the one after that. The holder of this post is warned ${WARNED_BEFORE} working days before.`,
      backLink: { text: 'Posts', href: '/posts' },
      holderHref: `/posts/${post.id}/holder`,
      registerHref: `/commitments?owner=${post.id}`,
      holders: holdings.map(({ person, fromOn, untilOn }) => ({
        name: person.name,
        href: `/people/${person.id}`,
        email: person.email || noAddress,
        between:
          untilOn === null ? `since ${formatDay(fromOn)}` : `${formatDay(fromOn)} to ${formatDay(untilOn)}`,
      })),
      history: historyLines(await listHistory(app.db, 'post', post.id), app.config.timeZone),
    },
    status,
  )
}
