import {
  type Nth,
  nthName,
  quarterMonths,
  type Rhythm,
  weekdayNames,
} from '../../register/meetings/rhythm.ts'
import { dayFieldNames, dayValues, readRequiredDay } from './day-field.ts'
import type { Fields } from './fields.ts'
import { chosen, onlyProblems, type Problem } from './forms.ts'

const kinds = ['none', 'month', 'quarter', 'weeks'] as const
const nths: readonly Nth[] = [1, 2, 3, 4, -1]
const weekdays = weekdayNames.slice(0, 5)

export const rhythmFields: readonly string[] = [
  'rhythm',
  'month-nth',
  'month-weekday',
  'quarter-first',
  'quarter-nth',
  'quarter-weekday',
  'weeks',
  ...dayFieldNames('from'),
]

/** What there is to choose from. */
export const rhythmChoices = {
  nths: nths.map((nth) => ({ value: String(nth), text: `The ${nthName[nth]}` })),
  weekdays: weekdays.map((text, index) => ({ value: String(index + 1), text })),
  quarters: [1, 2, 3].map((first) => ({ value: String(first), text: quarterMonths(first) })),
}

/** The form filled with a rhythm. */
export const rhythmValues = (rhythm: Rhythm | null): Readonly<Record<string, string>> => {
  const months = rhythm?.every === 'months' ? rhythm : null
  const weeks = rhythm?.every === 'weeks' ? rhythm : null
  const nth = String(months?.nth ?? 2)
  const weekday = String(months?.weekday ?? 2)
  return {
    rhythm: months === null ? (weeks === null ? 'none' : 'weeks') : months.count === 1 ? 'month' : 'quarter',
    'month-nth': nth,
    'month-weekday': weekday,
    'quarter-first': String(months?.firstMonth ?? 1),
    'quarter-nth': nth,
    'quarter-weekday': weekday,
    weeks: weeks === null ? '' : String(weeks.count),
    ...dayValues('from', weeks?.from ?? null),
  }
}

export const readRhythm = (
  form: Fields,
): { readonly value: Rhythm | null } | { readonly problems: readonly Problem[] } => {
  const kind = chosen(form.one('rhythm'), kinds)
  if (kind === undefined)
    return { problems: [{ field: 'rhythm', text: 'Select how often the series meets' }] }
  if (kind === 'none') return { value: null }
  return kind === 'weeks' ? readWeeks(form) : readMonths(form, kind)
}

const readMonths = (form: Fields, kind: 'month' | 'quarter'): ReturnType<typeof readRhythm> => {
  const nth = nths.find((one) => String(one) === form.one(`${kind}-nth`))
  const weekday = weekdays.findIndex((_, index) => String(index + 1) === form.one(`${kind}-weekday`)) + 1
  const first =
    kind === 'month' ? 1 : ([1, 2, 3] as const).find((one) => String(one) === form.one('quarter-first'))
  const problems = onlyProblems([
    first === undefined ? { field: 'quarter-first', text: 'Select the months in which it meets' } : null,
    nth === undefined ? { field: `${kind}-nth`, text: 'Select which week of the month' } : null,
    weekday === 0 ? { field: `${kind}-weekday`, text: 'Select the day of the week' } : null,
  ])
  if (problems.length > 0 || nth === undefined || first === undefined) return { problems }
  return { value: { every: 'months', count: kind === 'month' ? 1 : 3, nth, weekday, firstMonth: first } }
}

const readWeeks = (form: Fields): ReturnType<typeof readRhythm> => {
  const weeks = Number(form.one('weeks'))
  const from = readRequiredDay(form, 'from', {
    name: 'The day it is counted from',
    missing: 'Enter the date of one of its meetings',
  })
  const problems = onlyProblems([
    /^\d{1,2}$/.test(form.one('weeks')) && weeks >= 1 && weeks <= 52
      ? null
      : { field: 'weeks', text: 'Number of weeks must be a whole number between 1 and 52' },
    'problem' in from ? from.problem : null,
  ])
  if (problems.length > 0 || 'problem' in from) return { problems }
  return { value: { every: 'weeks', count: weeks, from: from.day } }
}
