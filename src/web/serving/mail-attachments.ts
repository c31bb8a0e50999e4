import type { MailAttachment } from '../../delivery/message.ts'
import { CodedError } from '../../errors.ts'
import type { Answer } from './route.ts'

/** The files of a mail as a page lists them. */
export const attachmentLinks = (attachments: readonly MailAttachment[], mailHref: string) =>
  attachments.map(({ fileName, contents }, position) => ({
    fileName,
    size: `${Math.max(1, Math.round(contents.length / 1024))} kB`,
    href: `${mailHref}/attachments/${position}/file`,
  }))

/** @throws CodedError not-found */
export const attachmentAt = (attachments: readonly MailAttachment[], position: string): Answer => {
  const file = /^\d{1,3}$/.test(position) ? attachments[Number(position)] : undefined
  if (file === undefined) throw new CodedError('not-found', 'This mail has no such file.')
  const { fileName, mediaType, contents } = file
  return { kind: 'file', fileName, mediaType, contents, as: 'attachment' }
}
