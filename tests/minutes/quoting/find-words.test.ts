import { describe, expect, it, test } from 'vitest'
import { blockAt } from '../../../src/minutes/quoting/block-at.ts'
import { buildBlocks } from '../../../src/minutes/blocks/block-builder.ts'
import { findWords } from '../../../src/minutes/quoting/find-words.ts'
import { nearestTo } from '../../../src/minutes/quoting/nearest-sentence.ts'
import { containsQuote } from '../../../src/minutes/quoting/quote.ts'

const minutes = [
  'Custody',
  'The CC said that he\u2019d bring  the “custody plan” to\nthe office in May.',
  'The DCC will report back in June. The fleet is old.',
  'The DCC will report back in June. Members were content.',
  'Pre\u00adcept: £1.9m, up from £1.7m.',
].join('\n')

const found = (typed: string) => findWords(minutes, typed).map(({ quote }) => quote)

describe('words that stand in the minutes', () => {
  test.each([
    ['as they stand', 'The fleet is old.', 'The fleet is old.'],
    ['without the stop', 'The fleet is old', 'The fleet is old'],
    ['with other white space', ' The \t fleet\n\nis old. ', 'The fleet is old.'],
    ['with a non-breaking space', 'The\u00a0fleet is old.', 'The fleet is old.'],
    [
      'broken over two lines, with the quote marks of a keyboard',
      'he\'d bring the "custody plan" to the office',
      'he’d bring the “custody plan” to the office',
    ],
    ['in quote marks of their own', '“The fleet is old.”', 'The fleet is old.'],
    ['in the keyboard’s quote marks', '"The fleet is old."', 'The fleet is old.'],
    ['that begin and end with quote marks in the minutes', '"custody plan"', '“custody plan”'],
    ['with a hyphen that cannot be seen', 'Precept: £1.9m', 'Pre\u00adcept: £1.9m'],
    [
      'over the end of a paragraph',
      'The fleet is old. The DCC will report back in June. Members',
      'The fleet is old. The DCC will report back in June. Members',
    ],
  ])('are found %s, in the document’s own characters', (_, typed, quote) => {
    expect(found(typed)).toEqual([quote])
    // What is kept passes the check that every commitment must pass.
    expect(containsQuote(minutes, quote)).toBe(true)
  })

  test.each([
    ['in other words', 'The fleet is ancient.'],
    ['in another case', 'the fleet is old.'],
    ['with a word left out', 'The fleet old.'],
    ['with another dash', 'up - from £1.7m'],
    ['beginning inside a word', 'leet is old'],
    ['ending inside a word', 'The fleet is ol'],
    ['as nothing but marks', '“ – ”'],
    ['as nothing', ''],
  ])('are not found %s', (_, typed) => {
    expect(found(typed)).toEqual([])
  })

  it('are found at every place, in order', () => {
    const places = findWords(minutes, 'The DCC will report back in June.')
    expect(places.map(({ from, to }) => minutes.slice(from, to))).toEqual([
      'The DCC will report back in June.',
      'The DCC will report back in June.',
    ])
    expect(places[0]?.from).toBeLessThan(places[1]?.from ?? 0)
  })

  it('are told from a place inside a word', () => {
    expect(findWords('Replan the plan', 'plan')).toEqual([{ from: 11, to: 15, quote: 'plan' }])
  })
})

describe('the nearest sentence', () => {
  const sentences = [
    'The CFO will circulate the estates paper by the end of May.',
    'The DCC agreed to bring the fleet strategy, with the cost of electric vans and of charging points at every station, to the next meeting.',
    'Members noted the report.',
  ]
  const nearest = (typed: string) =>
    nearestTo(
      sentences.map((text) => ({ text })),
      typed,
    )?.text ?? null
  test.each([
    ['a word changed', 'The CFO will send the estates paper by the end of May', 0],
    ['case and stops changed', 'the cfo will circulate the estates paper by end of may', 0],
    ['a part of a long sentence, nearly', 'bring a fleet strategy with the cost of electric vans', 1],
  ])('is offered with %s', (_, typed, index) => {
    expect(nearest(typed)).toBe(sentences[index])
  })

  test.each(['The stables will be closed for repairs.', 'The', '', 'report of the custody visitors'])(
    'is not offered when none is like “%s”',
    (typed) => {
      expect(nearest(typed)).toBeNull()
    },
  )
})

test('a position in the text leads to its block, also in a row of several lines', () => {
  const { blocks, text } = buildBlocks([
    { kind: 'paragraph', text: 'First things first, as they say.' },
    { kind: 'row', text: '', cells: ['Action', 'Owner'], table: 0 },
    { kind: 'row', text: '', cells: ['Send the plan\nand the paper', 'DCC'], table: 0 },
    { kind: 'paragraph', text: 'That was all there was to say.' },
  ])
  const blockOf = (words: string) => blockAt(blocks, text.indexOf(words))?.text
  expect(blockOf('First')).toBe('First things first, as they say.')
  expect(blockOf('say.')).toBe('First things first, as they say.')
  expect(blockOf('and the paper')).toBe('Send the plan and the paper | DCC')
  expect(blockOf('DCC')).toBe('Send the plan and the paper | DCC')
  expect(blockOf('That')).toBe('That was all there was to say.')
  expect(blockAt(blocks, text.length + 1)).toBeUndefined()
})
