import { type AnyScenario, isSkipped, type Run, type Size } from './scenario.ts'
import { cpuClock } from './cpu-clock.ts'
import { NOISY, type Spread, spreadOf, type Verdict, verdictOn } from './verdict.ts'

/** What each side cost, and the figure made of the two. Milliseconds, or what the sides measured themselves. */
export type Pair = { readonly anchor: number; readonly product: number; readonly figure: number }

export type Result = {
  readonly scenario: AnyScenario
  readonly verdict: Verdict
  readonly spread: Spread | null
  readonly pairs: readonly Pair[]
  /** Why it was skipped, what shows that the sides did not do the same work, and the scenario's notes. */
  readonly remarks: readonly string[]
}

/** Sets a scenario up, warms both sides, runs them in turn and checks what they did. What breaks is a fault. */
export const measure = async (scenario: AnyScenario, size: Size, wanted: number): Promise<Result> => {
  try {
    return await compare(scenario, size, wanted)
  } catch (error) {
    const said = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return { scenario, verdict: 'fault', spread: null, pairs: [], remarks: [said] }
  }
}

const compare = async (scenario: AnyScenario, size: Size, wanted: number): Promise<Result> => {
  const state = await scenario.setup(size)
  if (isSkipped(state))
    return { scenario, verdict: 'skipped', spread: null, pairs: [], remarks: [state.skipped] }
  try {
    for (let run = 0; run < (scenario.warmups ?? 1); run += 1) {
      await scenario.anchor(state)
      await scenario.product(state)
    }
    const pairs = await runPairs(scenario, state, wanted)
    const spread = spreadOf(pairs.map(({ figure }) => figure))
    const faults = await scenario.check(state)
    const verdict = faults.length > 0 ? 'fault' : verdictOn(spread, scenario.goal, size)
    return { scenario, verdict, spread, pairs, remarks: [...faults, ...(scenario.notes?.(state) ?? [])] }
  } finally {
    await scenario.close?.(state)
  }
}

/**
 * As many as wanted; where they scatter, others are added until they agree or there are twice as many. Never more than
 * the scenario allows.
 */
const runPairs = async (scenario: AnyScenario, state: unknown, wanted: number): Promise<Pair[]> => {
  const pairs: Pair[] = []
  const most = Math.min(wanted * 2, scenario.mostPairs ?? wanted * 2)
  const scatters = (): boolean => spreadOf(pairs.map(({ figure }) => figure)).scatter > NOISY
  while (pairs.length < most && (pairs.length < wanted || scatters())) {
    const anchor = await costOf(scenario.clock, () => scenario.anchor(state))
    const product = await costOf(scenario.clock, () => scenario.product(state))
    pairs.push({ anchor, product, figure: scenario.figure({ anchor, product }) })
  }
  return pairs
}

const costOf = async (clock: AnyScenario['clock'], run: () => Run): Promise<number> => {
  const cpu = cpuClock()
  const began = performance.now()
  const own = await run()
  const [wall, spent] = [performance.now() - began, cpu()]
  return typeof own === 'number' ? own : clock === 'wall' ? wall : spent
}
