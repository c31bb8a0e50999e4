import { pooledMails } from '../anchors/pooled-mails.ts'
import { mailSink, type MailSink } from '../mail-sink.ts'
import { type OutboxRegister, outboxRegister, WORDS } from '../outbox-register.ts'
import { type Scenario, shareOfTheRate, timesTheCost } from '../scenario.ts'
import { cpuClock } from '../cpu-clock.ts'

type State = {
  readonly mails: number
  readonly sink: MailSink
  readonly register: OutboxRegister
  readonly anchor: ReturnType<typeof pooledMails>
  taken: { anchor: number; product: number }
}

/** Both sides hand the same words to one mail server over five connections; the product keeps its outbox as well. */
const sides = (measured: () => () => number) => ({
  setup: async (size: 'smoke' | 'usual' | 'full'): Promise<State> => {
    const sink = await mailSink()
    const register = await outboxRegister(sink.port)
    const anchor = pooledMails(sink.port)
    const mails = { smoke: 100, usual: 500, full: 2_000 }[size]
    return { mails, sink, register, anchor, taken: { anchor: 0, product: 0 } }
  },
  anchor: async (state: State): Promise<number> => {
    const cost = measured()
    await state.anchor.send(state.mails, WORDS)
    const spent = cost()
    state.taken.anchor = await state.sink.taken()
    return spent
  },
  product: async (state: State): Promise<number> => {
    await state.register.fill(state.mails)
    const cost = measured()
    await state.register.deliver()
    const spent = cost()
    state.taken.product = await state.sink.taken()
    return spent
  },
  check: ({ mails, taken }: State): readonly string[] =>
    taken.anchor === mails && taken.product === mails
      ? []
      : [
          `The server took ${taken.product} mails of the product and ${taken.anchor} of the anchor, of ${mails}.`,
        ],
  close: async ({ sink, register, anchor }: State): Promise<void> => {
    anchor.close()
    await register.close()
    sink.close()
  },
})

const wallClock = (): (() => number) => {
  const began = performance.now()
  return () => performance.now() - began
}

export const delivery: Scenario<State> = {
  id: 'D1',
  what: 'mails from the outbox / nodemailer’s pool, mails a second',
  clock: 'wall',
  figure: shareOfTheRate,
  goal: { must: 0.9, aim: 1, better: 'higher' },
  ...sides(wallClock),
}

export const deliveryWork: Scenario<State> = {
  id: 'D2',
  what: 'processor time of a mail from the outbox / nodemailer’s pool',
  clock: 'cpu',
  figure: timesTheCost,
  goal: { must: 1.15, aim: 1.05, better: 'lower' },
  ...sides(cpuClock),
}
