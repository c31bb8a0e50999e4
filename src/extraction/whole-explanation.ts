import { nearestTo } from '../minutes/quoting/nearest-sentence.ts'
import type { Explanation, Reading } from './candidate.ts'

/**
 * What the readings of one file say of the words that were asked about, as one: proposals are counted through all
 * of its meetings. Null when nobody asked.
 */
export const wholeExplanation = (readings: readonly Reading[]): Explanation | null => {
  let before = 0
  const parts: Explanation[] = []
  for (const { explanation, candidates } of readings) {
    if (explanation !== undefined) parts.push(countedFrom(before, explanation))
    before += candidates.length
  }
  const [first] = parts
  if (first === undefined) return null
  const sentences = parts.flatMap((part) => part.sentences)
  const near = parts.flatMap(({ nearest }) => (nearest === null ? [] : [{ text: nearest.quote, nearest }]))
  return {
    words: first.words,
    sentences,
    more: parts.reduce((sum, { more }) => sum + more, 0),
    nearest: sentences.length > 0 ? null : (nearestTo(near, first.words)?.nearest ?? null),
  }
}

const countedFrom = (before: number, explanation: Explanation): Explanation => ({
  ...explanation,
  sentences: explanation.sentences.map((sentence) => ({
    ...sentence,
    candidate: sentence.candidate === null ? null : sentence.candidate + before,
  })),
})
