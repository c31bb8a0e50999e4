import { listMessages } from '../../db/outbox.ts'
import { checks, type Fault } from '../support/faults/fault.ts'
import { keeping } from '../support/faults/keeping.ts'
import { countMails, isSettled } from '../support/faults/mail-count.ts'
import { fillOutbox, MORNING, seedOffice } from '../support/faults/office.ts'
import { playOffice } from '../support/faults/played-office.ts'
import { sqliteRegister } from '../support/faults/registers.ts'
import { smtpSink } from '../support/smtp-sink.ts'

export const loginRefused: Fault = {
  id: 'F5',
  words: 'the mail server refuses the login (535) for two hours',
  needs: [],
  run: ({ size }) =>
    keeping(async (keep) => {
      const check = checks()
      const outage = size === 'full' ? 120 : 30
      let broken = true
      const register = keep(await sqliteRegister())
      await seedOffice(register.db, { staff: 10, commitments: 5 })
      const mails = await fillOutbox(register.db)
      const auth = { user: 'office', pass: 'right' }
      const sink = keep(await smtpSink({ auth, refuseLogin: () => broken }))
      const office = keep(
        await playOffice({ register, smtpPort: sink.port, at: MORNING, login: 'office:right' }),
      )
      await office.playMinutes(outage)
      const probes = sink.connections()
      const waiting = await listMessages(register.db, { limit: 100 })
      const burned = waiting.filter(({ attempts }) => attempts > 0).length
      const failed = waiting.filter(({ failedAt }) => failedAt !== null).length
      check.that(probes <= outage / 5, `${probes} connections in ${outage} minutes`)
      check.that(probes > 1, 'the server was not asked again')
      check.that(burned === 0, `${burned} mails were counted an attempt`)
      check.that(failed === 0, `${failed} mails were given up`)
      check.that(office.alerts.length > 0, 'nobody was told')
      broken = false
      let minutes = 0
      for (; !(await isSettled(register.db)) && minutes < 60; minutes++) await office.playMinutes(1)
      check.that(minutes <= 6, `the mails went out ${minutes} minutes after the repair`)
      const { changedBodies: _, ...count } = await countMails(register.db, sink.received)
      check.that(count.sent === mails, `${count.sent} of ${mails} mails arrived`)
      return {
        runs: 1,
        ...count,
        bound: 0,
        saw: `${probes} connections in ${outage} minutes, all sent within ${minutes} after`,
        problems: check.problems,
      }
    }),
}
