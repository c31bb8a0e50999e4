import type { ImportedMinutes } from '../../register/import-minutes.ts'
import { dayFieldNames, readDay } from '../day-field.ts'
import { tidyFileName } from '../file-name.ts'
import {
  doOrShowAgain,
  type FormView,
  failedForm,
  freshForm,
  onlyProblems,
  type Problem,
  typedInto,
} from '../forms.ts'
import type { ReadingState, Readings } from '../readings.ts'
import { type Answer, page, type Route, seeOther } from '../route.ts'
import { count } from '../words.ts'

/** Puts minutes in: the file is read apart from this process, and a person decides on what was found. */
export const minutesNewRoutes = (readings: Readings): readonly Route[] => [
  { method: 'GET', path: '/minutes/new', section: 'minutes', handle: async () => show(freshForm(), 200) },
  {
    method: 'POST',
    path: '/minutes/new',
    section: 'minutes',
    handle: async ({ by, moment, form, upload }) => {
      const typed = typedInto(form, dayFieldNames('held'))
      const held = readDay(form, 'held', 'Meeting date')
      const problems = onlyProblems([
        upload === null ? { field: 'file', text: 'Select a file of minutes' } : null,
        'problem' in held ? held.problem : null,
        'day' in held && held.day !== null && held.day > moment.today
          ? { field: 'held-day', text: 'Meeting date must be today or in the past' }
          : null,
      ])
      if (problems.length > 0 || upload === null || 'problem' in held)
        return showMinutesForm(typed, problems, 400)
      return await orFormAgain(typed, async () => {
        const { contents } = upload
        const fileName = tidyFileName(upload.fileName)
        const id = readings.begin({ fileName, contents, meetingOn: held.day, by, typed })
        return outcomeOf(await readings.findSoon(id)) ?? seeOther(`/minutes/reading/${id}`)
      })
    },
  },
]

/** On to the review, or null while the reading goes on. @throws what the reading threw. */
export const outcomeOf = (reading: ReadingState | undefined): Answer | null => {
  if (reading?.is === 'refused') throw reading.error
  return reading?.is === 'done'
    ? seeOther(`/minutes/${reading.imported.documentId}`, putInWords(reading.imported))
    : null
}

/** Does it, or shows the form with what was typed and the sentence at the field it is about. */
export const orFormAgain = (
  typed: Readonly<Record<string, string>>,
  act: () => Promise<Answer>,
): Promise<Answer> =>
  doOrShowAgain(
    act,
    async (problems, status) => showMinutesForm(typed, problems, status),
    (message) => (/date of the meeting|meeting date/i.test(message) ? 'held-day' : 'file'),
  )

export const showMinutesForm = (
  typed: Readonly<Record<string, string>>,
  problems: readonly Problem[],
  status: number,
): Answer => show(failedForm(typed, problems), status)

const show = (form: FormView, status: number): Answer =>
  page(
    'minutes-new',
    { title: 'Put in minutes', form, backLink: { text: 'Minutes', href: '/minutes' } },
    status,
  )

const putInWords = ({ meetings, newPosts }: ImportedMinutes): string => {
  const found = meetings.reduce((sum, { candidates }) => sum + candidates, 0)
  return `The minutes were put in. ${count(found, 'proposal')} found.${
    newPosts.length === 0
      ? ''
      : ` ${count(newPosts.length, 'new post')} met: check ${newPosts.length === 1 ? 'it' : 'them'} under Posts.`
  }`
}
