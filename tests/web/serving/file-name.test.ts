import { expect, it } from 'vitest'
import { tidyFileName } from '../../../src/web/serving/file-name.ts'

it.each([
  ['June board.pdf', 'June board.pdf'],
  ['C:\\fakepath\\June board.pdf', 'June board.pdf'],
  ['../../etc/board.txt', 'board.txt'],
  ['the %22final%22 minutes.txt', 'the "final" minutes.txt'],
  ['of%0D%0Atwo lines.txt', 'of two lines.txt'],
  ['of\ntwo lines.txt', 'of two lines.txt'],
  ['turned \u202Ecod.txt', 'turned  cod.txt'],
  ['half a sign \ud83d.txt', 'half a sign \ufffd.txt'],
  ['Cofnodion tŷ’r gŵyl 100%.txt', 'Cofnodion tŷ’r gŵyl 100%.txt'],
  [`${'m'.repeat(400)}.docx`, `${'m'.repeat(150)}….docx`],
  ['no ending', 'no ending'],
  ['\u200b\n', 'minutes'],
  ['', 'minutes'],
])('%j is kept as %j', (sent, kept) => {
  expect(tidyFileName(sent)).toBe(kept)
})
