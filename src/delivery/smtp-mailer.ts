import { createTransport, type Transporter } from 'nodemailer'
import type { MailAddress } from './address.ts'
import { DeliveryError, type Mailer, type OutgoingMail } from './mailer.ts'

export type SmtpSetting = {
  readonly host: string
  readonly port: number
  /** True for TLS from the first byte (port 465); otherwise STARTTLS is required, except to this machine itself. */
  readonly secure: boolean
  readonly auth: { readonly user: string; readonly pass: string } | null
  /** How long a server may take until its first word; 10 unless told. */
  readonly answerSeconds?: number
}

/** How many mails may be on their way to the server at once. */
const SMTP_CONNECTIONS = 5

/** Sends through a mail server over a few kept connections. Refuses to speak in clear text to another machine. */
export const smtpMailer = (setting: SmtpSetting): Mailer => {
  const local = isThisMachine(setting.host)
  const patience = (setting.answerSeconds ?? 10) * 1000
  const transport = createTransport({
    pool: true,
    maxConnections: SMTP_CONNECTIONS,
    // The outbox decides on second tries, not the library.
    maxRequeues: 0,
    host: setting.host,
    port: setting.port,
    secure: setting.secure,
    requireTLS: !setting.secure && !local,
    // A relay on this machine often offers a certificate that names nobody; there is no wire to listen on.
    ignoreTLS: !setting.secure && local,
    ...(setting.auth === null ? {} : { auth: { ...setting.auth } }),
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: 6 * patience,
    dnsTimeout: 10_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    send: async (mail, signal) => {
      const info = await transport
        .sendMail({ ...fields(mail), ...(signal === undefined ? {} : { signal }) })
        .catch(translate)
      return { reply: info.response }
    },
    check: async () => {
      await transport.verify().catch(translate)
    },
    close: () => {
      transport.close()
      return Promise.resolve()
    },
  }
}

/** The whole mail as bytes (RFC 5322), lines ending CR LF, exactly as a server would be given it. */
export const composeMime = async (mail: OutgoingMail): Promise<Buffer> => {
  const composer: Transporter<{ message: unknown }> = createTransport({
    streamTransport: true,
    buffer: true,
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const { message } = await composer.sendMail(fields(mail))
  if (!Buffer.isBuffer(message)) throw new TypeError('The mail was not composed in one piece')
  return message
}

const fields = ({ messageId, from, to, replyTo, body, attachments = [], at }: OutgoingMail) => ({
  messageId,
  date: new Date(at),
  from: named(from),
  to: named(to),
  ...(replyTo === null ? {} : { replyTo: named(replyTo) }),
  envelope: { from: from.address, to: [to.address] },
  subject: body.subject,
  text: body.text,
  html: body.html,
  attachments: attachments.map(({ fileName, mediaType, contents }) => ({
    filename: fileName,
    contentType: mediaType,
    content: contents,
    contentDisposition: 'attachment' as const,
  })),
  headers: {
    // RFC 3834: no out-of-office reply is wanted; the second is what Exchange listens to.
    'Auto-Submitted': 'auto-generated',
    'X-Auto-Response-Suppress': 'All',
    'Content-Language': 'en-GB',
  },
  xMailer: false as const,
})

const named = ({ name, address }: MailAddress) => ({ name, address })

type Refusal = {
  readonly permanent?: unknown
  readonly command?: unknown
  readonly code?: unknown
  readonly syscall?: unknown
}

/** Commands whose refusal is about this mail. A refused login, sender or connection is about the office's set-up. */
const aboutTheMail: ReadonlySet<unknown> = new Set(['RCPT TO', 'DATA'])

/**
 * True when no mail can have gone. A connection that broke off or fell silent is not among these: it may have done
 * so after the mail was taken.
 */
const isUntouched = ({ permanent, command, code, syscall }: Refusal): boolean =>
  ['EAUTH', 'ENOAUTH', 'EDNS', 'ETLS'].includes(String(code)) ||
  /^(AUTH|EHLO|HELO|STARTTLS)\b/.test(String(command)) ||
  (code === 'ESOCKET' && syscall === 'connect') ||
  (command === 'MAIL FROM' && permanent === true)

const translate = (error: unknown): never => {
  const refusal = (error ?? {}) as Refusal
  const { permanent, command, code } = refusal
  const words = error instanceof Error ? error.message : String(error)
  const explained = typeof code === 'string' ? explanations[code] : undefined
  throw new DeliveryError(
    explained === undefined ? words : `${explained} (${words})`,
    permanent === true && aboutTheMail.has(command),
    error,
    isUntouched(refusal),
  )
}

const explanations: Readonly<Record<string, string>> = {
  EAUTH: 'The mail server refused the user name or password',
  ENOAUTH: 'The mail server wants a user name and password',
  ECONNECTION: 'The connection to the mail server broke off',
  ESOCKET: 'The mail server cannot be reached',
  EDNS: 'The mail server’s name was not found',
  ETIMEDOUT: 'The mail server did not answer in time',
  ETLS: 'No safe connection to the mail server could be made',
  EABORT: 'The attempt was broken off',
}

const isThisMachine = (host: string): boolean =>
  /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\])$/i.test(host.trim())
