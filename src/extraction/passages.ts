import type { Block } from '../minutes/document.ts'
import { foldQuote } from '../minutes/quoting/quote.ts'
import type { Passage } from './candidate.ts'
import { sentencesIn } from './sentences/sentences.ts'

/** Every line and every sentence of the blocks with its place, so that a later version can be held against them. */
export const passagesOf = (blocks: readonly Block[]): readonly Passage[] =>
  blocks.flatMap(({ kind, text, cells, place }) => {
    const lines = kind === 'row' ? cells.flatMap(withItsLines) : [text]
    const quotes = new Set<string>()
    for (const line of lines) {
      const folded = foldQuote(line)
      quotes.add(folded)
      // A line that is one sentence stands there already, and where nothing was to fold, nothing is in its parts.
      for (const sentence of sentencesIn(line, blocks))
        if (sentence !== line) quotes.add(folded === line ? sentence : foldQuote(sentence))
    }
    quotes.delete('')
    return Array.from(quotes, (quote) => ({ quote, place }))
  })

const withItsLines = (cell: string): string[] => (cell.includes('\n') ? [cell, ...cell.split('\n')] : [cell])
