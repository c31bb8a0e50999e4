import type { FreeItem } from '../../agenda/choices.ts'
import { addOther, editOther, removeOther } from '../../agenda/other-matters.ts'
import { CodedError } from '../../errors.ts'
import { type AgendaForm, agendaFormRoutes, readMinutes } from '../agenda/agenda-form.ts'
import type { Fields } from '../forms/fields.ts'
import { onlyProblems, type Problem, textProblem } from '../forms/forms.ts'
import type { Route } from '../serving/route.ts'

type Words = Pick<FreeItem, 'heading' | 'words' | 'minutes'>

const fields = ['heading', 'words', 'minutes']

const parseWords = (form: Fields): { readonly value: Words } | { readonly problems: readonly Problem[] } => {
  const read = readMinutes(form)
  const problems = onlyProblems([
    textProblem(form, 'heading', { missing: 'Enter a heading', name: 'Heading', limit: 150 }),
    textProblem(form, 'words', { name: 'Words', limit: 3000 }),
    'problem' in read ? read.problem : null,
  ])
  if (problems.length > 0 || 'problem' in read) return { problems }
  return { value: { heading: form.one('heading'), words: form.one('words'), minutes: read.minutes } }
}

/** A matter that no commitment brings. */
const addForm: AgendaForm<null, Words> = {
  path: 'add',
  template: 'meeting-agenda-other',
  title: () => 'Add another matter',
  fields,
  subject: () => null,
  initial: () => ({ heading: '', words: '', minutes: '' }),
  extras: () => ({ button: 'Add it to the agenda', removable: false }),
  parse: parseWords,
  act: (seen, item, _, { app, by, moment }) => addOther(app.db, seen, item, by, moment),
  done: ({ heading }) => ({ at: '#other-matters', notice: `“${heading}” is on the agenda.` }),
}

const editForm: AgendaForm<FreeItem, Words | 'remove'> = {
  path: 'others/:item',
  template: 'meeting-agenda-other',
  title: ({ heading }) => heading,
  fields,
  subject: ({ paper }, { params }) => {
    const item = paper.matters.others.find(({ id }) => id === params.item)
    if (item === undefined) throw new CodedError('not-found', 'This matter is not on the agenda any more.')
    return item
  },
  initial: ({ heading, words, minutes }) => ({
    heading,
    words,
    minutes: minutes === null ? '' : String(minutes),
  }),
  extras: () => ({ button: 'Save', removable: true }),
  parse: (form) => (form.one('act') === 'remove' ? { value: 'remove' } : parseWords(form)),
  act: (seen, value, { id }, { app, by, moment }) =>
    value === 'remove'
      ? removeOther(app.db, seen, id, by, moment)
      : editOther(app.db, seen, { id, ...value }, by, moment),
  done: (value, { heading }) =>
    value === 'remove'
      ? { at: '', notice: `“${heading}” was taken off the agenda.` }
      : { at: '#other-matters', notice: `“${value.heading}” was changed.` },
}

export const meetingAgendaOtherRoutes: readonly Route[] = [
  ...agendaFormRoutes(addForm),
  ...agendaFormRoutes(editForm),
]
