import { gate } from '../support/clock.ts'
import { checks, type Fault } from '../support/faults/fault.ts'
import { keeping } from '../support/faults/keeping.ts'
import { launch } from '../support/faults/launch.ts'
import { fillOutbox, MORNING, officeEnv, seedOffice } from '../support/faults/office.ts'
import { sqliteRegister } from '../support/faults/registers.ts'
import { runningClock } from '../support/faults/running-clock.ts'
import { TOLD_TO_STOP } from '../support/faults/told-to-stop.ts'
import { timed, until } from '../support/faults/waiting.ts'
import { smtpSink } from '../support/smtp-sink.ts'

const IN_FLIGHT = 5

export const stoppedWhileSending: Fault = {
  id: 'F14',
  words: 'the service manager stops the program (SIGTERM) with five mails on their way',
  needs: [],
  run: async ({ size }) => {
    const stops = size === 'full' ? 10 : 1
    const check = checks()
    const seen = []
    for (let n = 0; n < stops; n++) seen.push(await stopOnce())
    const worst = Math.max(...seen.map(({ ms }) => ms))
    for (const { code, log } of seen) check.that(code === 0, `it ended with ${code}: ${log}`)
    check.that(worst <= 30_000, `it took ${Math.round(worst)} ms to stop`)
    const late = seen.reduce((sum, one) => sum + one.claimedLater, 0)
    const unsettled = seen.reduce((sum, one) => sum + one.unsettled, 0)
    check.that(late === 0, `${late} mails were begun after the signal`)
    check.that(unsettled === 0, `${unsettled} mails went out and were not recorded as sent`)
    return {
      runs: stops,
      sent: seen.reduce((sum, one) => sum + one.sent, 0),
      lost: unsettled,
      duplicates: seen.reduce((sum, one) => sum + one.duplicates, 0),
      bound: 0,
      distinctMessageIds: 1,
      saw: `stopped within ${Math.round(worst)} ms, ${late} new claims`,
      problems: check.problems,
    }
  },
}

const stopOnce = () =>
  keeping(async (keep) => {
    const register = keep(await sqliteRegister())
    await seedOffice(register.db, { staff: 10, commitments: 5 })
    await fillOutbox(register.db)
    const full = gate()
    const answer = gate()
    let stored = 0
    const sink = keep(
      await smtpSink({
        onStored: () => {
          if (++stored === IN_FLIGHT) full.open()
          return answer.opened
        },
      }),
    )
    const program = launch({
      command: 'work',
      folder: register.folder,
      env: officeEnv({ database: register.address, smtpPort: sink.port }),
      clock: runningClock(MORNING, 1),
      pace: { tickSeconds: 0.1 },
    })
    await full.opened
    const { ms, gave } = await timed(async () => {
      program.signal('SIGTERM')
      // The mail server takes its time: the signal is there before its answers are.
      await until('the signal reaches the program', () => program.out().includes(TOLD_TO_STOP))
      answer.open()
      return await program.exited
    })
    const rows = await register.db.selectFrom('messages').select(['sentAt', 'attempts']).execute()
    const claimed = rows.filter(({ attempts }) => attempts > 0)
    return {
      ms,
      code: gave.code,
      log: program.log().slice(-300),
      sent: sink.received.length,
      duplicates: sink.received.length - new Set(sink.received.map(({ mail }) => mail.messageId)).size,
      claimedLater: claimed.length - IN_FLIGHT,
      unsettled: claimed.filter(({ sentAt }) => sentAt === null).length,
    }
  })
