import { describe, expect, test } from 'vitest'
import type { MinutesDocument } from '../../../src/minutes/document.ts'
import { readDocx } from '../../../src/minutes/docx/read-docx.ts'
import { docxFile } from './docx-file.ts'

const read = (body: string, parts: { numbering?: string; styles?: string } = {}): Promise<MinutesDocument> =>
  readDocx(docxFile(body, parts), { fileName: 'board.docx', sha256: 'abc' })
const linesOf = async (body: string, parts = {}): Promise<string[]> =>
  (await read(body, parts)).blocks.map(({ text }) => text)

const r = (words: string, looks = ''): string =>
  `<w:r>${looks === '' ? '' : `<w:rPr>${looks}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`
const p = (runs: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`
const tc = (inside: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${inside}</w:tc>`
const tr = (cells: string, properties = ''): string =>
  `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${cells}</w:tr>`
const tbl = (...rows: readonly string[]): string => `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`
const by = 'w:id="1" w:author="Ann" w:date="2025-02-03T10:00:00Z"'
const field = (instruction: string, shown: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ${instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(shown)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`

describe('The words of a sentence in Word', () => {
  test.each([
    [
      'changed twice inside one sentence',
      `${r('The CC will report by ')}<w:del ${by}><w:r><w:delText>April</w:delText></w:r></w:del><w:ins ${by}>${r('May')}</w:ins>${r(' and ')}<w:ins ${by}>${r('again ')}<w:del ${by}><w:r><w:delText>soon</w:delText></w:r></w:del></w:ins>${r('in June.')}`,
      'The CC will report by May and again in June.',
    ],
    [
      'moved to their place from another',
      `${r('The CC ')}<w:moveFrom ${by}>${r('by May ')}</w:moveFrom>${r('will report')}<w:moveTo ${by}>${r(' by May')}</w:moveTo>${r('.')}`,
      'The CC will report by May.',
    ],
    [
      'in a field that counts or refers',
      `${r('Due ')}${field('DATE \\@ "d MMMM yyyy"', '1 May 2025')}${r(' under ')}${field('REF item \\h', 'item 4')}${r('.')}`,
      'Due 1 May 2025 under item 4.',
    ],
    [
      'in a simple field',
      `${r('Due ')}<w:fldSimple w:instr=" DATE ">${r('1 May 2025')}</w:fldSimple>${r('.')}`,
      'Due 1 May 2025.',
    ],
    [
      'in a link',
      `${r('See ')}<w:hyperlink w:anchor="x">${r('the plan')}</w:hyperlink>${r('.')}`,
      'See the plan.',
    ],
    [
      'in a link made by a field',
      `${r('See ')}${field('HYPERLINK "https://x.invalid"', 'the plan')}${r('.')}`,
      'See the plan.',
    ],
    [
      'in a control',
      `${r('Due ')}<w:sdt><w:sdtPr><w:date/></w:sdtPr><w:sdtContent>${r('1 May 2025')}</w:sdtContent></w:sdt>${r('.')}`,
      'Due 1 May 2025.',
    ],
    [
      'and no prompt of an empty control',
      `${r('Due: ')}<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${r('Click or tap to enter a date.')}</w:sdtContent></w:sdt>${r('not known.')}`,
      'Due: not known.',
    ],
    [
      'set for another direction',
      `${r('Due ')}<w:bdo w:val="ltr">${r('in May')}</w:bdo>${r('.')}`,
      'Due in May.',
    ],
    [
      'with a hyphen that holds and one that shows at a line’s end',
      `<w:r><w:t>twenty</w:t><w:noBreakHyphen/><w:t>five com</w:t><w:softHyphen/><w:t>missioners</w:t></w:r>`,
      'twenty-five commissioners',
    ],
    [
      'split by the end of a page',
      `${r('The CC will ')}<w:r><w:lastRenderedPageBreak/></w:r>${r('report.')}`,
      'The CC will report.',
    ],
    ['and none that are hidden', `${r('The end')}${r(' of all', '<w:vanish/>')}${r('.')}`, 'The end.'],
    [
      'and none that are struck out twice',
      `${r('The end')}${r(' of all', '<w:dstrike/>')}${r('.')}`,
      'The end.',
    ],
    [
      'not hidden, and not struck out, when the switch says off',
      `${r('The ', '<w:strike w:val="off"/>')}${r('end.', '<w:vanish w:val="off"/>')}`,
      'The end.',
    ],
    ['hidden from the web only', r('The end.', '<w:webHidden/>'), 'The end.'],
  ])('are read: %s', async (_, runs, words) => {
    expect(await linesOf(p(runs))).toEqual([words])
  })

  test('that are hidden are said to be left out', async () => {
    const { notes } = await read(p(`${r('The end.')}${r('Secret', '<w:vanish/>')}`))
    expect(notes).toEqual(['Words that are hidden were left out.'])
    expect((await read(p(`${r('The end.')}${r('seen', '<w:vanish w:val="0"/>')}`))).notes).toEqual([])
  })

  test('and those of a comment are not', async () => {
    const { text, notes } = await read(
      p(
        `<w:commentRangeStart w:id="0"/>${r('The end.')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`,
      ),
    )
    expect([text, notes]).toEqual(['The end.', ['The document has comments: they were not read.']])
  })

  test('stand together again where the mark between two paragraphs was deleted', async () => {
    const gone = `<w:rPr><w:del ${by}/></w:rPr>`
    expect(await linesOf(p(r('The CC will '), gone) + p(r('report in May.')))).toEqual([
      'The CC will report in May.',
    ])
  })

  test('of a box follow the paragraph it hangs on, however the box is drawn', async () => {
    const words = `<w:txbxContent>${p(r('Words in a box.'))}</w:txbxContent>`
    const drawing = `<w:drawing><wp:anchor><wps:txbx>${words}</wps:txbx></wp:anchor></w:drawing>`
    const old = `<w:pict><v:shape><v:textbox>${words}</v:textbox></v:shape></w:pict>`
    const both = `<mc:AlternateContent><mc:Choice Requires="wps">${drawing}</mc:Choice><mc:Fallback>${old}</mc:Fallback></mc:AlternateContent>`
    const one = `<mc:AlternateContent><mc:Choice Requires="wps">${drawing}</mc:Choice></mc:AlternateContent>`
    const round = `<w:pict><v:oval><v:textbox>${words}</v:textbox></v:oval></w:pict>`
    for (const box of [old, both, one, round])
      expect(await linesOf(p(`${r('The ')}<w:r>${box}</w:r>${r('end.')}`))).toEqual([
        'The end.',
        'Words in a box.',
      ])
  })
})

describe('Words in bold', () => {
  const boldOf = async (body: string, styles = ''): Promise<readonly (readonly string[])[]> =>
    (await read(body, { styles })).blocks.map(({ bold }) => bold)
  const style = (id: string, inside: string, type = 'paragraph'): string =>
    `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${id}"/>${inside}</w:style>`

  test('are one run, also where Word has split it', async () => {
    expect(
      await boldOf(
        p(`${r('Act', '<w:b/>')}${r('ion:', '<w:b/>')}${r(' CFO to pay.', '<w:b w:val="off"/>')}`),
      ),
    ).toEqual([['Action:']])
  })

  test('are known from a style as well, and from the style it is based on', async () => {
    const styles =
      style("Office's Action", '<w:rPr><w:b/></w:rPr>') +
      style('Based', `<w:basedOn w:val="Office's Action"/><w:rPr><w:i/></w:rPr>`) +
      style('Light', `<w:basedOn w:val="Office's Action"/><w:rPr><w:b w:val="0"/></w:rPr>`) +
      style('Marked', '<w:rPr><w:b/></w:rPr>', 'character')
    const styled = (id: string, words: string): string => p(r(words), `<w:pStyle w:val="${id}"/>`)
    const body =
      styled("Office's Action", 'CFO to pay the bill.') +
      styled('Based', 'CC to sell a van.') +
      styled('Light', 'DCC was away.') +
      p(`${r('Action:', '<w:rStyle w:val="Marked"/>')}${r(' CFO to pay.')}`)
    expect(await boldOf(body, styles)).toEqual([
      ['CFO to pay the bill.'],
      ['CC to sell a van.'],
      [],
      ['Action:'],
    ])
  })

  test('in a style stay bullets where they are bullets', async () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    const body = p(
      r('CFO to pay the bill'),
      '<w:pStyle w:val="Actions"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
    )
    const { blocks } = await read(body, { numbering, styles: style('Actions', '<w:rPr><w:b/></w:rPr>') })
    expect(blocks).toMatchObject([
      { kind: 'list-item', text: 'CFO to pay the bill', bold: ['CFO to pay the bill'] },
    ])
  })
})

describe('The numbers of a Word file', () => {
  const numbering =
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>' +
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>' +
    '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
  const item = (words: string, num = 1, mark = ''): string =>
    p(words === '' ? '' : r(words), `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${num}"/></w:numPr>${mark}`)

  test('start again where the list does', async () => {
    expect(
      await linesOf(
        item('Vans were sold.') + item('Vans were bought.') + p(r('Text.')) + item('Dogs came.', 2),
        { numbering },
      ),
    ).toEqual(['1. Vans were sold.', '2. Vans were bought.', 'Text.', '1. Dogs came.'])
  })

  test.each([
    ['deleted', `<w:rPr><w:del ${by}/></w:rPr>`],
    ['moved away', `<w:rPr><w:moveFrom ${by}/></w:rPr>`],
    ['hidden', '<w:rPr><w:vanish/></w:rPr>'],
  ])('do not count a paragraph that was %s', async (_, mark) => {
    expect(
      await linesOf(item('Vans were sold.') + item('', 1, mark) + item('Dogs came.'), { numbering }),
    ).toEqual(['1. Vans were sold.', '2. Dogs came.'])
  })
})

describe('The tables of a Word file', () => {
  const cell = (words: string, properties = ''): string => tc(p(r(words)), properties)
  const rowsOf = async (...rows: readonly string[]): Promise<readonly (readonly string[])[]> =>
    (await read(tbl(...rows))).blocks.map(({ cells }) => cells)
  const head = tr(cell('No.') + cell('Discussion') + cell('Owner'), '<w:tblHeader/>')

  test('keep an item’s number that reaches over several actions with all of them', async () => {
    const { blocks } = await read(
      tbl(
        tr(cell('No.') + cell('Discussion') + cell('Owner') + cell('Due')),
        tr(cell('2', '<w:vMerge w:val="restart"/>') + cell('Sell a van') + cell('CFO') + cell('May')),
        tr(tc('<w:p/>', '<w:vMerge/>') + cell('Buy a van') + cell('CC') + cell('June')),
        tr(cell('3') + cell('Paint the ferry', '<w:gridSpan w:val="2"/>') + cell('July')),
      ),
    )
    expect(blocks.map(({ place, cells }) => [place.item, cells])).toEqual([
      [null, ['No.', 'Discussion', 'Owner', 'Due']],
      ['2', ['2', 'Sell a van', 'CFO', 'May']],
      ['2', ['', 'Buy a van', 'CC', 'June']],
      ['3', ['3', 'Paint the ferry', '', 'July']],
    ])
  })

  test('keep their rows in order, whatever is said of their heads', async () => {
    const off = '<w:tblHeader w:val="off"/>'
    expect(
      await rowsOf(
        head,
        tr(cell('1') + cell('Sell a van') + cell('CFO'), off),
        tr(cell('2') + cell('Buy a van') + cell('CC')),
      ),
    ).toEqual([
      ['No.', 'Discussion', 'Owner'],
      ['1', 'Sell a van', 'CFO'],
      ['2', 'Buy a van', 'CC'],
    ])
  })

  test('keep their columns where a row leaves out the first', async () => {
    expect(await rowsOf(head, tr(cell('Sell a van') + cell('CFO'), '<w:gridBefore w:val="1"/>'))).toEqual([
      ['No.', 'Discussion', 'Owner'],
      ['', 'Sell a van', 'CFO'],
    ])
  })

  test('leave out a row that was deleted, and read one in a control', async () => {
    const control = (inside: string): string =>
      `<w:sdt><w:sdtPr/><w:sdtContent>${inside}</w:sdtContent></w:sdt>`
    expect(
      await rowsOf(
        head,
        tr(cell('1') + cell('Gone') + cell('CC'), `<w:del ${by}/>`),
        control(tr(cell('1') + control(cell('Sell a van')) + cell('CFO'))),
      ),
    ).toEqual([
      ['No.', 'Discussion', 'Owner'],
      ['1', 'Sell a van', 'CFO'],
    ])
  })

  test('that stand in a cell are tables of their own', async () => {
    const inner = tbl(tr(cell('Action') + cell('Owner')), tr(cell('Sell a van') + cell('CFO')))
    expect(await linesOf(tbl(tr(tc(p(r('Before.')) + inner + p(r('After.'))))))).toEqual([
      'Before.',
      'Action | Owner',
      'Sell a van | CFO',
      'After.',
    ])
  })
})
