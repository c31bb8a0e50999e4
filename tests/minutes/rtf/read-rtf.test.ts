import { describe, expect, test } from 'vitest'
import type { MinutesDocument } from '../../../src/minutes/document.ts'
import { readMinutes } from '../../../src/minutes/read-minutes.ts'

/** A rich text file as Word writes it, with its bytes as they stand. */
const rtf = (body: string, more = ''): Uint8Array =>
  new Uint8Array(
    Buffer.from(
      String.raw`{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\froman\fcharset0 Times New Roman;}{\f3\ftech\fcharset2 Symbol;}{\f7\fswiss\fcharset238 Arial CE;}}` +
        String.raw`{\colortbl;\red0\green0\blue0;}{\stylesheet{\snext0 Normal;}{\s1\outlinelevel0\b heading 1;}{\s5\b Title;}{\*\cs10 Default;}}` +
        `{\\info{\\title Not this}}${more}\\pard\\plain ${body}}`,
      'latin1',
    ),
  )
const read = (body: string, more = ''): Promise<MinutesDocument> => readMinutes('board.rtf', rtf(body, more))
const linesOf = async (body: string, more = ''): Promise<string[]> =>
  (await read(body, more)).blocks.map(({ text }) => text)

describe('Minutes as rich text', () => {
  test('are headings, paragraphs and lists with the numbers that stand in the file', async () => {
    const bullet = String.raw`{\listtext\pard\plain\f3 \'b7\tab}`
    const { blocks, mediaType } = await read(
      String.raw`\s5\b Northfold Board\par\pard\plain\s1\b{\listtext\pard\plain 1.\tab}Kennels\par` +
        String.raw`\pard\plain{\listtext\pard\plain 1.1\tab}The roof leaks.\par\pard\plain{\b Act}{\b ion:} Clerk to paint it.\par` +
        `${bullet}Six dogs retire.\\par${bullet}Two stay.\\par`,
    )
    expect(mediaType).toBe('rtf')
    expect(blocks.map(({ kind, text, bold }) => [kind, text, bold])).toEqual([
      ['heading', 'Northfold Board', []],
      ['heading', '1. Kennels', []],
      ['paragraph', '1.1 The roof leaks.', []],
      ['paragraph', 'Action: Clerk to paint it.', ['Action:']],
      ['list-item', 'Six dogs retire.', []],
      ['list-item', 'Two stay.', []],
    ])
  })

  test.each([
    [
      'signs of Windows-1252',
      String.raw`\'a34m \'96 \'93no more\'94, Si\'e2n\'92s caf\'e9`,
      '£4m – “no more”, Siân’s café',
    ],
    [
      'signs by their number in Unicode, without their stand-ins',
      String.raw`\u163\'a34m \u8211- t\u375?\uc0\u375 \uc2\u9989 ??!`,
      '£4m – tŷŷ✅!',
    ],
    ['a sign of two numbers', String.raw`\u-10179?\u-8704?`, '😀'],
    [
      'words that stand for signs',
      String.raw`O\rquote Neill\emdash\ldblquote yes\rdblquote\endash no\~more half\_price`,
      'O’Neill—“yes”–no more half-price',
    ],
    ['the signs of a font for another language', String.raw`{\f7 Ko\'9aice} na\'efve`, 'Košice naïve'],
    [
      'raised numbers',
      String.raw`40 m{\super 2} on the 2\super nd\nosupersub  of May`,
      '40 m² on the 2nd of May',
    ],
    ['braces and strokes', String.raw`\{a\} \\ b`, '{a} \\ b'],
    ['a word with a place to break it', String.raw`com\-missioner`, 'commissioner'],
    ['a word broken by the end of the file’s line', 'com\r\nmissioner', 'commissioner'],
    [
      'a field and not its instruction',
      String.raw`see {\field{\*\fldinst HYPERLINK "https://x.invalid"}{\fldrslt the plan}}`,
      'see the plan',
    ],
    [
      'a picture passed over, also one of bytes',
      'the {\\pict\\wmetafile8 0102}end {\\*\\shppict{\\pict\\bin4 }{}{}}now',
      'the end now',
    ],
  ])('keep %s', async (_, words, read) => {
    expect(await linesOf(`${words}\\par`)).toEqual([read])
  })

  test.each([
    ['running heads', String.raw`{\header\pard OFFICIAL\par}{\footerr Page 1}The end`],
    ['a comment', String.raw`The{\*\atnid AB}{\*\atnauthor Ann}\chatn{\*\annotation Right?} end`],
    ['deleted words', String.raw`The {\deleted\revauthdel1 old }end`],
    ['words that were moved away', String.raw`The {\mvf old }end`],
    ['hidden words', String.raw`The {\v secret }end`],
    ['struck words', String.raw`The {\strike old }end`],
    ['groups that nobody knows', String.raw`The {\*\newthing{\b new} words }end`],
    ['an index entry', String.raw`The {\xe\v Kennels}end`],
    ['the first of two spellings', String.raw`The {\upr{old}{\*\ud{end}}}`],
    ['what follows the file’s own end', 'The end}{\\rtf1 and more'],
  ])('leave out %s', async (_, words) => {
    expect(await linesOf(words)).toEqual(['The end'])
  })

  test('put the words of a box after the paragraph it hangs on, once, and footnotes at the end', async () => {
    const box = String.raw`{\shp{\*\shpinst{\sp{\sn shapeType}{\sv 202}}{\shptxt \pard\plain Words in a box.\par}}{\shprslt{\*\do\dptxbxtext Words in a box.\par}}}`
    const body = String.raw`The ferry{\super\chftn{\footnote\pard\plain\chftn Paper 7.}} ${box}was painted.\par It sails.\par`
    expect(await linesOf(body)).toEqual([
      'The ferry was painted.',
      'Words in a box.',
      'It sails.',
      'Paper 7.',
    ])
  })

  test('join the paragraphs between which the mark was deleted, under the first one’s number', async () => {
    const body = String.raw`{\listtext 1.\tab}The ferry {\deleted sank.\par}\pard{\listtext 2.\tab}{\deleted It }sails.\par{\listtext 2.\tab}{\deleted Gone.\par}\pard{\listtext 2.\tab}Next.\par`
    expect(await linesOf(body)).toEqual(['1. The ferry sails.', '2. Next.'])
  })
})

describe('The tables of rich text', () => {
  const row = (edges: readonly number[], ...cells: readonly string[]): string =>
    `\\trowd${edges.map((edge) => `\\cellx${edge}`).join('')}\\pard\\intbl ${cells.map((cell) => `${cell}\\cell `).join('')}{\\trowd${edges.map((edge) => `\\cellx${edge}`).join('')}\\row }`
  const THREE = [3000, 6000, 9000]

  test('keep their columns where a cell spans columns or rows', async () => {
    const { blocks } = await read(
      row(THREE, 'Action', 'Owner', 'Due') +
        row(THREE, 'Paint the kennels\\par and the gate', 'Clerk', 'May') +
        row(THREE, 'Count the dogs', '', 'June') +
        row([6010, 9010], 'Buy a van', 'July') +
        row([3000, 9000], 'Sell a van', 'Crew'),
    )
    expect(blocks.map(({ table, cells }) => [table, cells])).toEqual([
      [0, ['Action', 'Owner', 'Due']],
      [0, ['Paint the kennels\nand the gate', 'Clerk', 'May']],
      [0, ['Count the dogs', '', 'June']],
      [0, ['Buy a van', '', 'July']],
      [0, ['Sell a van', 'Crew']],
    ])
  })

  test('end where a paragraph stands between them, if only an empty one', async () => {
    const body = `${row([4000, 8000], 'Agnes Tarn', 'Chair')}\\pard\\par ${row([4000, 8000], 'Action', 'Owner')}\\pard After.\\par`
    const { blocks } = await read(body)
    expect(blocks.map(({ table, text }) => [table, text])).toEqual([
      [0, 'Agnes Tarn | Chair'],
      [1, 'Action | Owner'],
      [null, 'After.'],
    ])
  })

  test('that stand in a cell are tables of their own', async () => {
    const inner = String.raw`\pard\intbl\itap2 Action\nestcell Owner\nestcell{\*\nesttableprops\trowd\cellx2000\cellx4000\nestrow}{\nonesttables\par}`
    expect(await linesOf(row([9000], `Before.\\par ${inner}\\pard\\intbl`))).toEqual([
      'Before.',
      'Action | Owner',
    ])
  })
})

test('Which version of rich text was read is said', async () => {
  const { notes, text } = await read(
    String.raw`Due in {\deleted April}{\revised May}.{\*\annotation Sure?}{\v Not this.}{\strike Nor this.}{\pict 00}{\nonshppict{\pict 00}}\par`,
  )
  expect(text).toBe('Due in May.')
  expect(notes).toEqual([
    'The document has tracked changes: it was read as if all of them were accepted.',
    'The document has comments: they were not read.',
    'Words that are hidden were left out.',
    'Words that are struck through were left out.',
    'The document has a picture: any words in it were not read.',
  ])
})

describe('Rich text is refused, with what to do', () => {
  const refused = (bytes: Uint8Array): Promise<unknown> =>
    readMinutes('board.rtf', bytes).catch((error: unknown) => error)

  test('when it was cut short on the way', async () => {
    expect(await refused(rtf('The ferry sails.').subarray(0, -1))).toMatchObject({
      code: 'invalid',
      message:
        'The rich text file is damaged or incomplete. Open it in Word and save it as .docx, then try again.',
    })
  })

  test('when its parts stand in each other deeper than in any document', async () => {
    expect(await refused(rtf(`${'{'.repeat(5000)}Down here.${'}'.repeat(5000)}`))).toMatchObject({
      code: 'invalid',
      message: expect.stringContaining('too deeply'),
    })
  })

  test('but not for an absurd depth of tables or count of bytes', async () => {
    expect(await linesOf(String.raw`\intbl\itap99999999 One\nestcell\nestrow\pard Two.\par`)).toEqual([
      'One',
      'Two.',
    ])
    expect(await refused(rtf(String.raw`Two.\bin999999999 `))).toMatchObject({ code: 'invalid' })
  })
})
