import { formatDay, formatMonth, type PlainDate } from '../calendar/plain-date.ts'
import type { Commitment, ProgressUpdate, Revisit } from '../register/commitments/commitment.ts'
import { slipsOf } from '../register/commitments/slips.ts'
import { type TargetLine, targetLine } from '../register/commitments/target-line.ts'

/** Revisits the office still owes, the earliest first. A commitment of that kind is itself one. */
export const revisitsToDo = (commitment: Commitment): readonly Revisit[] => {
  const { revisits, kind, dueOn, quote, id } = commitment
  if (kind === 'revisit' && revisits.length === 0 && dueOn !== null) {
    return [{ id, revisitOn: dueOn, reason: quote, done: null }]
  }
  return revisits
    .filter((revisit) => revisit.done === null)
    .toSorted((a, b) => (a.revisitOn < b.revisitOn ? -1 : 1))
}

/** True for "revisit in October", which any meeting of that month serves although it is kept as its last day. */
export const namesMonth = (revisitOn: PlainDate, { kind, due }: Pick<Commitment, 'kind' | 'due'>): boolean =>
  kind === 'revisit' && due?.precision === 'month' && due.dueOn === revisitOn

/** "4 October 2025", or "October 2025" when the words said no more. */
export const dayOrMonth = (revisitOn: PlainDate, commitment: Pick<Commitment, 'kind' | 'due'>): string =>
  namesMonth(revisitOn, commitment) ? formatMonth(revisitOn) : formatDay(revisitOn)

/** Times the date was moved to a later one. Giving a first date, or an earlier one, is no slip. */
export const timesMovedLater = (commitment: Pick<Commitment, 'extensions'>): number =>
  slipsOf(commitment).length

/** The line of a target that will be missed on a day still to come; null for every other commitment. */
export const missedTarget = (commitment: Commitment, asOf: PlainDate): TargetLine | null => {
  const line = targetLine(commitment, asOf)
  return line !== null && line.willMiss && commitment.dueOn !== null && commitment.dueOn >= asOf ? line : null
}

export const countTimes = (times: number): string =>
  ['never', 'once', 'twice', 'three times', 'four times', 'five times'][times] ?? `${times} times`

/** "a second time", "a 21st time" */
export const ordinalTime = (n: number): string => {
  const word = ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth'][n]
  const teen = n % 100 > 10 && n % 100 < 14
  const ending = teen ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')
  const number = word ?? `${n}${ending}`
  return `${/^(?:8|11$|18$)/.test(number) ? 'an' : 'a'} ${number} time`
}

/** What the owner said last, by the day it was stated. */
export const lastAnswer = ({ updates }: Pick<Commitment, 'updates'>): ProgressUpdate | null =>
  updates.toSorted((a, b) => (a.statedOn < b.statedOn ? -1 : a.statedOn > b.statedOn ? 1 : 0)).at(-1) ?? null
