import { expect, test } from 'vitest'
import { scoreCorpus } from '../support/corpus.ts'

/**
 * Invented minutes in the manner of some thirty kinds of body. What a careful colleague would log from each was
 * written down before and apart from the rules. They are judged as a whole: a rule may trade one sentence for
 * another, but not these shares. A change that raises them should raise the floors.
 */
test('minutes of every kind of body are read nearly as a careful colleague would', () => {
  const { wrongDays, ...shares } = scoreCorpus()
  expect(shares.recall).toBeGreaterThan(0.92)
  expect(shares.precision).toBeGreaterThan(0.96)
  expect(shares.dates).toBeGreaterThan(0.91)
  expect(shares.owners).toBeGreaterThan(0.9)
  expect(wrongDays).toEqual([])
}, 60_000)
