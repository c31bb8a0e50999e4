import type { AgendaItem } from '../agenda/agenda-item.ts'
import { addDays, daysBetween, monthOf, type PlainDate } from '../calendar/plain-date.ts'
import type { ToldOutcome } from './sitting.ts'

/**
 * How the invented force keeps the promises that the story does not tell of: most are kept within days of their
 * date, some weeks late, and three in ten not at all. `number` is the commitment's; the same number does the same.
 */
export const habit = (number: number): { readonly daysAfterDue: number } | null => {
  const digit = (number * 7 + 3) % 10
  if (digit >= 7) return null
  return { daysAfterDue: digit === 6 ? 26 : digit - 4 }
}

/** How long the office takes to accept an answer. */
export const ACCEPTED_AFTER_DAYS = 6

export const numberOf = (ref: string): number => Number(ref.slice(2))

/** What has had no date for so long is brought to an end. */
const PATIENCE_DAYS = 150

const chased = [
  'An answer in writing was asked for.',
  'The chair asked for a date by the next meeting.',
  'The chair was not content.',
]

/**
 * What the invented meetings make of a matter where the story does not tell of it; null when nothing is recorded.
 * `wasDiscussed`: by the minutes; null where there will be none. What is told at another time is not ended here.
 */
export const outcomeHabit = (
  { ref, kind, reasons, dueOn, madeAt }: AgendaItem,
  heldOn: PlainDate,
  { wasDiscussed, isTold }: { wasDiscussed: boolean | null; isTold: boolean },
): Omit<ToldOutcome, 'about'> | null => {
  const number = numberOf(ref)
  const turn = (number * 3 + monthOf(heldOn) * 5) % 7
  const has = (rule: string): boolean => reasons.some((reason) => reason.rule === rule)
  if (has('awaiting-acceptance')) return { kind: 'delivered', words: 'The answer was accepted.' }
  if (wasDiscussed === false || (wasDiscussed === null && turn < 2))
    return turn === 0 ? null : { kind: 'not-discussed', words: '' }
  if (isTold) return { kind: 'noted', words: '' }
  if (kind === 'revisit' && (has('revisit-fixed') || has('office-overdue')))
    return { kind: 'delivered', words: 'The meeting looked at it again.' }
  if (wasDiscussed === null && dueOn === null && daysBetween(madeAt.heldOn, heldOn) > PATIENCE_DAYS) {
    if (number % 5 === 0) return { kind: 'delivered', words: 'It was done in the meantime.' }
    if (number % 5 === 1)
      return { kind: 'more-time', words: 'The chair asked for a date.', on: addDays(heldOn, 56) }
    if (number % 5 === 2) return { kind: 'withdrawn', words: 'It is no longer needed.' }
  }
  return { kind: 'noted', words: has('overdue') ? (chased[turn % chased.length] ?? '') : '' }
}
