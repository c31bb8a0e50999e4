import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import { committedAlone, committedTogether, type InTransaction } from '../../db/committed-together.ts'
import { recordHistory } from '../../db/history.ts'
import { findSuppression } from '../../db/bounces.ts'
import { mailServerState, recordServerDown, recordServerUp } from '../../db/mail-server.ts'
import {
  claimMessage,
  freezeBody,
  giveBack,
  listAttachments,
  listDueMessageIds,
  readdress,
  settleFailed,
  settleRetry,
  settleSent,
  settleSuppressed,
} from '../../db/outbox.ts'
import type { Database } from '../../db/schema.ts'
import { dayIn } from '../calendar/plain-date.ts'
import type { Clock } from '../clock.ts'
import { isCoded } from '../errors.ts'
import { type MailAddress, mailAddress } from './address.ts'
import { DeliveryError, type Mailer, type OutgoingMail } from './mailer.ts'
import {
  type Composed,
  type ComposeMessage,
  type MailBody,
  MAX_ATTEMPTS,
  nextAttemptAt,
  type OutboxMessage,
  plusMilliseconds,
} from './message.ts'

export type DeliveryApp = {
  readonly db: Kysely<Database>
  readonly clock: Clock
  readonly timeZone: string
  readonly mailer: Mailer
  readonly compose: ComposeMessage
  readonly sender: MailAddress
  readonly replyTo: MailAddress | null
  readonly links?: MailLinks
}

/** Addresses in a mail that only its reader may have: the outbox keeps the words without them. */
export type MailLinks = {
  /** In the transaction that freezes the words. */
  keep(db: Kysely<Database>, message: OutboxMessage, body: MailBody, at: string): Promise<void>
  /** The words with the addresses in them, the same at every attempt. */
  fill(message: OutboxMessage, body: MailBody, at: string): Promise<MailBody>
}

/**
 * `not-claimed`: it was not due, is done already, another worker has it, or mail is held. `untried`: the server would
 * have taken no mail at all, so this one is as it was.
 */
export type DeliveryOutcome = 'sent' | 'retry' | 'failed' | 'suppressed' | 'not-claimed' | 'untried'

const LEASE = 2 * 60_000
/** An attempt ends before its lease can: otherwise two workers could be sending the same mail. */
const ATTEMPT_LIMIT = 100_000

/**
 * Tries one mail once. The promise: never lost, rarely twice, and twice is recognisable: a mail that the server
 * took just before we died is sent again with the same Message-ID and the same words.
 * Every attempt first checks the mail against the register. The words are written at the first attempt only; a
 * later one sends them as they are, or nothing when no item holds any more.
 */
export const deliverMessage = (
  app: DeliveryApp,
  id: string,
  signal?: AbortSignal,
): Promise<DeliveryOutcome> => deliver({ ...app, commit: committedAlone(app.db) }, id, signal)

/** Delivery with the transactions that it may share with the other lanes. */
type Lane = DeliveryApp & { readonly commit: InTransaction }

const deliver = async (app: Lane, id: string, signal?: AbortSignal): Promise<DeliveryOutcome> => {
  const now = app.clock.now()
  const leaseUntil = plusMilliseconds(now, LEASE)
  const message = await app.commit((db) => claimMessage(db, id, { now, leaseUntil }))
  if (message === undefined) return 'not-claimed'
  const result = await attempt(app, message, now, signal)
  if ('error' in result && result.untouched === true) {
    await noteServerDown(app, result.error)
    return (await giveBack(app.db, message, result.error)) ? 'untried' : 'not-claimed'
  }
  return settle(app, message, result)
}

export type Sweep = {
  readonly outcomes: Readonly<Record<DeliveryOutcome, number>>
  /** Set when the mail server itself is out of reach. `asked`: it was asked just now, and not only a while ago. */
  readonly heldBack: { readonly mails: number; readonly why: string; readonly asked: boolean } | null
}

const LANES = 5
/** How long a server that is down or refuses us is left alone. */
const ASK_AGAIN_AFTER = 5 * 60_000
/** A sweep begins no mail after this, so that other work gets its turn; the next sweep goes on. */
const SWEEP_FOR = 50_000

/**
 * Tries the mails whose turn it is, at most `limit`. A server that cannot be reached costs no mail an attempt, and is
 * asked again every five minutes. Once `stopping` is aborted no other mail is begun; `cutOff` breaks off those on
 * their way.
 */
export const deliverDue = async (
  app: DeliveryApp,
  {
    limit = 5_000,
    stopping,
    cutOff,
  }: { limit?: number; stopping?: AbortSignal | undefined; cutOff?: AbortSignal | undefined } = {},
): Promise<Sweep> => {
  const outcomes = { sent: 0, retry: 0, failed: 0, suppressed: 0, 'not-claimed': 0, untried: 0 }
  const waiting = [...(await listDueMessageIds(app.db, app.clock.now(), limit))]
  if (waiting.length === 0 || stopping?.aborted === true) return { outcomes, heldBack: null }
  const known = await mailServerState(app.db)
  if (known.askAgainAt > app.clock.now())
    return { outcomes, heldBack: { mails: waiting.length, why: known.why, asked: false } }
  const why = await askServer(app)
  if (why !== null) return { outcomes, heldBack: { mails: waiting.length, why, asked: true } }
  const began = performance.now()
  const next = (): string | undefined =>
    stopping?.aborted === true || outcomes.untried > 0 || performance.now() - began > SWEEP_FOR
      ? undefined
      : waiting.shift()
  const shared: Lane = { ...app, commit: committedTogether(app.db) }
  const lane = async (): Promise<void> => {
    for (let id = next(); id !== undefined; id = next()) outcomes[await deliver(shared, id, cutOff)]++
  }
  const lanes = await Promise.allSettled(Array.from({ length: LANES }, lane))
  for (const result of lanes) if (result.status === 'rejected') throw result.reason
  if (outcomes.untried === 0) return { outcomes, heldBack: null }
  const { why: said } = await mailServerState(app.db)
  return { outcomes, heldBack: { mails: waiting.length + outcomes.untried, why: said, asked: true } }
}

/** Reaches the mail server, signs in, and notes how that went; why it failed, or null. */
export const askServer = async (
  app: Pick<DeliveryApp, 'db' | 'clock' | 'mailer'>,
): Promise<string | null> => {
  try {
    await app.mailer.check()
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error
    await noteServerDown(app, error.message)
    return error.message
  }
  await recordServerUp(app.db, app.clock.now())
  return null
}

const noteServerDown = ({ db, clock }: Pick<DeliveryApp, 'db' | 'clock'>, why: string): Promise<void> => {
  const at = clock.now()
  return recordServerDown(db, { at, askAgainAt: plusMilliseconds(at, ASK_AGAIN_AFTER), why })
}

type Attempt =
  | { readonly sent: OutgoingMail; readonly reply: string }
  | { readonly suppress: string }
  | { readonly error: string; readonly permanent: boolean; readonly untouched?: boolean }
  | { readonly leaseLost: true }

/** No transaction is open here: composing reads the register, and the server may take a minute to answer. */
const attempt = async (
  app: Lane,
  message: OutboxMessage,
  now: string,
  signal: AbortSignal | undefined,
): Promise<Attempt> => {
  const limit = AbortSignal.timeout(ATTEMPT_LIMIT)
  const stop = signal === undefined ? limit : AbortSignal.any([signal, limit])
  if (message.attempts > MAX_ATTEMPTS)
    return { error: `Given up after ${MAX_ATTEMPTS} attempts. ${message.lastError ?? ''}`, permanent: true }
  try {
    const composed = await app.compose(message, dayIn(app.timeZone, now))
    if ('suppress' in composed) return composed
    const comesBack = await findSuppression(app.db, composed.address)
    if (comesBack !== undefined)
      return { error: `Not tried: mail to this address comes back. ${comesBack.reason}`, permanent: true }
    const body = message.body ?? composed.body
    const to = mailAddress(message.recipient.name, composed.address)
    const held =
      message.body === null
        ? await freeze(app, message, composed, now)
        : await follow(app, message, composed.address)
    if (!held) return { leaseLost: true }
    const attachments = await listAttachments(app.db, message.id)
    const { messageId, kind, plannedAt } = message
    const { sender: from, replyTo } = app
    const mail = { messageId, kind, from, to, replyTo, body, attachments, plannedAt, at: now }
    const filled = (await app.links?.fill(message, body, now)) ?? body
    const { reply } = await app.mailer.send({ ...mail, body: filled }, stop)
    return { sent: mail, reply }
  } catch (error) {
    const untouched = error instanceof DeliveryError && error.untouched
    return { error: wordsOf(error), permanent: isPermanent(error), untouched }
  }
}

/** The words are fixed together with the links they hold. */
const freeze = (
  app: Lane,
  message: OutboxMessage,
  composed: Exclude<Composed, { readonly suppress: string }>,
  now: string,
): Promise<boolean> =>
  app.commit(async (db) => {
    const frozen = await freezeBody(db, message, composed)
    if (frozen) await app.links?.keep(db, message, composed.body, now)
    return frozen
  })

/** Words that are fixed go to the address that the person has by now. */
const follow = async (app: DeliveryApp, message: OutboxMessage, address: string): Promise<boolean> =>
  address === message.recipient.address || (await readdress(app.db, message, address))

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** An address that is none will not become one by waiting. */
const isPermanent = (error: unknown): boolean =>
  error instanceof DeliveryError ? error.permanent : isCoded(error) && error.code === 'invalid'

const settle = (app: Lane, message: OutboxMessage, result: Attempt): Promise<DeliveryOutcome> =>
  app.commit(async (db) => {
    const at = app.clock.now()
    if ('leaseLost' in result) return 'not-claimed'
    if ('sent' in result) {
      if (await settleSent(db, message, { at, reply: result.reply }))
        await record(db, message, at, 'sent a mail', evidenceOf(result.sent, result.reply))
      return 'sent'
    }
    if ('suppress' in result) {
      const settled = await settleSuppressed(db, message, { at, why: result.suppress })
      if (settled) await record(db, message, at, 'left a mail unsent', { why: result.suppress })
      return settled ? 'suppressed' : 'not-claimed'
    }
    const { error } = result
    const next = result.permanent ? null : nextAttemptAt(message, at)
    if (next !== null)
      return (await settleRetry(db, message, { error, nextAttemptAt: next })) ? 'retry' : 'not-claimed'
    const settled = await settleFailed(db, message, { at, error })
    if (settled) await record(db, message, at, 'gave up a mail', { error, attempts: message.attempts })
    return settled ? 'failed' : 'not-claimed'
  })

const record = (
  db: Kysely<Database>,
  { id, kind, recipient, items }: OutboxMessage,
  at: string,
  act: string,
  detail: Readonly<Record<string, unknown>>,
): Promise<void> =>
  recordHistory(db, {
    at,
    actor: 'Matters Arising',
    act,
    subjectType: 'message',
    subjectId: id,
    detail: { kind, to: recipient.name, about: [...new Set(items.map(({ ref }) => ref))], ...detail },
  })

/** Enough to show later that the words kept in the outbox are the words that went, but for addresses of links. */
const evidenceOf = ({ to, messageId, body, attachments = [] }: OutgoingMail, reply: string) => ({
  address: to.address,
  messageId,
  subject: body.subject,
  textSha256: sha256(body.text),
  ...(attachments.length === 0
    ? {}
    : {
        attachments: attachments.map(({ fileName, contents }) => ({ fileName, sha256: sha256(contents) })),
      }),
  reply,
})

const sha256 = (contents: string | Buffer): string => createHash('sha256').update(contents).digest('hex')
