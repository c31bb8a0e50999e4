import { expect, inject, it } from 'vitest'
import { type Fault, problemsOf } from '../support/faults/fault.ts'

const SEED = 1

/** Each fault at the size for every change; `npm run chaos` runs them at full size. */
export const asTests = (faults: readonly Fault[]): void => {
  const postgres = inject('postgres')
  const redis = inject('redisUrl')
  for (const fault of faults) {
    const lacks =
      (fault.needs.includes('postgres') && postgres === null) ||
      (fault.needs.includes('redis') && redis === null)
    it.skipIf(lacks)(`${fault.id}: ${fault.words}`, { timeout: 120_000 }, async () => {
      expect(problemsOf(await fault.run({ size: 'ci', seed: SEED, postgres }))).toEqual([])
    })
  }
}
