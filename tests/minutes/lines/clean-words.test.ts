import { expect, test } from 'vitest'
import { cleanWords } from '../../../src/minutes/lines/clean-words.ts'
import { readMinutes } from '../../../src/minutes/read-minutes.ts'

test.each([
  ['joined letters', 'con\ufb01dential o\ufb03cers \ufb02y', 'confidential officers fly'],
  ['a hyphen that shows only at a line’s end', 'com\u00admissioner', 'commissioner'],
  ['hyphens of two other kinds', 'twenty\u2011five follow\u2010up', 'twenty-five follow-up'],
  ['dashes, which are no hyphens', '2024\u20132025 \u2014 yes', '2024–2025 — yes'],
  ['a blank of no width and a mark of direction', 'by\u200b May\u200f', 'by May'],
  ['blanks of every kind', ' by\u00a01\u2009May\n\n2025\t', 'by 1 May 2025'],
  ['control signs', 'by\u0000 May\u0002', 'by May'],
  ['half a sign', 'by \ud83d May', 'by \ufffd May'],
  ['a bullet out of a font of pictures', '\uf0b7 paint it', '• paint it'],
  ['emoji, accents and Welsh letters', '👩‍⚖️ e\u0301 ŵŷ', '👩‍⚖️ e\u0301 ŵŷ'],
])('%s', (_, words, clean) => {
  expect(cleanWords(words)).toBe(clean)
})

test('Words of every format are clean, in prose and in tables', async () => {
  const page =
    '<p>The CC will con\ufb01rm the o\u00adffer.</p><table><tr><td>twenty\u2011five<td>a\u200bb</table>'
  const { blocks, text } = await readMinutes('b.html', Buffer.from(page))
  expect(blocks.map(({ text }) => text)).toEqual(['The CC will confirm the offer.', 'twenty-five | ab'])
  expect(text).toBe('The CC will confirm the offer.\ntwenty-five\nab')
})
