import type { RawBlock } from '../../../src/minutes/blocks/block-builder.ts'
import { pagesToBlocks as readPages } from '../../../src/minutes/pdf/pdf-blocks.ts'
import type { PageLayout, Piece, Rule } from '../../../src/minutes/pdf/pdf-lines.ts'

const SIZE = 10
/** A line of words 5 points a sign wide, as a page places it. */
export const at = (x: number, y: number, text: string, bold = false): Piece => ({
  text,
  x,
  y,
  width: text.length * 5,
  size: SIZE,
  bold,
})
export const page = (pieces: readonly Piece[], rules: readonly Rule[] = []): PageLayout => ({
  width: 600,
  height: 800,
  pieces,
  rules,
})
export const lines = (from: number, words: readonly string[], x = 50): Piece[] =>
  words.map((text, index) => at(x, from + index * 12, text))
export const pagesToBlocks = (pages: readonly PageLayout[]): readonly RawBlock[] => readPages(pages).blocks

/** Rows as their cells between bars. */
export const textsOf = (...pages: readonly PageLayout[]): string[] =>
  pagesToBlocks(pages).map(({ text, cells }) => cells?.join(' | ') ?? text)
/** The borders of a cell. */
export const box = (x1: number, y1: number, x2: number, y2: number): Rule[] => [
  { x1, y1, x2, y2: y1 },
  { x1, y1: y2, x2, y2 },
  { x1, y1, x2: x1, y2 },
  { x1: x2, y1, x2, y2 },
]
