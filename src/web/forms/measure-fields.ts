import type { Measure } from '../../extraction/candidate.ts'
import type { Fields } from './fields.ts'
import { chosen, onlyProblems, type Problem, textProblem } from './forms.ts'
import { comparatorNames } from '../words/measure-words.ts'
import { readNumber } from './number-field.ts'

export const measureFieldNames: readonly string[] = [
  'measure-what',
  'measure-comparator',
  'measure-value',
  'measure-unit',
  'measure-baseline',
]

const comparators = ['at-least', 'at-most', 'exactly'] as const

export const comparatorChoices = comparators.map((value) => {
  const name = comparatorNames[value]
  return { value, text: name.charAt(0).toUpperCase() + name.slice(1) }
})

/** The fields filled with a measure, or empty. */
export const measureValues = (measure: Measure | null): Readonly<Record<string, string>> => ({
  'measure-what': measure?.what ?? '',
  'measure-comparator': measure?.comparator ?? 'at-least',
  'measure-value': measure === null ? '' : String(measure.value),
  'measure-unit': measure?.unit ?? '',
  'measure-baseline': measure?.baseline === null || measure === null ? '' : String(measure.baseline),
})

/** A measure out of its fields; null when what, figure and baseline were left empty: no measure was set. */
export const readMeasureFields = (
  form: Fields,
): { readonly measure: Measure | null } | { readonly problems: readonly Problem[] } => {
  const [what, typedValue, typedBaseline] = ['what', 'value', 'baseline'].map((part) =>
    form.one(`measure-${part}`),
  )
  if (what === '' && typedValue === '' && typedBaseline === '') return { measure: null }
  const comparator = chosen(form.one('measure-comparator'), comparators)
  const value = readNumber(typedValue ?? '')
  const baseline = readNumber(typedBaseline ?? '')
  const problems = onlyProblems([
    textProblem(form, 'measure-what', {
      missing: 'Enter what is measured',
      name: 'What is measured',
      limit: 200,
    }),
    comparator === undefined
      ? { field: 'measure-comparator', text: 'Select whether the figure is to be reached or not passed' }
      : null,
    value === null
      ? { field: 'measure-value', text: figureProblem(typedValue, 'the figure to reach') }
      : null,
    textProblem(form, 'measure-unit', { name: 'Unit', limit: 50 }),
    baseline === null && typedBaseline !== ''
      ? { field: 'measure-baseline', text: figureProblem(typedBaseline, 'the figure at the start') }
      : null,
  ])
  if (problems.length > 0 || comparator === undefined || value === null) return { problems }
  return { measure: { what: what ?? '', comparator, value, unit: form.one('measure-unit'), baseline } }
}

const figureProblem = (typed: string | undefined, name: string): string =>
  typed === ''
    ? `Enter ${name}`
    : `${name.charAt(0).toUpperCase()}${name.slice(1)} must be a number, like 80 or 62.5`
