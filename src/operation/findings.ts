import type { MailHold } from '../../db/mail-holds.ts'
import type { MailServerState } from '../../db/mail-server.ts'
import { formatDay, type PlainDate } from '../calendar/plain-date.ts'
import { CLOCK_MAY_DIFFER, inWords } from './judge-clock.ts'

/**
 * One thing that was looked at. `good`: in order. `look`: works, but somebody should look. `bad`: does not work.
 * `words` may name people; `facts` never do, so a monitor may have them.
 */
export type Finding = {
  readonly name: string
  readonly state: 'good' | 'look' | 'bad'
  readonly words: string
  readonly facts?: Readonly<Record<string, string | number | null>>
}

/** What the judgement needs to know. Instants are '' or null when there is none. */
export type OperationFacts = {
  readonly now: string
  readonly databaseNow: string | null
  readonly commitments: number
  readonly tickedAt: string
  /** The newest run of each job, with what it said or how it failed. */
  readonly runs: readonly {
    readonly job: string
    readonly error: string | null
    readonly outcome: string | null
  }[]
  readonly outbox: {
    readonly waiting: number
    readonly due: number
    /** Since when the mail that has waited longest could have gone. */
    readonly oldestDueAt: string | null
    readonly unsent: number
  }
  readonly mailServer: MailServerState
  /** Set when there is no mail server and mails are files in a folder. */
  readonly mailFolder: string | null
  readonly holds: readonly MailHold[]
  /** People whose post gets mail and who have no address. */
  readonly unreachable: readonly string[]
  readonly comesBack: readonly { readonly address: string; readonly reason: string }[]
  readonly holidaysEndOn: PlainDate
  readonly inHalfAYear: PlainDate
  readonly today: PlainDate
}

/** Every finding, in the order in which somebody would look. Doctor, the health page and “How it runs” show the same. */
export const judge = (facts: OperationFacts): readonly Finding[] => [
  register(facts),
  clock(facts),
  worker(facts),
  jobs(facts),
  holds(facts),
  mailServer(facts),
  outbox(facts),
  unsent(facts),
  addresses(facts),
  comesBack(facts),
  heartbeat(facts),
  holidays(facts),
]

/** A beat is a minute; three missed ones are no hiccup. */
const TICK_IS_LATE = 3 * 60_000
/** After the mail server was out of reach, mail may well wait for five minutes. */
const MAIL_IS_LATE = 60 * 60_000

/** Later, whoever should have got it has had other mails since. */
export const UNSENT_FOR_DAYS = 14

const since = (instant: string, now: string): number => Date.parse(now) - Date.parse(instant)

const register = ({ commitments }: OperationFacts): Finding => ({
  name: 'register',
  state: 'good',
  words: `The register answers and holds ${counted(commitments, 'commitment', 'commitments')}`,
  facts: { commitments },
})

const clock = ({ now, databaseNow }: OperationFacts): Finding => {
  if (databaseNow === null)
    return { name: 'clock', state: 'good', words: 'The register is on this computer and keeps its time' }
  const apart = Math.abs(since(databaseNow, now))
  const facts = { secondsApart: Math.round(apart / 1000) }
  return apart > CLOCK_MAY_DIFFER
    ? {
        name: 'clock',
        state: 'bad',
        words: `The clock of this machine and the database’s are ${inWords(apart)} apart. Put the wrong one right.`,
        facts,
      }
    : { name: 'clock', state: 'good', words: 'The clock of this machine agrees with the database’s', facts }
}

const worker = ({ tickedAt, now }: OperationFacts): Finding => {
  const name = 'worker'
  if (tickedAt === '')
    return {
      name,
      state: 'look',
      words: 'The worker has not run yet. “matters start” or “matters work” runs it.',
      facts: { secondsSinceTick: null },
    }
  const age = since(tickedAt, now)
  const facts = { secondsSinceTick: Math.round(age / 1000) }
  return age > TICK_IS_LATE
    ? {
        name,
        state: 'bad',
        words: `The worker last ran ${inWords(age)} ago. Start it with “matters start” or “matters work”.`,
        facts,
      }
    : { name, state: 'good', words: 'The worker is running', facts }
}

const jobs = ({ runs }: OperationFacts): Finding => {
  const failed = runs.filter(({ job, error }) => error !== null && job !== HEARTBEAT)
  return failed.length === 0
    ? { name: 'jobs', state: 'good', words: 'No job failed when it last ran', facts: { failed: 0 } }
    : {
        name: 'jobs',
        state: 'bad',
        words: failed.map(({ job, error }) => `The job ${job} failed when it last ran: ${error}`).join('. '),
        facts: { failed: failed.length },
      }
}

const holds = ({ holds }: OperationFacts): Finding => {
  const facts = { holds: holds.length }
  const [first] = holds
  if (first === undefined) return { name: 'holds', state: 'good', words: 'Mail is not held', facts }
  return {
    name: 'holds',
    state: holds.some(({ cause, confirmedAt }) => cause !== 'person' && confirmedAt === null)
      ? 'bad'
      : 'look',
    words: holds.map(holdWords).join(' '),
    facts,
  }
}

/** One hold in a sentence or two, with what ends it. */
export const holdWords = ({ cause, reason, begunBy, confirmedAt }: MailHold): string => {
  if (cause === 'person') return `${begunBy} has paused all mail: ${withStop(reason)}`
  if (confirmedAt !== null) return 'Mail was held; it goes again within a minute of the worker’s next turn.'
  if (cause === 'clock-differs')
    return `No mail is sent. ${reason}. Put the clock right: mail then goes again by itself.`
  const byItself =
    cause === 'clock-back' ? ' If the clock is wrong, put it right: mail then goes again by itself.' : ''
  return `No mail is sent until somebody says what is to go. ${reason}.${byItself}`
}

const mailServer = ({
  mailServer: { askedAt, downSince, why },
  mailFolder,
  now,
}: OperationFacts): Finding => {
  const name = 'mail-server'
  const facts = { secondsDown: downSince === '' ? 0 : Math.round(since(downSince, now) / 1000) }
  if (downSince !== '')
    return {
      name,
      state: 'bad',
      words: `Mail cannot be handed over, for ${inWords(since(downSince, now))} now: ${why}`,
      facts,
    }
  if (mailFolder !== null)
    return { name, state: 'look', words: `Mails are written to ${mailFolder}: no mail server is set`, facts }
  return askedAt === ''
    ? { name, state: 'look', words: 'The mail server has not been asked yet', facts }
    : { name, state: 'good', words: 'The mail server answers and lets us sign in', facts }
}

const outbox = ({ outbox: { waiting, due, oldestDueAt }, holds, now }: OperationFacts): Finding => {
  const age = oldestDueAt === null ? 0 : since(oldestDueAt, now)
  const facts = { waiting, due, secondsOldestDue: oldestDueAt === null ? null : Math.round(age / 1000) }
  const words = `${counted(waiting, 'mail waits', 'mails wait')} to be sent`
  return age > MAIL_IS_LATE && holds.length === 0
    ? { name: 'outbox', state: 'look', words: `${words}, the oldest for ${inWords(age)}`, facts }
    : { name: 'outbox', state: 'good', words, facts }
}

const unsent = ({ outbox: { unsent } }: OperationFacts): Finding =>
  unsent === 0
    ? {
        name: 'not-delivered',
        state: 'good',
        words: `No mail of the last ${UNSENT_FOR_DAYS} days was undeliverable`,
        facts: { unsent },
      }
    : {
        name: 'not-delivered',
        state: 'look',
        words: `${counted(unsent, 'mail', 'mails')} of the last ${UNSENT_FOR_DAYS} days reached nobody. The Mail page says why.`,
        facts: { unsent },
      }

const addresses = ({ unreachable }: OperationFacts): Finding => {
  const facts = { without: unreachable.length }
  return unreachable.length === 0
    ? {
        name: 'addresses',
        state: 'good',
        words: 'Everybody who should get mail has an e-mail address',
        facts,
      }
    : {
        name: 'addresses',
        state: 'look',
        words: `No e-mail address for ${unreachable.join(', ')}. Add it on the Posts page.`,
        facts,
      }
}

const comesBack = ({ comesBack }: OperationFacts): Finding => {
  const facts = { addresses: comesBack.length }
  return comesBack.length === 0
    ? {
        name: 'returned-mail',
        state: 'good',
        words: 'No address is kept from mail because mails came back',
        facts,
      }
    : {
        name: 'returned-mail',
        state: 'look',
        words: `No mail goes to ${comesBack.map(({ address }) => address).join(', ')}, because mails came back. See Mail that came back.`,
        facts,
      }
}

export const HEARTBEAT = 'heartbeat'

const heartbeat = ({ runs }: OperationFacts): Finding => {
  const last = runs.find(({ job }) => job === HEARTBEAT)
  if (last !== undefined && last.error !== null)
    return { name: HEARTBEAT, state: 'look', words: `The daily sign of life failed: ${last.error}` }
  return {
    name: HEARTBEAT,
    state: 'good',
    words:
      last === undefined ? 'No daily sign of life has been due yet' : `Daily sign of life: ${last.outcome}`,
  }
}

const holidays = ({ holidaysEndOn, inHalfAYear, today }: OperationFacts): Finding => {
  const facts = { knownUntil: holidaysEndOn }
  const known = `Bank holidays are known until ${formatDay(holidaysEndOn)}`
  if (holidaysEndOn >= inHalfAYear) return { name: 'holidays', state: 'good', words: known, facts }
  return {
    name: 'holidays',
    state: holidaysEndOn < today ? 'bad' : 'look',
    words: `${known} only. Install a newer version.`,
    facts,
  }
}

const counted = (n: number, one: string, many: string): string =>
  `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`

const withStop = (words: string): string => (/[.!?]$/.test(words) ? words : `${words}.`)
