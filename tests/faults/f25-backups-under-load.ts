import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { findDamage } from '../../db/checks.ts'
import { connect } from '../../db/connect.ts'
import { checkHistory } from '../../db/history.ts'
import { checks, type Fault, noMails } from '../support/faults/fault.ts'
import { keeping } from '../support/faults/keeping.ts'
import { launchScript } from '../support/faults/launch.ts'
import { seedOffice } from '../support/faults/office.ts'
import { sqliteRegister } from '../support/faults/registers.ts'
import type { SaverGiven } from '../support/faults/saver.ts'
import { until } from '../support/faults/waiting.ts'

/** With SQLite's own backup, as the README tells; documents are in the register, so a copy has them all. */
export const backupsUnderLoad: Fault = {
  id: 'F25',
  words: 'backups are taken while people save, and each is restored',
  needs: [],
  run: ({ size }) =>
    keeping(async (keep) => {
      const check = checks()
      const backups = size === 'full' ? 20 : 2
      const register = keep(await sqliteRegister())
      await seedOffice(register.db, { commitments: 5 })
      const given: SaverGiven = { address: register.address, name: 'report', commitments: 5 }
      const saver = keep(launchScript('saver.ts', given))
      let fewest = Infinity
      for (let n = 0; n < backups; n++) {
        const soFar = saver.out().split('\n').length
        await until('more is saved', () => saver.out().split('\n').length > soFar + 10, 30)
        const before = saver.out().split('\n').slice(0, -1)
        const copy = join(register.folder, `copy-${n}.db`)
        const source = new SqliteDatabase(register.address, { readonly: true })
        await source.backup(copy)
        source.close()
        const restored = await connect({ file: copy })
        const kept = new Set(
          (await restored.db.selectFrom('progressUpdates').select('words').execute()).map(
            ({ words }) => words,
          ),
        )
        const damage = await findDamage(restored.db)
        const history = await checkHistory(restored.db)
        await restored.close()
        fewest = Math.min(fewest, kept.size)
        const missing = before.filter((words) => !kept.has(words)).length
        check.that(damage === null, `copy ${n} is damaged: ${damage ?? ''}`)
        check.that(
          history.sound && history.entries === kept.size,
          `copy ${n} has a history that does not fit`,
        )
        check.that(missing === 0, `copy ${n} lacks ${missing} saves made before it was begun`)
      }
      return {
        runs: backups,
        ...noMails,
        saw: `${backups} copies restored, ${fewest} to ${saver.out().split('\n').length} saves in them`,
        problems: check.problems,
      }
    }),
}
