import { expect, test } from 'vitest'
import { readPdf } from '../../../src/minutes/pdf/read-pdf.ts'

/** A PDF of pages of 200 by 200 points, each with the given drawing. */
const pdfOf = (...pages: string[]): Uint8Array => {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, index) => `${index * 2 + 4} 0 R`).join(' ')}]>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ...pages.flatMap((drawing, index) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Resources<</Font<</F 3 0 R>>>>/Contents ${index * 2 + 5} 0 R>>`,
      `<</Length ${drawing.length}>>\nstream\n${drawing}\nendstream`,
    ]),
  ]
  let file = '%PDF-1.4\n'
  const places = objects.map((object, index) => {
    const at = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(at).padStart(10, '0')} 00000 n \n`
  })
  const table = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`
  file += `trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${table}\n%%EOF\n`
  return new TextEncoder().encode(file)
}

const words = 'BT /F 10 Tf 20 180 Td (The Board met at noon.) Tj ET\n'
const picture = (width: number, height: number): string =>
  `q ${width} 0 0 ${height} 20 20 cm\nBI /W 4 /H 4 /CS /G /BPC 8 /F /AHx ID\n${'00ff'.repeat(8)}>\nEI Q\n`

const notesOn = async (...pages: string[]) =>
  (await readPdf(pdfOf(...pages), { fileName: 'board.pdf', sha256: '' })).notes

test('a page with a large picture beside its words is noted with its number', async () => {
  expect(await notesOn(words, words + picture(150, 100), words)).toEqual([
    'Page 2 has a large picture: any words in it were not read.',
  ])
})

test('a crest at the head of a page is not', async () => {
  expect(await notesOn(words + picture(40, 40))).toEqual([])
})

test('a page that is a picture and nothing else may be a scan', async () => {
  expect(await notesOn(words, picture(200, 200))).toEqual(['Page 2 has no text: it may be a scan.'])
})
