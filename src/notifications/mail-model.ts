import { formatDay, formatLongDay, type PlainDate } from '../calendar/plain-date.ts'
import {
  type Commitment,
  openClaim,
  ownerLabel,
  type ProgressUpdate,
} from '../register/commitments/commitment.ts'
import { promisedAt } from '../register/commitments/promised-at.ts'
import { describeStanding, standing } from '../register/commitments/standing.ts'
import type { NotificationFacts, Reader } from './facts.ts'
import { keepShort, type MailSection } from './mail-length.ts'
import { headline, type Notice } from './notice.ts'
import type { Overview, SourceWords } from './notice-source.ts'
import { silenceWords } from '../register/commitments/silence.ts'

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
  /** What a list of mails shows beside the subject. */
  readonly preheader: string
  readonly officeName: string
  readonly heading: string
  readonly asAt: string
  readonly greeting: string
  readonly why: string
  /** The register in figures; null in mails that are about single commitments only. */
  readonly figures: Overview['figures'] | null
  readonly sections: readonly MailSection[]
  /** What the reader can do about it as a whole, and where. */
  readonly acts: readonly { readonly text: string; readonly link: string }[]
  /** What goes with the mail, a sentence for each file. */
  readonly attached: readonly string[]
  readonly registerLink: string
  readonly contact: { readonly name: string; readonly address: string }
}

export type MailItem = {
  readonly ref: string
  readonly link: string
  /** '' where the reader is not to answer. */
  readonly answerLink?: string
  readonly quote: string
  /** The owner's word that waits for the office or has just been settled, who gave it and when; '' without one. */
  readonly answer: string
  readonly owner: string
  readonly promised: string
  readonly due: string
  /** How the date came about, one sentence each; empty when there is nothing to tell. */
  readonly working: readonly string[]
  readonly standing: string
  /** How often the owner was asked in vain; '' when there is nothing to tell. */
  readonly silence: string
  readonly tone: 'late' | 'soon' | 'calm'
  readonly reasons: readonly string[]
}

/** What one mail is made of. */
export type Told = {
  readonly reader: Reader
  readonly notices: readonly Notice[]
  readonly asked: NotificationFacts['asked']
  readonly overview: Overview | null
}

export const mailModel = (
  words: SourceWords,
  told: Told,
  settings: MailSettings,
  today: PlainDate,
  attached: readonly string[] = [],
): MailModel => {
  const { reader, notices, overview } = told
  const { officeName, publicUrl, contact } = settings
  const inOneLine = headline(notices)
  return {
    subject: words.subject(notices, today, reader),
    preheader: `${inOneLine}: ${someRefs(notices)}`,
    officeName,
    heading: words.heading?.(notices, today, reader) ?? overview?.heading ?? inOneLine,
    figures: overview?.figures ?? null,
    asAt: formatLongDay(today),
    greeting: reader.person.name,
    why: words.why(reader),
    sections: keepShort(sectionsOf(words, told, settings, reader, today)),
    acts: actsOf(notices, publicUrl),
    attached,
    registerLink: `${publicUrl}/commitments`,
    contact,
  }
}

const actsOf = (notices: readonly Notice[], publicUrl: string): MailModel['acts'] => {
  const byPath = new Map(notices.flatMap(({ act }) => (act === undefined ? [] : [[act.path, act.text]])))
  return [...byPath].map(([path, text]) => ({ text, link: `${publicUrl}${path}` }))
}

/** "C-0042, C-0043, C-0044 and 3 more" */
const someRefs = (notices: readonly Notice[]): string => {
  const refs = [...new Set(notices.map(({ commitment }) => commitment.ref))]
  const [shown, more] = [refs.slice(0, 3), refs.length - 3]
  return inWords.format(more > 0 ? [...shown, `${more} more`] : shown)
}

// Making one costs more than all else in a mail's head.
const inWords = new Intl.ListFormat('en-GB')

/** Each commitment once, under the first heading it belongs to, with all its reasons. */
const sectionsOf = (
  words: SourceWords,
  { notices, asked, overview }: Told,
  settings: MailSettings,
  reader: Reader,
  today: PlainDate,
): readonly Omit<MailSection, 'brief' | 'rest'>[] => {
  const shown = new Set<string>()
  const bySection = Map.groupBy(notices, (notice) => notice.section)
  const byRef = Map.groupBy(notices, ({ commitment }) => commitment.ref)
  return words.sections.flatMap(({ section, heading }) => {
    const items = (bySection.get(section) ?? [])
      .filter((notice) => !shown.has(notice.commitment.ref))
      .map(({ commitment, answer }) => {
        shown.add(commitment.ref)
        const reasons = (byRef.get(commitment.ref) ?? []).map(({ item }) => item.reason)
        const silence = capitalised(silenceWords(commitment, asked.get(commitment.id), today))
        const answerLink = settings.answerLinkFor?.(commitment, reader) ?? ''
        const said = answer ?? openClaim(commitment)
        return { ...mailItem(commitment, reasons, said, settings.publicUrl, today), silence, answerLink }
      })
    const beyond = overview?.beyond.find((one) => one.section === section)
    const more =
      beyond === undefined ? null : { text: beyond.text, link: `${settings.publicUrl}${beyond.path}` }
    const count = items.length + (beyond?.count ?? 0)
    return items.length === 0 ? [] : [{ heading, count, items, more }]
  })
}

const mailItem = (
  commitment: Commitment,
  reasons: readonly string[],
  answer: ProgressUpdate | null,
  publicUrl: string,
  today: PlainDate,
): Omit<MailItem, 'silence'> => ({
  ref: commitment.ref,
  link: `${publicUrl}/commitments/${encodeURIComponent(commitment.ref)}`,
  quote: commitment.quote,
  answer: answer === null ? '' : `“${answer.words}” (${answer.statedBy}, ${formatDay(answer.statedOn)})`,
  owner: ownerLabel(commitment),
  promised: promisedAt(commitment),
  due: dueWords(commitment),
  working: workingOf(commitment),
  standing: describeStanding(commitment, today),
  tone: toneOf(commitment, today),
  reasons: reasons.map(capitalised),
})

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
