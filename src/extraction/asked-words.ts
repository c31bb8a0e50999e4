import { foldWords, lettersOnly } from '../minutes/quoting/folded-words.ts'
import type { Holding } from '../minutes/quoting/nearest-sentence.ts'

/**
 * Those that hold the words, in order: capitals, white space, dashes and the shape of quote marks do not matter,
 * a fragment suffices, and words that run over from one into the next find both. When that finds nothing, the
 * letters and figures alone are compared.
 */
export const findWords = <One extends Holding>(all: readonly One[], words: string): readonly One[] => {
  for (const fold of [foldWords, lettersOnly]) {
    const found = holding(all, withoutOuterMarks(words), fold)
    if (found.length > 0) return found
  }
  return []
}

const holding = <One extends Holding>(
  all: readonly One[],
  words: string,
  fold: (words: string) => string,
): readonly One[] => {
  const wanted = fold(words)
  if (wanted === '') return []
  let joined = ''
  const ends = all.map(({ text }) => {
    joined += `${fold(text)} `
    return joined.length - 1
  })
  const found = new Set<One>()
  let index = 0
  for (let at = joined.indexOf(wanted); at >= 0; at = joined.indexOf(wanted, at + 1)) {
    while ((ends[index] ?? joined.length) <= at) index += 1
    for (let next = index; next < all.length; next += 1) {
      const one = all[next]
      if (one !== undefined) found.add(one)
      if ((ends[next] ?? 0) >= at + wanted.length) break
    }
  }
  return [...found]
}

/** Quote marks and dots of omission around the words are the asker's own. */
const withoutOuterMarks = (words: string): string =>
  words.trim().replace(/^["'\u2018-\u201f\u2026.\s]+|["'\u2018-\u201f\u2026\s]+$|(?<=\S)\s*\.\.\.+$/g, '')
