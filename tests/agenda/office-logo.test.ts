import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { load } from 'cheerio'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lookAtPapers } from '../../src/agenda/look-at-papers.ts'
import { logoIfFit, logoSize, MAX_LOGO_BYTES, readLogo } from '../../src/agenda/office-logo.ts'
import { renderAgendaDocx } from '../../src/agenda/render-docx.ts'
import { renderAgendaHtml } from '../../src/agenda/render-html.ts'
import { agendaOf } from './example.ts'
import { unzip } from './unzip.ts'

const png = (width: number, height: number): Buffer => {
  const head = Buffer.alloc(33)
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]).copy(head)
  head.write('IHDR', 12)
  head.writeUInt32BE(width, 16)
  head.writeUInt32BE(height, 20)
  return head
}
/** An APP0 segment before the frame, as most programs write it. */
const jpeg = Buffer.from([
  0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc4, 0, 3, 0, 0xff, 0xff, 0xc2, 0, 17, 8, 0, 60, 0, 200, 3, 1, 2,
  3, 4, 5,
])
const svg = (attributes: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}><path d="M0 0"/></svg>`

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'logo-'))
})
afterAll(() => rm(folder, { recursive: true }))

const fileOf = async (contents: Buffer | string): Promise<string> => {
  const path = join(folder, 'logo')
  await writeFile(path, contents)
  return path
}

describe('a logo that is fit', () => {
  it.each<[string, Buffer | string, unknown]>([
    ['PNG', png(400, 120), { kind: 'png', width: 400, height: 120 }],
    ['JPEG', jpeg, { kind: 'jpg', width: 200, height: 60 }],
    ['SVG with a size', svg('width="90mm" height="30mm"'), { kind: 'svg', width: 90, height: 30 }],
    [
      'SVG with a view box',
      `<?xml version="1.0"?>\n<!-- made -->\n${svg('width="100%" viewBox="0 0 64.5 32"')}`,
      { kind: 'svg', width: 64.5, height: 32 },
    ],
  ])('%s has its kind and size', async (_, contents, logo) => {
    expect(await readLogo(await fileOf(contents))).toMatchObject(logo as object)
  })

  it('may be left out', async () => {
    expect(await readLogo(undefined)).toBeNull()
  })

  it('stands on paper within 16 mm by 70 mm, in its own proportions', () => {
    const size = (width: number, height: number) =>
      logoSize({ kind: 'png', contents: Buffer.alloc(0), width, height })
    expect([size(400, 120), size(3000, 100), size(10, 10)]).toEqual([
      { width: 200, height: 60 },
      { width: 264, height: 9 },
      { width: 60, height: 60 },
    ])
  })
})

describe('a logo that is not fit', () => {
  it.each<[string, Buffer | string, RegExp]>([
    ['too large', Buffer.concat([png(4, 4), Buffer.alloc(MAX_LOGO_BYTES)]), /larger than 1 MB/],
    ['another kind of file', 'GIF89a', /no PNG, JPEG or SVG/],
    ['a page with a picture in it', `<p>${svg('width="4" height="4"')}</p>`, /no PNG, JPEG or SVG/],
    ['a picture without a size', svg('width="100%"'), /no PNG, JPEG or SVG picture with a size/],
    ['a cut-off JPEG', jpeg.subarray(0, 8), /no PNG, JPEG or SVG/],
    ['empty', '', /no PNG, JPEG or SVG/],
    ['too many dots', png(5000, 20), /5000 by 20 dots; 4000 each way are enough/],
  ])('is refused with a sentence: %s', async (_, contents, sentence) => {
    const path = await fileOf(contents)
    await expect(readLogo(path)).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringMatching(sentence),
    })
    expect(await logoIfFit(path)).toBeNull()
  })

  it('that is not there is said by its path', async () => {
    const path = join(folder, 'gone.png')
    await expect(readLogo(path)).rejects.toThrow(
      `MATTERS_OFFICE_LOGO names ${path}, but there is no such file.`,
    )
  })
})

describe('an SVG', () => {
  it.each<[string, Buffer | null, boolean]>([
    ['brings the PNG of its name that stands beside it', png(400, 120), true],
    ['is alone where there is none', null, false],
    ['does not bring one of another shape', png(120, 400), false],
    ['does not bring what is no PNG', Buffer.from('GIF89a'), false],
    [
      'does not bring one that is too large',
      Buffer.concat([png(400, 120), Buffer.alloc(MAX_LOGO_BYTES)]),
      false,
    ],
    ['does not bring one of too many dots', png(8000, 2400), false],
  ])('%s', async (name, beside, brings) => {
    const own = join(folder, name)
    await mkdir(own)
    const path = join(own, 'crest.svg')
    await writeFile(path, svg('width="90mm" height="27mm"'))
    if (beside !== null) await writeFile(join(own, 'crest.png'), beside)
    const logo = await readLogo(path)
    expect(logo?.fallback).toEqual(brings ? beside : undefined)
    const [remark] = await lookAtPapers(path, null)
    expect(remark).toMatchObject({
      state: brings ? 'good' : 'look',
      words: expect.stringContaining(join(own, 'crest.png')),
    })
    const parts = unzip(await renderAgendaDocx(agendaOf([]), { marking: '', logo }))
    const pictures = [...parts].filter(([part]) => part.startsWith('word/media/') && part.endsWith('.png'))
    expect(pictures.map(([, contents]) => contents === beside?.toString('utf8'))).toEqual([brings])
  })
})

it.each<[string, Buffer | string | undefined, string]>([
  ['good', png(40, 12), 'good'],
  ['SVG, which some programs leave out', svg('width="4" height="4"'), 'look'],
  ['wrong', 'GIF89a', 'bad'],
])('doctor says of a logo that it is %s', async (_, contents, state) => {
  const [logo] = await lookAtPapers(await fileOf(contents ?? ''), null)
  expect(logo?.state).toBe(state)
})

describe('on the papers', () => {
  it.each<[string, Buffer | string]>([
    ['png', png(400, 120)],
    ['jpg', jpeg],
    ['svg', svg('width="90" height="27"')],
  ])(
    '%s stands at the head, with the office’s name for whoever does not see it',
    async (ending, contents) => {
      const logo = await readLogo(await fileOf(contents))
      const agenda = agendaOf([])
      const word = await renderAgendaDocx(agenda, { marking: '', logo })
      const parts = unzip(word)
      const $ = load(parts.get('word/document.xml') ?? '', { xml: true })
      expect($('w\\:body > w\\:p').first().find('wp\\:docPr').attr('descr')).toBe(agenda.office)
      expect(
        [...parts.keys()].some((name) => name.startsWith('word/media/') && name.endsWith(`.${ending}`)),
      ).toBe(true)
      expect((await renderAgendaDocx(agenda, { marking: '', logo })).equals(word)).toBe(true)
      const image = load(renderAgendaHtml(agenda, { marking: '', logo }))('header img')
      expect([image.attr('alt'), image.attr('src')?.slice(0, 11), image.attr('height')]).toEqual([
        agenda.office,
        'data:image/',
        '60',
      ])
    },
  )
})
