import { docxOf } from '../../support/docx-file.ts'

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

/** A Word file with the given body; `numbering` and `styles` are the insides of those parts. */
export const docxFile = (body: string, parts: { numbering?: string; styles?: string } = {}): Buffer =>
  docxOf('', {
    'word/document.xml': `<w:document ${NAMES}><w:body>${body}<w:sectPr/></w:body></w:document>`,
    'word/numbering.xml': `<w:numbering ${NAMES}>${parts.numbering ?? ''}</w:numbering>`,
    'word/styles.xml': `<w:styles ${NAMES}>${parts.styles ?? ''}</w:styles>`,
  })
