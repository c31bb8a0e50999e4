import { expect, it } from 'vitest'
import { claimSlot, lastRuns } from '../../db/job-runs.ts'
import { eachPairOfConnections } from '../support/each-database.ts'

const slotOf = (n: number): string => `20260302T${String(n).padStart(4, '0')}Z`

eachPairOfConnections('the race for a slot', (open) => {
  it('has one winner each time, out of ten on two connections', async () => {
    const { pair, close } = await open()
    for (let n = 0; n < 20; n++) {
      const claims = await Promise.all(
        Array.from({ length: 10 }, (_, i) =>
          claimSlot(pair[i % 2 === 0 ? 0 : 1], 'plan', slotOf(n), `2026-03-02T09:00:00.00${i}Z`),
        ),
      )
      expect(claims.filter(Boolean)).toEqual([true])
    }
    expect((await lastRuns(pair[0], 100)).length).toBe(20)
    await close()
  })
})
