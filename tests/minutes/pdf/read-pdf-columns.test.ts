import { describe, expect, test } from 'vitest'
import type { Piece } from '../../../src/minutes/pdf/pdf-lines.ts'
import { at, lines, page, pagesToBlocks, textsOf } from './pdf-page.ts'

const LEFT = [
  'The Chief Constable told the Board',
  'that the harbour patrol had sailed',
  'every night of the long winter and',
  'that its crew had been thanked for',
  'it by the mayor. The boat would be',
  'painted before the summer fair and',
]
const RIGHT = [
  'then sail again under a new flag.',
  'Members asked what had been paid',
  'for the paint. The Treasurer would',
  'write to them with the price of it',
  'and with the names of the painters',
  'who had done the work by moonlight.',
]
/** The lines as one sentence after the other. */
const wholeOf = (words: readonly string[]): string => words.join(' ')

describe('A page set in columns like a newspaper', () => {
  test('is read down one column and then down the next, a sentence across both in one piece', () => {
    expect(textsOf(page([...lines(200, LEFT), ...lines(200, RIGHT, 300)]))).toEqual([
      wholeOf([...LEFT, ...RIGHT]),
    ])
  })

  test('also where the lines of the columns do not stand level', () => {
    expect(textsOf(page([...lines(200, LEFT), ...lines(205, RIGHT, 300)]))).toEqual([
      wholeOf([...LEFT, ...RIGHT]),
    ])
  })

  test('also in three columns', () => {
    const third = RIGHT.map((words) => words.replace('painters', 'builders'))
    expect(
      textsOf(page([...lines(200, LEFT, 20), ...lines(200, RIGHT, 215), ...lines(200, third, 410)])),
    ).toEqual([wholeOf([...LEFT, ...RIGHT]), wholeOf(third)])
  })

  test('also over the page', () => {
    const first = page([
      ...lines(200, LEFT),
      ...lines(
        200,
        LEFT.map((words) => words.toLowerCase()),
        300,
      ),
    ])
    const second = page([...lines(200, RIGHT), ...lines(200, RIGHT, 300)])
    expect(textsOf(first, second)).toEqual([
      wholeOf([...LEFT, ...LEFT.map((words) => words.toLowerCase()), ...RIGHT]),
      wholeOf(RIGHT),
    ])
  })

  test('keeps a title above them and a close below them in their places', () => {
    const pieces = [
      at(50, 150, 'Harbour Board', true),
      at(50, 170, 'Notes of the meeting of 4 June 2025, in the old chapel beside the market hall in town'),
      ...lines(200, LEFT),
      ...lines(200, RIGHT, 300),
      at(50, 290, 'The meeting closed at noon.'),
    ]
    expect(textsOf(page(pieces))).toEqual([
      'Harbour Board',
      'Notes of the meeting of 4 June 2025, in the old chapel beside the market hall in town',
      wholeOf([...LEFT, ...RIGHT]),
      'The meeting closed at noon.',
    ])
  })
})

describe('Columns that belong together row by row are no newspaper', () => {
  test('where their paragraphs start level', () => {
    const row = (y: number, left: readonly string[], right: readonly string[]): Piece[] => [
      ...lines(y, left),
      ...lines(y, right, 300),
    ]
    const pieces = [
      ...row(200, LEFT.slice(0, 4), RIGHT.slice(0, 3)),
      ...row(270, RIGHT.slice(0, 3), LEFT.slice(0, 4)),
    ]
    expect(textsOf(page(pieces))).toEqual([
      `${wholeOf(LEFT.slice(0, 4))} | ${wholeOf(RIGHT.slice(0, 3))}`,
      `${wholeOf(RIGHT.slice(0, 3))} | ${wholeOf(LEFT.slice(0, 4))}`,
    ])
  })

  test('where one holds names and the other posts', () => {
    const names = ['Agnes Tarn', 'Bram Holloway', 'Cleo Vane', 'Dora Finch', 'Edwin Marl', 'Fay Orchard']
    const posts = ['Chair', 'Chief Constable', 'Treasurer', 'Clerk', 'Harbour master', 'Member']
    expect(textsOf(page([...lines(200, names), ...lines(200, posts, 300)]))).toEqual(
      names.map((name, index) => `${name} | ${posts[index]}`),
    )
  })
})

describe('A table without borders', () => {
  const note = [
    'The Board heard that the patrol boat had to be mended before the',
    'next storm, and that the yard had offered to do the work by May.',
  ]

  test('keeps its columns apart where words nearly fill theirs', () => {
    const pieces = [
      at(50, 200, 'Note'),
      at(380, 200, 'Action'),
      ...lines(230, note),
      at(380, 230, 'Clerk'),
      at(380, 242, '31 March 2025'),
    ]
    expect(pagesToBlocks([page(pieces)]).map(({ cells }) => cells)).toEqual([
      ['Note', 'Action'],
      [wholeOf(note), 'Clerk\n31 March 2025'],
    ])
  })

  test('has its row closed where the page cut it', () => {
    const first = page([
      at(50, 680, 'Note'),
      at(420, 680, 'Action'),
      ...lines(704, note.slice(0, 1)),
      at(420, 704, 'Clerk'),
    ])
    const second = page([
      ...lines(100, note.slice(1)),
      at(420, 100, 'by May'),
      ...lines(130, ['Gates.']),
      at(420, 130, 'Crew'),
    ])
    expect(textsOf(first, second)).toContain(`${wholeOf(note)} | Clerk by May`)
  })
})

describe('A line stretched to the margin', () => {
  const stretched = (y: number, words: readonly string[], gap: number): Piece[] => {
    let x = 50
    return words.map((word) => {
      const piece = at(x, y, word)
      x += piece.width + gap
      return piece
    })
  }

  test('is no row of a table, however wide its gaps', () => {
    const pieces = [
      at(50, 200, 'The Chief Constable told the Board that'),
      ...stretched(212, ['the', 'harbour', 'patrol', 'would', 'sail'], 22),
      at(50, 224, 'every night of the long winter.'),
    ]
    expect(textsOf(page(pieces))).toEqual([
      'The Chief Constable told the Board that the harbour patrol would sail every night of the long winter.',
    ])
  })

  test('but a row of numbers is', () => {
    const pieces = [200, 212, 224].flatMap((y) => stretched(y, ['12', '15', '11', '14'], 40))
    expect(textsOf(page(pieces))).toEqual(Array.from({ length: 3 }, () => '12 | 15 | 11 | 14'))
  })
})
