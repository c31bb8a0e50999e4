import { isCoded } from '../../errors.ts'
import type { Fields } from './fields.ts'
import type { Answer } from '../serving/route.ts'

/** One thing to put right: the field it stands at (null: the form as a whole) and the sentence. */
export type Problem = { readonly field: string | null; readonly text: string }

/** A form as a template needs it: what was typed, what is wrong where, and the GOV.UK error summary. */
export type FormView = {
  readonly values: Readonly<Record<string, string>>
  readonly errors: Readonly<Record<string, { readonly text: string }>>
  readonly errorList: readonly { readonly text: string; readonly href?: string }[]
}

export const freshForm = (values: Readonly<Record<string, string>> = {}): FormView => ({
  values,
  errors: {},
  errorList: [],
})

export const failedForm = (
  values: Readonly<Record<string, string>>,
  problems: readonly Problem[],
): FormView => ({
  values,
  errors: Object.fromEntries(
    problems.flatMap(({ field, text }) => (field === null ? [] : [[field, { text }]])),
  ),
  errorList: problems.map(({ field, text }) => (field === null ? { text } : { text, href: `#${field}` })),
})

/** What was typed into these fields, to show it again. */
export const typedInto = (fields: Fields, names: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(names.map((name) => [name, fields.one(name)]))

/** "Enter …" for an empty field, the limit for one that is too long, else null. */
export const textProblem = (
  fields: Fields,
  field: string,
  { missing, name, limit }: { missing?: string; name: string; limit: number },
): Problem | null => {
  const text = fields.one(field)
  if (text === '' && missing !== undefined) return { field, text: missing }
  // A character outside the basic plane counts once, as people count it.
  const length = Array.from(text).length
  return length > limit
    ? { field, text: `${name} must be ${limit} characters or less. You have entered ${length}.` }
    : null
}

/** The chosen value when it is one of those offered, else undefined. */
export const chosen = <T extends string>(value: string, offered: readonly T[]): T | undefined =>
  offered.find((option) => option === value)

export const onlyProblems = (found: readonly (Problem | null)[]): readonly Problem[] =>
  found.filter((problem) => problem !== null)

const statusOf = { invalid: 400, conflict: 409, forbidden: 403 } as const

/**
 * Does it, or shows the form again with what was typed and why it was refused. Errors that no form can cure
 * (not found, the database away, a fault of ours) go on to the error page.
 */
export const doOrShowAgain = async (
  act: () => Promise<Answer>,
  again: (problems: readonly Problem[], status: number) => Promise<Answer>,
  fieldOf: (message: string) => string | null = () => null,
): Promise<Answer> => {
  try {
    return await act()
  } catch (error) {
    if (!isCoded(error) || error.code === 'not-found' || error.code === 'unavailable') throw error
    return await again([{ field: fieldOf(error.message), text: error.message }], statusOf[error.code])
  }
}
