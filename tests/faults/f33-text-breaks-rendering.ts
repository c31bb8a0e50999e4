import { templatesFolder } from '../../src/app.ts'
import { mailAddress } from '../../src/delivery/address.ts'
import { deliverDue } from '../../src/delivery/deliver.ts'
import type { ComposeMessage } from '../../src/delivery/message.ts'
import { smtpMailer } from '../../src/delivery/smtp-mailer.ts'
import { composer } from '../../src/notifications/compose.ts'
import { factsIn } from '../../src/notifications/load-facts.ts'
import { mailTemplates } from '../../src/notifications/mail-templates.ts'
import { fixedClock } from '../../src/clock.ts'
import { checks, type Fault } from '../support/faults/fault.ts'
import { keeping } from '../support/faults/keeping.ts'
import { countMails, isSettled } from '../support/faults/mail-count.ts'
import { fillOutbox, MORNING, refOf, SENDER, seedOffice } from '../support/faults/office.ts'
import { minutesAfter } from '../support/faults/played-office.ts'
import { sqliteRegister } from '../support/faults/registers.ts'
import { smtpSink } from '../support/smtp-sink.ts'

const MAILS = 50
const POISONED = refOf(17)

export const textBreaksRendering: Fault = {
  id: 'F33',
  words: 'the words of one commitment cannot be rendered',
  needs: [],
  run: ({ size }) =>
    keeping(async (keep) => {
      const check = checks()
      const register = keep(await sqliteRegister())
      await seedOffice(register.db, { staff: 1, commitments: MAILS })
      await fillOutbox(register.db)
      const sink = keep(await smtpSink())
      const mailer = keep(smtpMailer({ host: '127.0.0.1', port: sink.port, secure: false, auth: null }))
      const whole = composer(
        factsIn(register.db, { timeZone: 'Europe/London', escalateAfter: 10 }),
        mailTemplates(templatesFolder),
        {
          officeName: 'Office of the Westmarch Commissioner',
          publicUrl: 'http://127.0.0.1:3000',
          contact: { name: 'Priya Anand', address: SENDER },
        },
      )
      const compose: ComposeMessage = async (message, today) => {
        if (message.items.some(({ ref }) => ref === POISONED))
          throw new Error('Template render error: unexpected end of words')
        return await whole(message, today)
      }
      const clock = fixedClock(MORNING)
      const sender = mailAddress('Matters Arising', SENDER)
      const app = {
        db: register.db,
        clock,
        timeZone: 'Europe/London',
        mailer,
        compose,
        sender,
        replyTo: null,
      }
      await deliverDue(app)
      const atOnce = sink.received.length
      const step = size === 'full' ? 1 : 6
      let hours = 0
      for (; !(await isSettled(register.db)) && hours < 100; hours += step) {
        clock.set(minutesAfter(clock.now(), step * 60))
        await deliverDue(app)
      }
      const failed = await register.db
        .selectFrom('messages')
        .select(['lastError', 'attempts'])
        .where('failedAt', 'is not', null)
        .execute()
      check.that(atOnce === MAILS - 1, `${atOnce} of ${MAILS - 1} mails went out in the first sweep`)
      check.that(failed.length === 1, `${failed.length} mails were given up, not one`)
      check.that(hours <= 54, `it was tried for ${hours} hours`)
      check.that(/render error/.test(failed[0]?.lastError ?? ''), 'the outbox does not say why')
      const { changedBodies: _, ...count } = await countMails(register.db, sink.received)
      return {
        runs: 1,
        ...count,
        lost: count.lost - failed.length,
        bound: 0,
        saw: `${atOnce} sent at once, the one given up after ${failed[0]?.attempts ?? 0} attempts in ${hours} hours`,
        problems: check.problems,
      }
    }),
}
