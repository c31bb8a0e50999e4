import { headline, lateFirst } from './notice.ts'
import type { SourceWords } from './notice-source.ts'
import { postsOf } from './readers.ts'

export const handoverWords: SourceWords = {
  plural: 'handover lists',
  why: (reader) => `You get this list once, because you hold the post of ${postsOf(reader)}.`,
  subject: (notices) => `What you have taken over: ${headline(notices)}`,
  sections: lateFirst,
}
