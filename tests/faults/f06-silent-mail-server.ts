import { lastRuns } from '../../db/job-runs.ts'
import { checks, type Fault } from '../support/faults/fault.ts'
import { keeping } from '../support/faults/keeping.ts'
import { launch } from '../support/faults/launch.ts'
import { fillOutbox, MORNING, officeEnv, seedOffice } from '../support/faults/office.ts'
import { sqliteRegister } from '../support/faults/registers.ts'
import { clockOf, runningClock } from '../support/faults/running-clock.ts'
import { p95, timed, until } from '../support/faults/waiting.ts'
import { silentServer } from '../support/smtp-sink.ts'

export const silentMailServer: Fault = {
  id: 'F6',
  words: 'the mail server takes the connection and says nothing',
  needs: [],
  run: ({ size }) =>
    keeping(async (keep) => {
      const full = size === 'full'
      const check = checks()
      const register = keep(await sqliteRegister())
      await seedOffice(register.db, { staff: 4, commitments: 5 })
      const mails = await fillOutbox(register.db)
      const server = keep(await silentServer())
      // At full size the waits are the program's own: 10 seconds for a first word.
      const clock = runningClock(MORNING, full ? 30 : 300)
      const program = keep(
        launch({
          command: 'start',
          folder: register.folder,
          env: officeEnv({ database: register.address, smtpPort: server.port }),
          clock,
          pace: { tickSeconds: 0.1, ...(full ? {} : { answerSeconds: 0.5 }) },
        }),
      )
      await program.ready
      const url = /http:\S+\d/.exec(program.out())?.[0] ?? ''
      const times: number[] = []
      let oldestBeat = 0
      const wanted = full ? 3 : 2
      await until(
        `${wanted} attempts are over`,
        async () => {
          const { ms, gave } = await timed(() => fetch(`${url}/sign-in`).then((page) => page.text()))
          times.push(ms)
          check.that(gave.includes('<html'), 'a page did not come')
          const [beat] = await lastRuns(register.db, 1)
          if (beat !== undefined)
            oldestBeat = Math.max(oldestBeat, Date.parse(clockOf(clock).now()) - Date.parse(beat.startedAt))
          return server.visits.filter(({ leftAt }) => leftAt !== null).length >= wanted
        },
        90,
      )
      const longest = Math.max(...server.visits.map(({ cameAt, leftAt }) => (leftAt ?? cameAt) - cameAt))
      const rows = await register.db.selectFrom('messages').select('attempts').execute()
      const burned = rows.filter(({ attempts }) => attempts > 0).length
      check.that(longest <= 12_000, `an attempt took ${Math.round(longest)} ms`)
      check.that(p95(times) < 300, `95 of 100 pages took up to ${Math.round(p95(times))} ms`)
      check.that(burned === 0, `${burned} of ${mails} mails were counted an attempt`)
      const beatSeconds = Math.round(oldestBeat / 1000 / (full ? 30 : 300))
      check.that(beatSeconds <= 60, `no job began for ${beatSeconds} seconds`)
      return {
        runs: server.visits.length,
        sent: 0,
        lost: 0,
        duplicates: 0,
        bound: 0,
        distinctMessageIds: null,
        saw: `longest attempt ${Math.round(longest)} ms, pages p95 ${Math.round(p95(times))} ms`,
        problems: [...new Set(check.problems)],
      }
    }),
}
