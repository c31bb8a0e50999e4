import { describe, expect, it } from 'vitest'
import { measure } from './measure.ts'
import { tableOf } from './report.ts'
import { type Scenario, shareOfTheRate, timesTheCost } from './scenario.ts'
import { scenarios } from './scenarios.ts'
import { spreadOf, verdictOn } from './verdict.ts'

const least = { must: 0.5, aim: 1, better: 'higher' } as const
const most = { must: 10, aim: 8.5, better: 'lower' } as const

describe('the verdict', () => {
  it.each([
    ['reaches the aim', [1.2, 1.1, 1.3], least, 'usual', 'aim'],
    ['passes on the must itself', [0.5, 0.5, 0.5], least, 'usual', 'pass'],
    ['fails below it', [0.49, 0.48, 0.5], least, 'usual', 'fail'],
    ['goes by the middle one, whatever one run was', [0.6, 0.61, 0.62, 0.6, 0.1], least, 'usual', 'pass'],
    ['takes few for good where less is better', [8, 8.2, 8.4], most, 'usual', 'aim'],
    ['fails above it', [10.1, 10.2, 10.3], most, 'usual', 'fail'],
    ['lets half the rate pass in a quick look', [0.3, 0.3, 0.3], least, 'smoke', 'pass'],
    ['lets twice the cost pass in a quick look', [19, 19, 19], most, 'smoke', 'pass'],
    ['fails what is grossly wrong in a quick look', [21, 21, 21], most, 'smoke', 'fail'],
    ['says nothing of figures that scatter', [4, 5, 9, 10, 12], most, 'usual', 'noisy'],
    ['takes nothing every time for no scatter', [0, 0, 0], most, 'usual', 'aim'],
  ] as const)('%s', (_, figures, goal, size, verdict) => {
    expect(verdictOn(spreadOf(figures), goal, size)).toBe(verdict)
  })

  it('is of the quartiles, between two figures where they lie there', () => {
    expect(spreadOf([1, 2, 3, 4])).toEqual({ median: 2.5, min: 1, max: 4, scatter: 3.25 / 1.75 })
  })
})

/** A scenario whose sides measure themselves: each run takes the next number. */
const played = (
  anchor: readonly number[],
  product: readonly number[],
  more: Partial<Scenario<{ runs: number }>> = {},
): Scenario<{ runs: number }> => ({
  id: 'T1',
  what: 'a test',
  clock: 'wall',
  figure: timesTheCost,
  goal: most,
  setup: () => ({ runs: 0 }),
  anchor: (state) => anchor[Math.min(state.runs, anchor.length - 1)],
  product: (state) => {
    state.runs += 1
    return product[Math.min(state.runs - 1, product.length - 1)]
  },
  check: () => [],
  ...more,
})

describe('a scenario', () => {
  it('is warmed up before what counts, and makes its figure of each pair', async () => {
    const { pairs, verdict } = await measure(played([1, 2, 2, 2], [100, 4, 6, 8]), 'usual', 3)
    expect(pairs.map(({ figure }) => figure)).toEqual([2, 3, 4])
    expect(verdict).toBe('aim')
  })

  it('turns the figure round where a rate is asked for', () => {
    expect(shareOfTheRate({ anchor: 1, product: 2 })).toBe(0.5)
    expect(timesTheCost({ anchor: 1, product: 2 })).toBe(2)
  })

  it('gets more pairs while they scatter, and no more than twice as many', async () => {
    const scattered = await measure(played([1], [1, 1, 5, 1, 5, 1, 5]), 'usual', 3)
    expect(scattered.pairs).toHaveLength(6)
    expect(scattered.verdict).toBe('noisy')
    const settled = await measure(played([1], [1, 2, 4, 4, 4, 4, 4]), 'usual', 3)
    expect(settled.pairs.length).toBeLessThan(6)
    expect(settled.verdict).toBe('aim')
  })

  it('has no more pairs than it allows, asked for or scattered as they may be', async () => {
    const asked = await measure(played([1], [1], { mostPairs: 3 }), 'usual', 9)
    expect(asked.pairs).toHaveLength(3)
    const scattered = await measure(played([1], [1, 1, 5, 1, 5, 1, 5], { mostPairs: 4 }), 'usual', 3)
    expect(scattered.pairs).toHaveLength(4)
  })

  it('has no figure when the sides did not do the same work', async () => {
    const result = await measure(
      played([1], [1], { check: () => ['Ten mails were sent, and nine.'] }),
      'usual',
      3,
    )
    expect(result.verdict).toBe('fault')
    expect(tableOf([result], 'usual')).toMatch(/FAULT\n\nT1: Ten mails were sent, and nine\.$/)
  })

  it('that breaks is a fault and stops no other; it is closed all the same', async () => {
    let closed = 0
    const broken = played([1], [1], {
      product: () => {
        throw new Error('The sink went away')
      },
      close: () => {
        closed += 1
      },
    })
    const { verdict, remarks } = await measure(broken, 'usual', 3)
    expect([verdict, closed]).toEqual(['fault', 1])
    expect(remarks.join()).toContain('The sink went away')
  })

  it('is skipped with the reason when something is not here', async () => {
    const absent = played([1], [1], { setup: () => ({ skipped: 'There is no Redis.' }) })
    expect(await measure(absent, 'usual', 3)).toMatchObject({
      verdict: 'skipped',
      remarks: ['There is no Redis.'],
    })
  })
})

it('the scenarios have each its own name', () => {
  expect(new Set(scenarios.map(({ id }) => id)).size).toBe(scenarios.length)
})
