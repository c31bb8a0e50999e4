import { describe, expect, test } from 'vitest'
import { containsQuote, foldQuote } from '../../../src/minutes/quoting/quote.ts'

describe('a quote', () => {
  const minutes = 'The CFO agreed to\ncirculate  the plan.\nThen the meeting closed.'

  test('is found whatever the white space', () => {
    expect(containsQuote(minutes, 'The CFO agreed to circulate the plan.')).toBe(true)
    expect(containsQuote(minutes, 'circulate\u00a0the plan.\n\nThen the')).toBe(true)
  })

  test.each([
    'The CFO agreed to send the plan.',
    'agreed circulate',
    'ree to circulate',
    'he CFO agreed',
    'the CFO agreed',
    '',
  ])('in other words is refused: "%s"', (quote) => {
    expect(containsQuote(minutes, quote)).toBe(false)
  })

  test('is found later when it first stands inside a word', () => {
    expect(containsQuote('Replan the plan', 'plan')).toBe(true)
  })

  test('is folded to single blanks', () => {
    expect(foldQuote('  by \n the\tend ')).toBe('by the end')
  })
})
