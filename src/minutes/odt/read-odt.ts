import { CodedError } from '../../errors.ts'
import { buildBlocks } from '../blocks/block-builder.ts'
import type { MinutesDocument } from '../document.ts'
import { htmlToBlocks } from '../html/html-blocks.ts'
import { leftOutNotes } from '../lines/left-out-notes.ts'
import { odtToHtml } from './odt-html.ts'
import { lockedFile, readZip, type ZipEntries, zipLimits } from '../zip-file.ts'

/**
 * Minutes as an OpenDocument text (.odt), as LibreOffice, Word and Google write it. Tracked changes are read
 * as if all of them were accepted; macros are never looked at. `sha256` is of the file's bytes.
 * @throws CodedError `invalid` when the file is damaged, protected, too large unpacked, or no text document.
 */
export const readOdt = (bytes: Uint8Array, file: { fileName: string; sha256: string }): MinutesDocument => {
  const entries = readZip(bytes, zipLimits, (name) =>
    /^(?:content\.xml|styles\.xml|META-INF\/manifest\.xml)$/.test(name),
  )
  if (part(entries, 'META-INF/manifest.xml').includes('encryption-data')) throw lockedFile()
  const parts = { content: part(entries, 'content.xml'), styles: part(entries, 'styles.xml') }
  // No program that writes documents declares anything here; a file that does was made to do harm.
  if (parts.content === '' || /<!(?:DOCTYPE|ENTITY)/i.test(parts.content + parts.styles)) throw damaged()
  const words = odtToHtml(parts)
  if (words === null) throw noText()
  const { blocks, text } = buildBlocks(htmlToBlocks(words.html))
  return { ...file, mediaType: 'odt', blocks, text, notes: leftOutNotes(words.met, blocks.length) }
}

const part = (entries: ZipEntries, name: string): string => new TextDecoder().decode(entries.get(name))

const damaged = (): CodedError =>
  new CodedError(
    'invalid',
    'The OpenDocument file is damaged or incomplete. Open it in LibreOffice or Word and save it again, then try again.',
  )
const noText = (): CodedError =>
  new CodedError(
    'invalid',
    'This OpenDocument file is not a text document. Save the minutes as .odt, .docx or .pdf, then try again.',
  )
