import { describe, expect, test } from 'vitest'
import { unquoted } from '../../../src/minutes/plain-text/mail-quotes.ts'
import { readText } from '../../../src/minutes/plain-text/read-text.ts'

describe('a message that was answered', () => {
  test('loses the sign before its lines, so that its sentences are whole again', () => {
    const lines = [
      'Dear all, as agreed:',
      '> 2. Ferries',
      '> The harbour master undertook to bring the costs of the new pier',
      '> to the Board by 28',
      '> November 2025. It was noted.',
      '>',
      '> 3. Boats',
    ]
    const { blocks } = readText(lines.join('\n'), { fileName: 'minutes.txt', sha256: 'ab' })
    expect(blocks.map(({ text }) => text)).toEqual([
      'Dear all, as agreed:',
      '2. Ferries',
      'The harbour master undertook to bring the costs of the new pier to the Board by 28 November 2025. It was noted.',
      '3. Boats',
    ])
  })

  test.each([
    [
      ['> One', '>', '> Two'],
      ['', 'One', '', 'Two'],
    ],
    [
      ['> Mine.', '>> Yours goes', '>> on here.'],
      ['', 'Mine.', '', 'Yours goes', 'on here.'],
    ],
    [
      ['> > One', '> > and more', '', 'Mine.', '> Again'],
      ['', 'One', 'and more', '', '', 'Mine.', '', 'Again'],
    ],
    [
      ['>No blank', '>behind the sign', '>Three'],
      ['', 'No blank', 'behind the sign', 'Three'],
    ],
    [
      ['Intro', '> First line', '> went on', '> and on'],
      ['Intro', '', 'First line', 'went on', 'and on'],
    ],
  ])('whatever its depth: %j', (lines, plain) => {
    expect(unquoted(lines)).toEqual(plain)
  })

  test.each([
    [['> Paint the ferry', '> Mend the gate', '> Sell a van']],
    [['> 5% of boats were late', 'and more']],
    [['Rates > 5', '>= 4 is good', 'as a rule']],
    [['> One', 'between', '> Two', 'between']],
    [['x > y', 'a > b', 'c > d', 'e > f']],
  ])('is none of: %j', (lines) => {
    expect(unquoted(lines)).toEqual(lines)
  })
})
