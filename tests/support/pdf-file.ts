import { deflateSync } from 'node:zlib'

/** A PDF of these objects, numbered from 1 in their order; the first is the catalog. */
export const pdfOf = (objects: readonly (string | Buffer)[]): Buffer => {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  const offsets: number[] = []
  let at = parts[0]?.length ?? 0
  for (const [index, object] of objects.entries()) {
    const part = Buffer.concat([
      Buffer.from(`${index + 1} 0 obj\n`),
      Buffer.from(object),
      Buffer.from('\nendobj\n'),
    ])
    offsets.push(at)
    parts.push(part)
    at += part.length
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer<</Size ${size}/Root 1 0 R>>\nstartxref\n${at}\n%%EOF`
  return Buffer.concat([...parts, Buffer.from(end)])
}

export const stream = (contents: Buffer, dictionary = ''): Buffer =>
  Buffer.concat([
    Buffer.from(`<<${dictionary}/Filter/FlateDecode/Length ${contents.length}>>stream\n`),
    contents,
    Buffer.from('\nendstream'),
  ])

/** Pages that show lines of text from the top; `catalog` and `more` add what else a PDF may hold (from object 4 on). */
export const pdfPages = (
  pages: readonly (readonly string[])[],
  { catalog = '', more = [] }: { catalog?: string; more?: readonly (string | Buffer)[] } = {},
): Buffer => pdfWith(pages.map(drawn), { catalog, more })

/** One page for each list of drawing operators, already deflated. */
export const pdfWith = (
  contents: readonly Buffer[],
  { catalog = '', more = [] }: { catalog?: string; more?: readonly (string | Buffer)[] } = {},
): Buffer => {
  const first = 4 + more.length
  const kids = contents.map((_, index) => `${first + index * 2} 0 R`).join(' ')
  return pdfOf([
    `<</Type/Catalog/Pages 2 0 R${catalog}>>`,
    `<</Type/Pages/Count ${contents.length}/Kids[${kids}]>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    ...more,
    ...contents.flatMap((content, index) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents ${first + index * 2 + 1} 0 R>>`,
      stream(content),
    ]),
  ])
}

const drawn = (lines: readonly string[]): Buffer =>
  deflateSync(
    lines
      .map(
        (line, index) => `BT /F 11 Tf 72 ${760 - index * 16} Td (${line.replace(/[()\\]/g, '\\$&')}) Tj ET`,
      )
      .join('\n'),
  )
