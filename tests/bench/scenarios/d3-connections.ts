import type { Kysely } from 'kysely'
import type { Database } from '../../../db/schema.ts'
import { mailSink, type MailSink } from '../mail-sink.ts'
import { type OutboxRegister, outboxRegister } from '../outbox-register.ts'
import type { Scenario } from '../scenario.ts'

type State = {
  readonly mails: number
  readonly sink: MailSink
  readonly register: OutboxRegister
  taken: number
}

const setup = async (size: 'smoke' | 'usual' | 'full'): Promise<State> => {
  const sink = await mailSink()
  const mails = { smoke: 500, usual: 1_000, full: 4_000 }[size]
  return { mails, sink, register: await outboxRegister(sink.port), taken: 0 }
}

const check = ({ mails, taken }: State): readonly string[] =>
  taken === mails ? [] : [`The server took ${taken} of ${mails} mails.`]

const close = async ({ sink, register }: State): Promise<void> => {
  await register.close()
  sink.close()
}

/** Counted and not timed: the anchor is the number of mails. */
export const connections: Scenario<State> = {
  id: 'D3',
  what: 'connections made for 1,000 mails, counted by the mail server',
  clock: 'wall',
  figure: ({ anchor, product }) => (product / anchor) * 1_000,
  goal: { must: 15, aim: 5, better: 'lower' },
  setup,
  anchor: ({ mails }) => mails,
  product: async (state) => {
    await state.register.fill(state.mails)
    const mailer = state.register.newMailer()
    await state.register.deliver({ mailer })
    await mailer.close()
    const seen = await state.sink.seen()
    state.taken = seen.taken
    return seen.connections
  },
  check,
  close,
}

/** All of them: those that wait for the disk, two for each group, and those that mark what was sent. */
export const commits: Scenario<State> = {
  id: 'D3C',
  what: 'commits for a mail',
  clock: 'wall',
  figure: ({ anchor, product }) => product / anchor,
  goal: { must: 2, aim: 0.1, better: 'lower' },
  setup,
  anchor: ({ mails }) => mails,
  product: async (state) => {
    await state.register.fill(state.mails)
    const counted = countCommits(state.register.db)
    await state.register.deliver()
    state.taken = (await state.sink.seen()).taken
    return counted()
  },
  check,
  close,
}

/** Counts from now on; asked, it gives the number and leaves the register as it was. */
const countCommits = (db: Kysely<Database>): (() => number) => {
  let begun = 0
  const usual = { transaction: db.transaction, connection: db.connection }
  const counting =
    <T>(begin: () => T) =>
    (): T => {
      begun += 1
      return begin.call(db)
    }
  db.transaction = counting(usual.transaction)
  // A commit that does not wait for the disk has the connection to itself.
  db.connection = counting(usual.connection)
  return () => {
    Object.assign(db, usual)
    return begun
  }
}
