import { CodedError } from '../../errors.ts'
import { buildBlocks } from '../blocks/block-builder.ts'
import type { MinutesDocument } from '../document.ts'
import { boldStyleRules } from './docx-bold-styles.ts'
import { HIDDEN_STYLE_MAP, markHidden } from './docx-hidden.ts'
import { writeOutNumbers } from './docx-numbering.ts'
import { apartNotes } from './docx-places.ts'
import { readableWords } from './docx-words.ts'
import { htmlToBlocks } from '../html/html-blocks.ts'
import { leftOutNotes } from '../lines/left-out-notes.ts'
import { readZip, writeZip, type ZipEntries, zipLimits } from '../zip-file.ts'

/**
 * Minutes as a Word file (.docx). Tracked changes are read as if all of them were accepted; automatic
 * numbers are written out; hidden words, headers, footers and pictures are left out. `sha256` is of the
 * file's bytes.
 * @throws CodedError `invalid` when the file is damaged, protected, too large unpacked, or holds macros or entities.
 */
export const readDocx = async (
  bytes: Uint8Array,
  file: { fileName: string; sha256: string },
): Promise<MinutesDocument> => {
  const entries = readZip(bytes, zipLimits, (name) => PART.test(name) || MACROS.test(name))
  if (text(entries, '[Content_Types].xml').includes('macroEnabled')) throw macros()
  if ([...entries.keys()].some((name) => MACROS.test(name))) throw macros()
  for (const content of entries.values()) if (declaresEntities(content)) throw entities()
  const main = mainPart(entries)
  const source = text(entries, main)
  if (source === '') throw damaged()
  const html = await toHtml(prepared(entries, main), boldStyleRules(partBeside(entries, main, 'styles.xml')))
  const { blocks, text: words } = buildBlocks(htmlToBlocks(withoutAddedNumbers(html)))
  return {
    ...file,
    mediaType: 'docx',
    blocks,
    text: words,
    notes: [...notesOn(source, html, blocks.length), ...apartNotes(readableWords(source))],
  }
}

const PART = /\.(?:xml|rels)$/i
const MACROS = /vbaProject\.bin$/i

/**
 * The document as mammoth takes it: numbers written out, its words within reach, hidden words marked, and
 * stored, so that nothing in it can swell again.
 */
const prepared = (entries: ZipEntries, main: string): Buffer => {
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const styles = partBeside(entries, main, 'styles.xml')
  const document = writeOutNumbers({
    document: text(entries, main),
    numbering: partBeside(entries, main, 'numbering.xml'),
    styles,
  })
  const notes = [`${folder}footnotes.xml`, `${folder}endnotes.xml`].filter((name) => entries.has(name))
  const changed = [[main, document] as const, ...notes.map((name) => [name, text(entries, name)] as const)]
  return writeZip(
    new Map([
      ...entries,
      ...changed.map(
        ([name, xml]) => [name, Buffer.from(markHidden(readableWords(xml), styles), 'utf8')] as const,
      ),
    ]),
  )
}

const partBeside = (entries: ZipEntries, main: string, name: string): string =>
  text(entries, `${main.slice(0, main.lastIndexOf('/') + 1)}${name}`)

const toHtml = async (docx: Buffer, styles: readonly string[]): Promise<string> => {
  // Loading mammoth takes longer than most other formats take to read, so only Word files pay for it.
  const { default: mammoth } = await import('mammoth')
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: docx },
      {
        styleMap: [
          "p[style-name='Title'] => h1:fresh",
          "p[style-name='Subtitle'] => p:fresh",
          HIDDEN_STYLE_MAP,
          ...styles,
        ],
        includeEmbeddedStyleMap: false,
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      },
    )
    return value
  } catch (error) {
    throw error instanceof RangeError ? tooDeep() : damaged()
  }
}

/**
 * A note's number glued to the last word would stand inside quotes; the notes themselves stay, at the end.
 * Numbers have been written out before: those that a list would show now are not the document's.
 */
const withoutAddedNumbers = (html: string): string =>
  html
    .replaceAll(/<(\/?)ol>/g, '<$1ul>')
    .replaceAll(/<sup><a href="#(?:foot|end)note-\d+"[^>]*>\[\d+\]<\/a><\/sup>/g, '')
    .replaceAll(/ ?<a href="#(?:foot|end)note-ref-\d+">↑<\/a>/g, '')

const notesOn = (source: string, html: string, blocks: number): string[] => {
  const times = (where: string, mark: RegExp): number => (where.match(mark) ?? []).length
  return leftOutNotes(
    {
      tracked: times(source, /<w:(?:ins|del|moveFrom|moveTo)\s/g),
      comments: times(source, /<w:commentReference\s/g),
      hidden: times(html, /<del>/g),
      struck: times(html, /<s>/g),
      pictures: times(source, /<a:blip\s|<v:imagedata\s/g),
      footnotes: times(html, /<li id="(?:foot|end)note-/g),
    },
    blocks,
  )
}

/** Word names it word/document.xml; some programs do not, but the package says where it is. */
const mainPart = (entries: ZipEntries): string => {
  const relation = /<Relationship\s[^>]*\/officeDocument"[^>]*>/.exec(text(entries, '_rels/.rels'))?.[0] ?? ''
  const target = /\sTarget="\/?([^"]+)"/.exec(relation)?.[1]
  return target !== undefined && entries.has(target) ? target : 'word/document.xml'
}

/** Entities are how XML swells or fetches other files; no program that writes minutes declares any. */
const declaresEntities = (content: Uint8Array): boolean =>
  Buffer.from(content.buffer, content.byteOffset, content.byteLength).includes('<!DOCTYPE')

const text = (entries: ZipEntries, name: string): string => {
  const content = entries.get(name)
  return content === undefined ? '' : new TextDecoder().decode(content)
}

const damaged = (): CodedError =>
  new CodedError(
    'invalid',
    'The Word file is damaged or incomplete. Open it in Word and save it again, then try again.',
  )
const entities = (): CodedError =>
  new CodedError(
    'invalid',
    'The Word file declares XML entities, which Word never does. Open it in Word and save it again, then try again.',
  )
const tooDeep = (): CodedError =>
  new CodedError(
    'invalid',
    'The Word file has tables inside tables, more than can be read. Copy its words into a new file without them, then try again.',
  )
const macros = (): CodedError =>
  new CodedError(
    'invalid',
    'This Word file holds macros (.docm). Open it in Word and save it as .docx, then try again.',
  )
