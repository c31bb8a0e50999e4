import { listMessages } from '../../db/outbox.ts'
import { checks, type Fault } from '../support/faults/fault.ts'
import { keeping } from '../support/faults/keeping.ts'
import { countMails } from '../support/faults/mail-count.ts'
import { fillOutbox, MORNING, seedOffice, staffAddress } from '../support/faults/office.ts'
import { playOffice } from '../support/faults/played-office.ts'
import { sqliteRegister } from '../support/faults/registers.ts'
import { smtpSink } from '../support/smtp-sink.ts'

const BAD = staffAddress(7)

export const oneBadAddress: Fault = {
  id: 'F4',
  words: 'the mail server refuses one of fifty recipients for good (550)',
  needs: [],
  run: () =>
    keeping(async (keep) => {
      const check = checks()
      const register = keep(await sqliteRegister())
      await seedOffice(register.db, { staff: 50, commitments: 1 })
      await fillOutbox(register.db)
      const sink = keep(
        await smtpSink({
          onRecipient: (address) => (address === BAD ? { code: 550, words: 'No such user here' } : undefined),
        }),
      )
      const office = keep(await playOffice({ register, smtpPort: sink.port, at: MORNING }))
      await office.playMinutes(120)
      const count = await countMails(register.db, sink.received)
      const tries = sink.asked.filter((address) => address === BAD).length
      const failed = (await listMessages(register.db, { limit: 100 })).filter(
        ({ failedAt }) => failedAt !== null,
      )
      check.that(count.sent === 49, `${count.sent} of 49 mails arrived`)
      check.that(tries === 1, `the bad address was tried ${tries} times`)
      check.that(
        failed.length === 1 && failed[0]?.recipient.address === BAD,
        `${failed.length} mails are shown as not sent`,
      )
      check.that(
        failed[0]?.lastError?.includes('No such user here') === true,
        'the Mail page does not say what the server answered',
      )
      // The refused one is not lost: it stands in the outbox as given up.
      return {
        runs: 1,
        sent: count.sent,
        lost: count.lost - failed.length,
        duplicates: count.duplicates,
        bound: 0,
        distinctMessageIds: count.distinctMessageIds,
        saw: `${count.sent} accepted, ${tries} attempt at the bad address`,
        problems: check.problems,
      }
    }),
}
