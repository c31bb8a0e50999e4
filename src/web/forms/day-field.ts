import { dayOf, dayOfMonth, monthOf, type PlainDate, yearOf } from '../../calendar/plain-date.ts'
import { readTypedDay } from '../../calendar/typed-day.ts'
import type { Fields } from './fields.ts'
import type { Problem } from './forms.ts'

/** A day out of three fields; null when all three were left empty. */
export type DayField = { readonly day: PlainDate | null } | { readonly problem: Problem }

/** Reads `due-day`, `due-month` and `due-year`, in GOV.UK's wording. `name` begins the sentence: "Due date". */
export const readDay = (fields: Fields, prefix: string, name: string): DayField => {
  const parts = ['day', 'month', 'year'] as const
  const [day = '', month = '', year = ''] = parts.map((part) => fields.one(`${prefix}-${part}`))
  if (day === '' && month === '' && year === '') return { day: null }
  const missing = parts.filter((part) => fields.one(`${prefix}-${part}`) === '')
  const problem = (part: string, text: string): DayField => ({
    problem: { field: `${prefix}-${part}`, text },
  })
  if (missing.length > 0)
    return problem(missing[0] ?? 'day', `${name} must include a ${missing.join(' and ')}`)
  if (!/^\d{4}$/.test(year)) return problem('year', `${name}: the year must include 4 numbers`)
  const found = /^\d{1,2}$/.test(day) ? dayIn(day, month, year) : undefined
  return found === undefined ? problem('day', `${name} must be a real date`) : { day: found }
}

/** The same, when a day must be given. */
export const readRequiredDay = (
  fields: Fields,
  prefix: string,
  { name, missing }: { name: string; missing: string },
): { readonly day: PlainDate } | { readonly problem: Problem } => {
  const read = readDay(fields, prefix, name)
  if ('problem' in read) return read
  return read.day === null ? { problem: { field: `${prefix}-day`, text: missing } } : { day: read.day }
}

/** The three fields filled with a day, or empty. */
export const dayValues = (prefix: string, day: PlainDate | null): Readonly<Record<string, string>> => ({
  [`${prefix}-day`]: day === null ? '' : String(dayOfMonth(day)),
  [`${prefix}-month`]: day === null ? '' : String(monthOf(day)),
  [`${prefix}-year`]: day === null ? '' : String(yearOf(day)),
})

export const dayFieldNames = (prefix: string): readonly string[] => [
  `${prefix}-day`,
  `${prefix}-month`,
  `${prefix}-year`,
]

/** GOV.UK asks to accept a month by its name as well. */
const dayIn = (day: string, month: string, year: string): PlainDate | undefined => {
  if (/^\d{1,2}$/.test(month)) return dayOf(Number(year), Number(month), Number(day))
  const read = readTypedDay(`${day} ${month} ${year}`)
  return 'day' in read ? read.day : undefined
}
