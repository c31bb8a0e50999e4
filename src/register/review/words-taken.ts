import type { Place } from '../../minutes/document.ts'
import { type FoundWords, wordFinder } from '../../minutes/quoting/find-words.ts'

type Quoted = { readonly quote: string; readonly place: Place }

/**
 * Those whose quotes lie in the picked words, hold them or run into them. `paragraph`: where the picked words stand,
 * for quotes that stand in the text more than once.
 */
export const overlapping = <T extends Quoted>(
  text: string,
  picked: FoundWords,
  paragraph: number,
  quoted: readonly T[],
): readonly T[] => {
  const find = wordFinder(text)
  return quoted.filter(({ quote, place }) => {
    const places = find(quote)
    const isHere = places.length === 1 || place.paragraph === paragraph
    return isHere && places.some(({ from, to }) => from < picked.to && to > picked.from)
  })
}

/** Whether one quote holds the other: the same promise, picked shorter or longer. */
export const isSamePromise = (one: string, other: string): boolean =>
  one.includes(other) || other.includes(one)
