import type { Email } from 'postal-mime'

/** What a mail server reports about one mail and one address (RFC 3464). */
export type BounceReport = {
  /** Of the mail that came back, with its angle brackets. */
  readonly messageId: string
  readonly address: string
  readonly kind: 'hard' | 'soft'
  /** "5.1.1" */
  readonly status: string
  readonly words: string
}

export type ReadBounce = BounceReport | { readonly notTaken: string }

/** A report is a few kilobytes; more than this is something else. */
export const LARGEST_REPORT = 1024 * 1024

/** Reads a delivery status notification as it came, headers and all; or says in a sentence why it is none. */
export const readBounce = async (source: string | Uint8Array): Promise<ReadBounce> => {
  if (source.length > LARGEST_REPORT)
    return { notTaken: 'This is larger than any delivery report. Choose the report itself.' }
  // Most offices never need it.
  const { default: PostalMime } = await import('postal-mime')
  const mail = await PostalMime.parse(source, {
    forceRfc822Attachments: true,
    attachmentEncoding: 'utf8',
    maxNestingDepth: 20,
  }).catch(() => null)
  if (mail === null) return notAMail
  const status = partOf(mail, /^message\/(global-)?delivery-status$/)
  if (status === null) return withoutStatus(mail)
  const [, ...recipients] = blocksOf(status)
  const failed = recipients.find((fields) => fields.get('action')?.toLowerCase() === 'failed')
  if (failed === undefined)
    return { notTaken: 'The report speaks of no failed delivery: nothing was recorded.' }
  const original = partOf(mail, /^(message\/(rfc822|global)|text\/rfc822-headers)$/)
  const messageId = original === null ? undefined : blocksOf(original)[0]?.get('message-id')
  if (messageId === undefined || messageId === '')
    return { notTaken: 'The report does not say which mail it is about, so it cannot be matched.' }
  const code = /^[245]\.\d{1,3}\.\d{1,3}/.exec(failed.get('status') ?? '')?.[0] ?? ''
  if (!/^[45]/.test(code))
    return { notTaken: 'The report gives no reason that tells whether the mail came back for good.' }
  return {
    messageId: messageId.replace(/^[^<]*|[^>]*$/g, ''),
    address: bare(failed.get('original-recipient') ?? failed.get('final-recipient') ?? ''),
    kind: code.startsWith('5') ? 'hard' : 'soft',
    status: code,
    words: shortened(bare(failed.get('diagnostic-code') ?? '') || `Status ${code}`),
  }
}

const notAMail = {
  notTaken:
    'This is not the source of a mail. In your mail program, open the report and show its source, headers and all.',
}

const withoutStatus = (mail: Email): ReadBounce => {
  const header = (key: string): string =>
    mail.headers.find((one) => one.key === key)?.value.toLowerCase() ?? ''
  if (header('auto-submitted').startsWith('auto-replied') || header('x-autoreply') !== '')
    return { notTaken: 'This is an automatic reply, such as an out-of-office note: nothing was recorded.' }
  return header('from') === ''
    ? notAMail
    : { notTaken: 'This mail carries no delivery report (RFC 3464), so it cannot be taken as one.' }
}

const partOf = (mail: Email, type: RegExp): string | null => {
  const part = mail.attachments.find(({ mimeType }) => type.test(mimeType))
  // NUL and half characters are taken by one database and refused by the other.
  return typeof part?.content === 'string'
    ? part.content.toWellFormed().replace(/[^\P{Cc}\t\r\n]/gu, ' ')
    : null
}

/** Groups of header lines, parted by blank lines; names in lower case, folded lines joined. */
const blocksOf = (text: string): readonly ReadonlyMap<string, string>[] =>
  text
    .replace(/\r\n/g, '\n')
    .replace(/\n[ \t]+/g, ' ')
    .split(/\n{2,}/)
    .filter((block) => block.trim() !== '')
    .map(
      (block) =>
        new Map(
          block.split('\n').flatMap((line) => {
            const found = /^([\w-]+):\s*(.*?)\s*$/.exec(line)
            return found === null ? [] : [[(found[1] ?? '').toLowerCase(), found[2] ?? ''] as const]
          }),
        ),
    )

/** "rfc822; delia@force.example" without the type before it. */
const bare = (value: string): string =>
  value
    .replace(/^[\w-]+\s*;\s*/, '')
    .replace(/^<|>$/g, '')
    .trim()

const shortened = (words: string): string => (words.length <= 300 ? words : `${words.slice(0, 299)}…`)
