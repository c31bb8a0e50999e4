import type { PlainDate } from '../calendar/plain-date.ts'
import type { Choice } from './choices.ts'
import type { Matter } from './draw-matters.ts'
import { headingFor } from './quote-words.ts'
import { dueRules, type Reason } from './selection.ts'

/** A matter that the rules bring to the meeting and a person took off the paper. */
export type LeftOutMatter = {
  readonly commitmentId: string
  readonly ref: string
  readonly heading: string
  /** What brought it. */
  readonly reasons: readonly Reason[]
  /** True when one of them binds, so that leaving it out needs a reason of its own. */
  readonly due: boolean
  readonly by: string
  readonly on: PlainDate
  /** '' when none was given. */
  readonly reason: string
}

/** Null when it was not left out. */
export const leftOutMatter = (
  { commitment, reasons }: Matter,
  choice: Choice | undefined,
): LeftOutMatter | null => {
  const leftOut = choice?.leftOut ?? null
  if (leftOut === null) return null
  const { id, ref } = commitment
  return {
    commitmentId: id,
    ref,
    heading: headingFor(commitment),
    reasons,
    due: isDue(reasons),
    by: leftOut.by,
    on: leftOut.on,
    reason: leftOut.reason,
  }
}

/** True when something falls due by the meeting, for the force or for the office. */
export const isDue = (reasons: readonly Reason[]): boolean => reasons.some(({ rule }) => dueRules.has(rule))

/** What keeps an agenda from being issued: due, left out, and no reason given (product rule 11). */
export const unsigned = (leftOut: readonly LeftOutMatter[]): readonly LeftOutMatter[] =>
  leftOut.filter(({ due, reason }) => due && reason === '')
