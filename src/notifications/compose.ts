import { formatDay, type PlainDate } from '../calendar/plain-date.ts'
import type { Composed, ComposeMessage, MessageItem, OutboxMessage } from '../delivery/message.ts'
import { type Commitment, openClaim } from '../register/commitment.ts'
import { closedAsName } from '../register/standing.ts'
import type { LoadFacts, NotificationFacts, Reader } from './facts.ts'
import { type MailModel, type MailSettings, mailModel } from './mail-model.ts'
import type { Notice } from './notice.ts'
import { digestNotices } from './plan-digests.ts'
import { reminderNotices } from './plan-reminders.ts'
import { readersOf } from './readers.ts'

export type RenderMail = (model: MailModel) => { readonly text: string; readonly html: string }

/** Composes with fresh facts each time: what delivery calls at every attempt. */
export const composer =
  (loadFacts: LoadFacts, render: RenderMail, settings: MailSettings): ComposeMessage =>
  async (message, today) => {
    const ids = [...new Set(message.items.map(({ commitmentId }) => commitmentId))]
    return composeMail(message, await loadFacts(ids), render, settings, today)
  }

/**
 * Plans the recipient's mail again from the facts as they are, keeps what was planned before and still holds, and
 * writes it. What was closed, moved or handed over since is left out; when nothing holds, there is no mail.
 */
export const composeMail = (
  message: OutboxMessage,
  facts: NotificationFacts,
  render: RenderMail,
  settings: MailSettings,
  today: PlainDate,
): Composed => {
  const { kind, recipient, items } = message
  const readers = readersOf(kind === 'reminder' ? 'reminders' : 'digest', facts.holdings, today)
  const reader = readers.find(({ person }) => person.id === recipient.personId)
  const mails = kind === 'reminder' ? 'reminders' : 'digests'
  if (reader === undefined)
    return { suppress: `${recipient.name} no longer holds a post that receives ${mails}` }
  const address = reader.person.email.trim()
  if (address === '') return { suppress: `${recipient.name} has no email address` }
  const planned = new Set(items.map(({ itemKey }) => itemKey))
  const notices = noticesNow(kind, facts, reader, today).filter(({ item }) => planned.has(item.itemKey))
  const holds = new Set(notices.map(({ item }) => item.itemKey))
  const leftOut = items
    .filter(({ itemKey }) => !holds.has(itemKey))
    .map((item) => ({ itemId: item.id, ref: item.ref, why: whyLeftOut(item, message, facts, reader) }))
  if (notices.length === 0)
    return { suppress: `Nothing in it holds any more: ${leftOut.map((o) => `${o.ref} ${o.why}`).join('; ')}` }
  const model = mailModel(kind, reader, notices, settings, today)
  const body = { subject: model.subject, ...render(model) }
  return { address, body, leftOut: leftOut.map(({ itemId, why }) => ({ itemId, why })) }
}

const noticesNow = (
  kind: OutboxMessage['kind'],
  facts: NotificationFacts,
  reader: Reader,
  today: PlainDate,
): readonly Notice[] =>
  kind === 'reminder' ? reminderNotices(facts, reader, today) : digestNotices(facts, reader, today)

const whyLeftOut = (
  item: MessageItem,
  message: OutboxMessage,
  { commitments }: NotificationFacts,
  { posts }: Reader,
): string => {
  const commitment = commitments.find(({ id }) => id === item.commitmentId)
  if (commitment === undefined) return 'is no longer in the register'
  if (commitment.closure !== null)
    return `was closed on ${formatDay(commitment.closure.on)}: ${closedAsName[commitment.closure.as].toLowerCase()}`
  const { owner } = commitment
  if (message.kind === 'digest' && owner !== null && !posts.some(({ id }) => id === owner.id))
    return `is now owned by: ${owner.title}`
  return movedSince(commitment, message.plannedAt) ?? 'no longer calls for this mail'
}

const movedSince = (commitment: Commitment, plannedAt: string): string | null => {
  const moved = commitment.extensions.findLast(({ recordedAt }) => recordedAt >= plannedAt)
  if (moved !== undefined) return `was extended to ${formatDay(moved.to)}`
  const claim = openClaim(commitment)
  return claim === null ? null : `has an answer of ${formatDay(claim.statedOn)} awaiting acceptance`
}
