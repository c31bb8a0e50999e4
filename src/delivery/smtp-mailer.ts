import { randomUUID } from 'node:crypto'
import { createTransport, type Transporter } from 'nodemailer'
import * as base64 from 'nodemailer/lib/base64'
import type MimeNode from 'nodemailer/lib/mime-node'
import * as quotedPrintable from 'nodemailer/lib/qp'
import type { MailAddress } from './address.ts'
import { inOnePiece } from './in-one-piece.ts'
import type { Mailer, OutgoingMail } from './mailer.ts'
import { translate } from './smtp-refusal.ts'

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
/** Then a new connection is made, before a server that counts them breaks the old one off: Exim does at 1,000. */
const MAILS_PER_CONNECTION = 900

/** Sends through a mail server over a few kept connections. Refuses to speak in clear text to another machine. */
export const smtpMailer = (setting: SmtpSetting): Mailer => {
  const local = isThisMachine(setting.host)
  const patience = (setting.answerSeconds ?? 10) * 1000
  const transport = createTransport({
    pool: true,
    maxConnections: SMTP_CONNECTIONS,
    maxMessages: MAILS_PER_CONNECTION,
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
  transport.use('stream', ({ message, data }, done) => {
    try {
      const words = wordsOf(message)
      message.createReadStream = () => inOnePiece(words, (data as Given).mayGo)
      done()
    } catch (error) {
      done(error as Error)
    }
  })
  return {
    send: async (mail, given) => {
      const info = await transport.sendMail({ ...fields(mail), ...given }).catch(translate)
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

/**
 * A mail that the library has composed. It would itself write it out by a dozen streams and in as many portions, which
 * costs more than all the rest of the sending; the bytes are the same.
 */
const wordsOf = (message: MimeNode): string => {
  const words = written(message)
  return words.endsWith('\n') ? words : `${words}\r\n`
}

/** A part with its headers and all parts in it. Writing the headers is what settles boundary and encoding. */
const written = (part: MimeNode): string => {
  const headers = part.buildHeaders()
  const inside = part.childNodes.map((child) => `--${part.boundary}\r\n${written(child)}\r\n`)
  const own = `${headers}\r\n\r\n${contentOf(part)}`
  return part.multipart ? `${own}${inside.join('')}--${part.boundary}--\r\n` : own
}

const contentOf = (part: MimeNode): string => {
  const { content = '' } = part
  if (typeof content !== 'string' && !Buffer.isBuffer(content))
    throw new TypeError('A mail is made of words and of files that are at hand')
  const encoding = part.getHeader('Content-Transfer-Encoding')
  if (encoding === 'quoted-printable') return quotedPrintable.wrap(quotedPrintable.encode(content))
  if (encoding === 'base64') return base64.wrap(base64.encode(content))
  return content.toString()
}

type Given = { mayGo?(): Promise<void> }

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
  // The library would make one for each part, and would count letters to choose between this encoding and base64.
  baseBoundary: randomUUID(),
  textEncoding: 'quoted-printable' as const,
  encoding: 'quoted-printable',
})

const named = ({ name, address }: MailAddress) => ({ name, address })

const isThisMachine = (host: string): boolean =>
  /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\])$/i.test(host.trim())
