import type { Ladder, LadderName } from '../../notifications/ladder.ts'
import { ladderParts } from '../../notifications/ladder-words.ts'
import type { Fields } from './fields.ts'
import { onlyProblems, type Problem } from './forms.ts'

/** Twelve weeks: the mail sorts what is ahead under headings up to 90 days. */
const FURTHEST_BEFORE = 84
const FURTHEST_AFTER = 365
const MOST_BEFORE = 6

export const ladderFieldNames: readonly string[] = ['before', 'on', 'first-after', 'every-after']

export const ladderValues = ({
  before,
  on,
  firstAfter,
  everyAfter,
}: Ladder): Readonly<Record<string, string>> => ({
  before: before.toSorted((a, b) => b - a).join(', '),
  on,
  'first-after': firstAfter === null ? '' : String(firstAfter),
  'every-after': everyAfter === null ? '' : String(everyAfter),
})

/** The ladder that was typed; parts that make no sense for what it is for are left out. */
export const readLadder = (
  form: Fields,
  name: LadderName,
): { readonly ladder: Ladder } | { readonly problems: readonly Problem[] } => {
  const parts = ladderParts(name)
  const before = parts.before ? readDaysBefore(form.one('before')) : []
  const on = parts.on ? form.one('on') : 'quiet'
  const firstAfter = parts.after ? readDays(form.one('first-after')) : null
  const everyAfter = parts.after ? readDays(form.one('every-after')) : null
  const problems = onlyProblems([
    before === undefined
      ? {
          field: 'before',
          text: `Days before must be up to ${MOST_BEFORE} whole numbers from 1 to ${FURTHEST_BEFORE}, such as 30, 7`,
        }
      : null,
    on === 'told' || on === 'quiet' ? null : { field: 'on', text: 'Select whether to remind on the day' },
    firstAfter === undefined
      ? { field: 'first-after', text: `Days after must be a whole number from 1 to ${FURTHEST_AFTER}` }
      : null,
    everyAfter === undefined
      ? { field: 'every-after', text: `Days between must be a whole number from 1 to ${FURTHEST_AFTER}` }
      : null,
    firstAfter === null && typeof everyAfter === 'number'
      ? { field: 'first-after', text: 'Enter after how many days the first of these reminders goes out' }
      : null,
  ])
  if (problems.length > 0 || before === undefined || firstAfter === undefined || everyAfter === undefined)
    return { problems }
  return { ladder: { before, on: on === 'told' ? 'told' : 'quiet', firstAfter, everyAfter } }
}

/** A whole number of days, null for an empty field, undefined for anything else. */
export const readDays = (typed: string, furthest = FURTHEST_AFTER): number | null | undefined => {
  if (typed === '') return null
  const days = /^\d{1,3}$/.test(typed) ? Number(typed) : 0
  return days >= 1 && days <= furthest ? days : undefined
}

/** "30, 7", "30 and 7", "30 7" */
const readDaysBefore = (typed: string): readonly number[] | undefined => {
  const words = typed.split(/\s*(?:,|;|\band\b|\s)\s*/).filter((word) => word !== '')
  const days = words.map((word) => readDays(word, FURTHEST_BEFORE))
  if (days.some((day) => typeof day !== 'number')) return undefined
  const read = [...new Set(days.filter((day) => typeof day === 'number'))]
  return read.length > MOST_BEFORE ? undefined : read.toSorted((a, b) => b - a)
}
