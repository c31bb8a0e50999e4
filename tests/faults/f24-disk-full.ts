import { findDamage } from '../../db/checks.ts'
import { checkHistory } from '../../db/history.ts'
import { browse } from '../support/faults/browser.ts'
import { checks, type Fault, noMails } from '../support/faults/fault.ts'
import { keeping } from '../support/faults/keeping.ts'
import { launch } from '../support/faults/launch.ts'
import { NIGHT, officeEnv, refOf, seedOffice } from '../support/faults/office.ts'
import { sqliteRegister } from '../support/faults/registers.ts'
import { runningClock } from '../support/faults/running-clock.ts'
import { fillDisk, freeDisk, sizeOf } from '../support/faults/small-disk.ts'
import { smtpSink } from '../support/smtp-sink.ts'

export const diskFull: Fault = {
  id: 'F24',
  words: 'the disk is full, then has room again',
  needs: [],
  run: ({ size }) =>
    keeping(async (keep) => {
      const check = checks()
      const rounds = size === 'full' ? 20 : 2
      const register = keep(await sqliteRegister())
      await seedOffice(register.db, { staff: 2, commitments: 5 })
      const sink = keep(await smtpSink())
      const program = keep(
        launch({
          command: 'start',
          folder: register.folder,
          env: officeEnv({ database: register.address, smtpPort: sink.port }),
          clock: runningClock(NIGHT, 1),
        }),
      )
      await program.ready
      const person = await browse(program)
      const refused = new Set<number>()
      let saved = 0
      for (let round = 0; round < rounds; round++) {
        fillDisk(program.pid, sizeOf(`${register.address}-wal`) + 20_000)
        let status = 303
        for (let n = 0; n < 50 && status === 303; n++) {
          status = await person.recordProgress(refOf(1 + (round % 5)), `Report ${round}.${n}`)
          if (status === 303) saved++
        }
        refused.add(status)
        const page = await person.see(`/commitments/${refOf(1 + (round % 5))}`)
        check.that(page === 200, `a page was answered with ${page} while the disk was full`)
        freeDisk(program.pid)
        const first = await person.recordProgress(refOf(1 + (round % 5)), `Report ${round} at last`)
        check.that(first === 303, `the first save with room again was answered with ${first}`)
        if (first === 303) saved++
      }
      const kept = await register.db.selectFrom('progressUpdates').select('id').execute()
      const history = await checkHistory(register.db)
      const damage = await findDamage(register.db)
      check.that(
        [...refused].every((status) => status === 503),
        `a save was answered with ${[...refused].join(', ')}`,
      )
      check.that(kept.length === saved, `${kept.length} reports for ${saved} saves`)
      check.that(history.sound && history.entries === kept.length, 'the history does not fit what was saved')
      check.that(damage === null, `the file is damaged: ${damage ?? ''}`)
      return {
        runs: rounds,
        ...noMails,
        saw: `${saved} saves, refused with ${[...refused].join(', ')} while it was full`,
        problems: check.problems,
      }
    }),
}
