import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import { historyHead } from '../../db/history.ts'
import { countSince } from '../../db/outbox.ts'
import type { Database } from '../../db/schema.ts'
import { formatLongDay } from '../calendar/plain-date.ts'
import { type MailAddress, mailAddress } from '../delivery/address.ts'
import { bytesOf } from '../delivery/mail-bytes.ts'
import type { Mailer } from '../delivery/mailer.ts'
import { messageIdFor, plusMilliseconds } from '../delivery/message.ts'
import type { Moment } from '../register/actor.ts'
import type { Finding } from './finding.ts'
import { HEARTBEAT } from './findings.ts'

/** Where the daily sign of life goes: an address that is fetched, or one that gets a mail. */
export type HeartbeatSetting = { readonly url: string } | { readonly address: string }

export type HeartbeatParts = {
  readonly db: Kysely<Database>
  readonly mailer: Mailer
  readonly sender: MailAddress
  readonly officeName: string
  readonly publicUrl: string
  moment(): Moment
  findings(): Promise<readonly Finding[]>
}

/** Half an hour after mails begin to go; not while the clocks may be changing. */
export const heartbeatTime = (sendAt: string): string => {
  const [hours = 0, minutes = 0] = sendAt.split(':').map(Number)
  const later = (hours * 60 + minutes + 30) % (24 * 60)
  const time = `${String(Math.floor(later / 60)).padStart(2, '0')}:${String(later % 60).padStart(2, '0')}`
  return time >= '00:59' && time <= '02:01' ? '02:02' : time
}

const FETCH_LIMIT = 10_000
const DAY = 24 * 60 * 60_000

/**
 * Says once a day that the program ran. Silence is the alarm, since a machine that is off can send none: so where
 * something is wrong, the ping is left out, and whoever waits for it looks. Returns what was done.
 */
export const sendHeartbeat = async (parts: HeartbeatParts, setting: HeartbeatSetting): Promise<string> => {
  const findings = await parts.findings()
  if ('url' in setting) return await ping(setting.url, findings)
  await parts.mailer.send(await heartbeatMail(parts, setting.address, findings))
  return `mailed to ${setting.address}`
}

const ping = async (url: string, findings: readonly Finding[]): Promise<string> => {
  const wrong = findings.filter(({ state }) => state === 'bad')
  // The address may hold a secret, so it is not named.
  if (wrong.length > 0) throw new Error(`Left out, because of: ${wrong.map(({ name }) => name).join(', ')}`)
  const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(FETCH_LIMIT) }).catch(
    (error: unknown) => {
      const cause = error instanceof Error ? (error.cause ?? error) : error
      throw new Error(
        `The address did not answer (${cause instanceof Error ? cause.message : String(cause)})`,
      )
    },
  )
  await response.body?.cancel()
  if (!response.ok) throw new Error(`The address answered with ${response.status}`)
  return 'pinged'
}

const heartbeatMail = async (
  { db, sender, officeName, publicUrl, moment }: HeartbeatParts,
  address: string,
  findings: readonly Finding[],
) => {
  const { at, today } = moment()
  const { sent, failed, waiting } = await countSince(db, plusMilliseconds(at, -DAY))
  const head = await historyHead(db)
  const notGood = findings.filter(({ state }) => state !== 'good')
  const lines = [
    `Matters Arising ran on ${formatLongDay(today)}.`,
    '',
    `Sent in the last 24 hours: ${sent}`,
    `Waiting to be sent: ${waiting}`,
    `Given up in the last 24 hours: ${failed}`,
    '',
    ...(notGood.length === 0
      ? ['Everything is in order.']
      : notGood.map(({ state, words }) => `${state === 'bad' ? 'WRONG' : 'Look at'}: ${words}`)),
    '',
    `The history holds ${head.entries} entries. Its head is`,
    head.hash,
    'Keep this mail: it shows later that nothing was cut off the end of the history.',
    '',
    `${officeName}: ${publicUrl}`,
  ]
  const isWrong = notGood.some(({ state }) => state === 'bad')
  const subject = isWrong ? 'Matters Arising ran, but something is wrong' : 'Matters Arising ran'
  return {
    messageId: messageIdFor(`${HEARTBEAT}/${today}/${hashOf(address)}`, sender.address),
    kind: HEARTBEAT,
    from: sender,
    to: mailAddress('', address),
    replyTo: null,
    body: bytesOf({ subject, text: `${lines.join('\n')}\n`, html: htmlOf(subject, lines) }),
    plannedAt: at,
    at,
  } as const
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8)

/** Plain words in a readable size; whoever gets it reads one line of it. */
const htmlOf = (title: string, lines: readonly string[]): string => {
  const paragraphs = lines
    .join('\n')
    .split('\n\n')
    .map((words) => `<p style="margin:0 0 16px">${escaped(words).replaceAll('\n', '<br>')}</p>`)
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${escaped(title)}</title></head><body style="margin:16px;max-width:640px;font:16px/1.4 Arial,sans-serif;overflow-wrap:anywhere">${paragraphs.join('')}</body></html>`
}

const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
