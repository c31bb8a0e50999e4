import type { Kysely } from 'kysely'
import { listHoldings, listPeople } from '../../../db/people.ts'
import type { Database } from '../../../db/schema.ts'
import { formatDay } from '../../calendar/plain-date.ts'
import { CodedError } from '../../errors.ts'
import { changePerson } from '../../register/change-office.ts'
import type { Person } from '../../register/people/posts.ts'
import { readEmail } from '../forms/email-field.ts'
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
import { noAddress } from '../words/post-words.ts'
import { type Answer, page, type Route, seeOther } from '../serving/route.ts'

/** A person: their name as it is shown, and the address their mail goes to. */
export const personRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/people/:id',
    section: 'posts',
    handle: async ({ app, params }) => {
      const person = await getPerson(app.db, params.id ?? '')
      return await show(app.db, person, freshForm({ name: person.name, email: person.email }), 200)
    },
  },
  {
    method: 'POST',
    path: '/people/:id',
    section: 'posts',
    handle: async ({ app, by, moment, form, params }) => {
      const person = await getPerson(app.db, params.id ?? '')
      const again = (problems: readonly Problem[], status: number) =>
        show(app.db, person, failedForm(typedInto(form, ['name', 'email']), problems), status)
      const email = readEmail(form, 'email')
      const problems = onlyProblems([
        textProblem(form, 'name', { missing: 'Enter a name', name: 'Name', limit: 120 }),
        form.one('name').includes('\n') ? { field: 'name', text: 'Name must be on one line' } : null,
        'problem' in email ? email.problem : null,
      ])
      if (problems.length > 0 || 'problem' in email) return await again(problems, 400)
      return await doOrShowAgain(async () => {
        await changePerson(app.db, person.id, { name: form.one('name'), email: email.email }, by, moment)
        return seeOther('/posts', `${form.one('name')} was saved.`)
      }, again)
    },
  },
]

const getPerson = async (db: Kysely<Database>, id: string): Promise<Person> => {
  const person = (await listPeople(db)).find((one) => one.id === id)
  if (person === undefined) throw new CodedError('not-found', 'There is no such person.')
  return person
}

const show = async (db: Kysely<Database>, person: Person, form: FormView, status: number): Promise<Answer> =>
  page(
    'person',
    {
      title: person.name,
      form,
      backLink: { text: 'Posts', href: '/posts' },
      warning: person.email === '' ? `${noAddress}.` : null,
      posts: (await listHoldings(db))
        .filter((holding) => holding.person.id === person.id)
        .map(({ post, fromOn, untilOn }) => ({
          title: post.title,
          href: `/posts/${post.id}`,
          between:
            untilOn === null ? `since ${formatDay(fromOn)}` : `${formatDay(fromOn)} to ${formatDay(untilOn)}`,
        })),
    },
    status,
  )
