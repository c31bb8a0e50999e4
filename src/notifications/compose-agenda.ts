import { formatDay, formatLongDay, type PlainDate } from '../calendar/plain-date.ts'
import type { Composed, MailAttachment, OutboxMessage } from '../delivery/message.ts'
import type { Meeting } from '../register/meetings/meetings.ts'
import { agendaWords } from './agenda-words.ts'
import { meetingFile } from './calendar-file.ts'
import type { NotificationFacts } from './facts.ts'
import type { MailModel, MailSettings } from './mail-model.ts'
import { agendaKey, agendaKeyStart, agendaReaders } from './plan-agendas.ts'

/** The revisit agenda of a meeting, as a mail tells of it. */
export type AgendaPaper = {
  /** What falls due, counted, or that nothing does. */
  readonly summary: string
  /** Null while it is a draft. */
  readonly issue: { readonly number: string; readonly version: number } | null
  readonly groups: readonly {
    readonly heading: string
    readonly items: readonly {
      readonly number: string
      readonly ref: string
      readonly heading: string
      readonly owner: { readonly label: string }
      readonly standingWords: string
      readonly reasons: readonly { readonly words: string }[]
    }[]
  }[]
  /** What no commitment brings. */
  readonly others: readonly { readonly number: string; readonly heading: string }[]
  /** How many matters a person took off it. */
  readonly leftOut: number
  /** The Word file. */
  file(): Promise<MailAttachment>
}

/** Who writes the agenda: its rules are no business of mails. */
export type WriteAgenda = (
  facts: NotificationFacts,
  meeting: Meeting,
  today: PlainDate,
) => Promise<AgendaPaper>

export type AgendaMailModel = Omit<MailModel, 'sections' | 'figures' | 'acts'> &
  Pick<AgendaPaper, 'summary' | 'others'> & {
    /** Whether it is a draft, and how much was taken off it. */
    readonly state: string
    readonly groups: readonly {
      readonly heading: string
      readonly count: number
      /** How many stand in the attached file only. */
      readonly more: number
      readonly items: readonly {
        readonly number: string
        readonly ref: string
        readonly link: string
        readonly heading: string
        readonly owner: string
        readonly standing: string
        readonly reasons: readonly string[]
      }[]
    }[]
    readonly meetingLink: string
  }

export type AgendaMail = {
  readonly write: WriteAgenda
  readonly render: (model: AgendaMailModel) => { readonly text: string; readonly html: string }
}

/**
 * Writes the mail that brings an agenda, from the register as it stands. It has no items: an agenda on which nothing
 * falls due is worth knowing of. A meeting that was moved since has a mail of its own on its new day.
 */
export const composeAgendaMail = async (
  message: OutboxMessage,
  facts: NotificationFacts,
  { write, render }: AgendaMail,
  settings: MailSettings,
  today: PlainDate,
): Promise<Composed> => {
  const { recipient } = message
  const reader = agendaReaders(facts, today).find(({ person }) => person.id === recipient.personId)
  if (reader === undefined)
    return { suppress: `${recipient.name} no longer holds a post that receives ${agendaWords.plural}` }
  const address = reader.person.email.trim()
  if (address === '') return { suppress: `${recipient.name} has no email address` }
  const meeting = facts.meetings.find((one) => message.dedupeKey.startsWith(agendaKeyStart(one)))
  const gone = whyGone(message, meeting, today)
  if (meeting === undefined || gone !== null) return { suppress: gone ?? 'The meeting is no longer planned' }
  const paper = await write(facts, meeting, today)
  const file = await paper.file()
  const diary = meetingFile(meeting, { publicUrl: settings.publicUrl, at: message.plannedAt })
  const model = modelOf(paper, meeting, settings, today, agendaWords.why(reader), reader.person.name, [
    `${file.fileName} is the agenda as a Word file.`,
    `${diary.fileName} holds the day of the meeting for your calendar.`,
  ])
  return {
    address,
    body: { subject: model.subject, ...render(model) },
    leftOut: [],
    // What was frozen before stays; there is no need to keep it again.
    ...(message.body === null ? { attachments: [file, diary] } : {}),
  }
}

const whyGone = (message: OutboxMessage, meeting: Meeting | undefined, today: PlainDate): string | null => {
  if (meeting === undefined) return 'The meeting is no longer in the register'
  const { heldOn, cancelledOn } = meeting
  if (cancelledOn !== null) return `The meeting was cancelled on ${formatDay(cancelledOn)}`
  if (agendaKey(meeting, message.recipient.personId) !== message.dedupeKey)
    return `The meeting was moved to ${formatDay(heldOn)}`
  return heldOn < today ? `The meeting of ${formatDay(heldOn)} has been held` : null
}

/** The Word file has them all; the mail stays below the size at which Gmail cuts it off. */
const SHOWN_IN_A_GROUP = 15

const modelOf = (
  paper: AgendaPaper,
  meeting: Meeting,
  { officeName, publicUrl, contact }: MailSettings,
  today: PlainDate,
  why: string,
  greeting: string,
  attached: readonly string[],
): AgendaMailModel => ({
  subject: `Revisit agenda: ${meeting.seriesName}, ${formatDay(meeting.heldOn)}`,
  preheader: paper.summary,
  officeName,
  heading: `The ${paper.issue === null ? 'draft agenda' : 'agenda'} for ${formatLongDay(meeting.heldOn)} is ready`,
  asAt: formatLongDay(today),
  greeting,
  why,
  summary: paper.summary,
  state: stateWords(paper),
  others: paper.others,
  groups: paper.groups.map(({ heading, items }) => ({
    heading,
    count: items.length,
    more: Math.max(0, items.length - SHOWN_IN_A_GROUP),
    items: items
      .slice(0, SHOWN_IN_A_GROUP)
      .map(({ number, ref, heading, owner, standingWords, reasons }) => ({
        number,
        ref,
        link: `${publicUrl}/commitments/${encodeURIComponent(ref)}`,
        heading,
        owner: owner.label,
        standing: standingWords,
        reasons: reasons.map(({ words }) => words),
      })),
  })),
  meetingLink: `${publicUrl}/meetings/${encodeURIComponent(meeting.ref)}`,
  attached,
  registerLink: `${publicUrl}/commitments`,
  contact,
})

const stateWords = ({ issue, leftOut }: AgendaPaper): string => {
  const state =
    issue === null
      ? 'It is a draft, which follows the register until you issue it.'
      : `It was issued as ${issue.number}${issue.version === 1 ? '' : `, version ${issue.version}`}.`
  if (leftOut === 0) return state
  return `${state} ${leftOut === 1 ? '1 matter was' : `${leftOut} matters were`} left off it; the attached agenda says which and why.`
}
