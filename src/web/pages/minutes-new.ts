import { importMinutes } from '../../register/import-minutes.ts'
import { dayFieldNames, readDay } from '../day-field.ts'
import {
  doOrShowAgain,
  type FormView,
  failedForm,
  freshForm,
  onlyProblems,
  type Problem,
  typedInto,
} from '../forms.ts'
import { type Answer, page, type Route, seeOther } from '../route.ts'
import { count } from '../words.ts'

/** Puts minutes in: the file is read here, and a person decides on what was found. */
export const minutesNewRoutes: readonly Route[] = [
  { method: 'GET', path: '/minutes/new', section: 'minutes', handle: async () => show(freshForm(), 200) },
  {
    method: 'POST',
    path: '/minutes/new',
    section: 'minutes',
    handle: async ({ app, by, moment, form, upload }) => {
      const again = async (problems: readonly Problem[], status: number) =>
        show(failedForm(typedInto(form, dayFieldNames('held')), problems), status)
      const held = readDay(form, 'held', 'Meeting date')
      const problems = onlyProblems([
        upload === null ? { field: 'file', text: 'Select a file of minutes' } : null,
        'problem' in held ? held.problem : null,
        'day' in held && held.day !== null && held.day > moment.today
          ? { field: 'held-day', text: 'Meeting date must be today or in the past' }
          : null,
      ])
      if (problems.length > 0 || upload === null || 'problem' in held) return await again(problems, 400)
      return await doOrShowAgain(
        async () => {
          // The readers and their libraries load when the first minutes come in, not when the server starts.
          const { readMinutesFile } = await import('../../extraction/read-minutes-file.ts')
          const read = await readMinutesFile(
            baseName(upload.fileName),
            upload.contents,
            held.day === null ? {} : { meetingOn: held.day },
          )
          const imported = await importMinutes(app.db, read, by, moment)
          const found = imported.meetings.reduce((sum, { candidates }) => sum + candidates, 0)
          return seeOther(
            `/minutes/${imported.documentId}`,
            `The minutes were put in. ${count(found, 'proposal')} found.${
              imported.newPosts.length === 0
                ? ''
                : ` ${count(imported.newPosts.length, 'new post')} met: check ${imported.newPosts.length === 1 ? 'it' : 'them'} under Posts.`
            }`,
          )
        },
        again,
        (message) => (/date of the meeting|meeting date/i.test(message) ? 'held-day' : 'file'),
      )
    },
  },
]

const show = (form: FormView, status: number): Answer =>
  page(
    'minutes-new',
    { title: 'Put in minutes', form, backLink: { text: 'Minutes', href: '/minutes' } },
    status,
  )

/** Some browsers send the whole path. */
const baseName = (fileName: string): string => fileName.split(/[/\\]/).at(-1) || 'minutes'
