import type { MailAddress } from './address.ts'
import type { MailBytes } from './mail-bytes.ts'
import type { MailAttachment, MessageKind } from './message.ts'

/** A message of the outbox, or the program's own word that it ran. */
export type OutgoingKind = MessageKind | 'heartbeat'

/** One mail, ready to go: one recipient, both bodies, its own Message-ID. */
export type OutgoingMail = {
  readonly messageId: string
  readonly kind: OutgoingKind
  readonly from: MailAddress
  readonly to: MailAddress
  /** Where answers go when the sender's own address takes none. */
  readonly replyTo: MailAddress | null
  readonly body: MailBytes
  readonly attachments?: readonly MailAttachment[]
  /** When the outbox took it in: the same at every attempt. */
  readonly plannedAt: string
  /** The instant of this attempt. */
  readonly at: string
}

/** Hands mails over. Bodies: a mail server (smtp-mailer.ts) and a folder (folder-mailer.ts). */
export type Mailer = {
  /**
   * Resolves with the server's words once it has taken the mail. The server may be asked beforehand whether it
   * would, but is given none of the words before `mayGo` has resolved.
   * @throws DeliveryError
   */
  send(
    mail: OutgoingMail,
    given?: { readonly signal?: AbortSignal; mayGo?(): Promise<void> },
  ): Promise<{ readonly reply: string }>
  /**
   * Reaches the server and signs in, without sending.
   * @throws DeliveryError
   */
  check(): Promise<void>
  close(): Promise<void>
}

/**
 * A mail that was not taken, or whose fate is unknown. `permanent` only when the server refused this very mail
 * for good; everything else is worth another try. `untouched`: the server was never given a mail, since it could
 * not be reached or would not have us, so every other mail would fare the same.
 */
export class DeliveryError extends Error {
  readonly permanent: boolean
  readonly untouched: boolean

  constructor(message: string, permanent: boolean, cause?: unknown, untouched = false) {
    super(message, { cause })
    this.name = 'DeliveryError'
    this.permanent = permanent
    this.untouched = untouched
  }
}
