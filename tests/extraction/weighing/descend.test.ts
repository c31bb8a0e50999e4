import { describe, expect, test } from 'vitest'
import { descend, type Row } from './descend.ts'

const row = (isCommitment: boolean, ...places: number[]): Row => ({
  places: Int32Array.from(places),
  shares: Float32Array.from(places, () => 1),
  isCommitment,
})

/** The free weight stands last, and every row has it. */
const FREE = 2

describe('the weights for which the rows are likeliest', () => {
  test('are the logarithm of the odds where nothing draws them and there is one sign', () => {
    const rows = [row(true, FREE), row(true, FREE), row(true, FREE), row(false, FREE)]
    expect(descend(rows, 3, 1).at(FREE)).toBeCloseTo(Math.log(3), 3)
  })

  test('are opposite for signs that are seen as often with one as with the other', () => {
    const rows = [
      ...Array.from({ length: 30 }, () => row(true, 0, FREE)),
      ...Array.from({ length: 30 }, () => row(false, 1, FREE)),
    ]
    const [first = 0, second = 0, free = 0] = descend(rows, 3, 1)
    expect(first).toBeGreaterThan(1)
    expect(second).toBeCloseTo(-first, 2)
    expect(free).toBeCloseTo(0, 2)
  })

  test('are nearer to 0 the more they are drawn there', () => {
    const rows = [row(true, 0, FREE), row(true, 0, FREE), row(false, 1, FREE), row(false, 1, FREE)]
    const [loose = 0, ,] = descend(rows, 3, 0.1)
    const [drawn = 0, ,] = descend(rows, 3, 5)
    expect(loose).toBeGreaterThan(drawn)
    expect(drawn).toBeGreaterThan(0)
  })

  test('leave no slope: a little more or less of any is no likelier', () => {
    const rows = [row(true, 0, 1, FREE), row(false, 1, FREE), row(true, 0, FREE), row(false, 0, FREE)]
    const weights = descend(rows, 3, 1)
    const loss = (at: Float64Array): number =>
      rows.reduce(
        (sum, { places, isCommitment }) => {
          const odds = places.reduce((all, place) => all + (at[place] ?? 0), 0)
          return sum + Math.log1p(Math.exp(isCommitment ? -odds : odds))
        },
        at.slice(0, FREE).reduce((sum, one) => sum + (one * one) / 2, 0),
      )
    for (const place of [0, 1, 2])
      for (const by of [-0.05, 0.05]) {
        const moved = weights.slice()
        moved[place] = (moved[place] ?? 0) + by
        expect(loss(moved)).toBeGreaterThan(loss(weights))
      }
  })
})
