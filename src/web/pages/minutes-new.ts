import { formatDay } from '../../calendar/plain-date.ts'
import type { ImportedMinutes } from '../../register/minutes/import-minutes.ts'
import { versionSummary } from '../../register/minutes/version-summary.ts'
import { dayFieldNames, readDay } from '../forms/day-field.ts'
import { type Fields, isWhole } from '../forms/fields.ts'
import { tidyFileName } from '../serving/file-name.ts'
import {
  chosen,
  doOrShowAgain,
  type FormView,
  failedForm,
  freshForm,
  onlyProblems,
  type Problem,
  typedInto,
} from '../forms/forms.ts'
import { LONGEST_PASTE } from '../serving/read-request.ts'
import type { ReadingState, Readings } from '../serving/readings.ts'
import { type Answer, page, type Route, seeOther, type Upload, type Visit } from '../serving/route.ts'
import { count } from '../words/words.ts'

/**
 * Puts minutes in: the file or the pasted words are read apart from this process, and a person decides on what
 * was found.
 */
export const minutesNewRoutes = (readings: Readings): readonly Route[] => [
  {
    method: 'GET',
    path: '/minutes/new',
    section: 'minutes',
    handle: async () => show(freshForm({ from: 'file' }), 200),
  },
  {
    method: 'POST',
    path: '/minutes/new',
    section: 'minutes',
    long: ['words'],
    handle: async (visit) => {
      const { by, moment, form } = visit
      const minutes = givenMinutes(visit)
      const typed = { ...typedInto(form, dayFieldNames('held')), from: minutes.from, words: wholeWords(form) }
      const held = readDay(form, 'held', 'Meeting date')
      const problems = onlyProblems([
        'problem' in minutes ? minutes.problem : null,
        'problem' in held ? held.problem : null,
        'day' in held && held.day !== null && held.day > moment.today
          ? { field: 'held-day', text: 'Meeting date must be today or in the past' }
          : null,
      ])
      if (problems.length > 0 || 'problem' in minutes || 'problem' in held)
        return showMinutesForm(typed, problems, 400)
      return await orFormAgain(typed, async () => {
        const { fileName, contents } = minutes
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
    (message) =>
      /date of the meeting|meeting date/i.test(message)
        ? 'held-day'
        : typed.from === 'words'
          ? 'words'
          : 'file',
  )

export const showMinutesForm = (
  typed: Readonly<Record<string, string>>,
  problems: readonly Problem[],
  status: number,
): Answer => show(failedForm({ from: 'file', ...typed }, problems), status)

const show = (form: FormView, status: number): Answer =>
  page(
    'minutes-new',
    { title: 'Put in minutes', form, backLink: { text: 'Minutes', href: '/minutes' } },
    status,
  )

type From = 'file' | 'words'
type Given = { readonly from: From } & (
  | {
      readonly fileName: string
      readonly contents: Buffer
    }
  | { readonly problem: Problem }
)

/** The file that was chosen, or the pasted words as a file of text that carries the day. */
const givenMinutes = ({ form, upload, moment }: Visit): Given => {
  const from = fromOf(form, upload)
  if (from === 'file') {
    if (upload === null) return { from, problem: { field: 'file', text: 'Select a file of minutes' } }
    return { from, fileName: tidyFileName(upload.fileName), contents: upload.contents }
  }
  const words = form.one('words')
  const length = Array.from(words).length
  if (!isWhole(words))
    return {
      from,
      problem: {
        field: 'words',
        text: 'Some signs among the words were no characters. They have been taken out: check the words and put them in again',
      },
    }
  if (words === '') return { from, problem: { field: 'words', text: 'Paste the words of the minutes' } }
  if (length > LONGEST_PASTE)
    return {
      from,
      problem: {
        field: 'words',
        text: `Words must be ${LONGEST_PASTE.toLocaleString('en-GB')} characters or less. You have pasted ${length.toLocaleString('en-GB')}. Save the minutes as a file and choose that`,
      },
    }
  return {
    from,
    fileName: `Pasted on ${formatDay(moment.today)}.txt`,
    contents: Buffer.from(`${words}\n`),
  }
}

const wholeWords = (form: Fields): string => form.one('words').replaceAll('\0', '').toWellFormed()

/** Without JavaScript both fields can be seen, and the one that was filled says more than the choice above it. */
const fromOf = (form: Fields, upload: Upload | null): From => {
  const from = chosen(form.one('from'), ['file', 'words']) ?? 'file'
  const [hasFile, hasWords] = [upload !== null, form.one('words') !== '']
  if (hasFile === hasWords) return from
  return hasFile ? 'file' : 'words'
}

const putInWords = (imported: ImportedMinutes): string => {
  const { newPosts } = imported
  return `${foundWords(imported)}${
    newPosts.length === 0
      ? ''
      : ` ${count(newPosts.length, 'new post')} met: check ${newPosts.length === 1 ? 'it' : 'them'} under Posts.`
  }`
}

/** A new version leads with what became of the earlier one; a collection says how many meetings it holds. */
const foundWords = ({ meetings }: ImportedMinutes): string => {
  const found = meetings.reduce((sum, { candidates }) => sum + candidates, 0)
  const [first] = meetings
  if (meetings.length === 1 && first !== undefined && first.version !== null)
    return `The minutes were put in. ${versionSummary(first.version.number, first.version.found)}.`
  const of = meetings.length === 1 ? '' : ` of ${count(meetings.length, 'meeting')}`
  return `The minutes${of} were put in. ${count(found, 'proposal')} found.`
}
