import { setImmediate as breath } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import { findSuppressions } from '../../db/bounces.ts'
import { committedInOne } from '../../db/committed-together.ts'
import { commitBeside } from '../../db/disk-wait.ts'
import { countEntries } from '../../db/history.ts'
import { claimMessages, freezeBody, listAttachmentsOf, readdress } from '../../db/outbox.ts'
import type { Database } from '../../db/schema.ts'
import { dayIn, type PlainDate } from '../calendar/plain-date.ts'
import { type MailAddress, mailAddress } from './address.ts'
import { endOfError } from './attempt-error.ts'
import type { AttemptEnd, DeliveryApp, Ended } from './delivery-app.ts'
import { bytesOf, type MailBytes } from './mail-bytes.ts'
import type { OutgoingMail } from './mailer.ts'
import { type Composed, MAX_ATTEMPTS, type OutboxMessage, plusMilliseconds } from './message.ts'

/** Milliseconds for which a claimed mail is its worker's alone. */
export const LEASE = 2 * 60_000
/** An attempt ends before its lease can: otherwise two workers could be sending the same mail. */
const ATTEMPT_LIMIT = 100_000

/** A mail that was claimed and checked, and whose words are fixed: it may go now. */
export type ReadyMail = {
  readonly message: OutboxMessage
  /** Its words are those of the outbox: addresses of links are not in them. */
  readonly mail: OutgoingMail
  /** Aborted before the lease can end, or when the program can wait no longer. */
  readonly stop: AbortSignal
}

/** Mails that were claimed and checked together. */
export type Prepared = {
  readonly ready: readonly ReadyMail[]
  /** Those that are not to go, or cannot. */
  readonly ended: readonly Ended[]
  /** How many somebody else has, or that are not due any more. */
  readonly notClaimed: number
  /** How many entries the history had before the register was read: what comes later is news to these mails. */
  readonly entries: number
}

/**
 * Claims mails and checks each against the register, which is read once for all of them. The words are written at the
 * first attempt only; a later one sends them as they are, or nothing when no item holds any more. No transaction is
 * open while the register is read and words are written.
 */
export const prepareMails = async (
  app: DeliveryApp,
  ids: readonly string[],
  cutOff?: AbortSignal,
): Promise<Prepared> => {
  const now = app.clock.now()
  const limit = AbortSignal.timeout(ATTEMPT_LIMIT)
  const stop = cutOff === undefined ? limit : AbortSignal.any([cutOff, limit])
  const leaseUntil = plusMilliseconds(now, LEASE)
  const { messages, entries } = await commitBeside(app.db, async (db) => ({
    messages: await claimMessages(db, ids, { now, leaseUntil }),
    entries: await countEntries(db),
  }))
  const today = dayIn(app.timeZone, now)
  const ended: Ended[] = []
  const written: Written[] = []
  for (const message of messages) {
    const checked = await check(app, message, today, messages)
    if ('body' in checked) written.push({ message, composed: checked })
    else ended.push({ message, end: checked })
    // Pages are served, and mails are on their way, while many are written.
    await breath()
  }
  const { going, stopped } = await partBySuppression(app, written)
  const fixed = await committedInOne(app.db, going, async (db, all) => {
    const held: boolean[] = []
    for (const one of all) held.push(await fixWords(app, db, one, now))
    return held
  })
  const files = await listAttachmentsOf(
    app.db,
    messages.filter(({ body }) => body !== null).map(({ id }) => id),
  )
  const ready: ReadyMail[] = []
  for (const [n, one] of going.entries()) {
    const { message, composed } = one
    const held = fixed[n]
    if (held?.status !== 'fulfilled') ended.push({ message, end: endOfError(held?.reason) })
    else if (!held.value) ended.push({ message, end: { leaseLost: true } })
    else {
      const attachments = message.body === null ? composed.attachments : files.get(message.id)
      ready.push({ message, mail: mailOf(app, one, attachments ?? [], now), stop })
    }
  }
  return { ready, ended: [...ended, ...stopped], notClaimed: ids.length - messages.length, entries }
}

/** The bytes of a mail that has them already are those of its first attempt. */
type Going = Omit<Exclude<Composed, { readonly suppress: string }>, 'body'> & {
  readonly to: MailAddress
  readonly body: MailBytes
}
type Written = { readonly message: OutboxMessage; readonly composed: Going }

const check = async (
  app: DeliveryApp,
  message: OutboxMessage,
  today: PlainDate,
  beside: readonly OutboxMessage[],
): Promise<Going | AttemptEnd> => {
  if (message.attempts > MAX_ATTEMPTS)
    return givenUp(`Given up after ${MAX_ATTEMPTS} attempts. ${message.lastError ?? ''}`)
  try {
    const composed = await app.compose(message, today, beside)
    if ('suppress' in composed) return composed
    const to = mailAddress(message.recipient.name, composed.address)
    return { ...composed, to, body: bytesOf(message.body ?? composed.body) }
  } catch (error) {
    return endOfError(error)
  }
}

const givenUp = (error: string): AttemptEnd => ({ error, permanent: true, untouched: false })

/** Nothing goes to an address from which mails come back. */
const partBySuppression = async (
  { db }: DeliveryApp,
  written: readonly Written[],
): Promise<{ going: readonly Written[]; stopped: readonly Ended[] }> => {
  if (written.length === 0) return { going: [], stopped: [] }
  const suppressionOf = await findSuppressions(
    db,
    written.map(({ composed }) => composed.address),
  )
  const stopped = written.flatMap(({ message, composed }) => {
    const suppression = suppressionOf(composed.address)
    if (suppression === undefined) return []
    return [{ message, end: givenUp(`Not tried: mail to this address comes back. ${suppression.reason}`) }]
  })
  return { going: written.filter(({ composed }) => suppressionOf(composed.address) === undefined), stopped }
}

/** Fixes the words, together with the links they hold; words that are fixed go to the address the person has by now. */
const fixWords = async (
  { links }: DeliveryApp,
  db: Kysely<Database>,
  { message, composed }: Written,
  now: string,
): Promise<boolean> => {
  if (message.body !== null)
    return composed.address === message.recipient.address || (await readdress(db, message, composed.address))
  const frozen = await freezeBody(db, message, composed)
  if (frozen) await links?.keep(db, message, composed.body, now)
  return frozen
}

const mailOf = (
  { sender: from, replyTo }: DeliveryApp,
  { message, composed }: Written,
  attachments: NonNullable<OutgoingMail['attachments']>,
  at: string,
): OutgoingMail => {
  const { messageId, kind, plannedAt } = message
  const { to, body } = composed
  return { messageId, kind, from, to, replyTo, body, attachments, plannedAt, at }
}
