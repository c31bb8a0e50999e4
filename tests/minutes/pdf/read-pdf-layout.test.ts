import { describe, expect, test } from 'vitest'
import type { PageLayout, Piece, Rule } from '../../../src/minutes/pdf/pdf-lines.ts'
import { at, box, lines, page, pagesToBlocks, textsOf } from './pdf-page.ts'

const FULL = 'The Board heard how the ferry had been mended and painted by its crew'

describe('Lines of prose become paragraphs', () => {
  test('at a gap, and not within a run of full lines', () => {
    expect(
      textsOf(page([...lines(200, [FULL, FULL, 'in May.']), ...lines(250, ['Members were glad.'])])),
    ).toEqual([`${FULL} ${FULL} in May.`, 'Members were glad.'])
  })

  test('where a line was ended early although the next word would have fitted', () => {
    expect(textsOf(page(lines(200, ['Date: 4 June', 'Chair: Agnes Tarn', FULL, 'in May.'])))).toEqual([
      'Date: 4 June',
      'Chair: Agnes Tarn',
      `${FULL} in May.`,
    ])
  })

  test('where the lines above a wide table are short', () => {
    const head = [
      'Minutes of the meeting held on 4 June',
      'Present:',
      'Agnes Tarn (AT), Head of Ferries (Chair)',
    ]
    const table = [at(60, 300, 'No.'), at(200, 300, 'What was said'), at(460, 300, 'By')]
    const borders = [...box(50, 285, 190, 310), ...box(190, 285, 450, 310), ...box(450, 285, 550, 310)]
    expect(
      textsOf(page([...lines(200, [...head, 'Odo Pyke (OP), Clerk']), ...table], borders)).slice(0, 4),
    ).toEqual([...head, 'Odo Pyke (OP), Clerk'])
  })

  test('where one person of a list follows another, however long the line', () => {
    const list = ['Present:', 'Agnes Tarn (AT), Commissioner for Harbours (Chair)', 'Odo Pyke (OP), Clerk']
    expect(textsOf(page(lines(200, list)))).toEqual(list)
  })

  test('with a day at the start of a line as part of its sentence, and a numbered item on its own', () => {
    const words = [
      'The ferry was mended. It sails again from the old harbour wall, and on',
      '12 March 2025 it will race.',
      '3. Gates were next.',
    ]
    expect(textsOf(page(lines(200, words)))).toEqual([`${words[0]} ${words[1]}`, '3. Gates were next.'])
  })

  test('with a bullet and its indented words together', () => {
    const pieces = [
      at(60, 200, '•'),
      at(90, 200, 'Six dogs retire.'),
      at(60, 212, '•'),
      at(90, 212, 'Two stay.'),
    ]
    expect(textsOf(page(pieces))).toEqual(['• Six dogs retire.', '• Two stay.'])
  })
})

describe('A gap inside a line', () => {
  test('of justified text is a blank', () => {
    const pieces = [...lines(200, [FULL]), at(50, 212, 'and would sail'), at(132, 212, 'again on Monday')]
    expect(textsOf(page(pieces))).toEqual([`${FULL} and would sail again on Monday`])
  })

  test('divides columns where several lines share it', () => {
    const pieces = [
      ...lines(200, ['Action: Clerk to paint the ferry in time for the summer fair']),
      at(362, 200, 'Clerk'),
      ...lines(230, ['Action: Treasurer to find the money for it, if there is any.']),
      at(362, 230, 'Treasurer'),
    ]
    expect(textsOf(page(pieces))).toEqual([
      'Action: Clerk to paint the ferry in time for the summer fair | Clerk',
      'Action: Treasurer to find the money for it, if there is any. | Treasurer',
    ])
  })
})

describe('Borders', () => {
  const cell = (x: number, y: number, text: string): Piece => at(x + 5, y + 15, text)

  test('of two tables that touch are told apart by their columns', () => {
    const rules = [
      ...box(50, 100, 150, 120),
      ...box(150, 100, 400, 120),
      ...box(50, 120, 90, 140),
      ...box(90, 120, 400, 140),
    ]
    const pieces = [
      cell(50, 100, 'Agnes Tarn'),
      cell(150, 100, 'Chair'),
      cell(50, 120, '1.'),
      cell(90, 120, 'Welcome'),
    ]
    const blocks = pagesToBlocks([page(pieces, rules)])
    expect(blocks.map(({ cells, table }) => [table, cells])).toEqual([
      [0, ['Agnes Tarn', 'Chair']],
      [1, ['1.', 'Welcome']],
    ])
  })

  test('of a cell that spans columns or rows keep its words in one place', () => {
    const rules = [
      ...box(50, 100, 350, 120),
      ...box(50, 120, 150, 160),
      ...box(150, 120, 250, 140),
      ...box(150, 140, 250, 160),
      ...box(250, 120, 350, 140),
      ...box(250, 140, 350, 160),
    ]
    const pieces = [
      cell(50, 100, 'Actions'),
      cell(50, 120, 'Ferry'),
      cell(150, 120, 'paint'),
      cell(250, 120, 'Clerk'),
      cell(150, 140, 'launch'),
      cell(250, 140, 'Crew'),
    ]
    expect(textsOf(page(pieces, rules))).toEqual([
      'Actions |  | ',
      'Ferry | paint | Clerk',
      ' | launch | Crew',
    ])
  })

  test('around prose alone make no table', () => {
    expect(textsOf(page(lines(215, [FULL, 'in May.'], 60), box(50, 200, 450, 240)))).toEqual([
      `${FULL} in May.`,
    ])
  })

  test('of a row that the page cuts off are open below, and its sentence is closed', () => {
    const open = (y1: number, y2: number): Rule[] => [50, 90, 400].map((x) => ({ x1: x, y1, x2: x, y2 }))
    const first = page(
      [cell(50, 650, '1.'), ...lines(665, ['The Board heard that the ferry would be mended and'], 95)],
      [{ x1: 50, y1: 650, x2: 400, y2: 650 }, ...open(650, 700)],
    )
    const second = page(lines(115, ['painted by June.'], 95), [
      ...open(100, 140),
      { x1: 50, y1: 140, x2: 400, y2: 140 },
    ])
    expect(textsOf(first, second)).toEqual([
      '1. | The Board heard that the ferry would be mended and painted by June.',
    ])
  })
})

describe('What stands on every page', () => {
  const body = (words: string): Piece[] => lines(300, [words])
  const pageOf = (number: number, words: string): PageLayout =>
    page([at(50, 40, 'OFFICIAL - Ferry Board'), ...body(words), at(280, 770, `Page ${number} of 3`)])

  test('is left out', () => {
    expect(textsOf(pageOf(1, 'One.'), pageOf(2, 'Two.'), pageOf(3, 'Three.'))).toEqual([
      'One.',
      'Two.',
      'Three.',
    ])
  })

  test('is left out in the middle of a sentence that goes on over the page', () => {
    expect(
      textsOf(
        pageOf(1, 'The Chief Constable agreed that the ferry'),
        pageOf(2, 'would sail by March.'),
        pageOf(3, 'End.'),
      ),
    ).toEqual(['The Chief Constable agreed that the ferry would sail by March.', 'End.'])
  })

  test('stays when it stands on one page only', () => {
    expect(textsOf(page([at(50, 40, 'Ferry Board, 4 June 2025'), ...body('One.')]))).toEqual([
      'Ferry Board, 4 June 2025',
      'One.',
    ])
  })
})

test('Words in bold are named, a whole bold line is a heading, a bold action is not', () => {
  const pieces = [
    at(50, 200, 'Ferry', true),
    at(50, 230, 'Action:', true),
    at(90, 230, 'Clerk to paint it.'),
    at(50, 260, 'Action: Crew to launch it', true),
  ]
  expect(pagesToBlocks([page(pieces)]).map(({ kind, bold }) => [kind, bold])).toEqual([
    ['heading', ['Ferry']],
    ['paragraph', ['Action:']],
    ['paragraph', ['Action: Crew to launch it']],
  ])
})
