import { readFileSync } from 'node:fs'
import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { MinutesDocument } from '../../../src/minutes/document.ts'
import { readPdf } from '../../../src/minutes/pdf/read-pdf.ts'
import { pdfWith } from '../../support/pdf-file.ts'

const bytesOf = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../fixtures/minutes/${name}`, import.meta.url)))
const read = (name: string): Promise<MinutesDocument> =>
  readPdf(bytesOf(name), { fileName: name, sha256: 'abc' })

describe('Minutes as a PDF with bordered tables', () => {
  test('give attendance as rows, its empty cells kept', async () => {
    const { blocks } = await read('northfold-borders.pdf')
    expect(blocks.filter(({ table }) => table === 0).map(({ cells }) => cells)).toEqual([
      ['Attendance:', 'Agnes Tarn', 'Chair'],
      ['', 'Bram Holloway', 'Chief Constable (CC)'],
    ])
  })

  test('never mix the owner column into the sentences of the note', async () => {
    const { blocks } = await read('northfold-borders.pdf')
    const kennels = blocks.find(({ text }) => text.startsWith('2.'))
    expect(kennels?.cells).toEqual([
      '2.',
      [
        'Kennels',
        'The CC told the Board that the kennels would be repaired before the winter and that the contractor, who had been chosen after three others withdrew from the competition held in the autumn, would be asked for a fixed price by the end of March 2025. It was a long job.',
        'The record of self-defined needs is complete.',
      ].join('\n'),
      'CC\nDirector of Estates',
    ])
  })

  test('put the owner beside the action that stands level with it', async () => {
    const { blocks } = await read('northfold-borders.pdf')
    expect(blocks.map(({ cells }) => cells)).toContainEqual([
      '',
      'Action: Clerk to write to the painter.',
      'Clerk',
    ])
    expect(blocks.map(({ cells }) => cells)).toContainEqual([
      '',
      'Action: Treasurer to pay the invoice.',
      'Treasurer',
    ])
  })

  test('keep one table across the page, without its repeated head', async () => {
    const { blocks } = await read('northfold-borders.pdf')
    const heads = blocks.filter(({ cells }) => cells.join() === 'No.,Note,Owner')
    expect(heads).toHaveLength(1)
    expect(blocks.find(({ cells }) => cells[2] === 'Treasurer')?.table).toBe(heads[0]?.table)
  })

  test('know the page and the item that words stand under', async () => {
    const { blocks } = await read('northfold-borders.pdf')
    const placeOf = (words: string): unknown => blocks.find(({ text }) => text.includes(words))?.place
    expect(placeOf('In ward 1 the patrol car')).toMatchObject({ page: 1, item: '1' })
    expect(placeOf('publish the patrol hours')).toMatchObject({ page: 2, item: '1' })
    expect(placeOf('fixed price')).toMatchObject({ page: 2, item: '2' })
  })

  test('leave out running heads, feet and page numbers', async () => {
    const { text } = await read('northfold-borders.pdf')
    for (const furniture of ['OFFICIAL', 'Page 1', 'Page 2']) expect(text).not.toContain(furniture)
  })
})

describe('Minutes as a PDF with columns but no borders', () => {
  test('give label and value as a row, a long value in one piece', async () => {
    const { blocks } = await read('northfold-columns.pdf')
    expect(blocks.filter(({ table }) => table === 0).map(({ cells }) => cells)).toEqual([
      ['Date', '4 February 2025'],
      ['Chair', 'Agnes Tarn'],
      [
        'In the room',
        'Bram Holloway, Chief Constable, who joined the meeting by telephone for the first two items because of snow',
      ],
    ])
  })

  test('keep the owner apart from the note, and prose whole', async () => {
    const { blocks } = await read('northfold-columns.pdf')
    expect(blocks.slice(-5).map(({ text }) => text)).toEqual([
      '1. Lost property',
      'The Board asked what becomes of bicycles that nobody claims. The Chief Constable said that they are sold twice a year for charity.',
      'Action: Chief Constable to list the bicycles sold since 2023, with the sum that each of them made at auction. | CC',
      'Action: Clerk to thank the auctioneer. | Clerk',
      'There was no other business and the meeting closed at noon, with thanks to the library for its hospitality and its biscuits.',
    ])
  })

  test('say which words are bold', async () => {
    const { blocks } = await read('northfold-columns.pdf')
    expect(blocks.filter(({ bold }) => bold.length > 0).map(({ kind, bold }) => [kind, bold])).toEqual([
      ['heading', ['Northfold Scrutiny Board']],
      ['heading', ['1. Lost property']],
    ])
  })
})

describe('A PDF that holds pictures of pages', () => {
  test('names the page that has no text', async () => {
    const { blocks, notes } = await read('northfold-part-scan.pdf')
    expect(blocks.map(({ text }) => text)).toEqual(['Notes of the meeting.'])
    expect(notes).toEqual(['Page 2 has no text: it may be a scan.'])
  })

  test('and nothing else asks for the Word file', async () => {
    const { blocks, notes } = await read('northfold-scan.pdf')
    expect(blocks).toEqual([])
    expect(notes).toEqual([
      'No text was found in the PDF: it may be a scan. Use the Word file the minutes were written in, or type what was promised and put that in as words.',
    ])
  })
})

describe('A PDF is refused, with what to do', () => {
  test('when it is protected with a password', async () => {
    await expect(read('northfold-locked.pdf')).rejects.toMatchObject({
      code: 'invalid',
      message: 'The PDF is protected with a password. Remove the password and save it, then try again.',
    })
  })

  test('when nothing in it can be read', async () => {
    const broken = new TextEncoder().encode('%PDF-1.7\nnothing more\n')
    await expect(readPdf(broken, { fileName: 'b.pdf', sha256: '' })).rejects.toMatchObject({
      code: 'invalid',
      message: 'The PDF is damaged or incomplete. Get a fresh copy of it, then try again.',
    })
  })
})

test('The bytes of a PDF are left as they were, so that they can still be stored', async () => {
  const bytes = bytesOf('northfold-columns.pdf')
  await readPdf(bytes, { fileName: 'c.pdf', sha256: '' })
  await readPdf(Buffer.from(bytes), { fileName: 'c.pdf', sha256: '' })
  expect(Buffer.from(bytes).equals(Buffer.from(bytesOf('northfold-columns.pdf')))).toBe(true)
})

test('A map of more points than a call takes arguments does not stop its page from being read', async () => {
  const coast = Array.from({ length: 130_000 }, (_, at) => `${100 + (at % 300)} ${100 + ((at * 7) % 500)} l`)
  const page = deflateSync(`BT /F 11 Tf 72 760 Td (Northfold Board) Tj ET 100 100 m ${coast.join(' ')} S`)
  const { text } = await readPdf(pdfWith([page]), { fileName: 'map.pdf', sha256: 'abc' })
  expect(text).toBe('Northfold Board')
})
