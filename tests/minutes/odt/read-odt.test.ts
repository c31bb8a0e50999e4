import { describe, expect, test } from 'vitest'
import type { MinutesDocument } from '../../../src/minutes/document.ts'
import { readMinutes } from '../../../src/minutes/read-minutes.ts'
import { odtFile } from './odt-file.ts'

const read = (body: string, styles = ''): Promise<MinutesDocument> =>
  readMinutes('board.odt', odtFile(body, { styles }))
const linesOf = async (body: string, styles = ''): Promise<string[]> =>
  (await read(body, styles)).blocks.map(({ text }) => text)
const p = (words: string, style = 'Standard'): string =>
  `<text:p text:style-name="${style}">${words}</text:p>`
const item = (words: string, start = ''): string => `<text:list-item${start}>${words}</text:list-item>`
const list = (items: string, more = ''): string =>
  `<text:list text:style-name="Items"${more}>${items}</text:list>`

describe('Minutes as an OpenDocument text', () => {
  test('are headings, paragraphs and bullets, with what is bold', async () => {
    const { blocks, mediaType } = await read(
      p('Northfold Board', 'P1') +
        '<text:h text:outline-level="1">Kennels</text:h>' +
        p(
          '<text:span text:style-name="Bold">Act</text:span><text:span text:style-name="Bold">ion:</text:span> Clerk to paint them.',
        ) +
        p('Crew to launch the ferry by May.', 'Strong') +
        `<text:list text:style-name="Dots">${item(p('Six dogs retire.'))}${item(p('Two stay.'))}</text:list>`,
    )
    expect(mediaType).toBe('odt')
    expect(blocks.map(({ kind, text, bold }) => [kind, text, bold])).toEqual([
      ['heading', 'Northfold Board', []],
      ['heading', 'Kennels', []],
      ['paragraph', 'Action: Clerk to paint them.', ['Action:']],
      ['paragraph', 'Crew to launch the ferry by May.', ['Crew to launch the ferry by May.']],
      ['list-item', 'Six dogs retire.', []],
      ['list-item', 'Two stay.', []],
    ])
  })

  test.each([
    ['a blank, a tab and a bookmark', 'by<text:s text:c="2"/>1<text:tab/>May<text:bookmark/>', 'by 1 May'],
    ['a link', 'see <text:a xlink:href="https://plan.invalid">the plan</text:a>', 'see the plan'],
    [
      'a date field',
      'on <text:date text:date-value="2025-03-01">1 March 2025</text:date>',
      'on 1 March 2025',
    ],
    ['a page break in the words', 'the <text:soft-page-break/>ferry', 'the ferry'],
    ['signs that XML keeps for itself', 'Smith &amp; Sons &lt;5%', 'Smith & Sons <5%'],
    [
      'raised numbers',
      '40 m<text:span text:style-name="Raised">2</text:span> on the 2<text:span text:style-name="Raised">nd</text:span>',
      '40 m² on the 2nd',
    ],
    ['a word that is half bold', 're<text:span text:style-name="Bold">port</text:span>s', 'reports'],
  ])('keep %s', async (_, words, read) => {
    expect(await linesOf(p(words))).toEqual([read])
  })

  test.each([
    ['a bookmark’s name', 'The<text:bookmark text:name="x"/> end', 'The end'],
    [
      'the words of a comment',
      'The<office:annotation><dc:creator>Ann</dc:creator><text:p>Right?</text:p></office:annotation> end',
      'The end',
    ],
    ['hidden words', 'The <text:span text:style-name="Hidden">secret </text:span>end', 'The end'],
    [
      'a hidden field',
      'The <text:hidden-text text:is-hidden="true">secret </text:hidden-text>end',
      'The end',
    ],
    ['struck words', 'The <text:span text:style-name="Struck">old </text:span>end', 'The end'],
    [
      'a picture’s title',
      'The <draw:frame><draw:image/><svg:title>Logo</svg:title></draw:frame>end',
      'The end',
    ],
  ])('leave out %s', async (_, words, read) => {
    expect(await linesOf(p(words))).toEqual([read])
  })

  test('leave out running heads, indexes and hidden sections', async () => {
    const body =
      '<text:table-of-content><text:index-body><text:p>Kennels 1</text:p></text:index-body></text:table-of-content>' +
      `<text:section text:display="none">${p('Draft words.')}</text:section><text:section>${p('Kept words.')}</text:section>`
    expect(await linesOf(body)).toEqual(['Kept words.'])
  })

  test('put the words of a box after the paragraph it hangs on, and footnotes at the end', async () => {
    const box = `<draw:frame><draw:text-box>${p('Words in a box.')}</draw:text-box></draw:frame>`
    const note = `<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>${p('Paper 7.')}</text:note-body></text:note>`
    expect(await linesOf(p(`The ferry${note} ${box}was painted.`) + p('It sails.'))).toEqual([
      'The ferry was painted.',
      'Words in a box.',
      'It sails.',
      'Paper 7.',
    ])
  })
})

describe('The numbers of an OpenDocument text', () => {
  test('are written out through the levels, across text in between', async () => {
    const body =
      list(item(p('Welcome')), ' xml:id="one"') +
      p('Members sat down.') +
      list(
        item(
          p('Kennels') +
            `<text:list>${item(p('Roof') + `<text:list>${item(p('slates'))}${item(p('gutters'))}</text:list>`)}${item(p('Doors'))}</text:list>`,
        ),
        ' text:continue-numbering="true"',
      ) +
      list(item(`<text:list>${item(p('Gates'))}</text:list>`), ' text:continue-list="one"') +
      list(item(p('Another count')) + item(p('Set to seven'), ' text:start-value="7"'))
    expect(await linesOf(body)).toEqual([
      '1. Welcome',
      'Members sat down.',
      '2. Kennels',
      '2.1 Roof',
      '(a) slates',
      '(b) gutters',
      '2.2 Doors',
      '2.3 Gates',
      '1. Another count',
      '7. Set to seven',
    ])
  })

  test('stand at the first paragraph of an item only, and not at a list’s head', async () => {
    const body = list(
      `<text:list-header>${p('For the record')}</text:list-header>${item(p('Kennels were seen.') + p('They leak.'))}`,
    )
    expect(await linesOf(body)).toEqual(['For the record', '1. Kennels were seen.', 'They leak.'])
  })

  test.each([
    ['style:num-format="i" style:num-suffix=")"', 'iii) C'],
    ['style:num-format="A"', 'C C'],
    ['style:num-format="I" style:num-prefix="Part "', 'Part III C'],
    ['style:num-format="1" loext:num-list-format="HTA/%1%" style:num-prefix="x"', 'HTA/3 C'],
    ['style:num-format="1" text:start-value="5" style:num-suffix="."', '7. C'],
    ['style:num-format=""', 'C'],
  ])('in the format %s', async (format, third) => {
    const styles = `<text:list-style style:name="Own"><text:list-level-style-number text:level="1" ${format}/></text:list-style>`
    const body = `<text:list text:style-name="Own">${['A', 'B', 'C'].map((words) => item(p(words))).join('')}</text:list>`
    expect((await linesOf(body, styles)).at(-1)).toBe(third)
  })

  test('come from a heading’s level, and from a paragraph’s style', async () => {
    const styles =
      '<text:outline-style><text:outline-level-style text:level="1" style:num-format="1" style:num-suffix="."/><text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/></text:outline-style>' +
      '<style:style style:name="Lettered" style:family="paragraph" style:list-style-name="Letters"/>' +
      '<text:list-style style:name="Letters"><text:list-level-style-number text:level="1" style:num-format="a" style:num-suffix="."/></text:list-style>'
    const h = (level: number, words: string): string =>
      `<text:h text:outline-level="${level}">${words}</text:h>`
    const body =
      h(1, 'Welcome') +
      h(1, '') +
      h(1, 'Kennels') +
      h(2, 'Roof') +
      `<text:list>${item(p('slates', 'Lettered'))}</text:list>`
    expect(await linesOf(body, styles)).toEqual(['1. Welcome', '2. Kennels', '2.1 Roof', 'a. slates'])
  })
})

describe('The tables of an OpenDocument text', () => {
  const cell = (words: string, spans = ''): string =>
    `<table:table-cell${spans}>${p(words)}</table:table-cell>`
  const row = (...cells: readonly string[]): string => `<table:table-row>${cells.join('')}</table:table-row>`
  const covered = '<table:covered-table-cell/>'
  const table = (...rows: readonly string[]): string => `<table:table>${rows.join('')}</table:table>`

  test('keep their columns where a cell spans columns or rows', async () => {
    const { blocks } = await read(
      table(
        `<table:table-header-rows>${row(cell('Action'), cell('Owner'), cell('Due'))}</table:table-header-rows>`,
        row(
          cell('Paint the kennels</text:p><text:p>and the gate'),
          cell('Clerk', ' table:number-rows-spanned="2"'),
          cell('May'),
        ),
        row(cell('Count the dogs'), covered, cell('June')),
        row(cell('Buy a van', ' table:number-columns-spanned="2"'), covered, cell('July')),
      ),
    )
    expect(blocks.map(({ table, cells }) => [table, cells])).toEqual([
      [0, ['Action', 'Owner', 'Due']],
      [0, ['Paint the kennels\nand the gate', 'Clerk', 'May']],
      [0, ['Count the dogs', '', 'June']],
      [0, ['Buy a van', '', 'July']],
    ])
  })

  test('that stand in a cell are tables of their own', async () => {
    const inner = table(row(cell('Action'), cell('Owner')))
    expect(await linesOf(table(row(`<table:table-cell>${p('Before.')}${inner}</table:table-cell>`)))).toEqual(
      ['Before.', 'Action | Owner'],
    )
  })

  test('do not believe an absurd count', async () => {
    const endless = '<table:table-cell table:number-columns-repeated="999999999"/>'
    const { blocks } = await read(table(row(cell('Action'), cell('Owner'), endless)))
    expect(blocks[0]?.cells).toHaveLength(52)
  })
})

describe('Which version of an OpenDocument text was read', () => {
  test('is said: changes accepted, the rest left out', async () => {
    const body =
      '<text:tracked-changes><text:changed-region><text:deletion><text:p>April</text:p></text:deletion></text:changed-region><text:changed-region><text:insertion/></text:changed-region></text:tracked-changes>' +
      p(
        'The report is due in <text:change text:change-id="a"/><text:change-start text:change-id="b"/>May<text:change-end text:change-id="b"/>.<office:annotation><text:p>Sure?</text:p></office:annotation>',
      ) +
      p(
        '<text:span text:style-name="Hidden">Not this.</text:span> <text:span text:style-name="Struck">Nor this.</text:span><draw:frame><draw:image/></draw:frame>',
      )
    const { text, notes } = await read(body)
    expect(text).toBe('The report is due in May.')
    expect(notes).toEqual([
      'The document has tracked changes: it was read as if all of them were accepted.',
      'The document has comments: they were not read.',
      'Words that are hidden were left out.',
      'Words that are struck through were left out.',
      'The document has a picture: any words in it were not read.',
    ])
  })

  test('needs no word for a plain document, and macros in it are never looked at', async () => {
    const file = odtFile(p('The ferry sails.'), { parts: { 'Basic/Standard/Module1.xml': '<script>' } })
    expect((await readMinutes('b.odt', file)).notes).toEqual([])
  })

  test('is said of a document without words', async () => {
    expect((await read('')).notes).toEqual(['The document has no words. It may hold pictures of pages.'])
  })
})

describe('An OpenDocument file is refused, with what to do', () => {
  const refused = (file: Buffer): Promise<unknown> =>
    readMinutes('board.odt', file).catch((error: unknown) => error)

  test.each([
    [
      'when it is protected with a password',
      { 'META-INF/manifest.xml': '<manifest:encryption-data/>' },
      'The file is protected with a password. Remove the password and save it, then try again.',
    ],
    [
      'when it declares entities',
      { 'content.xml': '<!DOCTYPE x [<!ENTITY a "b">]><office:document-content/>' },
      'The OpenDocument file is damaged or incomplete. Open it in LibreOffice or Word and save it again, then try again.',
    ],
    [
      'when its words are missing',
      { 'content.xml': '' },
      'The OpenDocument file is damaged or incomplete. Open it in LibreOffice or Word and save it again, then try again.',
    ],
    [
      'when it only calls itself a text',
      {
        'content.xml':
          '<office:document-content><office:body><office:spreadsheet/></office:body></office:document-content>',
      },
      'This OpenDocument file is not a text document. Save the minutes as .odt, .docx or .pdf, then try again.',
    ],
    [
      'when it only lists the files that hold its words',
      { mimetype: 'application/vnd.oasis.opendocument.text-master' },
      'This OpenDocument file is not a text document. Save the minutes as .odt, .docx or .pdf, then try again.',
    ],
    [
      'when it is a drawing',
      { mimetype: 'application/vnd.oasis.opendocument.graphics' },
      'This OpenDocument file is not a text document. Save the minutes as .odt, .docx or .pdf, then try again.',
    ],
  ])('%s', async (_, parts, message) => {
    expect(await refused(odtFile(p('The ferry sails.'), { parts }))).toMatchObject({
      code: 'invalid',
      message,
    })
  })

  test('when its parts stand in each other deeper than in any document', async () => {
    const deep = `${'<text:section>'.repeat(5000)}${p('Down here.')}${'</text:section>'.repeat(5000)}`
    expect(await refused(odtFile(deep))).toMatchObject({
      code: 'invalid',
      message: expect.stringContaining('too deeply'),
    })
  })
})
