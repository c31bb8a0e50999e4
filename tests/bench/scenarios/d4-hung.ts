import { mailSink, type MailSink } from '../mail-sink.ts'
import { type OutboxRegister, outboxRegister } from '../outbox-register.ts'
import { type Scenario, shareOfTheRate } from '../scenario.ts'

type State = {
  readonly mails: number
  readonly sink: MailSink
  readonly register: OutboxRegister
  taken: readonly [clean: number, besideHung: number]
  sent: readonly [clean: number, besideHung: number]
}

/** Milliseconds until the server has taken so many; what hangs by then is broken off, and does not count. */
const timed = async ({ register, sink }: State, mails: number) => {
  const cutOff = new AbortController()
  const mailer = register.newMailer()
  const began = performance.now()
  const delivered = register.deliver({ mailer, cutOff: cutOff.signal })
  const { taken } = await sink.seenOnce(mails)
  const milliseconds = performance.now() - began
  // The last mail is taken, but the program has yet to hear of it.
  await new Promise((resolve) => {
    setTimeout(resolve, 100)
  })
  cutOff.abort()
  const { sent } = await delivered
  await mailer.close()
  return { milliseconds, taken, sent }
}

/** The anchor is the product itself with a server that answers on every connection. */
export const hung: Scenario<State> = {
  id: 'D4H',
  what: 'mails a second with one of five connections hung / with none',
  clock: 'wall',
  figure: shareOfTheRate,
  goal: { must: 0.7, aim: 0.8, better: 'higher' },
  setup: async (size) => {
    const sink = await mailSink()
    const mails = { smoke: 200, usual: 1_000, full: 2_000 }[size]
    return { mails, sink, register: await outboxRegister(sink.port), taken: [0, 0], sent: [0, 0] }
  },
  anchor: async (state) => {
    await state.register.fill(state.mails)
    const { milliseconds, taken, sent } = await timed(state, state.mails)
    state.taken = [taken, state.taken[1]]
    state.sent = [sent, state.sent[1]]
    return milliseconds
  },
  product: async (state) => {
    await state.register.fill(state.mails + 1, { name: 'silent', is: (n) => n === 0 })
    const { milliseconds, taken, sent } = await timed(state, state.mails)
    state.taken = [state.taken[0], taken]
    state.sent = [state.sent[0], sent]
    return milliseconds
  },
  check: ({ mails, taken, sent }) =>
    [...taken, ...sent].every((count) => count === mails)
      ? []
      : [`Taken ${taken.join(' and ')}, noted as sent ${sent.join(' and ')}, instead of ${mails} each time.`],
  close: async ({ sink, register }) => {
    await register.close()
    sink.close()
  },
}
