/** Of the sentences the one that shares most words with what was typed; null when none is like it. */
export const nearestSentence = (typed: string, sentences: readonly string[]): string | null => {
  const wanted = wordsOf(typed)
  if (wanted.size < 2) return null
  let best: string | null = null
  let most = LEAST_ALIKE
  for (const sentence of sentences) {
    const alike = likeness(wanted, wordsOf(sentence))
    if (alike <= most) continue
    most = alike
    best = sentence
  }
  return best
}

/** Under half of the words in common is another sentence. */
const LEAST_ALIKE = 0.5

/**
 * Shared words as a part of all words, twice over for both sides; a part of a long sentence counts as the
 * sentence when nearly all of it stands there.
 */
const likeness = (wanted: ReadonlySet<string>, words: ReadonlySet<string>): number => {
  let shared = 0
  for (const word of wanted) if (words.has(word)) shared += 1
  const both = (2 * shared) / (wanted.size + words.size)
  const part = shared / wanted.size
  return wanted.size >= 4 && part >= 0.8 ? Math.max(both, part * 0.9) : both
}

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .toLowerCase()
      .replace(/[\u2018\u2019]/g, "'")
      .match(/[\p{L}\p{N}£%']+/gu) ?? [],
  )
