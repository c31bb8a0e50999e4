import { listHoldings } from '../../../db/people.ts'
import type { Actor } from '../../register/actor.ts'
import { holdersOn } from '../../register/people/posts.ts'
import { type FormView, failedForm, freshForm, textProblem, typedInto } from '../forms/forms.ts'
import { localPath } from '../serving/request-checks.ts'
import { type Answer, page, type Route, type Visit } from '../serving/route.ts'

/**
 * Says who is at the keyboard. It asks for no password: this version serves its own computer only, and every
 * change is kept under the name that was given.
 */
export const signInRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/sign-in',
    section: 'none',
    open: true,
    handle: (visit) => show(visit, freshForm({ next: localPath(visit.query.one('next')) }), 200),
  },
  {
    method: 'POST',
    path: '/sign-in',
    section: 'none',
    open: true,
    handle: async (visit) => {
      const { form } = visit
      const known = (await peopleOfTheOffice(visit)).find(({ value }) => value === form.one('who'))
      const problem =
        known !== undefined
          ? null
          : form.one('who') !== '' && form.one('who') !== 'other'
            ? { field: 'who', text: 'Select who you are from the list' }
            : textProblem(form, 'name', {
                missing: 'Select who you are or enter your name',
                name: 'Name',
                limit: 120,
              })
      if (problem !== null)
        return await show(visit, failedForm(typedInto(form, ['who', 'name', 'next']), [problem]), 400)
      return {
        kind: 'redirect',
        to: localPath(form.one('next')),
        session: known?.actor ?? { name: form.one('name'), postId: null },
      }
    },
  },
]

const show = async (visit: Visit, form: FormView, status: number): Promise<Answer> => {
  const people = (await peopleOfTheOffice(visit)).map(({ value, text, hint }) => ({ value, text, hint }))
  return page(
    'sign-in',
    {
      title: 'Who are you?',
      form,
      people:
        people.length === 0 ? [] : [...people, { divider: 'or' }, { value: 'other', text: 'Somebody else' }],
    },
    status,
  )
}

type Known = {
  readonly value: string
  readonly text: string
  readonly hint: { readonly text: string }
  readonly actor: Actor
}

/** Today's holders of the office's posts: the people who keep the register. */
const peopleOfTheOffice = async ({ app, moment }: Visit): Promise<readonly Known[]> =>
  holdersOn(await listHoldings(app.db), moment.today)
    .filter(({ post }) => post.side === 'office')
    .map(({ post, person }) => ({
      value: `${post.id}.${person.id}`,
      text: person.name,
      hint: { text: post.title },
      actor: { name: person.name, postId: post.id },
    }))
