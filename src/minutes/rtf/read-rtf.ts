import { CodedError } from '../../errors.ts'
import { buildBlocks } from '../blocks/block-builder.ts'
import type { MinutesDocument } from '../document.ts'
import { htmlToBlocks } from '../html/html-blocks.ts'
import { leftOutNotes } from '../lines/left-out-notes.ts'
import { rtfToHtml } from './rtf-html.ts'

/**
 * Minutes as rich text (.rtf). Tracked changes are read as if all of them were accepted. `sha256` is of the
 * file's bytes.
 * @throws CodedError `invalid` when the file broke off before its end.
 */
export const readRtf = (bytes: Uint8Array, file: { fileName: string; sha256: string }): MinutesDocument => {
  const { html, met, whole } = rtfToHtml(bytes)
  if (!whole)
    throw new CodedError(
      'invalid',
      'The rich text file is damaged or incomplete. Open it in Word and save it as .docx, then try again.',
    )
  const { blocks, text } = buildBlocks(htmlToBlocks(html.toWellFormed()))
  return { ...file, mediaType: 'rtf', blocks, text, notes: leftOutNotes(met, blocks.length) }
}
