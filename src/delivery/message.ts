import { createHash } from 'node:crypto'
import type { TextPairs } from '../../db/text-pairs.ts'
import type { PlainDate } from '../calendar/plain-date.ts'

/** Why one commitment is in a mail. `itemKey` is unique in the outbox: a rung reaches a person once. */
export type PlannedItem = {
  readonly commitmentId: string
  readonly rung: string
  readonly reason: string
  readonly itemKey: string
}

/** Items of many commitments that differ in nothing but the reference: it stands in the key between two texts. */
export type ManyItems = Pick<PlannedItem, 'rung' | 'reason'> & {
  readonly before: string
  readonly after: string
  readonly count: number
  /** By the commitment's id. */
  readonly refs: TextPairs
}

export type MessageKind =
  | 'reminder'
  | 'digest'
  | 'monthly'
  | 'escalation'
  | 'handover'
  | 'answer-settled'
  | 'minutes-confirmed'
  | 'agenda-ready'
  | 'agenda-news'

export type Recipient = { readonly personId: string; readonly name: string; readonly address: string }

/** One mail to one person, decided but not yet in the outbox. */
export type PlannedMessage = {
  readonly kind: MessageKind
  /** Unique in the outbox; the Message-ID is made from it. */
  readonly dedupeKey: string
  readonly recipient: Recipient
  readonly reason: string
  readonly items: readonly PlannedItem[]
  /** Beside them, in what is planned for a large register. */
  readonly many?: readonly ManyItems[]
}

export type MessageItem = PlannedItem & {
  /** Tells it from the other items of its mail. */
  readonly id: string
  /** The commitment's reference for people: "C-0042". */
  readonly ref: string
}

/** One mail of the outbox. Instants are UTC text; `leasedUntil` and `nextAttemptAt` are '' when free or at once. */
export type OutboxMessage = {
  readonly id: string
  readonly dedupeKey: string
  readonly kind: MessageKind
  readonly recipient: Recipient
  readonly reason: string
  readonly plannedOn: PlainDate
  readonly plannedAt: string
  /** Null until the first attempt, and never changed after it. */
  readonly body: MailBody | null
  /** With its angle brackets. */
  readonly messageId: string
  readonly leasedUntil: string
  readonly nextAttemptAt: string
  readonly attempts: number
  readonly sentAt: string | null
  readonly serverReply: string | null
  readonly failedAt: string | null
  readonly suppressedAt: string | null
  readonly lastError: string | null
  readonly items: readonly MessageItem[]
}

/** A planned mail as the outbox would have it at its first attempt, for whoever only wants to see it written. */
export const asAtFirstAttempt = (
  message: PlannedMessage,
  plannedOn: PlainDate,
  refOf: (item: PlannedItem) => string,
): OutboxMessage => ({
  ...message,
  id: 'not-in-the-outbox',
  plannedOn,
  plannedAt: `${plannedOn}T07:00:00.000Z`,
  body: null,
  messageId: '',
  leasedUntil: '',
  nextAttemptAt: '',
  attempts: 1,
  sentAt: null,
  serverReply: null,
  failedAt: null,
  suppressedAt: null,
  lastError: null,
  items: message.items.map((item, n) => ({ ...item, id: `item-${n}`, ref: refOf(item) })),
})

export type MailBody = { readonly subject: string; readonly text: string; readonly html: string }

/** A file that goes with a mail. `mediaType` with its parameters: "text/calendar; method=PUBLISH". */
export type MailAttachment = {
  readonly fileName: string
  readonly mediaType: string
  readonly contents: Buffer
}

/** What is to be sent as things stand now, and which items were left out; or why nothing is to be sent. */
export type Composed =
  | {
      readonly address: string
      readonly body: MailBody
      readonly leftOut: readonly { readonly itemId: string; readonly why: string }[]
      /** Frozen with the words at the first attempt; left out when the words are frozen already. */
      readonly attachments?: readonly MailAttachment[]
    }
  | { readonly suppress: string }

/**
 * Checks a planned mail against the register as it stands, and writes it. Delivery knows nothing of commitments.
 * `beside`: the mails that are checked in the same moment, this one among them: for all of them the register need be
 * read once only.
 */
export type ComposeMessage = (
  message: OutboxMessage,
  today: PlainDate,
  beside?: readonly OutboxMessage[],
) => Promise<Composed>

/** `retry`: tried, and waiting for its next attempt. `suppressed`: found needless before it was sent. */
export type MessageState = 'planned' | 'sending' | 'retry' | 'sent' | 'failed' | 'suppressed'

export const messageState = (
  message: Pick<OutboxMessage, 'sentAt' | 'failedAt' | 'suppressedAt' | 'leasedUntil' | 'attempts'>,
  now: string,
): MessageState => {
  if (message.sentAt !== null) return 'sent'
  if (message.suppressedAt !== null) return 'suppressed'
  if (message.failedAt !== null) return 'failed'
  if (message.leasedUntil > now) return 'sending'
  return message.attempts === 0 ? 'planned' : 'retry'
}

const stateNames: Record<MessageState, string> = {
  planned: 'Planned',
  sending: 'Being sent',
  retry: 'Waiting to try again',
  sent: 'Sent',
  failed: 'Not sent',
  suppressed: 'Not needed',
}

export const messageStateName = (state: MessageState): string => stateNames[state]

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const FIRST_WAITS = [1 * MINUTE, 5 * MINUTE, 15 * MINUTE, 60 * MINUTE]
const GIVE_UP_AFTER = 48 * HOUR

/** Reached only by a mail that ends the process each time it is tried: the time limit stops any other sooner. */
export const MAX_ATTEMPTS = 60

/**
 * When a mail that has been tried `attempts` times (1 or more) is tried again; null when it is given up.
 * The four first waits are granted even to a mail planned long ago, so an outage of ours does not fail it at once.
 */
export const nextAttemptAt = (
  message: Pick<OutboxMessage, 'plannedAt' | 'attempts'>,
  now: string,
): string | null => {
  const wait = FIRST_WAITS[message.attempts - 1]
  const next = plusMilliseconds(now, wait ?? HOUR)
  const tooLate = next > plusMilliseconds(message.plannedAt, GIVE_UP_AFTER)
  return wait === undefined && tooLate ? null : next
}

export const plusMilliseconds = (instant: string, milliseconds: number): string =>
  new Date(Date.parse(instant) + milliseconds).toISOString()

/** The same for every attempt, so that a mail server or reader can tell a repeat. */
export const messageIdFor = (dedupeKey: string, senderAddress: string): string =>
  `<${createHash('sha256').update(dedupeKey).digest('hex').slice(0, 32)}@${domainOf(senderAddress)}>`

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1)
