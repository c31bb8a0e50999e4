import { formatDay } from '../../calendar/plain-date.ts'
import type { CandidateKind } from '../../extraction/candidate.ts'
import { stemsOf } from '../../extraction/restated/telling-words.ts'
import type { MeetingRef } from '../commitments/commitment.ts'
import type { Rarity } from './rarity.ts'

type Made = {
  readonly ref: string
  readonly quote: string
  readonly kind: CandidateKind
  readonly ownerName: string | null
  readonly meeting: MeetingRef
}

/** 'Same words as C-0042 (“…”), promised by the Deputy Chief Constable on 4 October 2022.' */
export const whySame = (opening: string, made: Made): string =>
  `${opening} ${made.ref} (“${excerpt(made.quote)}”), ${madeWords(made)}.`

/** "given to the DCC on 4 October 2022" */
export const madeWords = ({ kind, ownerName, meeting }: Omit<Made, 'ref' | 'quote'>): string => {
  const on = formatDay(meeting.heldOn)
  if (ownerName === null) return `made on ${on} without an owner`
  const title = /^(?:the|mr|mrs|ms|miss|dr)\b/i.test(ownerName) ? ownerName : `the ${ownerName}`
  return `${kind === 'action' ? 'given to' : 'promised by'} ${title} on ${on}`
}

/** The rarest of the words that both have, as the quote writes them: '“self-defined”, “ethnicity” and “95%”'. */
export const sharedWords = (quote: string, shared: readonly string[], rarity: Rarity): string => {
  const rarest = new Set(shared.toSorted((a, b) => rarity(b) - rarity(a)).slice(0, 3))
  const written = quote.split(/[\s,;:()“”"]+/).flatMap((word) => {
    const found = stemsOf(word).find((stem) => rarest.has(stem))
    if (found === undefined) return []
    rarest.delete(found)
    return [`“${word.replace(/[.!?]+$/, '')}”`]
  })
  return written.length < 2
    ? (written[0] ?? 'words')
    : `${written.slice(0, -1).join(', ')} and ${written.at(-1)}`
}

const LIMIT = 100

/** Whole when short; else cut between words. */
const excerpt = (quote: string): string =>
  quote.length <= LIMIT
    ? quote
    : `${quote.slice(0, quote.lastIndexOf(' ', LIMIT)).replace(/[\s,;:.–-]+$/, '')}…`
