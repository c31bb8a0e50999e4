import { readFileSync } from 'node:fs'
import { constants, deflateRawSync } from 'node:zlib'
import { writeZip } from '../../src/minutes/zip-file.ts'
import { deflatedZip, docxOf, docxParts, paragraph } from '../support/docx-file.ts'
import { pdfOf, pdfWith } from '../support/pdf-file.ts'

/** A file that must be refused, and the sentence that tells its sender what to do. */
export type Hostile = {
  readonly what: string
  readonly name: string
  readonly contents: Buffer | string
  readonly sentence: string | RegExp
}

const fixture = (name: string): Buffer =>
  readFileSync(new URL(`../fixtures/minutes/${name}`, import.meta.url))

/** Words that would be read well, so that a file is refused for what else is in it. */
export const honest = ['Northfold Scrutiny Meeting', 'Tuesday 3 February 2026', '1. Custody'] as const
export const action = 'Action: CC to bring the custody figures to the office by 30 April 2026.'
export const wordBody = [...honest, action].map(paragraph).join('')

const many = (count: number): readonly (readonly [string, Buffer])[] =>
  Array.from({ length: count }, (_, index) => [`word/media/${index}.xml`, Buffer.alloc(0)] as const)

const withPassword = (): Buffer => {
  const zip = Buffer.from(docxOf(wordBody))
  // Bit 0 of the flags, 8 bytes into the record of the directory, says that a file is encrypted.
  zip.writeUInt16LE(0x0801, zip.indexOf(Buffer.from('504b0102', 'hex')) + 8)
  return zip
}

const ole = (name: string): Buffer =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(name, 'utf16le')])

/** Refused by what they are, as soon as that is seen. The numbers are those of the list of bad input. */
export const refusedByContent: readonly Hostile[] = [
  { what: 'U1 an empty file', name: 'u1.docx', contents: '', sentence: 'The file is empty.' },
  {
    what: 'U2 text renamed to Word',
    name: 'u2.docx',
    contents: [...honest, action].join('\n'),
    sentence: 'u2.docx is named as a .docx file but holds plain text.',
  },
  {
    what: 'U3 a Word file cut short',
    name: 'u3.docx',
    contents: docxOf(wordBody).subarray(0, 700),
    sentence: 'The file is damaged or incomplete. Get a fresh copy of it, then try again.',
  },
  {
    what: 'U3 a PDF cut short',
    name: 'u3.pdf',
    contents: '%PDF-1.7\n',
    sentence: 'The PDF is damaged or incomplete. Get a fresh copy of it, then try again.',
  },
  {
    what: 'U4 a Word file that swells to 51 MB',
    name: 'u4.docx',
    contents: docxOf(wordBody, { 'word/more.xml': ' '.repeat(51 * 1024 * 1024) }),
    sentence: 'The file is too large once it is unpacked.',
  },
  {
    what: 'U6 a Word file that declares entities',
    name: 'u6.docx',
    contents: docxOf(wordBody, {
      'word/document.xml':
        '<!DOCTYPE w:document [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>',
    }),
    sentence: 'The Word file declares XML entities, which Word never does.',
  },
  {
    what: 'U9 5,000 tables within tables',
    name: 'u9.docx',
    contents: docxOf(
      `${'<w:tbl><w:tr><w:tc>'.repeat(5_000)}${paragraph('deep')}${'</w:tc></w:tr></w:tbl>'.repeat(5_000)}`,
    ),
    sentence: 'The Word file has tables inside tables, more than can be read.',
  },
  ...['../../x.xml', '/etc/x.xml', 'C:\\x.xml', 'word\\..\\..\\x.xml'].map((path, index) => ({
    what: `U10 a Word file that would unpack to ${path}`,
    name: `u10-${index}.docx`,
    contents: writeZip(new Map([...docxParts(wordBody), [path, Buffer.from('<x/>')]])),
    sentence: 'The file is damaged or incomplete.',
  })),
  {
    what: 'U11 a Word file of 50,000 files',
    name: 'u11.docx',
    contents: deflatedZip([...docxParts(wordBody), ...many(50_000)]),
    sentence: 'The file holds more than 5,000 files within it.',
  },
  {
    what: 'U12 a Word file with macros',
    name: 'u12.docm',
    contents: docxOf(wordBody, {
      '[Content_Types].xml': (docxParts('').get('[Content_Types].xml') ?? '')
        .toString()
        .replace(
          'openxmlformats-officedocument.wordprocessingml.document.main',
          'ms-word.document.macroEnabled.main',
        ),
    }),
    sentence: 'This Word file holds macros (.docm).',
  },
  {
    what: 'U12 macros under the name and type of a plain Word file',
    name: 'u12.docx',
    contents: docxOf(wordBody, { 'word/vbaProject.bin': 'macros' }),
    sentence: 'This Word file holds macros (.docm).',
  },
  {
    what: 'U13 a Word file with a password',
    name: 'u13-word.docx',
    contents: ole('EncryptedPackage'),
    sentence: 'The file is protected with a password. Remove the password and save it, then try again.',
  },
  {
    what: 'U13 a zip with a password',
    name: 'u13-zip.docx',
    contents: withPassword(),
    sentence: 'The file is protected with a password.',
  },
  {
    what: 'U13 a PDF with a password',
    name: 'u13.pdf',
    contents: fixture('northfold-locked.pdf'),
    sentence: 'The PDF is protected with a password. Remove the password and save it, then try again.',
  },
  {
    what: 'U16 a PDF of 200,000 pages',
    name: 'u16.pdf',
    contents: pdfOf([
      '<</Type/Catalog/Pages 2 0 R>>',
      `<</Type/Pages/Count 200000/Kids[${'3 0 R '.repeat(200_000)}]>>`,
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>',
    ]),
    sentence: 'The PDF has more than 400 pages. Split it, then try again.',
  },
  {
    what: 'U18 an old Word file',
    name: 'u18.doc',
    contents: ole('WordDocument'),
    sentence: 'This is an old Word file (.doc). Open it in Word and save it as .docx, then try again.',
  },
  {
    what: 'U23 text in an alphabet that is not ours',
    name: 'u23.txt',
    contents: Buffer.from('93fa967b8cea82cc89ef8b638b4c98590a'.repeat(20), 'hex'),
    sentence: 'This kind of file cannot be read.',
  },
]

/** A page whose operators unpack to this text many times over. A block that ends itself can be repeated packed. */
const pageOf = (operators: string, times: number): Buffer => {
  const block = deflateRawSync(operators, { level: 9, finishFlush: constants.Z_FULL_FLUSH })
  const header = Buffer.from('789c', 'hex')
  const lastBlock = Buffer.from('0300', 'hex')
  return pdfWith([Buffer.concat([header, ...Array<Buffer>(times).fill(block), lastBlock])])
}

/** Small files that take all the memory or time there is, until they are stopped. */
export const takesEverything: readonly Hostile[] = [
  {
    what: 'U5 two million paragraphs',
    name: 'u5.docx',
    contents: docxOf('<w:p/>'.repeat(2_000_000)),
    sentence: /^u5\.docx (?:needs more memory to be read|took too long to read)/,
  },
  {
    what: 'U15 a PDF of five million operators',
    name: 'u15.pdf',
    contents: pageOf('0 0 m 1 1 l S\n'.repeat(17_000), 100),
    sentence: /^u15\.pdf (?:needs more memory to be read|took too long to read)/,
  },
  {
    what: 'a web page of 15,000 boxes in boxes',
    name: 'boxes.html',
    contents: `<html><body>${'<div>'.repeat(15_000)}`,
    // It can be read by now, and has no date; with less memory than here it is stopped.
    sentence: /^boxes\.html (?:needs more memory|took too long to read)|not found in boxes\.html/,
  },
]

/** Twice as many blanks took 2.3 GB: only the limits of a real reading show that it is stopped. */
export const swellingPage: Hostile = {
  what: 'U15 a page that unpacks to 500 MB of blanks',
  name: 'u15-blanks.pdf',
  contents: pageOf(' '.repeat(1024 * 1024), 500),
  sentence: /^u15-blanks\.pdf (?:needs more memory|took too long)|^The PDF is too large once it is unpacked/,
}
