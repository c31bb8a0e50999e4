import { checks, type Fault } from '../support/faults/fault.ts'
import { keeping } from '../support/faults/keeping.ts'
import { countMails, isSettled } from '../support/faults/mail-count.ts'
import { fillOutbox, MORNING, seedOffice } from '../support/faults/office.ts'
import { playOffice } from '../support/faults/played-office.ts'
import { sqliteRegister } from '../support/faults/registers.ts'
import { smtpSink } from '../support/smtp-sink.ts'

export const greylisted: Fault = {
  id: 'F7',
  words: 'the mail server greylists: 450 the first time, taken the second',
  needs: [],
  run: ({ size }) =>
    keeping(async (keep) => {
      const check = checks()
      const recipients = size === 'full' ? 200 : 20
      const register = keep(await sqliteRegister())
      await seedOffice(register.db, { staff: recipients, commitments: 1 })
      await fillOutbox(register.db)
      const seen = new Set<string>()
      const sink = keep(
        await smtpSink({
          onRecipient: (address) => {
            if (seen.has(address)) return undefined
            seen.add(address)
            return { code: 450, words: 'Greylisted, try again in a minute' }
          },
        }),
      )
      const office = keep(await playOffice({ register, smtpPort: sink.port, at: MORNING }))
      for (let minute = 0; !(await isSettled(register.db)) && minute < 30; minute++)
        await office.playMinutes(1)
      const { changedBodies: _, ...count } = await countMails(register.db, sink.received)
      check.that(count.sent === recipients, `${count.sent} of ${recipients} mails arrived`)
      check.that(
        sink.asked.length === 2 * recipients,
        `${sink.asked.length} attempts for ${recipients} mails`,
      )
      check.that(office.alerts.length === 0, `${office.alerts.length} alerts: ${office.alerts[0] ?? ''}`)
      return {
        runs: recipients,
        ...count,
        bound: 0,
        saw: `${sink.asked.length} attempts, ${office.alerts.length} alerts`,
        problems: check.problems,
      }
    }),
}
