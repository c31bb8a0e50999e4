import { checkHistory } from '../../db/history.ts'
import { browse } from '../support/faults/browser.ts'
import { checks, type Fault, noMails } from '../support/faults/fault.ts'
import { keeping } from '../support/faults/keeping.ts'
import { launch } from '../support/faults/launch.ts'
import { MORNING, officeEnv, refOf, seedOffice } from '../support/faults/office.ts'
import { postgresRegister, terminateBackends } from '../support/faults/registers.ts'
import { runningClock } from '../support/faults/running-clock.ts'
import { smtpSink } from '../support/smtp-sink.ts'

const COMMITMENTS = 5

export const backendsTerminated: Fault = {
  id: 'F19',
  words: 'PostgreSQL ends every connection again and again while people save',
  needs: ['postgres'],
  run: (world) =>
    keeping(async (keep) => {
      const check = checks()
      const writes = world.size === 'full' ? 500 : 50
      const register = keep(await postgresRegister(world))
      await seedOffice(register.db, { staff: 2, commitments: COMMITMENTS })
      const sink = keep(await smtpSink())
      const program = keep(
        launch({
          command: 'start',
          folder: register.folder,
          env: officeEnv({ database: register.address, smtpPort: sink.port }),
          clock: runningClock(MORNING, 60),
          pace: { tickSeconds: 0.2 },
        }),
      )
      await program.ready
      const people = await Promise.all(Array.from({ length: COMMITMENTS }, () => browse(program)))
      let struck = 0
      let begun = 0
      const said: string[] = []
      const person = async (n: number): Promise<void> => {
        for (let write = n; write < writes; write += COMMITMENTS) {
          const words = `Report number ${write}`
          const status = await people[n]?.recordProgress(refOf(n + 1), words)
          if (status === 302 || status === 303) said.push(words)
          check.that(status !== 0, 'a person got no answer at all')
          // Struck by the count of saves, so that a slow computer sees as many blows.
          if (++begun % 20 === 0) struck += (await terminateBackends(register)) > 0 ? 1 : 0
        }
      }
      await Promise.all(people.map((_, n) => person(n)))
      const kept = (await register.db.selectFrom('progressUpdates').select('words').execute()).map(
        ({ words }) => words,
      )
      const missing = said.filter((words) => !kept.includes(words))
      const history = await checkHistory(register.db)
      check.that(missing.length === 0, `${missing.length} saves were answered and are not there`)
      check.that(new Set(kept).size === kept.length, 'a save is in the register twice')
      check.that(history.sound, 'the history is not whole')
      check.that(said.length > writes / 2, `only ${said.length} of ${writes} saves went through`)
      check.that(struck > 0, 'no connection was ended')
      check.that((await people[0]?.see('/')) === 200, 'the register’s page does not come back')
      program.signal('SIGTERM')
      const { code } = await program.exited
      check.that(code === 0, `the program ended with ${code}: ${program.log().slice(-300)}`)
      return {
        runs: struck,
        ...noMails,
        saw: `${said.length} of ${writes} saves answered, all of them there`,
        problems: [...new Set(check.problems)],
      }
    }),
}
