import { formatDay, type PlainDate } from '../calendar/plain-date.ts'
import type { Composed, ComposeMessage, MessageItem, OutboxMessage } from '../delivery/message.ts'
import { type Commitment, openClaim } from '../register/commitments/commitment.ts'
import { closedAsName } from '../register/commitments/standing.ts'
import { datesAhead, datesFile, datesSentence } from './calendar-file.ts'
import { type AgendaMail, composeAgendaMail } from './compose-agenda.ts'
import type { LoadFacts, NotificationFacts, Reader } from './facts.ts'
import { type MailModel, type MailSettings, mailModel } from './mail-model.ts'
import type { Notice } from './notice.ts'
import type { NoticeSource } from './notice-source.ts'
import { sourceOf } from './notice-sources.ts'
import { overviewFor, type ReadersToday, readersOn, sharedFacts } from './shared-facts.ts'

export type RenderMail = (model: MailModel) => { readonly text: string; readonly html: string }

/**
 * Composes with fresh facts at every attempt: what delivery calls. Mails that are checked in the same moment share one
 * reading of the register, and each sees its own commitments of it.
 */
export const composer = (
  loadFacts: LoadFacts,
  render: RenderMail,
  settings: MailSettings,
  agendas: AgendaMail | null = null,
): ComposeMessage => {
  const shared = new WeakMap<readonly OutboxMessage[], ReturnType<typeof sharedFacts>>()
  return async (message, today, beside = [message]) => {
    if (message.kind === 'agenda-ready') {
      if (agendas === null) throw new TypeError('Mails that bring an agenda need somebody to write it')
      // Of the commitments the paper tells, which reads them itself.
      return await composeAgendaMail(message, await loadFacts(today, { ids: [] }), agendas, settings, today)
    }
    const factsFor = shared.get(beside) ?? sharedFacts(loadFacts, beside, today)
    shared.set(beside, factsFor)
    const { facts, readers } = await factsFor(message)
    return composeMail(message, facts, render, settings, today, readers)
  }
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
  readers: ReadersToday = readersOn(facts, today),
): Composed => {
  const { recipient, items } = message
  const { words } = sourceOf(message.kind)
  const told = toldToday(facts, readers.get(recipient.personId) ?? [], today)
  if (told === null)
    return { suppress: `${recipient.name} no longer holds a post that receives ${words.plural}` }
  const { reader } = told
  const address = reader.person.email.trim()
  if (address === '') return { suppress: `${recipient.name} has no email address` }
  const planned = new Set(items.map(({ itemKey }) => itemKey))
  const notices = withoutEchoes(told.notices.filter(({ item }) => planned.has(item.itemKey)))
  const holds = new Set(told.notices.map(({ item }) => item.itemKey))
  const leftOut = items
    .filter(({ itemKey }) => !holds.has(itemKey))
    .map((item) => ({ itemId: item.id, ref: item.ref, why: whyLeftOut(item, message, facts, reader) }))
  if (notices.length === 0)
    return { suppress: `Nothing in it holds any more: ${leftOut.map((o) => `${o.ref} ${o.why}`).join('; ')}` }
  const dates = datesAhead(
    notices.filter((notice) => told.dated.has(notice)),
    today,
  )
  const model = mailModel(
    words,
    { reader, notices, asked: facts.asked, overview: overviewFor(message)?.(facts, today) ?? null },
    settings,
    today,
    dates.length === 0 ? [] : [datesSentence(dates.length)],
  )
  const body = { subject: model.subject, ...render(model) }
  return {
    address,
    body,
    leftOut: leftOut.map(({ itemId, why }) => ({ itemId, why })),
    attachments:
      dates.length === 0 ? [] : [datesFile(dates, { publicUrl: settings.publicUrl, at: message.plannedAt })],
  }
}

/** A digest counts what was answered; where the mail brings the office's word on that very answer, it says it once. */
const withoutEchoes = (notices: readonly Notice[]): readonly Notice[] => {
  const settled = new Set(
    notices
      .filter(({ section }) => section === 'answer-accepted' || section === 'answer-not-accepted')
      .map(({ commitment }) => commitment.ref),
  )
  return notices.filter(({ section, commitment }) => section !== 'answered' || !settled.has(commitment.ref))
}

/** Everything one person might be told today, from all sources; null when none has them among its readers. */
const toldToday = (
  facts: NotificationFacts,
  sources: readonly { readonly source: NoticeSource; readonly reader: Reader }[],
  today: PlainDate,
): {
  readonly reader: Reader
  readonly notices: readonly Notice[]
  /** Those whose days the reader wants in a calendar. */
  readonly dated: ReadonlySet<Notice>
} | null => {
  const told = sources.map(({ source, reader }) => ({
    source,
    reader,
    notices: source.notices(facts, reader, today),
  }))
  const [first] = told
  if (first === undefined) return null
  const posts = new Map(told.flatMap(({ reader }) => reader.posts.map((post) => [post.id, post])))
  return {
    reader: { person: first.reader.person, posts: [...posts.values()] },
    notices: told.flatMap(({ notices }) => notices),
    dated: new Set(told.filter(({ source }) => source.bringsDates).flatMap(({ notices }) => notices)),
  }
}

const whyLeftOut = (
  item: MessageItem,
  message: OutboxMessage,
  { commitments }: NotificationFacts,
  reader: Reader,
): string => {
  const commitment = commitments.find(({ id }) => id === item.commitmentId)
  if (commitment === undefined) return 'is no longer in the register'
  if (commitment.closure !== null)
    return `was closed on ${formatDay(commitment.closure.on)}: ${closedAsName[commitment.closure.as].toLowerCase()}`
  return (
    sourceOf(message.kind).words.whyLeftOut?.(commitment, reader) ??
    movedSince(commitment, message.plannedAt) ??
    'no longer calls for this mail'
  )
}

const movedSince = (commitment: Commitment, plannedAt: string): string | null => {
  const moved = commitment.extensions.findLast(({ recordedAt }) => recordedAt >= plannedAt)
  if (moved !== undefined) return `was extended to ${formatDay(moved.to)}`
  const claim = openClaim(commitment)
  return claim === null ? null : `has an answer of ${formatDay(claim.statedOn)} awaiting acceptance`
}
