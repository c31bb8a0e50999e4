import { findDamage } from '../../db/checks.ts'
import { checkHistory } from '../../db/history.ts'
import { checks, type Fault, noMails } from '../support/faults/fault.ts'
import { keeping } from '../support/faults/keeping.ts'
import { launchScript } from '../support/faults/launch.ts'
import { seedOffice } from '../support/faults/office.ts'
import { seeded } from '../support/faults/random.ts'
import { sqliteRegister } from '../support/faults/registers.ts'
import type { SaverGiven } from '../support/faults/saver.ts'
import { until } from '../support/faults/waiting.ts'

export const killedWhileSaving: Fault = {
  id: 'F20',
  words: 'the program is killed in the middle of saving',
  needs: [],
  run: ({ size, seed }) =>
    keeping(async (keep) => {
      const random = seeded(seed)
      const check = checks()
      const kills = size === 'full' ? 200 : 4
      const register = keep(await sqliteRegister())
      await seedOffice(register.db, { commitments: 5 })
      const said = new Set<string>()
      for (let n = 0; n < kills; n++) {
        const given: SaverGiven = { address: register.address, name: `life ${n}`, commitments: 5 }
        const saver = keep(launchScript('saver.ts', given))
        const enough = random.between(1, 20)
        await until('it saves', () => saver.out().split('\n').length > enough, 30)
        await saver.close()
        for (const words of saver.out().split('\n').slice(0, -1)) said.add(words)
      }
      const kept = new Set(
        (await register.db.selectFrom('progressUpdates').select('words').execute()).map(({ words }) => words),
      )
      const missing = [...said].filter((words) => !kept.has(words))
      const damage = await findDamage(register.db)
      const history = await checkHistory(register.db)
      check.that(missing.length === 0, `${missing.length} saves were acknowledged and are gone`)
      check.that(damage === null, `the file is damaged: ${damage ?? ''}`)
      check.that(history.sound, 'the history is not whole')
      check.that(
        history.entries === kept.size,
        `${history.entries} lines of history for ${kept.size} saves: one was written without the other`,
      )
      return {
        runs: kills,
        ...noMails,
        saw: `${said.size} saves acknowledged, ${missing.length} missing`,
        problems: check.problems,
      }
    }),
}
