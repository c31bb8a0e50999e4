import type { Kysely } from 'kysely'
import { listSeries } from '../../../db/meetings.ts'
import type { Database } from '../../../db/schema.ts'
import { formatDay } from '../../calendar/plain-date.ts'
import { planMeeting } from '../../register/change-office.ts'
import { dayFieldNames, readRequiredDay } from '../forms/day-field.ts'
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
import { type Answer, page, type Route, seeOther } from '../serving/route.ts'

const names = ['series', 'new-series', ...dayFieldNames('held'), 'theme']

export const meetingsNewRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/meetings/new',
    section: 'meetings',
    handle: ({ app }) => show(app.db, freshForm(), 200),
  },
  {
    method: 'POST',
    path: '/meetings/new',
    section: 'meetings',
    handle: async ({ app, by, moment, form }) => {
      const again = (problems: readonly Problem[], status: number) =>
        show(app.db, failedForm(typedInto(form, names), problems), status)
      const chosen = (await listSeries(app.db)).find(({ id }) => id === form.one('series'))
      const held = readRequiredDay(form, 'held', { name: 'Date', missing: 'Enter the date of the meeting' })
      const problems = onlyProblems([
        form.one('series') !== '' && chosen === undefined
          ? { field: 'series', text: 'Select a series from the list' }
          : null,
        form.one('series') === ''
          ? textProblem(form, 'new-series', {
              missing: 'Select a series or enter the name of a new one',
              name: 'Name',
              limit: 120,
            })
          : null,
        'problem' in held ? held.problem : null,
        'day' in held && held.day < moment.today
          ? {
              field: 'held-day',
              text: 'Date must be today or in the future. For a meeting that was held, put in its minutes',
            }
          : null,
        textProblem(form, 'theme', { name: 'Theme', limit: 200 }),
      ])
      if (problems.length > 0 || 'problem' in held) return await again(problems, 400)
      return await doOrShowAgain(
        async () => {
          const seriesName = chosen?.name ?? form.one('new-series')
          const planned = { seriesName, heldOn: held.day, theme: form.one('theme') }
          const ref = await planMeeting(app.db, planned, by, moment)
          return seeOther(`/meetings/${ref}`, `The meeting of ${formatDay(held.day)} is planned.`)
        },
        again,
        () => 'held-day',
      )
    },
  },
]

const show = async (db: Kysely<Database>, form: FormView, status: number): Promise<Answer> =>
  page(
    'meetings-new',
    {
      title: 'Plan a meeting',
      form,
      backLink: { text: 'Meetings', href: '/meetings' },
      series: [
        { value: '', text: 'A new series' },
        ...(await listSeries(db)).map(({ id, name }) => ({ value: id, text: name })),
      ],
    },
    status,
  )
