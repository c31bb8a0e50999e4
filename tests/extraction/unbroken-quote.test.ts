import { describe, expect, test } from 'vitest'
import { readCommitments } from '../../src/extraction/read-commitments.ts'
import { unbrokenQuote } from '../../src/extraction/unbroken-quote.ts'
import { readText } from '../../src/minutes/plain-text/read-text.ts'

const quotes = (...lines: readonly string[]): readonly string[] =>
  readCommitments(
    readText(
      `FELLMOOR BOARD                                  OFFICIAL\n14 May 2024\n\nPresent: Jane Rook (JR), Commissioner; Simon Hale (SH), Clerk\n\n${lines.join('\n')}\n`,
      { fileName: 'board.txt', sha256: '' },
    ),
  ).candidates.map(({ quote }) => quote)

describe('a quote stands in the file as it is', () => {
  test('on one side of the end of a page', () => {
    expect(
      quotes(
        'Mr Hale said that he would put the list of vans right and',
        '',
        'FELLMOOR BOARD                                  OFFICIAL',
        'Page 2 of 4',
        '',
        'show it to the Board again on 11 June. Nothing else was said.',
      ),
    ).toEqual(['Mr Hale said that he would put the list of vans right and'])
  })

  test('before the line of a cell that goes on below', () => {
    expect(
      quotes(
        'Ref\tAction\tLead\tDue',
        '1\tSend the plan of the yard\tSH\t4 June',
        '\tto members\t\t',
        '2\tAsk for prices\tSH\t4 June',
      ),
    ).toEqual(['Send the plan of the yard', 'Ask for prices'])
  })

  test('whole where nothing parts it', () => {
    expect(quotes('Mr Hale will send the plan of the', 'yard to <b>members</b> by 4&nbsp;June.')).toEqual([
      'Mr Hale will send the plan of the yard to members by 4 June.',
    ])
  })
})

describe('of the pieces of a sentence', () => {
  const block = (...pieces: readonly string[]) => ({
    kind: 'paragraph' as const,
    place: { page: null, item: null, paragraph: 1 },
    text: pieces.join(' '),
    cells: [],
    table: null,
    bold: [],
    pieces,
  })

  test.each([
    [['The clerk will send the', 'plan in June.'], 'The clerk will send the'],
    [['SH will', 'send the plan of the yard in June.'], 'send the plan of the yard in June.'],
    [['It was so. The clerk will send', 'the plan in June. It rained.'], 'The clerk will send'],
    [['It was so.', 'The clerk will send the plan in June.'], 'The clerk will send the plan in June.'],
    [['a b', 'c d'], 'a b c d'],
  ])('%j', (pieces, quote) => {
    const words = pieces.join(' ').replace('It was so. ', '').replace(' It rained.', '')
    expect(unbrokenQuote(words, block(...pieces)).quote).toBe(quote)
  })
})
