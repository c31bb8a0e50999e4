import { listPeople } from '../../../db/people.ts'
import { templatesFolder } from '../../app.ts'
import { formatLongDay, type PlainDate, parsePlainDate } from '../../calendar/plain-date.ts'
import { CodedError } from '../../errors.ts'
import { mailWriting } from '../../mail-writing.ts'
import { factsIn } from '../../notifications/load-facts.ts'
import { mailKindNames } from '../../notifications/mail-names.ts'
import {
  exampleMails,
  isPreviewable,
  mailsFor,
  type PersonalPreview,
  type PreviewedMail,
} from '../../notifications/preview.ts'
import { capitalised } from '../../notifications/reminder-words.ts'
import type { Person } from '../../register/people/posts.ts'
import { dayValues, readRequiredDay } from '../forms/day-field.ts'
import { failedForm, type FormView, freshForm, onlyProblems, typedInto } from '../forms/forms.ts'
import { attachmentAt, attachmentLinks } from '../serving/mail-attachments.ts'
import { type Answer, page, type Route, type Visit, type WebApp } from '../serving/route.ts'

const dayNames = ['on-day', 'on-month', 'on-year']

/** What mails look like: of each kind with an invented office, and what one person would get on a day. */
export const mailPreviewRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/mail/preview',
    section: 'mail',
    handle: async (visit) => {
      const { query, moment } = visit
      const asked = query.one('person') !== '' || dayNames.some((name) => query.one(name) !== '')
      const linked = parsePlainDate(query.one('on'))
      if (linked !== undefined) {
        const form = freshForm({ person: query.one('person'), ...dayValues('on', linked) })
        return await show(visit, form, await previewOf(visit, query.one('person'), linked))
      }
      if (!asked) return await show(visit, freshForm(dayValues('on', moment.today)), null)
      return await answer(visit)
    },
  },
  {
    method: 'GET',
    path: '/mail/preview/:whose/:what',
    section: 'mail',
    handle: async (visit) => {
      const mail = await mailAt(visit)
      const href = `/mail/preview/${visit.params.whose}/${visit.params.what}`
      return page('mail-preview-one', {
        title: mail.body.subject,
        backLink: { text: 'What mails look like', href: '/mail/preview' },
        kind: mailKindNames[mail.kind],
        isExample: visit.params.whose === EXAMPLE,
        to: mail.to.name,
        address: mail.to.address,
        reason: capitalised(mail.reason),
        text: mail.body.text,
        htmlHref: `${href}/page`,
        attachments: attachmentLinks(mail.attachments, href),
      })
    },
  },
  {
    method: 'GET',
    path: '/mail/preview/:whose/:what/page',
    section: 'mail',
    handle: async (visit) => {
      const { body } = await mailAt(visit)
      const mediaType = 'text/html; charset=utf-8'
      return { kind: 'file', fileName: '', mediaType, contents: body.html, as: 'sheet' }
    },
  },
  {
    method: 'GET',
    path: '/mail/preview/:whose/:what/attachments/:position/file',
    section: 'mail',
    handle: async (visit) => attachmentAt((await mailAt(visit)).attachments, visit.params.position ?? ''),
  },
]

const EXAMPLE = 'example'

/** Written once: an invented office does not change, and its agenda is a Word file. */
const examplesOf = new WeakMap<WebApp, Promise<readonly PreviewedMail[]>>()

const examplesFor = (app: WebApp): Promise<readonly PreviewedMail[]> => {
  const examples = examplesOf.get(app) ?? exampleMails(mailWriting(app.config, templatesFolder))
  examplesOf.set(app, examples)
  return examples
}

/** The form's answer: the person's mails of the day, or the form again with what is wrong. */
const answer = async (visit: Visit): Promise<Answer> => {
  const { query, moment } = visit
  const person = await personOf(visit, query.one('person'))
  const day = readRequiredDay(query, 'on', { name: 'Day', missing: 'Enter a day' })
  const tooFar = 'day' in day && !isPreviewable(day.day, moment.today)
  const problems = onlyProblems([
    person === undefined ? { field: 'person', text: 'Select a person' } : null,
    'problem' in day ? day.problem : null,
    tooFar ? { field: 'on-day', text: 'Day must be within a year of today' } : null,
  ])
  const typed = typedInto(query, ['person', ...dayNames])
  if (person === undefined || 'problem' in day || problems.length > 0)
    return await show(visit, failedForm(typed, problems), null, 400)
  return await show(visit, freshForm(typed), await previewOf(visit, person.id, day.day))
}

type Shown = { readonly person: Person; readonly on: PlainDate; readonly preview: PersonalPreview }

const previewOf = async (visit: Visit, personId: string, on: PlainDate): Promise<Shown> => {
  const { app, moment } = visit
  const person = await personOf(visit, personId)
  if (person === undefined || !isPreviewable(on, moment.today)) throw noSuchMail()
  const loadFacts = factsIn(app.db, app.config)
  const writing = mailWriting(app.config, templatesFolder, app.db)
  const asked = { personId: person.id, on, today: moment.today }
  return { person, on, preview: await mailsFor({ db: app.db, loadFacts }, writing, asked) }
}

const personOf = async ({ app }: Visit, id: string): Promise<Person | undefined> =>
  (await listPeople(app.db)).find((one) => one.id === id)

const show = async ({ app }: Visit, form: FormView, shown: Shown | null, status = 200): Promise<Answer> => {
  const people = await listPeople(app.db)
  const examples = await examplesFor(app)
  return page(
    'mail-preview',
    {
      title: 'What mails look like',
      backLink: { text: 'Mail', href: '/mail' },
      form,
      people: [
        { value: '', text: 'Choose a person' },
        ...people.map(({ id, name }) => ({ value: id, text: name })),
      ],
      hasPeople: people.length > 0,
      examples: examples.map(({ kind, body }) => ({
        kind: mailKindNames[kind],
        subject: body.subject,
        href: `/mail/preview/${EXAMPLE}/${kind}`,
      })),
      result: shown === null ? null : resultOf(shown),
    },
    status,
  )
}

const resultOf = ({ person, on, preview }: Shown) => ({
  heading: `${person.name} on ${formatLongDay(on)}`,
  explanation: explanations[preview.state],
  mails: preview.mails.map(({ kind, body }, n) => ({
    kind: mailKindNames[kind],
    subject: body.subject,
    href: `/mail/preview/${encodeURIComponent(person.id)}/${on}-${n}`,
  })),
})

const explanations: Record<PersonalPreview['state'], string> = {
  due: 'As the register stands now, this would go.',
  told: 'Nothing new would go: all of it was in a mail already. It would read like this.',
  nothing: 'As the register stands now, nothing would go.',
  closed: 'No mail goes on weekends and bank holidays.',
}

/** @throws CodedError not-found */
const mailAt = async (visit: Visit): Promise<PreviewedMail> => {
  const { whose = '', what = '' } = visit.params
  if (whose === EXAMPLE) {
    const examples = await examplesFor(visit.app)
    return examples.find(({ kind }) => kind === what) ?? refuse()
  }
  const [, dayText = '', number = ''] = /^(\d{4}-\d\d-\d\d)-(\d{1,2})$/.exec(what) ?? []
  const on = parsePlainDate(dayText)
  if (on === undefined) return refuse()
  return (await previewOf(visit, whose, on)).preview.mails[Number(number)] ?? refuse()
}

const noSuchMail = (): CodedError =>
  new CodedError('not-found', 'There is no such mail to look at. Choose a person and a day again.')

const refuse = (): never => {
  throw noSuchMail()
}
