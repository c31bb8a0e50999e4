import { describe, expect, test } from 'vitest'
import { pagesToBlocks } from '../../../src/minutes/pdf/pdf-blocks.ts'
import type { Piece, Rule } from '../../../src/minutes/pdf/pdf-lines.ts'
import { at, lines, page, textsOf } from './pdf-page.ts'

/** A small sign, raised, at the end of what stands before it. */
const raised = (after: Piece, text: string): Piece => ({
  text,
  x: after.x + after.width,
  y: after.y - 4,
  width: text.length * 3,
  size: 6,
  bold: false,
})
const small = (x: number, y: number, text: string): Piece => ({ ...at(x, y, text), size: 8 })

const year = at(50, 200, 'In 2023')
const rest = at(91, 200, 'the crew was paid.')
const text = [year, raised(year, '1'), rest]
const line: Rule = { x1: 50, y1: 690, x2: 150, y2: 690 }

describe('The footnotes of a PDF', () => {
  test('lose their numbers in the text, and stand at the end', () => {
    const pages = [
      page([
        ...text,
        small(50, 700, '1'),
        small(60, 700, 'Paper 7 of the pack.'),
        small(50, 712, 'It is long.'),
      ]),
      page(lines(200, ['The end.'])),
    ]
    const { blocks, footnotes } = pagesToBlocks(pages)
    expect(blocks.map(({ kind, text, page }) => [page, kind, text])).toEqual([
      [1, 'paragraph', 'In 2023 the crew was paid.'],
      [2, 'paragraph', 'The end.'],
      [1, 'list-item', 'Paper 7 of the pack. It is long.'],
    ])
    expect(footnotes).toBe(1)
  })

  test('are known by a short line above them as well', () => {
    expect(textsOf(page([...text, at(50, 702, '1 Paper 7 of the pack.')], [line]))).toEqual([
      'In 2023 the crew was paid.',
      'Paper 7 of the pack.',
    ])
  })

  test('never stand in the middle of a sentence that goes on over the page', () => {
    const first = page(
      [
        ...text.slice(0, 2),
        ...lines(680, ['The Chief Constable agreed that the ferry']),
        at(50, 702, '1 Paper 7.'),
      ],
      [line],
    )
    const second = page(lines(100, ['would sail by March.']))
    expect(textsOf(first, second)).toContain('The Chief Constable agreed that the ferry would sail by March.')
  })

  test('may be several, marked at one place or by a star', () => {
    const crew = at(50, 230, 'The crew')
    const pieces = [
      ...text.slice(0, 1),
      raised(year, '1,2'),
      { ...rest, x: 97 },
      crew,
      raised(crew, '*'),
      at(96, 230, 'sailed.'),
      ...['1 Paper 7.', '2 Paper 8.', '* All of it.'].map((words, index) =>
        small(50, 700 + index * 12, words),
      ),
    ]
    expect(textsOf(page(pieces))).toEqual([
      'In 2023 the crew was paid.',
      'The crew sailed.',
      'Paper 7.',
      'Paper 8.',
      'All of it.',
    ])
  })
})

describe('A raised number that is no footnote', () => {
  test.each([
    ['40 m', '2', '40 m² wide'],
    ['In 2023', '1', 'In 2023¹ wide'],
    ['the 2', 'nd', 'the 2nd wide'],
  ])('stays as it is printed: "%s" "%s"', (before, sign, whole) => {
    const host = at(50, 200, before)
    const mark = raised(host, sign)
    const next = at(mark.x + mark.width + 4, 200, 'wide')
    expect(textsOf(page([host, mark, next]))).toEqual([whole])
  })

  test('is not taken for the number of an item at the foot of the page', () => {
    expect(textsOf(page([...text, ...lines(690, ['1. The crew was thanked.'])]))).toEqual([
      'In 2023¹ the crew was paid.',
      '1. The crew was thanked.',
    ])
  })
})

describe('Words across the page', () => {
  test('that lie over the text, such as DRAFT, are left out', () => {
    const words = [
      'The Board heard how the ferry had been mended,',
      'and that it would sail again in the spring',
      'when the crew was ready.',
    ]
    const draft: Piece = { text: 'DRAFT', x: 60, y: 224, width: 200, size: 60, bold: true }
    expect(textsOf(page([draft, ...lines(200, words)]))).toEqual([words.join(' ')])
  })

  test('that stand clear of it are a title', () => {
    const title: Piece = { text: 'MINUTES', x: 60, y: 150, width: 200, size: 60, bold: true }
    expect(textsOf(page([title, ...lines(200, ['The ferry sails.'])]))).toEqual([
      'MINUTES',
      'The ferry sails.',
    ])
  })
})
