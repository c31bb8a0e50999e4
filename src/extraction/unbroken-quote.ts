import type { Block } from '../minutes/document.ts'
import { foldQuote } from '../minutes/quoting/quote.ts'

/** A quote that stands unbroken in the file, and the words of the sentence that stand elsewhere, "" where none do. */
export type UnbrokenQuote = { readonly quote: string; readonly whole: string }

/**
 * "Mr Hay said he would mend that and" at the foot of one page, "show it again in May." at the head of the next: the
 * longer part is quoted, the first one where it says as much.
 */
export const unbrokenQuote = (words: string, block: Block | undefined): UnbrokenQuote => {
  const pieces = (block?.pieces ?? []).map(foldQuote)
  if (pieces.length === 0 || pieces.some((piece) => piece.includes(words))) return { quote: words, whole: '' }
  const parts = pieces.map((piece) => sharedPart(words, piece)).filter((part) => countOf(part) >= FEWEST)
  const longest = Math.max(0, ...parts.map(countOf))
  const quote = parts.find(
    (part) => countOf(part) * 2 > longest && (part === parts[0] || countOf(part) === longest),
  )
  return quote === undefined ? { quote: words, whole: '' } : { quote, whole: words }
}

/** Fewer words tell nothing. */
const FEWEST = 3
const countOf = (words: string): number => words.split(' ').length

/** What of the words stands in the piece: all of it, its beginning or its end. */
const sharedPart = (words: string, piece: string): string => {
  if (words.includes(piece)) return piece
  const ofPiece = piece.split(' ')
  const ends = ofPiece.map((_, at) => ofPiece.slice(at).join(' ')).find((end) => words.startsWith(`${end} `))
  const starts = ofPiece.map((_, at) => ofPiece.slice(0, ofPiece.length - at).join(' '))
  return ends ?? starts.find((start) => words.endsWith(` ${start}`)) ?? ''
}
