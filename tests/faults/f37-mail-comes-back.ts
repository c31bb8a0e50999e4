import { takeBounce } from '../../src/operation/take-bounce.ts'
import { dsn } from '../operation/dsn.ts'
import { checks, type Fault } from '../support/faults/fault.ts'
import { keeping } from '../support/faults/keeping.ts'
import { countMails, recipientOf } from '../support/faults/mail-count.ts'
import { fillOutbox, NIGHT, seedOffice, staffAddress } from '../support/faults/office.ts'
import { minutesAfter, playOffice } from '../support/faults/played-office.ts'
import { sqliteRegister } from '../support/faults/registers.ts'
import { smtpSink } from '../support/smtp-sink.ts'

const [HARD, SOFT, FORGED] = [staffAddress(1), staffAddress(2), staffAddress(3)]
const STAFF = 4
const DAYS = 4

/** One mail a day to each of four; after each day's mail some of them come back. */
export const mailComesBack: Fault = {
  id: 'F37',
  words: 'mails come back: for good, for a while three times, and in a forged report',
  needs: [],
  run: () =>
    keeping(async (keep) => {
      const check = checks()
      const register = keep(await sqliteRegister())
      const { db } = register
      await seedOffice(db, { staff: STAFF, commitments: DAYS })
      const sink = keep(await smtpSink())
      const office = keep(await playOffice({ register, smtpPort: sink.port, at: NIGHT }))
      const by = { name: 'Command line', postId: null }
      const take = (report: string) => takeBounce(db, report, by, office.app.moment())
      const latestTo = (address: string): string =>
        sink.received.findLast((mail) => recipientOf(mail) === address)?.mail.messageId ?? ''
      for (let n = 1; n <= DAYS; n++) {
        // Minutes apart, so that nothing else falls due; three within seven days is what counts.
        await fillOutbox(db, { at: office.clock.now(), from: n, to: n })
        await office.playMinutes(3)
        office.clock.set(minutesAfter(office.clock.now(), 5))
        if (n === 1) await take(dsn({ messageId: latestTo(HARD), to: HARD }))
        if (n === 1) {
          const forged = await take(dsn({ messageId: '<0123456789abcdef@elsewhere.example>', to: FORGED }))
          check.that(!forged.taken, 'a report about a mail that was never sent was taken')
        }
        if (n <= 3)
          await take(dsn({ messageId: latestTo(SOFT), to: SOFT, status: '4.2.2', action: 'failed' }))
      }
      const mailsTo = (address: string): number =>
        sink.received.filter((mail) => recipientOf(mail) === address).length
      check.that(mailsTo(HARD) === 1, `${mailsTo(HARD)} mails to an address that does not exist`)
      check.that(mailsTo(SOFT) === 3, `${mailsTo(SOFT)} mails to a full mailbox that sent three back`)
      check.that(mailsTo(FORGED) === DAYS, `${mailsTo(FORGED)} of ${DAYS} mails after a forged report`)
      check.that(mailsTo(staffAddress(4)) === DAYS, 'somebody else was left without mail')
      const { changedBodies: _, ...count } = await countMails(db, sink.received)
      const stopped = await db.selectFrom('messages').select('id').where('failedAt', 'is not', null).execute()
      check.that(stopped.length === DAYS - 1 + 1, `${stopped.length} mails are shown as not sent`)
      return {
        runs: 5,
        ...count,
        lost: count.lost - stopped.length,
        bound: 0,
        saw: `${stopped.length} mails kept back and shown as not sent, the forged report ignored`,
        problems: check.problems,
      }
    }),
}
