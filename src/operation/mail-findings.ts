import type { MailHold } from '../../db/mail-holds.ts'
import { counted, type Finding, type OperationFacts, since } from './finding.ts'
import { inWords } from './judge-clock.ts'

/** After the mail server was out of reach, mail may well wait for five minutes. */
const MAIL_IS_LATE = 60 * 60_000

/** Later, whoever should have got it has had other mails since. */
export const UNSENT_FOR_DAYS = 14

export const holds = ({ holds }: OperationFacts): Finding => {
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

export const mailServer = ({
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

export const outbox = ({ outbox: { waiting, due, oldestDueAt }, holds, now }: OperationFacts): Finding => {
  const age = oldestDueAt === null ? 0 : since(oldestDueAt, now)
  const facts = { waiting, due, secondsOldestDue: oldestDueAt === null ? null : Math.round(age / 1000) }
  const words = `${counted(waiting, 'mail waits', 'mails wait')} to be sent`
  return age > MAIL_IS_LATE && holds.length === 0
    ? { name: 'outbox', state: 'look', words: `${words}, the oldest for ${inWords(age)}`, facts }
    : { name: 'outbox', state: 'good', words, facts }
}

export const unsent = ({ outbox: { unsent } }: OperationFacts): Finding =>
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

export const addresses = ({ unreachable }: OperationFacts): Finding => {
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

export const comesBack = ({ comesBack }: OperationFacts): Finding => {
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

const withStop = (words: string): string => (/[.!?]$/.test(words) ? words : `${words}.`)
