import type { RecordedOutcome } from '../../../db/agenda-outcomes.ts'
import type { PlainDate } from '../../calendar/plain-date.ts'
import type { Closure, Commitment, MeetingRef } from '../../register/commitments/commitment.ts'

/** What a meeting recorded of a matter. */
export type OutcomeThere = {
  readonly at: MeetingRef
  readonly kind: RecordedOutcome['outcome']
  readonly words: string
}

/** What only the log of changes tells of a commitment. */
export type Happening =
  | {
      readonly kind: 'reopened'
      readonly on: PlainDate
      readonly by: string
      readonly reason: string
      /** How it had been closed. */
      readonly was: Closure | null
    }
  | {
      readonly kind: 'said-again'
      readonly on: PlainDate
      readonly at: string
      readonly dueOn: PlainDate | null
    }

/** Everything the register knows of one matter of a brief, on the day of making. */
export type MatterFacts = {
  readonly commitment: Commitment
  readonly stoodAt: readonly MeetingRef[]
  readonly outcomes: readonly OutcomeThere[]
  readonly askedOn: readonly PlainDate[]
  readonly happenings: readonly Happening[]
  /** "asked 4 times since 3 March 2026, no answer"; '' when nothing was asked, or the move is another's. */
  readonly silence: string
  /** Who holds the owning post today; null for nobody. */
  readonly holder: string | null
}
