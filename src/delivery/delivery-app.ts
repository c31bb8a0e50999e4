import type { Kysely } from 'kysely'
import type { Database } from '../../db/schema.ts'
import type { Clock } from '../clock.ts'
import type { MailAddress } from './address.ts'
import type { MailBytes } from './mail-bytes.ts'
import type { Mailer, OutgoingMail } from './mailer.ts'
import type { ComposeMessage, OutboxMessage } from './message.ts'

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
  keep(db: Kysely<Database>, message: OutboxMessage, body: MailBytes, at: string): Promise<void>
  /** The words with the addresses in them, the same at every attempt. */
  fill(message: OutboxMessage, body: MailBytes, at: string): Promise<MailBytes>
}

/**
 * `not-claimed`: it was not due, is done already, another worker has it, or mail is held. `untried`: the server would
 * have taken no mail at all, so this one is as it was.
 */
export type DeliveryOutcome = 'sent' | 'retry' | 'failed' | 'suppressed' | 'not-claimed' | 'untried'

/** How an attempt ended, before that is written down. */
export type AttemptEnd =
  | { readonly sent: OutgoingMail; readonly reply: string }
  | { readonly suppress: string }
  /** `untouched`: the server was never given the mail. */
  | { readonly error: string; readonly permanent: boolean; readonly untouched: boolean }
  | { readonly leaseLost: true }

export type Ended = { readonly message: OutboxMessage; readonly end: AttemptEnd }
