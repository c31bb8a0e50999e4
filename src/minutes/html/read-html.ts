import { buildBlocks } from '../blocks/block-builder.ts'
import type { MinutesDocument } from '../document.ts'
import { htmlToBlocks } from './html-blocks.ts'
import { htmlLeftOut } from './html-left-out.ts'
import { leftOutNotes } from '../lines/left-out-notes.ts'

/**
 * Minutes saved as a web page. Tracked changes are read as if all of them were accepted. `sha256` is of the file's bytes, which the caller holds.
 */
export const readHtml = (html: string, file: { fileName: string; sha256: string }): MinutesDocument => {
  const leftOut = htmlLeftOut(html)
  const { blocks, text } = buildBlocks(htmlToBlocks(html, leftOut))
  return {
    ...file,
    mediaType: 'html',
    blocks,
    text,
    notes: [
      ...leftOutNotes(leftOut.met, Math.max(1, blocks.length)),
      ...(blocks.length === 0 ? ['The page has no words.'] : []),
    ],
  }
}
