import type { Block } from '../minutes/document.ts'
import { foldQuote } from '../minutes/quote.ts'
import type { Passage } from './candidate.ts'
import { splitSentences } from './sentences.ts'

/** Every line and every sentence of the blocks with its place, so that a later version can be held against them. */
export const passagesOf = (blocks: readonly Block[]): readonly Passage[] =>
  blocks.flatMap(({ kind, text, cells, place }) => {
    const lines = kind === 'row' ? cells.flatMap((cell) => [cell, ...cell.split('\n')]) : [text]
    const words = lines.flatMap((line) => [line, ...splitSentences(line)]).map(foldQuote)
    return [...new Set(words)].filter((quote) => quote !== '').map((quote) => ({ quote, place }))
  })
