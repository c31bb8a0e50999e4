import type { Kysely } from 'kysely'
import { listPosts } from '../../../db/people.ts'
import type { Database } from '../../../db/schema.ts'
import { formatDay } from '../../calendar/plain-date.ts'
import type { FoundWords } from '../../minutes/quoting/find-words.ts'
import { dueDay, dueWorking } from '../../register/commitments/due-working.ts'
import type { SamePromise } from '../../register/restatements/same-promise.ts'
import { decisionWords } from '../words/decision-words.ts'
import { restatementLines } from './picked-restatements.ts'
import { ownerWords } from '../words/owner-words.ts'
import type { PickedReading, Taken } from './picked-words.ts'
import { placeWords, shortened } from '../words/words.ts'

/** Picked words and what was read out of them, in finished sentences. */
export const pickedView = async (db: Kysely<Database>, quote: string, reading: PickedReading) => {
  const { owner, ownerPostId, attendance, due, place } = reading
  return {
    quote,
    place: placeWords(place),
    owner: ownerWords({ owner, postId: ownerPostId }, await listPosts(db), attendance),
    due: dueDay(due),
    working: due === null ? 'The words say nothing about when.' : dueWorking(due),
    isVague: due?.vague ?? false,
    otherReadings: (due?.otherReadings ?? []).map((other) => `${formatDay(other.dueOn)}: ${other.working}`),
  }
}

/** What the register says of the words already, a line each. A rejected proposal is taken back by adding them. */
export const takenView = (
  documentId: string,
  taken: Taken,
  said: readonly SamePromise[],
  timeZone: string,
) => ({
  mustConfirm: taken.waiting.length + taken.commitments.length + said.length > 0,
  lines: [
    ...taken.commitments.map(({ ref, quote }) => ({
      words: 'In the register already:',
      quote: shortened(quote, QUOTED),
      link: { text: ref, href: `/commitments/${ref}` },
    })),
    ...restatementLines(said).map((line) => ({ ...line, quote: shortened(line.quote, QUOTED) })),
    ...taken.waiting.map(({ id, quote }) => ({
      words: 'Already proposed, and not decided yet:',
      quote: shortened(quote, QUOTED),
      link: { text: 'Decide on the proposal', href: `/minutes/${documentId}/proposals/${id}` },
    })),
    ...taken.rejected.flatMap((candidate) => {
      const { quote, decision } = candidate
      if (decision === null) return []
      const { words, reason } = decisionWords(candidate, decision, timeZone)
      return [
        {
          words: `Proposed before. ${words}${reason === null ? '' : ` ${reason}.`} Adding it takes that back:`,
          quote: shortened(quote, QUOTED),
          link: null,
        },
      ]
    }),
  ],
})

const QUOTED = 160

/** The words with what stands before and after them, so that a person can tell two places apart. */
export const inContext = (text: string, { from, to }: FoundWords): string => {
  const before = text.slice(Math.max(0, from - AROUND), from).replace(/^\S*\s/, '')
  const after = text.slice(to, to + AROUND).replace(/\s\S*$/, '')
  return `… ${before}${shortened(text.slice(from, to), 80)}${after} …`.replace(/\s+/g, ' ')
}

const AROUND = 70
