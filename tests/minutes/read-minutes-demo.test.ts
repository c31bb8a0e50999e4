import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { containsQuote } from '../../src/minutes/quoting/quote.ts'
import { readMinutes } from '../../src/minutes/read-minutes.ts'

type Logged = {
  readonly quote: string
  readonly kind: string
  readonly owner: string
  readonly due: string | null
}
type Minutes = { readonly file: string; readonly commitments: readonly Logged[] }

const folder = new URL('../../src/demo/minutes/', import.meta.url)
const expected = JSON.parse(
  readFileSync(new URL('../fixtures/demo-minutes-expected.json', import.meta.url), 'utf8'),
) as readonly Minutes[]

test('Every set of demo minutes has a list of what a careful colleague would log', () => {
  expect(readdirSync(folder).toSorted()).toEqual(expected.map(({ file }) => file).toSorted())
})

describe.each(expected)('The demo minutes $file', ({ file, commitments }) => {
  test('are read with every promise unbroken, and nothing to warn about', async () => {
    const { text, notes } = await readMinutes(file, new Uint8Array(readFileSync(new URL(file, folder))))
    expect(commitments.filter(({ quote }) => !containsQuote(text, quote))).toEqual([])
    expect(notes).toEqual([])
  })

  test('are in clean English signs', async () => {
    const { text } = await readMinutes(file, new Uint8Array(readFileSync(new URL(file, folder))))
    expect(text.match(/[^\x20-\x7e\n’‘“”–£•é]/g)).toBeNull()
  })
})
