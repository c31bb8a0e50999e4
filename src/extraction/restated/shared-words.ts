/** How much of the words of the shorter and of the longer quote both have in common. */
export type Share = { readonly ofShorter: number; readonly ofLonger: number }

/** Of fewer words nothing can be said. */
export const FEW_WORDS = 3

/** Quotes that share less say the same only where they stand side by side. */
export const HALF = 0.5

/**
 * The words of quotes by their places, so that a new one is held only against those that share some of its words:
 * the promises of a long document are too many to be held against each other.
 */
export type QuoteIndex = {
  /** The quote at that place, instead of the one that stood there before. */
  readonly put: (at: number, quote: string, words: ReadonlySet<string>) => void
  /** The first place with the same quote, capitals or not; -1 when there is none. */
  readonly placeOf: (quote: string) => number
  /**
   * In no order, the places that share half of the shorter quote's words with these, or any word where `isNear`;
   * none for few words.
   */
  readonly sharing: (words: ReadonlySet<string>, isNear: (at: number) => boolean) => readonly Shared[]
}

export type Shared = { readonly at: number; readonly share: Share }

export const quoteIndex = (): QuoteIndex => {
  const wordsAt: ReadonlySet<string>[] = []
  const placesOf = new Map<string, Set<number>>()
  const quotes = new Map<string, number>()
  /** For each place, how many words it shares with those asked about; all 0 in between. */
  const counts: number[] = []
  return {
    put: (at, quote, words) => {
      if (!quotes.has(quote.toLowerCase())) quotes.set(quote.toLowerCase(), at)
      for (const word of wordsAt[at] ?? []) placesOf.get(word)?.delete(at)
      wordsAt[at] = words
      for (const word of words) placesOf.set(word, (placesOf.get(word) ?? new Set()).add(at))
    },
    placeOf: (quote) => quotes.get(quote.toLowerCase()) ?? -1,
    sharing: (words, isNear) => {
      if (words.size < FEW_WORDS) return []
      const places: number[] = []
      for (const word of words)
        for (const at of placesOf.get(word) ?? []) {
          const count = counts[at] ?? 0
          if (count === 0) places.push(at)
          counts[at] = count + 1
        }
      const found: Shared[] = []
      for (const at of places) {
        const [shared, size] = [counts[at] ?? 0, wordsAt[at]?.size ?? 0]
        counts[at] = 0
        const ofShorter = shared / Math.min(size, words.size)
        if (size >= FEW_WORDS && (ofShorter >= HALF || isNear(at)))
          found.push({ at, share: { ofShorter, ofLonger: shared / Math.max(size, words.size) } })
      }
      return found
    },
  }
}
