import { checks, type Fault } from '../support/faults/fault.ts'
import { keeping } from '../support/faults/keeping.ts'
import { countMails, isSettled } from '../support/faults/mail-count.ts'
import { fillOutbox, MORNING, seedOffice } from '../support/faults/office.ts'
import { playOffice } from '../support/faults/played-office.ts'
import { seeded } from '../support/faults/random.ts'
import { sqliteRegister } from '../support/faults/registers.ts'
import { smtpSink } from '../support/smtp-sink.ts'

export const droppedAfterData: Fault = {
  id: 'F3',
  words: 'the mail server stores a mail and breaks off before it says so',
  needs: [],
  run: ({ size, seed }) =>
    keeping(async (keep) => {
      const random = seeded(seed)
      const check = checks()
      const register = keep(await sqliteRegister())
      await seedOffice(register.db, { staff: 20, commitments: size === 'full' ? 50 : 5 })
      const mails = await fillOutbox(register.db)
      let drops = 0
      const sink = keep(
        await smtpSink({
          dropAfterData: () => {
            const dropped = random.next() < 0.05
            if (dropped) drops++
            return dropped
          },
        }),
      )
      const office = keep(await playOffice({ register, smtpPort: sink.port, at: MORNING }))
      for (let minute = 0; !(await isSettled(register.db)) && minute < 300; minute++)
        await office.playMinutes(1)
      const { changedBodies, ...count } = await countMails(register.db, sink.received)
      check.that(count.sent === mails, `${count.sent} of ${mails} mails arrived`)
      check.that(count.duplicates === drops, `${count.duplicates} mails came twice after ${drops} drops`)
      check.that(changedBodies === 0, `${changedBodies} mails came again with other words`)
      check.that(drops > 0, 'nothing was dropped')
      const { problems } = check
      return { runs: drops, ...count, bound: drops, saw: `${mails} mails, ${drops} drops`, problems }
    }),
}
