import type { Block } from '../document.ts'

/** A block's words as they stand in the document's text, where each block begins a new line. */
export const wordsIn = (block: Block): string => (block.kind === 'row' ? block.cells.join('\n') : block.text)

/** The words of blocks in reading order, as a document's `text` holds them. */
export const textOf = (blocks: readonly Block[]): string => blocks.map(wordsIn).join('\n')

/** The block that holds a position of the document's text; undefined past the end. */
export const blockAt = (blocks: readonly Block[], position: number): Block | undefined => {
  let end = -1
  return blocks.find((block) => {
    end += wordsIn(block).length + 1
    return position <= end
  })
}
