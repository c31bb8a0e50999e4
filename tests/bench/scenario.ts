/**
 * How a scenario of the benchmark is written. Each is one file in `tests/bench/scenarios` and a line in
 * `tests/bench/scenarios.ts`. It compares the product with an anchor: the least code that does the same work and
 * uses nothing of ours, so that neither can move the other. Both run in turn on the same input, and only the figure
 * made of each pair counts: seconds differ from machine to machine and from minute to minute, ratios hardly do.
 *
 * - `setup` makes the input once, outside every measurement. `size` is `smoke` for a quick look, `full` for the
 *   largest. Where something it needs is not on this machine it says so, and the scenario is skipped.
 * - `anchor` and `product` do the work once. What they cost is measured as `clock` says: processor time of this
 *   process where one process does the work, wall time where it waits for disks and networks. A side that returns a
 *   number has measured itself: a child's processor time, megabytes, a count.
 * - `figure` makes one number of the pair; `goal` says what it must be. Only `must` decides.
 * - `check` proves that both did the same work, by what the last runs saw. A scenario whose check finds a fault has
 *   no figure.
 * - `notes` is what else a reader of the table would ask: which of the hostile lines was the worst.
 * - `close` ends servers and removes files.
 */
export type Scenario<State> = {
  /** As the goals are numbered: "E1". */
  readonly id: string
  /** What is compared, for the table: "minutes read / chrono-node alone". */
  readonly what: string
  readonly clock: 'cpu' | 'wall'
  readonly figure: Figure
  readonly goal: Goal
  /** Runs of each side before those that count; 1 unless the work must be warm to be typical. */
  readonly warmups?: number
  /** The most pairs that are run, even when they scatter, where a run takes minutes. */
  readonly mostPairs?: number
  setup(size: Size): State | Skipped | Promise<State | Skipped>
  anchor(state: State): Run
  product(state: State): Run
  check(state: State): Faults | Promise<Faults>
  notes?(state: State): readonly string[]
  close?(state: State): void | Promise<void>
}

/** `full` is run on purpose; `smoke` is a minute for everything, and gates at twice the must. */
export type Size = 'smoke' | 'usual' | 'full'

/** Why a scenario cannot run here: "smtp-sink is not installed". */
export type Skipped = { readonly skipped: string }

/** Nothing, or what the side measured itself. */
export type Run = void | number | Promise<void | number>

/** In plain words, what shows that the two sides did not do the same work; empty when they did. */
export type Faults = readonly string[]

/** `must` decides over pass and fail; `aim` is only reported. */
export type Goal = { readonly must: number; readonly aim: number; readonly better: 'higher' | 'lower' }

/** The number that a pair makes. */
export type Figure = (cost: { readonly anchor: number; readonly product: number }) => number

/** How many times the anchor's cost the product has: 2 is twice as slow. */
export const timesTheCost: Figure = ({ anchor, product }) => product / anchor

/** How much of the anchor's rate the product reaches when both do the same work: 0.5 is half as fast. */
export const shareOfTheRate: Figure = ({ anchor, product }) => anchor / product

/** A scenario among others: what its state is, only it knows. */
export type AnyScenario = Scenario<unknown>

export const isSkipped = (state: unknown): state is Skipped =>
  typeof state === 'object' && state !== null && 'skipped' in state
