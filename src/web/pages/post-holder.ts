import { listHoldings, listPeople } from '../../../db/people.ts'
import { formatDay } from '../../calendar/plain-date.ts'
import { appointHolder } from '../../register/change-office.ts'
import { holdersOn, isSingleSeat } from '../../register/people/posts.ts'
import { dayFieldNames, dayValues, readRequiredDay } from '../forms/day-field.ts'
import { readEmail } from '../forms/email-field.ts'
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
import { type Answer, page, type Route, seeOther, type Visit } from '../serving/route.ts'
import { getPost } from './post.ts'

const names = ['person', 'name', 'email', ...dayFieldNames('from'), 'takes-over']

/** Somebody takes a post from a day on (product rule 7). */
export const postHolderRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/posts/:id/holder',
    section: 'posts',
    handle: async (visit) => {
      const post = await getPost(visit.app.db, visit.params.id ?? '')
      const takesOver = isSingleSeat(post.title) ? 'yes' : ''
      const form = freshForm({ ...dayValues('from', visit.moment.today), 'takes-over': takesOver })
      return await show(visit, form, 200)
    },
  },
  {
    method: 'POST',
    path: '/posts/:id/holder',
    section: 'posts',
    handle: async (visit) => {
      const { app, by, moment, form, params } = visit
      const post = await getPost(app.db, params.id ?? '')
      const again = (problems: readonly Problem[], status: number) =>
        show(visit, failedForm(typedInto(form, names), problems), status)
      const person = (await listPeople(app.db)).find(({ id }) => id === form.one('person'))
      const email = readEmail(form, 'email')
      const from = readRequiredDay(form, 'from', {
        name: 'First day',
        missing: 'Enter the first day in the post',
      })
      const holders = await presentHolders(visit)
      const takesOver = chosen(form.one('takes-over'), ['yes', 'no'])
      const isNew = form.one('person') === ''
      const problems = onlyProblems([
        !isNew && person === undefined ? { field: 'person', text: 'Select a person from the list' } : null,
        isNew
          ? textProblem(form, 'name', {
              missing: 'Select a person or enter a name',
              name: 'Name',
              limit: 120,
            })
          : null,
        isNew && 'problem' in email ? email.problem : null,
        'problem' in from ? from.problem : null,
        holders.length > 0 && takesOver === undefined
          ? { field: 'takes-over', text: 'Select whether they take over from the present holder' }
          : null,
      ])
      if (problems.length > 0 || 'problem' in from) return await again(problems, 400)
      return await doOrShowAgain(
        async () => {
          await appointHolder(
            app.db,
            post,
            {
              personId: person?.id ?? null,
              name: form.one('name'),
              email: 'email' in email ? email.email : '',
              fromOn: from.day,
              takesOver: holders.length > 0 && takesOver === 'yes',
            },
            by,
            moment,
          )
          const name = person?.name ?? form.one('name')
          return seeOther(`/posts/${post.id}`, `${name} holds this post from ${formatDay(from.day)}.`)
        },
        again,
        () => 'from-day',
      )
    },
  },
]

const presentHolders = async ({ app, moment, params }: Visit): Promise<readonly string[]> =>
  holdersOn(await listHoldings(app.db), moment.today)
    .filter((holding) => holding.post.id === params.id)
    .map(({ person }) => person.name)

const show = async (visit: Visit, form: FormView, status: number): Promise<Answer> => {
  const post = await getPost(visit.app.db, visit.params.id ?? '')
  const holders = await presentHolders(visit)
  return page(
    'post-holder',
    {
      title: 'Appoint a new holder',
      caption: post.title,
      form,
      backLink: { text: post.title, href: `/posts/${post.id}` },
      people: [
        { value: '', text: 'Somebody new' },
        ...(await listPeople(visit.app.db)).map(({ id, name }) => ({ value: id, text: name })),
      ],
      takesOver:
        holders.length === 0
          ? null
          : {
              legend: `Do they take over from ${holders.join(' and ')}?`,
              items: [
                { value: 'yes', text: 'Yes, the present holder leaves the day before' },
                { value: 'no', text: 'No, they share the post' },
              ],
            },
    },
    status,
  )
}
