import { crc32, deflateRawSync } from 'node:zlib'
import { writeZip } from '../../src/minutes/zip-file.ts'

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

/** The least that Word opens, with this body; `parts` adds or replaces whole parts. */
export const docxParts = (body: string, parts: Readonly<Record<string, string>> = {}): Map<string, Buffer> =>
  new Map(
    Object.entries({
      '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPE}"/></Types>`,
      '_rels/.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>`,
      'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="${WORD}" xmlns:r="${RELATIONS}" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:body>${body}</w:body></w:document>`,
      ...parts,
    }).map(([name, xml]) => [name, Buffer.from(xml)]),
  )

export const docxOf = (body: string, parts: Readonly<Record<string, string>> = {}): Buffer =>
  deflatedZip([...docxParts(body, parts)])

export const paragraph = (words: string): string => `<w:p>${run(words)}</w:p>`

/** `properties` such as `<w:vanish/>`. */
export const run = (words: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`

/** A zip whose files are compressed, as zip programs write them; the program itself only stores. */
export const deflatedZip = (entries: readonly (readonly [name: string, content: Buffer])[]): Buffer => {
  const packed = entries.map(([name, content]) => ({
    name,
    content,
    bytes: content.length === 0 ? content : deflateRawSync(content),
  }))
  const zip = writeZip(new Map(packed.map(({ name, bytes }) => [name, bytes])))
  // The same zip with the method, the sum and the size put right, in front of each file and in the directory.
  let local = 0
  let directory = zip.readUInt32LE(zip.length - 6)
  for (const { name, content, bytes } of packed) {
    const length = Buffer.byteLength(name)
    for (const [at, shift] of [
      [local, 0],
      [directory, 2],
    ] as const) {
      zip.writeUInt16LE(content.length === 0 ? 0 : 8, at + 8 + shift)
      zip.writeUInt32LE(crc32(content), at + 14 + shift)
      zip.writeUInt32LE(content.length, at + 22 + shift)
    }
    local += 30 + length + bytes.length
    directory += 46 + length
  }
  return zip
}
