import { lastRuns } from '../../db/job-runs.ts'
import { day } from '../support/builders.ts'
import { checks, type Fault } from '../support/faults/fault.ts'
import { keeping } from '../support/faults/keeping.ts'
import { countMails } from '../support/faults/mail-count.ts'
import { seedOffice } from '../support/faults/office.ts'
import { minutesAfter, playOffice } from '../support/faults/played-office.ts'
import { sqliteRegister } from '../support/faults/registers.ts'
import { smtpSink } from '../support/smtp-sink.ts'

export const clockPutBack: Fault = {
  id: 'F12',
  words: 'the clock goes back an hour, then a day, and is put right',
  needs: [],
  run: () =>
    keeping(async (keep) => {
      const check = checks()
      const register = keep(await sqliteRegister())
      await seedOffice(register.db, {
        staff: 4,
        chiefs: 4,
        commitments: 12,
        dueOn: (n) => day(`2026-03-${String(n + 1).padStart(2, '0')}`),
      })
      const sink = keep(await smtpSink())
      const office = keep(await playOffice({ register, smtpPort: sink.port, at: '2026-03-03T08:00:00.000Z' }))
      await office.playMinutes(30)
      office.clock.set('2026-03-04T08:00:00.000Z')
      await office.playMinutes(90)
      const right = office.clock.now()
      const before = sink.received.length
      for (const minutesBack of [60, 24 * 60]) {
        office.clock.set(minutesAfter(right, -minutesBack))
        await office.playMinutes(45)
      }
      const extra = sink.received.length - before
      check.that(before > 0, 'no mail had been sent before')
      check.that(extra === 0, `${extra} mails went out by the wrong clock`)
      office.clock.set(right)
      await office.playMinutes(2)
      const [latest] = await lastRuns(register.db, 1)
      check.that((latest?.startedAt ?? '') >= right, 'no job ran within two minutes of the right time')
      check.that(
        sink.received.length === before,
        `${sink.received.length - before} mails went out again when the clock was right`,
      )
      check.that(office.alerts.length === 0, `an alert: ${office.alerts[0] ?? ''}`)
      const { changedBodies: _, ...count } = await countMails(register.db, sink.received)
      return { runs: 2, ...count, bound: 0, saw: `${extra} extra mails`, problems: check.problems }
    }),
}
