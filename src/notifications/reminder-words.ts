import { formatDay, type PlainDate } from '../calendar/plain-date.ts'
import { daysOverdue, describeStanding } from '../register/commitments/standing.ts'
import { headline, lateFirst, type Notice } from './notice.ts'
import type { SourceWords } from './notice-source.ts'
import { postsOf } from './readers.ts'

export const reminderWords: SourceWords = {
  plural: 'reminders',
  why: (reader) => `You get this reminder because you hold the post of ${postsOf(reader)}.`,
  subject: (notices, today) => {
    const [only] = notices
    const refs = new Set(notices.map(({ commitment }) => commitment.ref))
    if (only === undefined || refs.size > 1) return headline(notices)
    const { ref, quote } = only.commitment
    return `${leadOf(only, today)}: ${ref} “${shortened(quote, 60)}”`
  },
  sections: lateFirst,
  // Office staff hear of everything; whoever else hears of it does so as its owner.
  whyLeftOut: ({ owner }, { posts }) =>
    owner === null || posts.some(({ id, side }) => side === 'office' || id === owner.id)
      ? null
      : `is now owned by: ${owner.title}`,
}

const leadOf = ({ commitment, section, item }: Notice, today: PlainDate): string => {
  if (section === 'awaiting-acceptance') return 'Answer awaiting acceptance'
  if (section === 'revisit-missed' || section === 'revisit-ahead') return capitalised(item.reason)
  const { dueOn } = commitment
  return dueOn === null || daysOverdue(commitment, today) > 0 || dueOn === today
    ? describeStanding(commitment, today)
    : `Due on ${formatDay(dueOn)}`
}

export const capitalised = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`

/** Cut between words, with an ellipsis; the whole quote stands in the mail. */
export const shortened = (words: string, length: number): string =>
  words.length <= length ? words : `${words.slice(0, length).replace(/\s+\S*$/, '')}…`
