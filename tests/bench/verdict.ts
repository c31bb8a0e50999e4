import type { Goal, Size } from './scenario.ts'

/** How the figures of the pairs lie. */
export type Spread = {
  readonly median: number
  readonly min: number
  readonly max: number
  /** The third quartile over the first one. */
  readonly scatter: number
}

/**
 * `aim`: as good as hoped; `pass`: good enough; `noisy`: too scattered to tell, which neither passes nor fails.
 * `fault`: the sides did not do the same work. `skipped`: it cannot run here.
 */
export type Verdict = 'aim' | 'pass' | 'fail' | 'noisy' | 'fault' | 'skipped'

/** Quartiles further apart than this say that something else took the machine's time. */
export const NOISY = 1.6

export const spreadOf = (figures: readonly number[]): Spread => {
  const sorted = figures.toSorted((a, b) => a - b)
  const [low, high] = [quantile(sorted, 0.25), quantile(sorted, 0.75)]
  return {
    median: quantile(sorted, 0.5),
    min: sorted[0] ?? Number.NaN,
    max: sorted.at(-1) ?? Number.NaN,
    // A figure that is nothing every time does not scatter.
    scatter: low === high ? 1 : Math.abs(high / low),
  }
}

/** On the median; the quick look only catches what is grossly wrong. */
export const verdictOn = ({ median, scatter }: Spread, goal: Goal, size: Size): Verdict => {
  if (scatter > NOISY) return 'noisy'
  if (reaches(median, goal.aim, goal)) return 'aim'
  return reaches(median, barOf(goal, size), goal) ? 'pass' : 'fail'
}

export const barOf = ({ must, better }: Goal, size: Size): number =>
  size !== 'smoke' ? must : better === 'higher' ? must / 2 : must * 2

const reaches = (figure: number, bar: number, { better }: Goal): boolean =>
  better === 'higher' ? figure >= bar : figure <= bar

/** Between two figures in the place of `part`, as far between them as it lies. */
const quantile = (sorted: readonly number[], part: number): number => {
  const at = (sorted.length - 1) * part
  const [below, above] = [sorted[Math.floor(at)] ?? Number.NaN, sorted[Math.ceil(at)] ?? Number.NaN]
  return below + (above - below) * (at - Math.floor(at))
}
