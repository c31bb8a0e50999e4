import { createHash } from 'node:crypto'

/** The words of a quote with all white space folded to single blanks, as candidates keep them. */
export const foldQuote = (text: string): string =>
  (isLoose(text) ? text.replaceAll(LOOSE_RUN, ' ') : text).trim()

/** White space other than single blanks; most words have none, and need no rewriting. */
const isLoose = (text: string): boolean => text.includes('  ') || OTHER_SPACE.test(text)
const OTHER_SPACE = /[^\S ]/
const LOOSE_RUN = / {2,}\s*| ?[^\S ]\s*/g

/**
 * Whether a quote's exact words stand, unbroken, in a document's text: the rule "a quote or nothing".
 * Only white space is forgiven; a quote that begins or ends inside a word is not found.
 */
export const containsQuote = (documentText: string, quote: string): boolean =>
  quoteFinder(documentText)(quote)

/** The same for many quotes of one document, whose white space is folded once and only when one is asked for: a
 * long one has megabytes of it. */
export const quoteFinder = (documentText: string): ((quote: string) => boolean) => {
  let folded: string | null = null
  const placeOf = (wanted: string, from: number): number => {
    const text = (folded ??= foldQuote(documentText))
    for (let at = text.indexOf(wanted, from); at >= 0; at = text.indexOf(wanted, at + 1)) {
      const before = text[at - 1] ?? ' '
      const after = text[at + wanted.length] ?? ' '
      if (!(isWord(before) && isWord(wanted[0] ?? '')) && !(isWord(after) && isWord(wanted.at(-1) ?? '')))
        return at
    }
    return -1
  }
  // Quotes are mostly asked for in their order, and then each is looked for from where the one before stands.
  let last = 0
  return (quote) => {
    const wanted = foldQuote(quote)
    if (wanted === '') return false
    const after = placeOf(wanted, last)
    const place = after < 0 && last > 0 ? placeOf(wanted, 0) : after
    if (place >= 0) last = place
    return place >= 0
  }
}

export const isWord = (sign: string): boolean => /[\p{L}\p{N}]/u.test(sign)

/** What a file or its words are known by: lower-case hex SHA-256. */
export const fingerprint = (contents: string | Uint8Array): string =>
  createHash('sha256').update(contents).digest('hex')
