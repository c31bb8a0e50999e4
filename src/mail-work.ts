import type { Kysely } from 'kysely'
import { loadCalendar } from '../db/added-holidays.ts'
import { mailServerState } from '../db/mail-server.ts'
import type { Database } from '../db/schema.ts'
import type { Work } from '../jobs/registry.ts'
import { dayIn, instantAt, type PlainDate, timeIn } from './calendar/plain-date.ts'
import { isOfficeDay } from './calendar/working-days.ts'
import { type Clock, fixedClock } from './clock.ts'
import type { Config } from './config.ts'
import { mailAddress } from './delivery/address.ts'
import { askServer } from './delivery/ask-server.ts'
import { deliverDue } from './delivery/deliver.ts'
import type { MailLinks } from './delivery/delivery-app.ts'
import type { Mailer } from './delivery/mailer.ts'
import { plusMilliseconds } from './delivery/message.ts'
import type { Log } from './log.ts'
import { mailWriting } from './mail-writing.ts'
import { composer } from './notifications/compose.ts'
import { enqueueMail } from './notifications/enqueue.ts'
import type { LoadFacts } from './notifications/facts.ts'
import { mailPlanner } from './notifications/mail-planner.ts'
import { whyHeld } from './operation/let-mail-go.ts'
import type { Moment } from './register/actor.ts'
import { keepLinksOf, withWorkingLinks } from './register/answers/mail-links.ts'

export type MailWorkParts = {
  readonly config: Config
  readonly db: Kysely<Database>
  readonly clock: Clock
  readonly mailer: Mailer
  readonly log: Log
  readonly loadFacts: LoadFacts
  readonly templatesFolder: string
  /** Aborted when the program stops: no other mail is begun. */
  readonly stopping?: AbortSignal
  /** Aborted when it can wait no longer: what is on its way is broken off. */
  readonly cutOff?: AbortSignal
  moment(): Moment
}

/** A quiet office still hears within the hour that its mail server would not have it. */
const ASK_SERVER_EVERY = 60 * 60_000

/** The two jobs about mail: decide who is told what, then hand it over. */
export const mailWork = (parts: MailWorkParts): Pick<Work, 'planMail' | 'deliverMail'> => {
  const { config, db, clock, mailer, log, loadFacts, templatesFolder } = parts
  const { timeZone, mail } = config
  const planning = { db, clock, timeZone, senderAddress: mail.from.address, loadFacts }
  const plan = mailPlanner(planning)
  const { render, settings, agendas } = mailWriting(config, templatesFolder, db)
  const compose = composer(loadFacts, render, settings, agendas)
  const delivery = {
    db,
    clock,
    timeZone,
    mailer,
    compose,
    sender: mailAddress(mail.from.name, mail.from.address),
    replyTo: mailAddress(mail.contact.name, mail.contact.address),
    links: mailLinks(parts),
  }
  const letMailGo = {
    db,
    moment: parts.moment,
    planAsOn: async (day: PlainDate): Promise<readonly string[]> => {
      const then = fixedClock(instantAt(day, mail.sendAt, timeZone))
      return (await enqueueMail({ ...planning, clock: then })).messageIds
    },
  }
  return {
    planMail: async () => {
      const held = await whyHeld(letMailGo)
      if (held !== null) return `nothing is planned while mail is held: ${held}`
      const { at, today } = parts.moment()
      if (!isOfficeDay(today, await loadCalendar(db, config.region)))
        return 'no mail is planned on weekends and bank holidays'
      if (timeIn(timeZone, at) < mail.sendAt) return `no mail is planned before ${mail.sendAt}`
      const { messageIds, unreachable } = await plan()
      const names = new Set(unreachable.map(({ name }) => name))
      const missing = names.size === 0 ? '' : `; no e-mail address for ${[...names].join(', ')}`
      return `planned ${messageIds.length} ${messageIds.length === 1 ? 'mail' : 'mails'}${missing}`
    },
    deliverMail: async () => {
      const held = await whyHeld(letMailGo)
      if (held !== null) return `nothing is sent while mail is held: ${held}`
      const { stopping, cutOff } = parts
      const { outcomes, heldBack } = await deliverDue(delivery, { stopping, cutOff })
      if (heldBack !== null) {
        if (heldBack.asked)
          log.error('mail-server-out-of-reach', new Error(heldBack.why), { mails: heldBack.mails })
        return `held back ${heldBack.mails} mails: ${heldBack.why}`
      }
      const { askedAt } = await mailServerState(db)
      if (askedAt < plusMilliseconds(clock.now(), -ASK_SERVER_EVERY)) {
        const why = await askServer(delivery)
        if (why !== null) log.error('mail-server-out-of-reach', new Error(why), { mails: 0 })
      }
      return `sent ${outcomes.sent}, to try again ${outcomes.retry}, given up ${outcomes.failed}, not needed ${outcomes.suppressed}`
    },
  }
}

/** Links are kept only while mails may carry them; a mail frozen before still goes out with those it has. */
const mailLinks = ({ config: { answers, timeZone }, db }: MailWorkParts): MailLinks => ({
  keep: async (db, message, body, at) => {
    if (answers === null) return
    await keepLinksOf(db, message, body, { at, today: dayIn(timeZone, at), days: answers.days })
  },
  fill: (message, body, at) => withWorkingLinks(db, message, body, at),
})
