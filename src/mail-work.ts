import type { Kysely } from 'kysely'
import type { Database } from '../db/schema.ts'
import type { Work } from '../jobs/registry.ts'
import { timeIn } from './calendar/plain-date.ts'
import { isOfficeDay } from './calendar/working-days.ts'
import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import { mailAddress } from './delivery/address.ts'
import { deliverDue } from './delivery/deliver.ts'
import type { Mailer } from './delivery/mailer.ts'
import type { Log } from './log.ts'
import { composer } from './notifications/compose.ts'
import type { LoadFacts } from './notifications/facts.ts'
import { mailPlanner } from './notifications/mail-planner.ts'
import { mailTemplates } from './notifications/mail-templates.ts'
import type { Moment } from './register/actor.ts'

export type MailWorkParts = {
  readonly config: Config
  readonly db: Kysely<Database>
  readonly clock: Clock
  readonly mailer: Mailer
  readonly log: Log
  readonly loadFacts: LoadFacts
  readonly templatesFolder: string
  moment(): Moment
}

/** The two jobs about mail: decide who is told what, then hand it over. */
export const mailWork = (parts: MailWorkParts): Omit<Work, 'tidyUp'> => {
  const { config, db, clock, mailer, log, loadFacts, templatesFolder } = parts
  const { timeZone, mail, office, publicUrl } = config
  const plan = mailPlanner({ db, clock, timeZone, senderAddress: mail.from.address, loadFacts })
  const compose = composer(loadFacts, mailTemplates(templatesFolder), {
    officeName: office.name,
    publicUrl,
    contact: mail.contact,
  })
  const delivery = {
    db,
    clock,
    timeZone,
    mailer,
    compose,
    sender: mailAddress(mail.from.name, mail.from.address),
    replyTo: mailAddress(mail.contact.name, mail.contact.address),
  }
  return {
    planMail: async () => {
      const { at, today } = parts.moment()
      if (!isOfficeDay(today)) return 'no mail is planned on weekends and bank holidays'
      if (timeIn(timeZone, at) < mail.sendAt) return `no mail is planned before ${mail.sendAt}`
      const { messageIds, unreachable } = await plan()
      const names = new Set(unreachable.map(({ name }) => name))
      const missing = names.size === 0 ? '' : `; no e-mail address for ${[...names].join(', ')}`
      return `planned ${messageIds.length} ${messageIds.length === 1 ? 'mail' : 'mails'}${missing}`
    },
    deliverMail: async () => {
      const { outcomes, heldBack } = await deliverDue(delivery)
      if (heldBack !== null) {
        log.error('mail-server-out-of-reach', new Error(heldBack.why), { mails: heldBack.mails })
        return `held back ${heldBack.mails} mails: ${heldBack.why}`
      }
      return `sent ${outcomes.sent}, to try again ${outcomes.retry}, given up ${outcomes.failed}, not needed ${outcomes.suppressed}`
    },
  }
}
