import { addressProblem } from '../../delivery/address.ts'
import type { Fields } from './fields.ts'
import type { Problem } from './forms.ts'

/** One plain address, or none. What people paste around it (mailto:, a name and brackets) is not kept. */
export const readEmail = (
  form: Fields,
  field: string,
): { readonly email: string } | { readonly problem: Problem } => {
  const typed = form.one(field).replace(/^mailto:/i, '')
  if (typed === '') return { email: '' }
  const inBrackets = /^[^<>@]*<([^<>\s]+)>$/.exec(typed)?.[1]
  if (inBrackets !== undefined)
    return {
      problem: {
        field,
        text: `Enter the email address alone, without the name: ${inBrackets.slice(0, 254)}`,
      },
    }
  const problem = addressProblem(typed)
  return problem === null ? { email: typed } : { problem: { field, text: problem } }
}
