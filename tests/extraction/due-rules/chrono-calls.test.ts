import type * as Chrono from 'chrono-node/en'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { afterEach, expect, it, vi } from 'vitest'
import { readCommitments } from '../../../src/extraction/read-commitments.ts'
import { readText } from '../../../src/minutes/plain-text/read-text.ts'

// Loaded as the reader loads it, so that it is the same one.
const { GB } = createRequire(import.meta.url)('chrono-node/en') as typeof Chrono
const folder = new URL('../minutes/', import.meta.url)

afterEach(() => vi.restoreAllMocks())

/** What chrono-node was given to read. */
const givenFor = (text: string) => {
  const parse = vi.spyOn(GB, 'parse')
  readCommitments(readText(text, { fileName: 'minutes.txt', sha256: '' }))
  return parse.mock.calls.map(([words]) => words)
}

/** It is the slowest part of the reading by far, so it is counted: what it is given is not to grow. */
it('the fallback for dates is given hardly a sentence of a thousand', () => {
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
  const sentences = texts.join('\n').split(/[.!?]\s|\n/).length
  const given = texts.flatMap(givenFor)
  expect(sentences).toBeGreaterThan(1000)
  expect(given.length / sentences).toBeLessThan(0.005)
})

it.each([
  ['a rule knows the date', 'The CFO will report on the fleet by 3 June 2025.'],
  ['no date is said', 'The CFO will report on the fleet to the second meeting of the panel of May Street.'],
])('it is not asked where %s', (_, said) => {
  expect(givenFor(`Meeting of 4 March 2025\n\n${said}`)).toEqual([])
})

it('it is asked where only words of the calendar are left', () => {
  const given = givenFor('Meeting of 4 March 2025\n\nThe CFO will report by the twelfth day of June.')
  expect(given).toEqual([expect.stringContaining('the twelfth day of June')])
})
