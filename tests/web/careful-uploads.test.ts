import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { listDocuments } from '../../db/documents.ts'
import { docxOf, paragraph, run } from '../support/docx-file.ts'
import { pdfPages } from '../support/pdf-file.ts'
import { openWeb, type Web, wordsOf } from '../support/web.ts'
import { action, honest } from './hostile-files.ts'

let web: Web
beforeEach(async () => {
  web = await openWeb()
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

/** A Word file whose links and pictures point elsewhere: each `[type, target]` is `rId1`, `rId2` and so on. */
const pointing = (body: string, targets: readonly (readonly [type: string, target: string])[]): Buffer => {
  const relations = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/>`,
  )
  return docxOf(body, {
    'word/_rels/document.xml.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`,
  })
}

const picture = (by: string): string =>
  `<w:p><w:r><w:drawing><wp:inline><wp:extent cx="9" cy="9"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:blipFill><a:blip ${by}/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`

describe('minutes that hold what must not act are read as words, and nothing else is fetched', () => {
  let asked = 0
  const elsewhere = createServer((socket) => {
    asked += 1
    socket.destroy()
  })
  let url: string
  beforeAll(async () => {
    await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve))
    url = `http://127.0.0.1:${(elsewhere.address() as { port: number }).port}/x.png`
  })
  afterAll(() => elsewhere.close())

  const wordFile = (): Buffer =>
    pointing(
      [
        ...honest.map(paragraph),
        `<w:p><w:hyperlink r:id="rId1">${run(action)}</w:hyperlink></w:p>`,
        ...['r:link="rId2"', 'r:embed="rId2"', 'r:link="rId3"', 'r:embed="rId3"'].map(picture),
      ].join(''),
      [
        ['hyperlink', 'javascript:alert(7)'],
        ['image', url],
        ['image', 'file:///etc/hostname'],
      ],
    )
  const webPage = (): string =>
    [
      ...honest.map((line) => `<p>${line}</p>`),
      `<p><a href="javascript:alert(7)">${action}</a></p><p><a href="data:text/html,alert(7)">Papers</a></p>`,
      `<script>alert(7)</script><svg onload="alert(7)"></svg><img src="${url}"><link rel="stylesheet" href="${url}"><iframe src="${url}"></iframe>`,
    ].join('')
  const pdf = (): Buffer =>
    pdfPages([[...honest, action]], {
      catalog: `/OpenAction<</S/JavaScript/JS(app.alert\\(7\\))>>/AA<</WC<</S/URI/URI(${url})>>>>/Names<</EmbeddedFiles<</Names[(alert\\(7\\).exe) 4 0 R]>>>>`,
      more: [
        '<</Type/Filespec/F(alert\\(7\\).exe)/EF<</F 5 0 R>>>>',
        '<</Length 8>>stream\nalert(7)\nendstream',
      ],
    })

  it.each([
    ['U7 and U8 in Word: a link to a script, pictures from elsewhere', 'u7.docx', wordFile],
    ['U7 and U8 in a web page: links, scripts, pictures and styles', 'u7.html', webPage],
    ['U17 in a PDF: a script, an address and an attached file', 'u17.pdf', pdf],
  ] as const)('%s', async (_, name, contents) => {
    const review = await reviewOf({ name, contents: contents() })
    expect(wordsOf(review)).toContain(`“${action}”`)
    expect(review).not.toContain('alert(7)')
    expect(review).not.toMatch(/javascript:|data:|<img|127\.0\.0\.1:/)
    const { text } = await web.db.selectFrom('documents').select('text').executeTakeFirstOrThrow()
    expect(text).not.toMatch(/alert|127\.0\.0\.1/)
    expect(asked).toBe(0)
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
    expect(words).toContain('type what was promised and put that in as words')
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
      'Words that are hidden were left out.',
      'Words that are struck through were left out.',
    ])
      expect(words).toContain(note)
  })
})

it('U19, U20, U23 a name that holds a page, the same file again, and two bytes a sign', async () => {
  const name = `<svg onload=alert(19)> "of\n3 February\u202E" ${'m'.repeat(400)}.txt`
  const kept = `<svg onload=alert(19)> "of 3 February " ${'m'.repeat(110)}….txt`
  const quote = 'Action: CC to open javascript:alert(7) for Siân’s £4m by 30 April 2026.'
  const contents = Buffer.from([...honest, quote].join('\n'), 'utf16le')
  const response = await web.upload('/minutes/new', { name, contents })
  const at = String(response.headers.location)

  // U19: kept under our own id, shown as text, and served to be saved.
  expect(at).toMatch(/^\/minutes\/[0-9a-f-]{36}$/)
  expect((await listDocuments(web.db)).map(({ fileName }) => fileName)).toEqual([kept])
  const review = (await web.get(at)).body
  expect(wordsOf(review)).toContain(`Original: ${kept}`)
  const file = await web.get(`${at}/file`)
  expect(file.rawPayload).toEqual(contents)
  expect(file.headers).toMatchObject({
    'content-type': 'application/octet-stream',
    'x-content-type-options': 'nosniff',
  })
  expect(file.headers['content-disposition']).toMatch(
    /^attachment; filename="[\w.()\- ]{1,120}"; filename\*=UTF-8''[\w.%!~-]+$/,
  )

  // U23: every sign is right; what looks like a link stays words.
  expect(wordsOf(review)).toContain(`“${quote}”`)
  expect(review).not.toMatch(/href="javascript|<svg/)

  // U20: known by what it holds, whatever it is called.
  const again = await web.upload('/minutes/new', { name: 'copy.txt', contents })
  expect(again.statusCode).toBe(409)
  expect(wordsOf(again.body)).toContain('These minutes are already in the register: <svg onload=alert(19)>')
  expect(await web.db.selectFrom('candidates').select('id').execute()).toHaveLength(1)
})
