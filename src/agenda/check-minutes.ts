import type { RecordedOutcome } from '../../db/agenda-outcomes.ts'
import type { Earlier } from '../register/restatements/same-promise.ts'

/** A commitment of one meeting that its minutes should speak of, or were not expected to. */
export type Checked = {
  readonly earlier: Earlier
  readonly outcome: RecordedOutcome | null
  /** Whether the words of the minutes speak of it. */
  readonly isMentioned: boolean
}

/** Where the minutes of a meeting and what was recorded there do not meet. Nothing follows by itself. */
export type MinutesCheck = {
  /** Outcomes that the minutes do not mention. */
  readonly notFound: readonly Checked[]
  /** Promised there and taken down, and in no proposal of the minutes: it needs its quote by hand, or has none. */
  readonly unquoted: readonly Checked[]
  /** On the agenda, with neither an outcome nor a mention. */
  readonly passedOver: readonly Checked[]
  /** Recorded as not discussed, and the minutes speak of it. */
  readonly discussed: readonly Checked[]
}

export type CheckedFacts = {
  readonly outcomes: ReadonlyMap<string, RecordedOutcome>
  /** What stood on the agenda as it was issued last. */
  readonly onAgenda: readonly Earlier[]
  /** Other commitments with an outcome: of an earlier version of the agenda. */
  readonly others: readonly Earlier[]
  readonly takenDown: readonly Earlier[]
  /** What superseded a commitment, by the ids of both: the minutes speak of the one that stands. */
  readonly successors: ReadonlyMap<string, string>
  /** The ids of those that a proposal of the minutes repeats, for all that was found, or was said to repeat. */
  readonly proposed: ReadonlySet<string>
  /** Whether the words of the minutes speak of a commitment. */
  readonly isMentioned: (earlier: Earlier) => boolean
}

export const checkMinutes = ({
  outcomes,
  onAgenda,
  others,
  takenDown,
  successors,
  proposed,
  isMentioned,
}: CheckedFacts): MinutesCheck => {
  const spokenOf = (earlier: Earlier): boolean => proposed.has(earlier.id) || isMentioned(earlier)
  const isFound = (earlier: Earlier): boolean =>
    spokenOf(earlier) ||
    [...onAgenda, ...others, ...takenDown].some(
      (other) => other.id === successors.get(earlier.id) && spokenOf(other),
    )
  const checked = [...onAgenda, ...others].map((earlier) => ({
    earlier,
    outcome: outcomes.get(earlier.id) ?? null,
    isMentioned: isMentioned(earlier),
  }))
  const wasPassedOver = ({ outcome }: Checked): boolean => outcome?.outcome === 'not-discussed'
  return {
    notFound: checked.filter((one) => one.outcome !== null && !wasPassedOver(one) && !isFound(one.earlier)),
    unquoted: takenDown
      .filter(({ id }) => !proposed.has(id))
      .map((earlier) => ({ earlier, outcome: null, isMentioned: isMentioned(earlier) })),
    // One that was closed meanwhile needed no outcome.
    passedOver: checked.filter(
      ({ earlier, outcome }) => outcome === null && earlier.closed === null && !isFound(earlier),
    ),
    discussed: checked.filter((one) => wasPassedOver(one) && isFound(one.earlier)),
  }
}
