import { addDays, daysBetween, type PlainDate } from '../calendar/plain-date.ts'
import { isOfficeDay } from '../calendar/working-days.ts'
import {
  asAtFirstAttempt,
  type MailAttachment,
  type MailBody,
  type MessageKind,
  type PlannedItem,
  type PlannedMessage,
} from '../delivery/message.ts'
import { withoutLinks } from '../register/answers/mail-links.ts'
import type { AgendaMail } from './compose-agenda.ts'
import { composer, type RenderMail } from './compose.ts'
import { EXAMPLE_DAY, exampleFacts, exampleSettings } from './example-office.ts'
import type { NotificationFacts } from './facts.ts'
import { lookAhead } from './look-ahead.ts'
import type { MailSettings } from './mail-model.ts'
import { noticeSources } from './notice-sources.ts'
import { planMail } from './plan-mail.ts'

/** A mail as it would be written, which nobody is sent. */
export type PreviewedMail = {
  readonly kind: MessageKind
  readonly to: { readonly name: string; readonly address: string }
  readonly reason: string
  readonly body: MailBody
  readonly attachments: readonly MailAttachment[]
}

export type Writing = {
  readonly render: RenderMail
  readonly settings: MailSettings
  readonly agendas: AgendaMail
}

/** One mail of each kind, about an invented office, by the rules and templates that write the real ones. */
export const exampleMails = async (writing: Writing): Promise<readonly PreviewedMail[]> => {
  const facts = exampleFacts()
  const examples: PreviewedMail[] = []
  for (const source of noticeSources) {
    const { messages } = source.plan({ ...facts, today: EXAMPLE_DAY, alreadyPlanned: new Set() })
    const richest = messages.toSorted((a, b) => b.items.length - a.items.length)[0]
    const settings = { ...writing.settings, ...exampleSettings }
    if (richest !== undefined)
      examples.push(...(await written([richest], facts, { ...writing, settings }, EXAMPLE_DAY)))
  }
  return examples
}

export type PersonalPreview = {
  readonly mails: readonly PreviewedMail[]
  /** `told`: all of it was in a mail already, so nothing goes again. `closed`: no mail goes on such a day. */
  readonly state: 'due' | 'told' | 'nothing' | 'closed'
}

/** What one person would get on a day, as the register stands today. */
export const mailsFor = async (
  app: Parameters<typeof lookAhead>[0],
  writing: Writing,
  { personId, on, today }: { personId: string; on: PlainDate; today: PlainDate },
): Promise<PersonalPreview> => {
  const now = await app.loadFacts(on < today ? on : today)
  if (!isOfficeDay(on, now.calendar)) return { mails: [], state: 'closed' }
  const theirs = (messages: readonly PlannedMessage[]) =>
    messages.filter(({ recipient }) => recipient.personId === personId)
  if (on >= today) {
    const { days, facts } = await lookAhead(app, { today, days: daysBetween(today, on) + 1 })
    const due = theirs(days.find((day) => day.on === on)?.messages ?? [])
    if (due.length > 0) return { mails: await written(due, facts, writing, on), state: 'due' }
  }
  const all = theirs(planMail({ ...now, today: on, alreadyPlanned: new Set() }).messages)
  const mails = await written(all, now, writing, on)
  return { mails, state: mails.length === 0 ? 'nothing' : 'told' }
}

/** The days one can ask about: a year either way. */
export const isPreviewable = (on: PlainDate, today: PlainDate): boolean =>
  on >= addDays(today, -366) && on <= addDays(today, 366)

/** Composed as delivery does it at the first attempt; what would be left unsent is left out. */
const written = async (
  messages: readonly PlannedMessage[],
  facts: NotificationFacts,
  { render, settings, agendas }: Writing,
  on: PlainDate,
): Promise<readonly PreviewedMail[]> => {
  const compose = composer(() => Promise.resolve(facts), render, settings, agendas)
  const refs = new Map(facts.commitments.map(({ id, ref }) => [id, ref]))
  const mails: PreviewedMail[] = []
  for (const message of messages) {
    const refOf = ({ commitmentId }: PlannedItem): string => refs.get(commitmentId) ?? ''
    const composed = await compose(asAtFirstAttempt(message, on, refOf), on)
    if ('suppress' in composed) continue
    const { kind, recipient, reason } = message
    const { address, body, attachments = [] } = composed
    const to = { name: recipient.name, address }
    mails.push({ kind, to, reason, body: withoutLinks(body, to.name), attachments })
  }
  return mails
}
