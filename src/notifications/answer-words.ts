import { headline, lateFirst } from './notice.ts'
import type { SourceWords } from './notice-source.ts'
import { postsOf } from './readers.ts'
import { shortened } from './reminder-words.ts'

export const answerWords: SourceWords = {
  plural: 'the office’s word on answers',
  why: (reader) => `You get this because you hold the post of ${postsOf(reader)}, or gave the answer.`,
  subject: (notices) => {
    const [only, ...others] = notices
    if (only === undefined || others.length > 0) return headline(notices)
    const verdict = only.section === 'answer-accepted' ? 'Answer accepted' : 'Answer not accepted'
    return `${verdict}: ${only.commitment.ref} “${shortened(only.commitment.quote, 60)}”`
  },
  sections: lateFirst,
}
