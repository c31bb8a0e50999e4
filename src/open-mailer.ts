import type { Pace } from '../jobs/runner.ts'
import type { Config } from './config.ts'
import { mailAddress } from './delivery/address.ts'
import { folderMailer } from './delivery/folder-mailer.ts'
import type { Mailer } from './delivery/mailer.ts'
import { bytesOf } from './delivery/mail-bytes.ts'
import { composeMime, smtpMailer } from './delivery/smtp-mailer.ts'
import type { PreviewedMail } from './notifications/preview.ts'

/** The mail server of the settings, or the folder that stands in for one. Nothing is opened before the first mail. */
export const openMailer = ({ mail, timeZone }: Config, { answerSeconds }: Pace = {}): Mailer => {
  if ('folder' in mail.transport) return folderMailer({ folder: mail.transport.folder, timeZone })
  const url = new URL(mail.transport.smtpUrl)
  const secure = url.protocol === 'smtps:'
  return smtpMailer({
    host: url.hostname,
    port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
    secure,
    auth:
      url.username === ''
        ? null
        : { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
    ...(answerSeconds === undefined ? {} : { answerSeconds }),
  })
}

/** Where mails are written when there is no mail server; null when there is one. */
export const mailFolderOf = ({ mail }: Config): string | null =>
  'folder' in mail.transport ? mail.transport.folder : null

/** A mail as a file that mail programs open, for looking at only. */
export const wholeMail = (
  { kind, to, body, attachments }: PreviewedMail,
  from: { readonly name: string; readonly address: string },
): Promise<Buffer> =>
  composeMime({
    messageId: `<preview-${kind}@preview.invalid>`,
    kind,
    from: mailAddress(from.name, from.address),
    to: mailAddress(to.name, to.address),
    replyTo: null,
    body: bytesOf(body),
    attachments,
    plannedAt: PREVIEWED_AT,
    at: PREVIEWED_AT,
  })

const PREVIEWED_AT = '2026-01-01T08:00:00.000Z'
