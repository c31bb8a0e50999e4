import type { Scene } from '../proposal.ts'
import type { Sentence } from '../sentences/sentences.ts'
import type { HearSign } from './signs.ts'

/** Where a sentence stands in the minutes. */
export type Standing = {
  /** Null where the minutes begin. */
  readonly before: Neighbour | null
  /** Null where they end. */
  readonly after: Neighbour | null
  /** The nearest heading above, or ''. */
  readonly heading: string
  readonly isListItem: boolean
}

/** The sentence beside it. */
type Neighbour = { readonly words: string; readonly isOfSameParagraph: boolean }

/** Where the sentence at a position among all stands. */
export const standingAt = (index: number, { sentences }: Pick<Scene, 'sentences'>): Standing => {
  const sentence = sentences[index]
  const beside = (other: Sentence | undefined): Neighbour | null =>
    other === undefined
      ? null
      : { words: other.text, isOfSameParagraph: other.paragraph === sentence?.paragraph }
  return {
    before: beside(sentences[index - 1]),
    after: beside(sentences[index + 1]),
    heading: sentence?.heading ?? '',
    isListItem: sentence?.listItem === true,
  }
}

/**
 * The signs in what stands around a sentence: who asked before, who answers behind, whether it is told under "Matters
 * arising" or in a list.
 */
export const signsOfStanding = ({ before, after, heading, isListItem }: Standing, hear: HearSign): void => {
  if (before !== null) signsOfNeighbour('before', before, hear)
  if (after !== null) signsOfNeighbour('after', after, hear)
  for (const word of wordsOf(heading).distinct) hear(`under ${word}`, 1, '')
  hear(heading === '' ? 'under nothing' : 'under something', 1, '')
  if (isListItem) hear('list item', 1, '')
  if (before?.words.trimEnd().endsWith('?') === true) hear('answer', 1, '')
}

const signsOfNeighbour = (
  side: 'before' | 'after',
  { words, isOfSameParagraph }: Neighbour,
  hear: HearSign,
): void => {
  const { said, distinct } = wordsOf(words)
  for (const word of distinct) hear(`${side} ${word}`, OF_A_NEIGHBOUR, '')
  hear(`${side}: ${isOfSameParagraph ? 'same' : 'other'} paragraph`, 1, '')
  hear(`${side}: ${Math.min(Math.floor(said.length / 10), 4)}0 words`, 1, '')
  hear(`${side}: first ${said[0] ?? ''}`, 1, '')
}

/** Its words say less of a sentence than its own. */
const OF_A_NEIGHBOUR = 0.5

type Words = { readonly said: readonly string[]; readonly distinct: ReadonlySet<string> }

/** A sentence stands before one and after another, and a heading over many. */
const known = new Map<string, Words>()
const MOST_KNOWN = 32

const wordsOf = (words: string): Words => {
  let found = known.get(words)
  if (found !== undefined) return found
  const said =
    words
      .slice(0, MOST)
      .toLowerCase()
      .match(/[a-z']+/g) ?? []
  found = { said, distinct: new Set(said) }
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(words, found)
  return found
}

const MOST = 1000
