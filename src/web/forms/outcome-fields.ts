import type { PlainDate } from '../../calendar/plain-date.ts'
import { formatDay } from '../../calendar/plain-date.ts'
import { needsDay, needsWords, type Outcome, outcomeKinds, outcomeNames } from '../../agenda/outcomes.ts'
import { dayFieldNames, readRequiredDay } from './day-field.ts'
import type { Fields } from './fields.ts'
import { chosen, onlyProblems, type Problem, textProblem } from './forms.ts'

/** The fields of one matter's outcome; `of` is its reference. */
export const outcomeFieldNames = (of: string): readonly string[] => [
  `outcome-${of}`,
  `words-${of}`,
  `agreed-${of}`,
  `by-${of}`,
  ...dayFieldNames(`on-${of}`),
]

export const outcomeChoices = outcomeKinds.map((value) => ({ value, text: outcomeNames[value] }))

/**
 * What was chosen and typed for one matter. Who agreed is asked with more time only, and what replaces it with
 * “superseded” only; whatever else was typed is not looked at.
 */
export const readOutcome = (
  form: Fields,
  of: string,
  heldOn: PlainDate,
): { readonly outcome: Outcome } | { readonly problems: readonly Problem[] } => {
  const kind = chosen(form.one(`outcome-${of}`), outcomeKinds)
  if (kind === undefined)
    return { problems: [{ field: `outcome-${of}`, text: `${of}: select an outcome from the list` }] }
  const day = needsDay(kind)
    ? readRequiredDay(form, `on-${of}`, { name: `${of}: date`, missing: `${of}: enter the date` })
    : { day: null }
  const problems = onlyProblems([
    textProblem(form, `words-${of}`, {
      name: `${of}: what was said`,
      limit: 2000,
      ...(needsWords(kind) ? { missing: `${of}: enter why, or what was said` } : {}),
    }),
    'problem' in day ? day.problem : null,
    'day' in day && day.day !== null && day.day <= heldOn
      ? { field: `on-${of}-day`, text: `${of}: date must be after the meeting of ${formatDay(heldOn)}` }
      : null,
    kind === 'more-time'
      ? textProblem(form, `agreed-${of}`, {
          name: `${of}: who agreed`,
          limit: 200,
          missing: `${of}: enter who agreed to more time`,
        })
      : null,
  ])
  if (problems.length > 0 || 'problem' in day) return { problems }
  return {
    outcome: {
      kind,
      words: form.one(`words-${of}`),
      on: day.day,
      agreedBy: kind === 'more-time' ? form.one(`agreed-${of}`) : '',
      replacedBy: kind === 'superseded' ? form.one(`by-${of}`).toUpperCase() : '',
    },
  }
}
