import { headline, lateFirst } from './notice.ts'
import type { SourceWords } from './notice-source.ts'
import { postsOf } from './readers.ts'

export const escalationWords: SourceWords = {
  plural: 'mails about overdue commitments passed on',
  why: (reader) =>
    `You get this mail because you hold the post of ${postsOf(reader)}, and the office has set who is told when a commitment stays overdue.`,
  subject: (notices) => {
    const [only] = notices
    const refs = new Set(notices.map(({ commitment }) => commitment.ref))
    if (only === undefined || refs.size > 1) return headline(notices)
    const { ref, quote } = only.commitment
    return `${leads[only.section] ?? headline(notices)}: ${ref} “${shortened(quote, 60)}”`
  },
  sections: lateFirst,
}

const leads: Readonly<Record<string, string>> = {
  'to-be-passed-on': 'Warning before it is passed on',
  'passed-on': 'Overdue, passed on to you',
  'passed-over': 'Passed over a vacant post',
}

/** Cut between words, with an ellipsis; the whole quote stands in the mail. */
const shortened = (words: string, length: number): string =>
  words.length <= length ? words : `${words.slice(0, length).replace(/\s+\S*$/, '')}…`
