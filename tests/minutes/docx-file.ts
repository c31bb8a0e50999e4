import { writeZip } from '../../src/minutes/zip-file.ts'

const NAMES = [
  'w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'v="urn:schemas-microsoft-com:vml"',
  'wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
]
  .map((name) => `xmlns:${name}`)
  .join(' ')

const TYPES = [
  ['document', 'document.main'],
  ['numbering', 'numbering'],
  ['styles', 'styles'],
  ['footnotes', 'footnotes'],
]

/** A Word file with the given body; `numbering` and `styles` are the insides of those parts. */
export const docxFile = (body: string, parts: { numbering?: string; styles?: string } = {}): Buffer => {
  const files: Readonly<Record<string, string>> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${TYPES.map(([name, type]) => `<Override PartName="/word/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${type}+xml"/>`).join('')}</Types>`,
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<w:document ${NAMES}><w:body>${body}<w:sectPr/></w:body></w:document>`,
    'word/numbering.xml': `<w:numbering ${NAMES}>${parts.numbering ?? ''}</w:numbering>`,
    'word/styles.xml': `<w:styles ${NAMES}>${parts.styles ?? ''}</w:styles>`,
  }
  return writeZip(new Map(Object.entries(files).map(([name, words]) => [name, Buffer.from(words)])))
}
