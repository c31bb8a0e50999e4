import { formatDay, type PlainDate } from '../../calendar/plain-date.ts'
import type { CommitmentKind } from '../../register/commitments/commitment.ts'
import type { Meeting } from '../../register/meetings/meetings.ts'
import type { Choice } from './choices.ts'
import { dayFieldNames, readDay, readRequiredDay } from './day-field.ts'
import type { Fields } from './fields.ts'
import { chosen, onlyProblems, type Problem, textProblem } from './forms.ts'
import { kindName } from '../words/words.ts'

/** As many commitments as one page takes down; more follow when these are recorded. */
export const MOST_MADE = 5

/** What was typed of one new commitment, before its words on timing are read. `n` counts from 1. */
export type TypedMade = {
  readonly n: number
  readonly words: string
  readonly kind: CommitmentKind
  readonly ownerPostId: string | null
  readonly when:
    | { readonly is: 'words'; readonly words: string; readonly shown: string }
    | { readonly is: 'day'; readonly day: PlainDate }
    | { readonly is: 'none' }
  readonly lookAgainOn: PlainDate | null
  /** The matter of the agenda that it takes the place of; '' for none. */
  readonly replaces: string
  /** The commitments that the person was shown and says it is another than. */
  readonly anotherThan: readonly string[]
}

export const madeFieldNames = (n: number): readonly string[] => [
  ...typedNames(n),
  `kind-new-${n}`,
  `when-new-${n}`,
  `another-new-${n}`,
  `shown-new-${n}`,
]

/** The fields that are empty until somebody types. */
const typedNames = (n: number): readonly string[] => [
  `words-new-${n}`,
  `owner-new-${n}`,
  `timing-new-${n}`,
  `replaces-new-${n}`,
  ...dayFieldNames(`due-new-${n}`),
  ...dayFieldNames(`again-new-${n}`),
]

const kinds: readonly CommitmentKind[] = ['action', 'undertaking', 'target', 'revisit']
export const madeKinds = kinds.map((value) => ({ value, text: kindName[value] }))

export const madeWhens = [
  { value: 'words', text: 'Yes, in words: they are counted from the meeting' },
  { value: 'day', text: 'Yes, a day' },
  { value: 'none', text: 'No date was given' },
] as const

/** How many the form has room for. */
export const slotsOf = (form: Fields): number => {
  const typed = form.one('slots')
  return /^[1-9]$/.test(typed) ? Math.min(MOST_MADE, Number(typed)) : 1
}

/** Those of the form in which anything was typed. */
export const readMade = (
  form: Fields,
  { heldOn }: Meeting,
  { owners, matters }: { readonly owners: readonly Choice[]; readonly matters: readonly string[] },
): { readonly made: readonly TypedMade[]; readonly problems: readonly Problem[] } => {
  const read = Array.from({ length: slotsOf(form) }, (_, index) => index + 1)
    .filter((n) => typedNames(n).some((name) => form.one(name) !== ''))
    .map((n) => readOne(form, n, heldOn, { owners, matters }))
  return {
    made: read.flatMap((one) => ('made' in one ? [one.made] : [])),
    problems: read.flatMap((one) => ('problems' in one ? one.problems : [])),
  }
}

const readOne = (
  form: Fields,
  n: number,
  heldOn: Meeting['heldOn'],
  { owners, matters }: { readonly owners: readonly Choice[]; readonly matters: readonly string[] },
): { readonly made: TypedMade } | { readonly problems: readonly Problem[] } => {
  const name = (field: string): string => `${field}-new-${n}`
  const said = (words: string): string => `New commitment ${n}: ${words}`
  const kind = chosen(form.one(name('kind')), kinds)
  const when = chosen(form.one(name('when')), ['words', 'day', 'none'])
  const due =
    when === 'day'
      ? readRequiredDay(form, name('due'), {
          name: said('due date'),
          missing: said('enter the day it is due'),
        })
      : { day: null }
  const again = readDay(form, name('again'), said('day to look again'))
  const replaces = form.one(name('replaces'))
  const tooEarly = (read: typeof due | typeof again, field: string, what: string) =>
    'day' in read && read.day !== null && read.day <= heldOn
      ? {
          field: `${name(field)}-day`,
          text: said(`${what} must be after the meeting of ${formatDay(heldOn)}`),
        }
      : null
  const problems = onlyProblems([
    textProblem(form, name('words'), {
      name: said('what was promised'),
      limit: 1000,
      missing: said('enter what was promised, as it was said'),
    }),
    owners.some(({ value }) => value === form.one(name('owner')))
      ? null
      : { field: name('owner'), text: said('select an owner from the list') },
    kind === undefined ? { field: name('kind'), text: said('select what kind of commitment it is') } : null,
    when === undefined ? { field: name('when'), text: said('select whether a date was given') } : null,
    when === 'words'
      ? textProblem(form, name('timing'), {
          name: said('words on timing'),
          limit: 200,
          missing: said('enter the words on timing, for example “by the end of March”'),
        })
      : null,
    'problem' in due ? due.problem : null,
    tooEarly(due, 'due', 'due date'),
    'problem' in again ? again.problem : null,
    tooEarly(again, 'again', 'day to look again'),
    replaces === '' || matters.includes(replaces)
      ? null
      : { field: name('replaces'), text: said('select the matter it replaces from the list') },
  ])
  if (problems.length > 0 || kind === undefined || 'problem' in due || 'problem' in again) return { problems }
  return {
    made: {
      ...{ n, words: form.one(name('words')), kind, ownerPostId: form.one(name('owner')) || null },
      when:
        due.day !== null
          ? { is: 'day', day: due.day }
          : when === 'words'
            ? { is: 'words', words: form.one(name('timing')), shown: form.one(name('shown')) }
            : { is: 'none' },
      ...{ lookAgainOn: again.day, replaces },
      anotherThan: form.one(name('another')).split(' ').filter(Boolean),
    },
  }
}
