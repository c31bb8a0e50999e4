import { pooledMails } from '../anchors/pooled-mails.ts'
import { mailSink, type MailSink } from '../mail-sink.ts'
import { type OutboxRegister, outboxRegister, WORDS } from '../outbox-register.ts'
import { type Scenario, shareOfTheRate } from '../scenario.ts'

type State = {
  readonly mails: number
  readonly sink: MailSink
  readonly register: OutboxRegister
  readonly anchor: ReturnType<typeof pooledMails>
  taken: { anchor: number; product: number }
}

/** Both sides hand the same words to one mail server over five connections; the product keeps its outbox as well. */
export const delivery: Scenario<State> = {
  id: 'D1',
  what: 'mails from the outbox / nodemailer’s pool, mails a second',
  clock: 'wall',
  figure: shareOfTheRate,
  goal: { must: 0.9, aim: 1, better: 'higher' },
  setup: async (size) => {
    const sink = await mailSink()
    const register = await outboxRegister(sink.port)
    const anchor = pooledMails(sink.port)
    const mails = { smoke: 200, usual: 1_000, full: 2_000 }[size]
    return { mails, sink, register, anchor, taken: { anchor: 0, product: 0 } }
  },
  anchor: async (state) => {
    const began = performance.now()
    await state.anchor.send(Array.from({ length: state.mails }, () => WORDS))
    const spent = performance.now() - began
    state.taken.anchor = (await state.sink.seen()).taken
    return spent
  },
  product: async (state) => {
    await state.register.fill(state.mails)
    const began = performance.now()
    await state.register.deliver()
    const spent = performance.now() - began
    state.taken.product = (await state.sink.seen()).taken
    return spent
  },
  check: ({ mails, taken }) =>
    taken.anchor === mails && taken.product === mails
      ? []
      : [
          `The server took ${taken.product} mails of the product and ${taken.anchor} of the anchor, of ${mails}.`,
        ],
  close: async ({ sink, register, anchor }) => {
    anchor.close()
    await register.close()
    sink.close()
  },
}
