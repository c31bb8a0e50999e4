import { remembered } from '../patterns/remembered.ts'
import type { Scene } from '../proposal.ts'
import type { Sentence } from '../sentences/sentences.ts'
import type { HearSign } from './signs.ts'

/** Where a sentence stands in the minutes. */
export type Standing = {
  /** Null where the minutes begin. */
  readonly before: Neighbour | null
  /** Null where they end. */
  readonly after: Neighbour | null
  /** The nearest heading above. */
  readonly heading: Words | null
  readonly isListItem: boolean
}

/** The sentence beside it. */
type Neighbour = Words & { readonly isQuestion: boolean; readonly isOfSameParagraph: boolean }

/** The words in small letters, in order, and each once. */
type Words = { readonly said: readonly string[]; readonly distinct: ReadonlySet<string> }

/** Where the sentence at a position among all stands. */
export const standingAt = (index: number, { sentences }: Pick<Scene, 'sentences'>): Standing => {
  const sentence = sentences[index]
  const beside = (other: Sentence | undefined): Neighbour | null =>
    other === undefined
      ? null
      : {
          ...wordsOf(other.text, sentences),
          isQuestion: other.text.trimEnd().endsWith('?'),
          isOfSameParagraph: other.paragraph === sentence?.paragraph,
        }
  return {
    before: beside(sentences[index - 1]),
    after: beside(sentences[index + 1]),
    heading: sentence === undefined || sentence.heading === '' ? null : wordsOf(sentence.heading, sentences),
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
  for (const word of heading?.distinct ?? []) hear(`under ${word}`, 1, '')
  hear(heading === null ? 'under nothing' : 'under something', 1, '')
  if (isListItem) hear('list item', 1, '')
  if (before?.isQuestion === true) hear('answer', 1, '')
}

const signsOfNeighbour = (
  side: 'before' | 'after',
  { said, distinct, isOfSameParagraph }: Neighbour,
  hear: HearSign,
): void => {
  for (const word of distinct) hear(`${side} ${word}`, OF_A_NEIGHBOUR, '')
  hear(`${side}: ${isOfSameParagraph ? 'same' : 'other'} paragraph`, 1, '')
  hear(`${side}: ${Math.min(Math.floor(said.length / 10), 4)}0 words`, 1, '')
  hear(`${side}: first ${said[0] ?? ''}`, 1, '')
}

/** Its words say less of a sentence than its own. */
const OF_A_NEIGHBOUR = 0.5

/** A sentence stands before one and after another, and a heading over many. */
const wordsOf = remembered<readonly Sentence[], Words>((words) => {
  const said =
    words
      .slice(0, MOST)
      .toLowerCase()
      .match(/[a-z']+/g) ?? []
  return { said, distinct: new Set(said) }
})

const MOST = 1000
