import { describe, expect, it } from 'vitest'
import { takePage } from '../../../src/web/serving/paging.ts'
import { formatInstant, formatTime, shortened } from '../../../src/web/words/words.ts'

describe('words on the screen', () => {
  it.each([
    ['00:00', 'midnight'],
    ['00:20', '12:20am'],
    ['10:00', '10am'],
    ['12:00', 'midday'],
    ['12:05', '12:05pm'],
    ['17:30', '5:30pm'],
  ])('%s reads %s', (time, words) => {
    expect(formatTime(time)).toBe(words)
  })

  it('show an instant where the office is, in summer time too', () => {
    expect(formatInstant('2026-07-01T23:30:00.000Z', 'Europe/London')).toBe('2 July 2026 at 12:30am')
  })

  it.each([
    ['short enough', 20, 'short enough'],
    ['cut between these words, not inside', 22, 'cut between these…'],
    ['a'.repeat(30), 10, `${'a'.repeat(10)}…`],
  ])('%j within %i characters', (text, limit, expected) => {
    expect(shortened(text, limit)).toBe(expected)
  })
})

describe('a long list', () => {
  const all = Array.from({ length: 120 }, (_, n) => n + 1)
  const hrefOf = (page: number) => `/?page=${page}`

  it.each([
    ['', 1, 50],
    ['2', 51, 100],
    ['3', 101, 120],
    ['4', 1, 50],
    ['0', 1, 50],
    ['-1', 1, 50],
    ['1e9', 1, 50],
    ['abc', 1, 50],
  ])('page %j shows %i to %i', (asked, from, to) => {
    const { rows, ...shown } = takePage(all, asked, hrefOf)
    expect([shown.from, shown.to, rows[0], rows.at(-1)]).toEqual([from, to, from, to])
  })

  it('has no page links when one page holds it', () => {
    expect(takePage([1, 2], '', hrefOf).pagination).toBeNull()
  })
})
