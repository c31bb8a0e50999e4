/**
 * Pairs quotes of the same words, each with one other at most, the most alike first: two readers may cut the same
 * promise longer or shorter. Gives the position in `others` by the position in `quotes`.
 */
export const pairByWords = (
  quotes: readonly string[],
  others: readonly string[],
): ReadonlyMap<number, number> => {
  const left = quotes.map(wordsOf)
  const right = others.map(wordsOf)
  const alike = left.flatMap((one, index) =>
    right.flatMap((other, otherIndex) => {
      const likeness = likenessOf(one, other)
      return likeness === 0 ? [] : [{ index, otherIndex, likeness }]
    }),
  )
  const pairs = new Map<number, number>()
  const taken = new Set<number>()
  for (const { index, otherIndex } of alike.toSorted((a, b) => b.likeness - a.likeness)) {
    if (pairs.has(index) || taken.has(otherIndex)) continue
    pairs.set(index, otherIndex)
    taken.add(otherIndex)
  }
  return pairs
}

/** Four words in a row are hardly said twice; fewer are. */
const FEWEST_WORDS = 4
const MOSTLY = 0.8

/** 2 for the same words; above 1 when one holds the other; above 0.8 for nearly the same; else 0. */
const likenessOf = (one: readonly string[], other: readonly string[]): number => {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (short.length === 0) return 0
  const [inner, outer] = [` ${short.join(' ')} `, ` ${long.join(' ')} `]
  if (inner === outer) return 2
  if (short.length < FEWEST_WORDS) return 0
  if (outer.includes(inner)) return 1 + short.length / long.length
  const words = new Set(long)
  const shared = short.filter((word) => words.has(word)).length
  const both = (2 * shared) / (short.length + long.length)
  return both >= MOSTLY ? both : 0
}

const wordsOf = (quote: string): readonly string[] => quote.toLowerCase().match(/[\p{L}\p{N}£%]+/gu) ?? []
