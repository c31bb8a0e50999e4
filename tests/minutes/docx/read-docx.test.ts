import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readDocx } from '../../../src/minutes/docx/read-docx.ts'
import { readZip, writeZip } from '../../../src/minutes/zip-file.ts'

const board = readFileSync(new URL('../../fixtures/minutes/northfold-board.docx', import.meta.url))
const file = { fileName: 'northfold-board.docx', sha256: 'abc' }
const LIMITS = { entries: 5000, inflatedBytes: 50_000_000 }

/** The fixture with one of its parts changed. */
const boardWith = (name: string, change: (xml: string) => string): Buffer => {
  const entries = new Map(readZip(board, LIMITS))
  entries.set(name, Buffer.from(change(Buffer.from(entries.get(name) ?? []).toString('utf8'))))
  return writeZip(entries)
}

describe('Minutes in Word', () => {
  test('are read as blocks in their order, with the numbers that Word shows', async () => {
    const { blocks } = await readDocx(board, file)
    expect(blocks.map(({ text, place }) => [place.item, text])).toEqual([
      [null, 'Northfold Scrutiny Board'],
      [null, 'Tuesday 4 February 2025'],
      ['1', '1. Welcome'],
      ['1', 'Members were welcomed.'],
      ['2', '2. Dog section'],
      ['2.1', '2.1 The Chief Constable agreed to report on kennel places by May 2025.'],
      ['2.1', 'Six dogs retire this year.'],
      ['2.2', '2.2 The Board noted the report.'],
      ['2.2', 'Action: Treasurer to price new vans. Next quarter will do.'],
      ['3', '3. Actions'],
      ['3 a', '(a) Clerk to book the hall'],
      ['3 b', '(b) Treasurer to pay for it'],
      ['3 b', 'Action | Owner | Due'],
      ['3 b', 'Paint the kennels and the gate | Clerk | 1 March 2025'],
      ['3 b', 'Count the dogs |  | 2 March 2025'],
      ['3 b', 'Paper 7 of the pack.'],
    ])
    const kindOf = (words: string): unknown => blocks.find(({ text }) => text.startsWith(words))?.kind
    expect(['Northfold', '2. Dog', 'Members', 'Six', 'Count'].map(kindOf)).toEqual([
      'heading',
      'heading',
      'paragraph',
      'list-item',
      'row',
    ])
  })

  test('keep the paragraphs of a cell apart, and say what is bold', async () => {
    const { blocks } = await readDocx(board, file)
    expect(blocks.find(({ text }) => text.startsWith('Paint'))?.cells).toEqual([
      'Paint the kennels\nand the gate',
      'Clerk',
      '1 March 2025',
    ])
    expect(blocks.find(({ text }) => text.startsWith('Action: Treasurer'))?.bold).toEqual(['Action:'])
  })

  test('say what was accepted, left out or moved', async () => {
    const { notes, text } = await readDocx(board, file)
    expect(notes).toEqual([
      'The document has tracked changes: it was read as if all of them were accepted.',
      'The document has comments: they were not read.',
      'Words that are struck through were left out.',
      'The document has a picture: any words in it were not read.',
      'Footnotes were read as paragraphs at the end of the document.',
    ])
    for (const gone of ['April', 'Owner to be found', 'Is this right', 'OFFICIAL'])
      expect(text).not.toContain(gone)
  })

  test('carry the name and the hash of the file they came from', async () => {
    expect(await readDocx(board, file)).toMatchObject({ ...file, mediaType: 'docx' })
  })

  test('are found where the package says they are', async () => {
    const entries = new Map(readZip(board, LIMITS))
    const moved = [...entries].map(([name, content]): [string, Uint8Array] => [
      name
        .replace('word/document.xml', 'word/document2.xml')
        .replace('/document.xml.rels', '/document2.xml.rels'),
      /^_rels|Content_Types/.test(name)
        ? Buffer.from(
            Buffer.from(content).toString('utf8').replaceAll('word/document.xml', 'word/document2.xml'),
          )
        : content,
    ])
    const { blocks } = await readDocx(writeZip(new Map(moved)), file)
    expect(blocks[0]?.text).toBe('Northfold Scrutiny Board')
  })

  test('without words say so', async () => {
    const empty = boardWith('word/document.xml', (xml) =>
      xml.replace(/<w:body>[\s\S]*<\/w:body>/, '<w:body/>'),
    )
    const { blocks, notes } = await readDocx(empty, file)
    expect(blocks).toEqual([])
    expect(notes).toContain('The document has no words. It may hold pictures of pages.')
  })
})

describe('A Word file is refused, with what to do', () => {
  const refused = async (bytes: Uint8Array): Promise<unknown> =>
    readDocx(bytes, file).catch((error: unknown) => error)

  test('when it was cut short on the way', async () => {
    expect(await refused(board.subarray(0, board.length / 2))).toMatchObject({
      code: 'invalid',
      message: 'The file is damaged or incomplete. Get a fresh copy of it, then try again.',
    })
  })

  test('when its inside is damaged', async () => {
    const broken = boardWith('word/document.xml', (xml) => xml.slice(0, 900))
    expect(await refused(broken)).toMatchObject({
      code: 'invalid',
      message: 'The Word file is damaged or incomplete. Open it in Word and save it again, then try again.',
    })
  })

  test('when it holds macros', async () => {
    const macros = boardWith('[Content_Types].xml', (xml) =>
      xml.replace(/wordprocessingml\.document\.main/, 'ms-word.document.macroEnabled.main'),
    )
    expect(await refused(macros)).toMatchObject({ message: expect.stringContaining('(.docm)') })
  })

  test('when it would swell beyond the limit, even where it lies about its size', () => {
    const swollen = writeZip(new Map([['word/document.xml', Buffer.alloc(4000, 32)]]))
    const tight = { entries: 10, inflatedBytes: 3999 }
    expect(() => readZip(swollen, tight)).toThrow('too large once it is unpacked')
    // The directory's statement of the size stands 24 bytes into its record.
    const lying = Buffer.from(swollen)
    lying.writeUInt32LE(1, lying.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02])) + 24)
    expect(() => readZip(lying, tight)).toThrow('too large once it is unpacked')
    expect(() => readZip(lying, { entries: 10, inflatedBytes: 4000 })).not.toThrow()
  })

  test('when it holds more files than any document has', () => {
    const many = writeZip(new Map(['a.xml', 'b.xml', 'c.xml'].map((name) => [name, Buffer.alloc(1)])))
    expect(() => readZip(many, { entries: 2, inflatedBytes: 100 })).toThrow('more than 2 files within it')
  })
})
