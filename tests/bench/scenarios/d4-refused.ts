import { mailSink, type MailSink } from '../mail-sink.ts'
import { type OutboxRegister, outboxRegister } from '../outbox-register.ts'
import { type Scenario, shareOfTheRate } from '../scenario.ts'

type State = {
  readonly mails: number
  readonly sink: MailSink
  readonly register: OutboxRegister
  outcomes: readonly [sent: number, sentBesideRefused: number, failed: number]
}

const timed = async (register: OutboxRegister) => {
  const began = performance.now()
  const { sent, failed } = await register.deliver()
  return { milliseconds: performance.now() - began, sent, failed }
}

/** The anchor is the product itself with a server that takes everything. */
export const refused: Scenario<State> = {
  id: 'D4',
  what: 'mails a second with one in a hundred refused / with none',
  clock: 'wall',
  figure: shareOfTheRate,
  goal: { must: 0.9, aim: 1, better: 'higher' },
  setup: async (size) => {
    const sink = await mailSink()
    const mails = { smoke: 100, usual: 500, full: 2_000 }[size]
    return { mails, sink, register: await outboxRegister(sink.port), outcomes: [0, 0, 0] }
  },
  anchor: async (state) => {
    await state.register.fill(state.mails)
    const { milliseconds, sent } = await timed(state.register)
    state.outcomes = [sent, state.outcomes[1], state.outcomes[2]]
    return milliseconds
  },
  product: async (state) => {
    await state.register.fill(state.mails, { name: 'refused', is: (n) => n % 100 === 0 })
    const { milliseconds, sent, failed } = await timed(state.register)
    state.outcomes = [state.outcomes[0], sent, failed]
    return milliseconds
  },
  check: ({ mails, outcomes }) => {
    const wanted = [mails, mails * 0.99, mails / 100]
    return outcomes.join() === wanted.join()
      ? []
      : [
          `Sent, sent beside refused ones and given up: ${outcomes.join(', ')} instead of ${wanted.join(', ')}.`,
        ]
  },
  close: async ({ sink, register }) => {
    await register.close()
    sink.close()
  },
}
