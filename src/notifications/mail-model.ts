import { formatDay, formatLongDay, type PlainDate } from '../calendar/plain-date.ts'
import { type Commitment, openClaim, ownerLabel } from '../register/commitment.ts'
import { describeStanding, standing } from '../register/standing.ts'
import type { Reader } from './facts.ts'
import { headline, type Notice } from './notice.ts'
import type { SourceWords } from './notice-source.ts'

export type MailSettings = {
  readonly officeName: string
  /** Where people open the register, without a slash at the end: https://register.example.org */
  readonly publicUrl: string
  /** Whom a reader writes to about an item or about the mails themselves. */
  readonly contact: { readonly name: string; readonly address: string }
  /** Where this reader answers for a commitment without signing in; null when it is not theirs to answer. */
  readonly answerLinkFor?: (commitment: Commitment, reader: Reader) => string | null
}

/** Everything a mail says, in finished words; the templates only set it out. */
export type MailModel = {
  readonly subject: string
  readonly officeName: string
  readonly heading: string
  readonly asAt: string
  readonly greeting: string
  readonly why: string
  readonly sections: readonly { readonly heading: string; readonly items: readonly MailItem[] }[]
  readonly registerLink: string
  readonly contact: { readonly name: string; readonly address: string }
}

export type MailItem = {
  readonly ref: string
  readonly link: string
  /** '' where the reader is not to answer. */
  readonly answerLink?: string
  readonly quote: string
  /** The owner's word that waits for the office, who gave it and when; '' when none waits. */
  readonly answer: string
  readonly owner: string
  readonly promised: string
  readonly due: string
  /** How the date came about, one sentence each; empty when there is nothing to tell. */
  readonly working: readonly string[]
  readonly standing: string
  readonly tone: 'late' | 'soon' | 'calm'
  readonly reasons: readonly string[]
}

export const mailModel = (
  words: SourceWords,
  reader: Reader,
  notices: readonly Notice[],
  settings: MailSettings,
  today: PlainDate,
): MailModel => {
  const { officeName, publicUrl, contact } = settings
  const heading = headline(notices)
  return {
    subject: words.subject(notices, today),
    officeName,
    heading,
    asAt: formatLongDay(today),
    greeting: reader.person.name,
    why: words.why(reader),
    sections: sectionsOf(words, notices, settings, reader, today),
    registerLink: `${publicUrl}/commitments`,
    contact,
  }
}

/** Each commitment once, under the first heading it belongs to, with all its reasons. */
const sectionsOf = (
  words: SourceWords,
  notices: readonly Notice[],
  settings: MailSettings,
  reader: Reader,
  today: PlainDate,
): MailModel['sections'] => {
  const shown = new Set<string>()
  return words.sections.flatMap(({ section, heading }) => {
    const items = notices
      .filter((notice) => notice.section === section && !shown.has(notice.commitment.ref))
      .map(({ commitment }) => {
        shown.add(commitment.ref)
        const reasons = notices
          .filter((notice) => notice.commitment.ref === commitment.ref)
          .map(({ item }) => item.reason)
        const item = mailItem(commitment, reasons, settings.publicUrl, today)
        return { ...item, answerLink: settings.answerLinkFor?.(commitment, reader) ?? '' }
      })
    return items.length === 0 ? [] : [{ heading, items }]
  })
}

const mailItem = (
  commitment: Commitment,
  reasons: readonly string[],
  publicUrl: string,
  today: PlainDate,
): MailItem => ({
  ref: commitment.ref,
  link: `${publicUrl}/commitments/${encodeURIComponent(commitment.ref)}`,
  quote: commitment.quote,
  answer: answerOf(commitment),
  owner: ownerLabel(commitment),
  promised: `${commitment.meeting.seriesName}, ${formatDay(commitment.meeting.heldOn)}`,
  due: dueWords(commitment),
  working: workingOf(commitment),
  standing: describeStanding(commitment, today),
  tone: toneOf(commitment, today),
  reasons: reasons.map(capitalised),
})

const answerOf = (commitment: Commitment): string => {
  const claim = openClaim(commitment)
  return claim === null ? '' : `“${claim.words}” (${claim.statedBy}, ${formatDay(claim.statedOn)})`
}

const dueWords = ({ dueOn, due }: Commitment): string => {
  if (dueOn !== null) return formatDay(dueOn)
  if (due === null) return 'No date given'
  return due.event === null ? `No date given: “${due.phrase}”` : `No day fixed: “${due.phrase}”`
}

const workingOf = ({ dueOn, due, baselineDueOn, extensions }: Commitment): readonly string[] => {
  const derived = dueOn === null || due === null ? [] : [due.working]
  const last = extensions.at(-1)
  if (last === undefined) return derived
  const times = extensions.length === 1 ? 'once' : `${extensions.length} times`
  const first =
    baselineDueOn === null ? 'No date was given at first' : `First agreed for ${formatDay(baselineDueOn)}`
  return [...derived, `${first}, moved ${times}. Last reason: ${last.reason}`]
}

const toneOf = (commitment: Commitment, today: PlainDate): MailItem['tone'] => {
  const value = standing(commitment, today)
  if (value === 'overdue') return 'late'
  return value === 'due-today' || value === 'due-soon' || value === 'at-risk' ? 'soon' : 'calm'
}

const capitalised = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`
