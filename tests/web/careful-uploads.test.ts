import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { listDocuments } from '../../db/documents.ts'
import { docxOf, paragraph, run } from '../support/docx-file.ts'
import { pdfPages } from '../support/pdf-file.ts'
import { openWeb, type Web, wordsOf } from '../support/web.ts'
import { action, honest, wordBody } from './hostile-files.ts'

let web: Web
beforeEach(async () => {
  web = await openWeb({ reading: { graceMs: 60_000 } })
  await web.get('/minutes/new')
})
afterEach(() => web.close())

type File = { readonly name: string; readonly contents: Buffer | string }

/** The review that taking a file leads to. */
const reviewOf = async (file: File, fields = {}): Promise<string> => {
  const response = await web.upload('/minutes/new', file, fields)
  expect([response.statusCode, file.name]).toEqual([303, file.name])
  return (await web.get(String(response.headers.location))).body
}

const html = (body: string): string =>
  `<html><body>${honest.map((line) => `<p>${line}</p>`).join('')}${body}</body></html>`

/** The parts a Word file needs for a link or a picture to point elsewhere. */
const pointing = (type: string, target: string) => ({
  'word/_rels/document.xml.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/></Relationships>`,
})

const picture = (by: string): string =>
  `<w:p><w:r><w:drawing><wp:inline><wp:extent cx="9" cy="9"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:blipFill><a:blip r:${by}="rId9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`

describe('minutes that hold what must not act', () => {
  it.each([
    [
      'U7 a link to a script in Word',
      {
        name: 'u7.docx',
        contents: docxOf(
          `${honest.map(paragraph).join('')}<w:p><w:hyperlink r:id="rId9">${run(action)}</w:hyperlink></w:p>`,
          pointing('hyperlink', 'javascript:alert(7)'),
        ),
      },
    ],
    [
      'U7 links to a script and to a page of its own in a web page',
      {
        name: 'u7.html',
        contents: html(
          `<p><a href="javascript:alert(7)">${action}</a></p><p><a href="data:text/html,alert(7)">Papers</a></p><script>alert(7)</script><svg onload="alert(7)"></svg>`,
        ),
      },
    ],
    [
      'U17 a script and an attached file in a PDF',
      {
        name: 'u17.pdf',
        contents: pdfPages([[...honest, action]], {
          catalog:
            '/OpenAction<</S/JavaScript/JS(app.alert\\(7\\))>>/Names<</EmbeddedFiles<</Names[(alert\\(7\\).exe) 4 0 R]>>>>',
          more: [
            '<</Type/Filespec/F(alert\\(7\\).exe)/EF<</F 5 0 R>>>>',
            '<</Length 8>>stream\nalert(7)\nendstream',
          ],
        }),
      },
    ],
  ])('%s are read as words', async (_, file) => {
    const review = await reviewOf(file)
    expect(wordsOf(review)).toContain(`“${action}”`)
    expect(review).not.toContain('alert(7)')
    expect(review).not.toMatch(/javascript:|data:/)
    const { text } = await web.db.selectFrom('documents').select('text').executeTakeFirstOrThrow()
    expect(text).not.toContain('alert')
  })

  it('U7 and words that look like a link or a page stay words', async () => {
    const words = 'Action: CC to open javascript:alert(7) and <img src=x onerror=alert(7)> by 30 April 2026.'
    const review = await reviewOf({ name: 'u7.txt', contents: [...honest, words].join('\n') })
    expect(wordsOf(review)).toContain('CC to open javascript:alert(7)')
    expect(review).not.toMatch(/href="javascript|<img/)
  })

  it('U8 pictures and styles from elsewhere are never fetched', async () => {
    let asked = 0
    const elsewhere = createServer((socket) => {
      asked += 1
      socket.destroy()
    }).listen(0, '127.0.0.1')
    await new Promise((resolve) => elsewhere.once('listening', resolve))
    const { port } = elsewhere.address() as { port: number }
    const url = `http://127.0.0.1:${port}/x.png`
    const files: readonly File[] = [
      ...['link', 'embed'].flatMap((by) =>
        [url, 'file:///etc/hostname'].map((target, index) => ({
          name: `u8-${by}-${index}.docx`,
          contents: docxOf(`${wordBody}${picture(by)}`, pointing('image', target)),
        })),
      ),
      {
        name: 'u8.html',
        contents: html(
          `<p>${action}</p><img src="${url}"><link rel="stylesheet" href="${url}"><iframe src="${url}"></iframe>`,
        ),
      },
    ]
    const reviews = await Promise.all(files.map((file) => reviewOf(file)))
    for (const review of reviews) {
      expect(wordsOf(review)).toContain(action)
      expect(review).not.toContain(url)
    }
    expect(asked).toBe(0)
    elsewhere.close()
  })
})

describe('minutes that are not all there is to see', () => {
  it('U14 a scan is taken with its date, says that it has no text, and what to do then', async () => {
    const contents = readFileSync(new URL('../fixtures/minutes/northfold-scan.pdf', import.meta.url))
    const asked = await web.upload('/minutes/new', { name: 'u14.pdf', contents })
    expect(wordsOf(asked.body)).toContain(
      'Enter the date of the meeting, then try again. No text was found in the PDF: it may be a scan.',
    )
    const on = { 'held-day': '3', 'held-month': '2', 'held-year': '2026' }
    const words = wordsOf(await reviewOf({ name: 'u14.pdf', contents }, on))
    expect(words).toContain('No text was found in the PDF: it may be a scan.')
    expect(words).toContain('type what was promised into a text file and put that in')
    expect(words).toContain('Nothing was found that reads like a promise.')
  })

  it('U21 say which version was read: changes accepted; comments, hidden and struck words left out', async () => {
    const body = [
      ...honest.map(paragraph),
      `<w:p>${run('Action: CC to bring the custody figures by ')}<w:ins w:id="1" w:author="A">${run('30 April')}</w:ins><w:del w:id="2" w:author="A"><w:r><w:delText>31 May</w:delText></w:r></w:del>${run(' 2026.')}<w:commentRangeStart w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>`,
      `<w:p>${run('Action: DCC to resign by 1 May 2026.', '<w:vanish/>')}</w:p>`,
      `<w:p>${run('Action: DCC to write a secret note by 2 May 2026.', '<w:rStyle w:val="Unseen"/>')}</w:p>`,
      `<w:p><w:pPr><w:pStyle w:val="UnseenLine"/></w:pPr>${run('Action: DCC to hide by 3 May 2026.')}${run('Action: DCC to be seen by 6 May 2026.', '<w:vanish w:val="0"/>')}</w:p>`,
      `<w:p>${run('Action: CC to cancel by 4 May 2026.', '<w:strike/>')}</w:p>`,
      `<w:p>${run('Action: CC to cancel twice by 5 May 2026.', '<w:dstrike/>')}</w:p>`,
    ].join('')
    const styles = `<?xml version="1.0"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="character" w:styleId="Base"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="character" w:styleId="Unseen"><w:basedOn w:val="Base"/></w:style><w:style w:type="paragraph" w:styleId="UnseenLine"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>`
    const words = wordsOf(
      await reviewOf({ name: 'u21.docx', contents: docxOf(body, { 'word/styles.xml': styles }) }),
    )
    expect([...words.matchAll(/“(Action: [^”]+)”/g)].map(([, quote]) => quote)).toEqual([
      'Action: CC to bring the custody figures by 30 April 2026.',
      'Action: DCC to be seen by 6 May 2026.',
    ])
    for (const note of [
      'The document has tracked changes: it was read as if all of them were accepted.',
      'The document has comments: they were not read.',
      'Words that are hidden in Word were left out.',
      'Words that are struck through were left out.',
    ])
      expect(words).toContain(note)
  })
})

it('U19 a name that holds a page is shown as text, and its file is served under our own address to be saved', async () => {
  const name = `<svg onload=alert(19)> "of\n3 February\u202E" ${'m'.repeat(400)}.txt`
  const kept = `<svg onload=alert(19)> "of 3 February " ${'m'.repeat(110)}….txt`
  const contents = [...honest, action].join('\n')
  const response = await web.upload('/minutes/new', { name, contents })
  const at = String(response.headers.location)
  expect(at).toMatch(/^\/minutes\/[0-9a-f-]{36}$/)
  expect((await listDocuments(web.db)).map(({ fileName }) => fileName)).toEqual([kept])
  const review = (await web.get(at)).body
  expect(wordsOf(review)).toContain(`Original: ${kept}`)
  expect(review).not.toContain('<svg')
  const file = await web.get(`${at}/file`)
  expect(file.body).toBe(contents)
  expect(file.headers).toMatchObject({
    'content-type': 'application/octet-stream',
    'x-content-type-options': 'nosniff',
  })
  expect(file.headers['content-disposition']).toMatch(
    /^attachment; filename="[\w.()\- ]{1,120}"; filename\*=UTF-8''[\w.%!~-]+$/,
  )
})

it('U20 the same file twice is known by what it holds, whatever it is called, and nothing is doubled', async () => {
  const contents = docxOf(wordBody)
  await reviewOf({ name: 'u20.docx', contents })
  const again = await web.upload('/minutes/new', { name: 'copy of u20.docx', contents })
  expect(again.statusCode).toBe(409)
  expect(wordsOf(again.body)).toContain('These minutes are already in the register: u20.docx')
  expect(await web.db.selectFrom('candidates').select('id').execute()).toHaveLength(1)
})

it('U23 text in two bytes a sign without a mark is read right', async () => {
  const words = [...honest, 'Action: CC to bring Siân’s £4m figures by 30 April 2026.'].join('\n')
  const review = await reviewOf({ name: 'u23.txt', contents: Buffer.from(words, 'utf16le') })
  expect(wordsOf(review)).toContain('“Action: CC to bring Siân’s £4m figures by 30 April 2026.”')
})
