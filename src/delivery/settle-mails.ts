import { hash } from 'node:crypto'
import type { Kysely } from 'kysely'
import { type HistoryEntry, recordAllHistory } from '../../db/history.ts'
import { settleFailed, settleRetry, settleSent, settleSuppressed } from '../../db/outbox.ts'
import type { Database } from '../../db/schema.ts'
import type { Clock } from '../clock.ts'
import type { DeliveryOutcome, Ended } from './delivery-app.ts'
import type { OutgoingMail } from './mailer.ts'
import { nextAttemptAt, type OutboxMessage } from './message.ts'

/** Writes down how attempts ended, in their order, each with its line in the history. Call it in a transaction. */
export const settleMails = async (
  db: Kysely<Database>,
  clock: Clock,
  ended: readonly Ended[],
): Promise<readonly DeliveryOutcome[]> => {
  const at = clock.now()
  const entries: HistoryEntry[] = []
  const outcomes: DeliveryOutcome[] = []
  for (const one of ended) {
    const { outcome, told } = await settle(db, at, one)
    outcomes.push(outcome)
    if (told !== null) entries.push(entryOf(one.message, at, told))
  }
  await recordAllHistory(db, entries)
  return outcomes
}

type Told = { readonly act: string; readonly detail: Readonly<Record<string, unknown>> }
type Settled = { readonly outcome: DeliveryOutcome; readonly told: Told | null }

const settle = async (db: Kysely<Database>, at: string, { message, end }: Ended): Promise<Settled> => {
  if ('leaseLost' in end) return lost
  if ('sent' in end) {
    const told = { act: 'sent a mail', detail: evidenceOf(end.sent, end.reply) }
    return { outcome: 'sent', told: (await settleSent(db, message, { at, reply: end.reply })) ? told : null }
  }
  if ('suppress' in end) {
    const told = { act: 'left a mail unsent', detail: { why: end.suppress } }
    return (await settleSuppressed(db, message, { at, why: end.suppress }))
      ? { outcome: 'suppressed', told }
      : lost
  }
  const { error } = end
  const next = end.permanent ? null : nextAttemptAt(message, at)
  if (next !== null)
    return (await settleRetry(db, message, { error, nextAttemptAt: next }))
      ? { outcome: 'retry', told: null }
      : lost
  const told = { act: 'gave up a mail', detail: { error, attempts: message.attempts } }
  return (await settleFailed(db, message, { at, error })) ? { outcome: 'failed', told } : lost
}

/** Another worker has it by now. */
const lost: Settled = { outcome: 'not-claimed', told: null }

const entryOf = (
  { id, kind, recipient, items }: OutboxMessage,
  at: string,
  { act, detail }: Told,
): HistoryEntry => ({
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

const sha256 = (contents: Buffer): string => hash('sha256', contents)
