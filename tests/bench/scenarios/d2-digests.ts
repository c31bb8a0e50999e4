import { connect, type Connection } from '../../../db/connect.ts'
import { templatesFolder } from '../../../src/app.ts'
import { fixedClock } from '../../../src/clock.ts'
import { parseConfig } from '../../../src/config.ts'
import { mailAddress } from '../../../src/delivery/address.ts'
import { deliverDue } from '../../../src/delivery/deliver.ts'
import type { DeliveryApp } from '../../../src/delivery/delivery-app.ts'
import { smtpMailer } from '../../../src/delivery/smtp-mailer.ts'
import { mailWriting } from '../../../src/mail-writing.ts'
import { composer } from '../../../src/notifications/compose.ts'
import { enqueueMail } from '../../../src/notifications/enqueue.ts'
import { factsIn } from '../../../src/notifications/load-facts.ts'
import type { MailModel } from '../../../src/notifications/mail-model.ts'
import { officeEnv, SENDER } from '../../support/faults/office.ts'
import { pooledMails } from '../anchors/pooled-mails.ts'
import { renderedMails } from '../anchors/rendered-mails.ts'
import { cpuClock } from '../cpu-clock.ts'
import { DIGESTS, digestRegister, type DigestRegister, forgetMails, MONDAY } from '../digest-register.ts'
import { mailSink, type MailSink } from '../mail-sink.ts'
import { type Scenario, timesTheCost } from '../scenario.ts'

type State = {
  readonly mails: number
  readonly sink: MailSink
  readonly folder: DigestRegister
  readonly register: Connection
  readonly app: DeliveryApp
  readonly anchor: ReturnType<typeof pooledMails>
  readonly setOut: ReturnType<typeof renderedMails>
  readonly models: readonly MailModel[]
  plan(): Promise<void>
  taken: { anchor: number; product: number }
}

/**
 * Both sides set the same mails out with the same templates and hand them over. The anchor has the finished values of
 * each; the product checks each mail against the register, writes it and keeps its outbox. Planning is not counted.
 */
export const digests: Scenario<State> = {
  id: 'D2',
  what: 'processor time of a digest from the outbox / nunjucks and nodemailer’s pool',
  clock: 'cpu',
  figure: timesTheCost,
  goal: { must: 1.15, aim: 1.05, better: 'lower' },
  setup: async (size) => {
    const sink = await mailSink()
    const folder = await digestRegister(size)
    const register = await connect({ file: folder.file })
    const config = parseConfig(officeEnv({ database: folder.file, smtpPort: sink.port }), folder.folder)
    const { render, settings } = mailWriting(config, templatesFolder)
    const clock = fixedClock(MONDAY)
    const loadFacts = factsIn(register.db, config)
    const models: MailModel[] = []
    let watched = true
    const compose = composer(
      loadFacts,
      (model) => {
        if (watched) models.push(model)
        return render(model)
      },
      settings,
    )
    const app: DeliveryApp = {
      db: register.db,
      clock,
      timeZone: config.timeZone,
      mailer: smtpMailer({ host: '127.0.0.1', port: sink.port, secure: false, auth: null }),
      compose,
      sender: mailAddress('Matters Arising', SENDER),
      replyTo: null,
    }
    const plan = async (): Promise<void> => {
      await forgetMails(register)
      const { timeZone } = config
      await enqueueMail({ db: register.db, clock, timeZone, loadFacts, senderAddress: SENDER })
    }
    await plan()
    await deliverDue(app)
    watched = false
    await sink.seen()
    const anchor = pooledMails(sink.port)
    const taken = { anchor: 0, product: 0 }
    const setOut = renderedMails(templatesFolder)
    return { mails: DIGESTS[size].chiefs, sink, folder, register, app, anchor, setOut, models, plan, taken }
  },
  anchor: async (state) => {
    const cost = cpuClock()
    // As many at once as there are connections: nobody holds all mails of a morning in memory.
    const waiting = [...state.models]
    const lane = async (): Promise<void> => {
      for (let model = waiting.pop(); model !== undefined; model = waiting.pop())
        await state.anchor.sendOne(state.setOut(model))
    }
    await Promise.all(Array.from({ length: 5 }, lane))
    const spent = cost()
    state.taken.anchor = (await state.sink.seen()).taken
    return spent
  },
  product: async (state) => {
    await state.plan()
    const cost = cpuClock()
    await deliverDue(state.app)
    const spent = cost()
    state.taken.product = (await state.sink.seen()).taken
    return spent
  },
  check: ({ mails, models, taken }) =>
    taken.anchor === mails && taken.product === mails && models.length === mails
      ? []
      : [
          `The server took ${taken.product} mails of the product and ${taken.anchor} of the anchor, of ${mails}.`,
        ],
  close: async ({ sink, folder, register, app, anchor }) => {
    anchor.close()
    await app.mailer.close()
    await register.close()
    sink.close()
    folder.remove()
  },
}
