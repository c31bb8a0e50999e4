import { expect, it } from 'vitest'
import { insertSuppression, liftSuppression } from '../../db/bounces.ts'
import { endHold, insertHold } from '../../db/mail-holds.ts'
import { recordServerDown, recordServerUp } from '../../db/mail-server.ts'
import { findMailTrouble } from '../../db/mail-trouble.ts'
import { eachDatabase } from '../support/each-database.ts'

const AT = '2026-03-02T09:00:00.000Z'

eachDatabase('what keeps mail from arriving', (open) => {
  it('is known of each kind while it lasts, and no longer', async () => {
    const { db, close } = await open()
    const trouble = async () => [...(await findMailTrouble(db))].toSorted()
    try {
      expect(await trouble()).toEqual([])
      const hold = { cause: 'person', reason: 'A pause', begunAt: AT, begunBy: 'Priya Anand' } as const
      const holdId = await insertHold(db, hold)
      await insertHold(db, { ...hold, cause: 'restored' })
      expect(await trouble()).toEqual(['held'])
      await recordServerDown(db, { at: AT, askAgainAt: AT, why: 'it does not answer' })
      await insertSuppression(db, { address: 'dm@force.example', reason: 'No such box', begunAt: AT })
      expect(await trouble()).toEqual(['came-back', 'held', 'server-down'])
      await recordServerUp(db, AT)
      await endHold(db, holdId, { endedAt: AT, endedBy: 'Priya Anand' })
      expect(await trouble()).toEqual(['came-back', 'held'])
      await liftSuppression(db, 'dm@force.example', { liftedAt: AT, liftedBy: 'Priya Anand' })
      expect(await trouble()).toEqual(['held'])
    } finally {
      await close()
    }
  })
})
