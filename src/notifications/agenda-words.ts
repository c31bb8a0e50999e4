import type { SourceWords } from './notice-source.ts'
import { postsOf } from './readers.ts'

/** Of a mail that brings an agenda, which has no notices. */
export const agendaWords: SourceWords = {
  plural: 'agendas',
  why: (reader) => `You get the agenda because you hold the post of ${postsOf(reader)}.`,
  subject: () => 'The revisit agenda is ready',
  sections: [],
}
