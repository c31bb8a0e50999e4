/** Something that holds words of the minutes. */
type Holding = { readonly text: string }

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

/** The one that has most in common with words that none of them holds; null when nothing comes near. */
export const nearestTo = <One extends Holding>(all: readonly One[], words: string): One | null => {
  const wanted = threes(lettersOnly(words))
  let best: { readonly one: One; readonly score: number } | null = null
  for (const one of all) {
    const held = threes(lettersOnly(one.text))
    const shared = [...wanted].filter((three) => held.has(three)).length
    // Words typed from memory are shorter than the sentence, so what they share counts for more than its length.
    const score = shared / (wanted.size * 0.8 + held.size * 0.2)
    if (score > (best?.score ?? NEAR)) best = { one, score }
  }
  return best?.one ?? null
}

/** Less in common than this is chance. */
const NEAR = 0.3

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

const foldWords = (words: string): string =>
  words
    .normalize('NFKC')
    .replaceAll(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replaceAll(/["'`\u00b4\u2018-\u201f\u2032\u2033\u02bc\u00ab\u00bb]/g, "'")
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLowerCase()

const lettersOnly = (words: string): string =>
  foldWords(words)
    .replaceAll(/[^\p{L}\p{N}%£]+/gu, ' ')
    .trim()

/** Quote marks and dots of omission around the words are the asker's own. */
const withoutOuterMarks = (words: string): string =>
  words.trim().replace(/^["'\u2018-\u201f\u2026.\s]+|["'\u2018-\u201f\u2026\s]+$|(?<=\S)\s*\.\.\.+$/g, '')

const threes = (letters: string): ReadonlySet<string> => {
  const found = new Set<string>()
  for (let at = 0; at + 3 <= letters.length; at += 1) found.add(letters.slice(at, at + 3))
  return found
}
