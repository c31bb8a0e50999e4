import { expect, it } from 'vitest'
import { rarityIn } from '../../../src/register/restatements/rarity.ts'

it.each([0, 1, 100, 10_000])('a rare word tells more than an everyday one in a register of %i', (size) => {
  const rarity = rarityIn(size, new Map([['ethnicit', Math.min(size, 1)]]))
  expect(rarity('ethnicit')).toBeGreaterThan(0.7)
  expect(rarity('ethnicit')).toBeLessThanOrEqual(1)
  expect(rarity('report')).toBeLessThan(rarity('ethnicit'))
})

it('a word tells less the more promises hold it, and nothing when all do', () => {
  const rarity = rarityIn(
    1000,
    new Map([
      ['a', 2],
      ['b', 20],
      ['c', 200],
      ['d', 1049],
    ]),
  )
  const weights = ['a', 'b', 'c', 'd'].map(rarity)
  expect(weights).toEqual(weights.toSorted((one, other) => other - one))
  expect(rarity('d')).toBeCloseTo(0, 2)
})

it('what is promised anywhere tells little from the first day', () => {
  expect(rarityIn(1, new Map([['updat', 1]]))('updat')).toBeLessThan(0.2)
})
