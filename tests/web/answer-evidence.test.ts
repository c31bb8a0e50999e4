import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listEvidence } from '../../db/evidence.ts'
import { readEvidenceFile } from '../../src/web/serving/evidence-file.ts'
import { docxOf } from '../support/docx-file.ts'
import { wordsOf } from '../support/web.ts'
import { type Answering, openAnswering } from './answering.ts'

let office: Answering
beforeAll(async () => {
  office = await openAnswering()
})
afterAll(() => office.close())

const png = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.from('picture')])
const zip = (inside: string) => Buffer.concat([Buffer.from('504b0304', 'hex'), Buffer.from(inside)])

describe('a file', () => {
  it.each([
    ['PDF', '%PDF-1.7 words', 'application/pdf', 'plan.pdf'],
    ['PNG', png, 'image/png', 'plan.pdf.png'],
    ['JPG', Buffer.from('ffd8ffe0aa', 'hex'), 'image/jpeg', 'plan.pdf.jpg'],
    [
      'Excel workbook',
      zip('xl/workbook.xml'),
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'plan.pdf.xlsx',
    ],
    [
      'Word document',
      zip('word/document.xml'),
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'plan.pdf.docx',
    ],
  ])('that is a %s is kept as what it is, whatever its name says', (_, contents, mediaType, fileName) => {
    const bytes = Buffer.from(contents)
    expect(readEvidenceFile({ fileName: 'plan.pdf', contents: bytes })).toMatchObject({
      mediaType,
      fileName,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    })
  })

  it.each([
    ['empty', '', 'The file is empty'],
    ['a web page by another name', '<html><script>alert(1)</script>', 'The file must be a Word document'],
    ['a drawing that can hold scripts', '<svg xmlns="http://www.w3.org/2000/svg">', 'The file must be'],
    ['a program', 'MZ\0\0', 'The file must be'],
    ['a GIF', 'GIF89a', 'The file must be'],
    [
      'an OpenDocument table',
      zip('mimetypeapplication/vnd.oasis.opendocument.spreadsheet'),
      'The file must be',
    ],
    ['a zip', zip('notes.txt'), 'The file must be'],
    ['a page with a PDF in it', '<html>%PDF-1.7', 'The file must be'],
    ['a workbook with macros', zip('xl/workbook.xml xl/vbaProject.bin'), 'The file holds macros'],
    [
      'an old Word file',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('WordDocument', 'utf16le')]),
      'old Word format',
    ],
    [
      'a protected file',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      'has a password',
    ],
  ])('that is %s is refused', (_, contents, sentence) => {
    const read = readEvidenceFile({ fileName: 'plan.docx', contents: Buffer.from(contents) })
    expect('problem' in read ? read.problem : '').toContain(sentence)
  })

  it('goes with the answer, and only office staff can save it', async () => {
    const link = await office.link()
    const contents = docxOf('<w:p/>')
    const name = '"ev\u202eil" <svg>.docx'
    await office.answer(
      link,
      { says: 'progress', words: 'See the plan.', url: 'https://force.example/plan?a=1&b=2' },
      { name, contents },
    )
    const { id } = await office.commitment('C-0001')
    const [address, file] = (await listEvidence(office.web.db, id)).toSorted((a) => (a.url === null ? 1 : -1))
    expect(address).toMatchObject({ url: 'https://force.example/plan?a=1&b=2' })
    const page = (await office.web.get('/commitments/C-0001')).body
    expect(page).toContain(`href="/commitments/C-0001/evidence/${file?.id}/file"`)
    expect(page).toContain('rel="noreferrer noopener"')
    expect(page).not.toMatch(/<svg>|\u202e/)
    const saved = await office.web.get(`/commitments/C-0001/evidence/${file?.id}/file`)
    expect(saved.headers).toMatchObject({
      'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'content-disposition': expect.stringMatching(/^attachment; filename="[^"<>]+"; filename\*=UTF-8''/),
      'x-content-type-options': 'nosniff',
    })
    expect(createHash('sha256').update(saved.rawPayload).digest('hex')).toBe(file?.sha256)
    expect((await office.web.get(`/commitments/C-0002/evidence/${file?.id}/file`)).statusCode).toBe(404)
    for (const path of [link, `${link}/form`])
      expect((await office.get(path)).body).not.toContain(`evidence/${file?.id}`)
    expect(wordsOf(page)).toContain('Evidence: ')
  })

  it('that is too large is refused, and the words are still there', async () => {
    const link = await office.link()
    const response = await office.post(
      `${link}/form`,
      { says: 'progress', words: 'A long film.' },
      `${link}/form`,
      { name: 'film.pdf', contents: Buffer.concat([Buffer.from('%PDF-'), Buffer.alloc(10 * 1024 * 1024)]) },
    )
    expect(response.statusCode).toBe(400)
    expect(wordsOf(response.body)).toContain('The file must be smaller than 10 MB')
    expect(response.body).toContain('A long film.</textarea>')
  })

  it('that waits is one to a link, is forgotten when it is not sent, and is nobody else’s to send', async () => {
    const [mine, theirs] = [await office.link(), await office.link()]
    const upload = (link: string, name: string) =>
      office.post(`${link}/form`, { says: 'progress', words: 'x' }, `${link}/form`, {
        name,
        contents: '%PDF-1.7',
      })
    const waiting = () =>
      office.web.db.selectFrom('evidence').select('fileName').where('answerId', 'is', null).execute()
    await upload(mine, 'one.pdf')
    const check = await upload(mine, 'two.pdf')
    expect(await waiting()).toEqual([{ fileName: 'two.pdf' }])
    const fileId = /name="file-id" value="([^"]+)"/.exec(check.body)?.[1] ?? ''
    const stolen = await office.post(
      `${theirs}/form`,
      { says: 'progress', words: 'x', 'file-id': fileId },
      `${theirs}/send`,
    )
    expect(wordsOf(stolen.body)).toContain('The file is no longer there. Choose it again')
    office.clock.set('2026-03-04T09:30:00.000Z')
    await upload(theirs, 'three.pdf')
    office.clock.set('2026-03-02T09:30:00.000Z')
    expect(await waiting()).toEqual([{ fileName: 'three.pdf' }])
  })

  it('that is to stay behind is left out', async () => {
    const link = await office.link()
    const form = await office.post(`${link}/form`, { says: 'progress' }, `${link}/form`, {
      name: 'wrong.pdf',
      contents: '%PDF-1.7',
    })
    const { id } = await office.commitment('C-0001')
    const before = (await listEvidence(office.web.db, id)).length
    const hidden = Object.fromEntries(
      [...form.body.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, n = '', v = '']) => [
        n,
        v,
      ]),
    )
    const sent = await office.answer(link, {
      ...hidden,
      says: 'progress',
      words: 'Without it.',
      'drop-file': 'yes',
    })
    expect(sent.statusCode).toBe(303)
    expect(await listEvidence(office.web.db, id)).toHaveLength(before)
  })
})
