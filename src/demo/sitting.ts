import type { OutcomeKind } from '../agenda/outcomes.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import type { CommitmentKind } from '../register/commitments/commitment.ts'

type AskedFor = { readonly about: string; readonly by: string; readonly reason: string }

export type ToldOutcome = {
  readonly about: string
  readonly kind: OutcomeKind
  readonly words: string
  /** The new due date, or the day to look again. */
  readonly on?: PlainDate
}

/**
 * What people did about one meeting, beside what they do of every one. `about` is a run of words that stands in one
 * commitment's quote and no other.
 */
export type Sitting = {
  /** The code of its series. */
  readonly series: string
  readonly heldOn: PlainDate
  readonly askedFor?: readonly AskedFor[]
  readonly leftOut?: readonly { readonly about: string; readonly reason: string }[]
  readonly questions?: readonly {
    readonly about: string
    readonly words: string
    readonly minutes: number | null
  }[]
  readonly others?: readonly {
    readonly heading: string
    readonly words: string
    readonly minutes: number | null
  }[]
  /** Left out: on the day on which the papers go out. */
  readonly issuedOn?: PlainDate
  /** The second version. */
  readonly reissued?: { readonly on: PlainDate; readonly askedFor: readonly AskedFor[] }
  readonly outcomes?: readonly ToldOutcome[]
  /** Promised there and taken down, owner by the code of the post. */
  readonly made?: readonly {
    readonly words: string
    readonly kind: CommitmentKind
    readonly owner: string
    readonly dueOn: PlainDate
  }[]
  /** Outcomes that turned out to be recorded wrongly. */
  readonly corrected?: readonly (ToldOutcome & { readonly foundOn: PlainDate; readonly why: string })[]
}
