import { count } from '../register/commitments/standing.ts'
import { lateFirst, type Notice } from './notice.ts'
import type { SourceWords } from './notice-source.ts'
import { postsOf } from './readers.ts'

export const handoverWords: SourceWords = {
  plural: 'handover lists',
  why: (reader) => `You get this list once, because you hold the post of ${postsOf(reader)}.`,
  subject: (notices) => `Your handover list: ${count(refsIn(notices), 'commitment')}`,
  heading: (notices, _today, reader) =>
    `Handed over to you as ${postsOf(reader)}: ${count(refsIn(notices), 'commitment')}`,
  sections: lateFirst,
}

const refsIn = (notices: readonly Notice[]): number =>
  new Set(notices.map(({ commitment }) => commitment.ref)).size
