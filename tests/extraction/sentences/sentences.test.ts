import { describe, expect, test } from 'vitest'
import { readSentences, shortLines, splitSentences } from '../../../src/extraction/sentences/sentences.ts'
import { buildBlocks } from '../../../src/minutes/blocks/block-builder.ts'

describe('a line of minutes', () => {
  test.each([
    ['One was seen. Two were not.', ['One was seen.', 'Two were not.']],
    ['Was it seen? It was.', ['Was it seen?', 'It was.']],
    ['It was seen.Then it left.', ['It was seen.', 'Then it left.']],
    ['It was shown. Action: CFO to sell it.', ['It was shown.', 'Action: CFO to sell it.']],
    ['It was shown Action – CFO to sell it.', ['It was shown', 'Action – CFO to sell it.']],
    ['It will be sold. (AP1) Then tea.', ['It will be sold. (AP1)', 'Then tea.']],
    [
      'AB to sell it. Owner: AB. Due: 16.11.22 Action 4/22a: CD to ring. By: 31 May 2023',
      ['AB to sell it. Owner: AB. Due: 16.11.22', 'Action 4/22a: CD to ring. By: 31 May 2023'],
    ],
    ['RESOLVED: (a) it be sold; (b) tea be had.', ['RESOLVED:', '(a) it be sold;', '(b) tea be had.']],
  ])('comes apart: %s', (line, sentences) => {
    expect(splitSentences(line)).toEqual(sentences)
  })

  test.each([
    'Some areas, i.e. The Quay, were seen.',
    'Devices, e.g. Drones, were seen.',
    'Ch. Supt. Lane and Dr. Stone spoke.',
    'Paper No. 4 was seen.',
    'Mr A. Stone spoke for the St. John team.',
    'Q1. How many were seen',
    '2. The van was sold',
    'It cost £2.5 million.',
  ])('stays whole: %s', (line) => {
    expect(splitSentences(line)).toEqual([line])
  })

  test('of great length is cut between words', () => {
    const pieces = splitSentences('word '.repeat(500))
    expect(pieces.every((piece) => piece.length <= 1000 && !piece.startsWith('ord'))).toBe(true)
    expect(pieces.join(' ')).toBe('word '.repeat(500).trim())
  })
})

describe('a row of a table', () => {
  const rowOf = (...cells: string[]) =>
    buildBlocks([{ kind: 'row', text: '', cells, table: 0 }]).blocks.filter(({ kind }) => kind === 'row')

  test('gives the sentences of its long cells, and the short ones beside them', () => {
    const row = rowOf('4', 'The gate was painted in May. It took the painter three days and a half.', 'CFO')
    expect(readSentences(row).map(({ text, beside }) => [text, beside])).toEqual([
      ['The gate was painted in May.', ['CFO']],
      ['It took the painter three days and a half.', ['CFO']],
    ])
    expect(row.flatMap(shortLines)).toEqual(['4', 'CFO'])
  })

  test.each(['Action: Clerk to thank the painter.', 'ACTION – CFO to pay him', 'Action 12: Clerk to write'])(
    'gives an action however short it is: %s',
    (words) => {
      expect(readSentences(rowOf('4', words, 'Clerk'))).toMatchObject([{ text: words, beside: ['Clerk'] }])
    },
  )

  test.each(['Action: CFO', 'Action', 'Action: Clerk / CFO', 'Action by', 'to be booked'])(
    'reads no sentence in the cell: %s',
    (words) => {
      const row = rowOf('4', words, 'Clerk')
      expect(readSentences(row)).toEqual([])
      expect(row.flatMap(shortLines)).toEqual(['4', words, 'Clerk'])
    },
  )
})
