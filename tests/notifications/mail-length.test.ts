import { describe, expect, it } from 'vitest'
import { keepShort } from '../../src/notifications/mail-length.ts'
import type { MailItem } from '../../src/notifications/mail-model.ts'

const item = (quote: string): MailItem => ({
  ref: 'C-0001',
  link: '',
  answerLink: '',
  quote,
  answer: '',
  owner: '',
  promised: '',
  due: '',
  working: [],
  standing: 'Overdue by 1 day',
  silence: '',
  tone: 'late',
  reasons: [],
})

const kept = (quotes: readonly string[]) => {
  const items = quotes.map(item)
  const [section] = keepShort([{ heading: 'Overdue', count: items.length, items, more: null }])
  return [section?.items.length, section?.brief.length, section?.rest]
}

describe('how much of a mail is set out in full', () => {
  // An item takes 1,550 bytes and what its letters take in a page, of 80,000 in all: ten of them leave 64,500.
  it.each([
    ['letters of one byte', 'a', 6_450],
    ['letters that a page spells out', '&', 1_075],
    ['letters of three bytes', '“', 2_150],
    ['pairs of four bytes', '😀', 1_612],
  ])('is told by the bytes of %s', (_, letter, fits) => {
    const quotes = Array.from({ length: 10 }, () => letter.repeat(fits))
    expect(kept(quotes)).toEqual([10, 0, 0])
    expect(kept(quotes.with(9, letter.repeat(fits + 10)))).toEqual([9, 1, 0])
  })
})
