import { buildBlocks } from './block-builder.ts'
import type { MinutesDocument } from './document.ts'
import { htmlToBlocks } from './html-blocks.ts'

/** Minutes saved as a web page. `sha256` is of the file's bytes, which the caller holds. */
export const readHtml = (html: string, file: { fileName: string; sha256: string }): MinutesDocument => {
  const { blocks, text } = buildBlocks(htmlToBlocks(html))
  return {
    ...file,
    mediaType: 'html',
    blocks,
    text,
    notes: blocks.length === 0 ? ['The page has no words.'] : [],
  }
}
