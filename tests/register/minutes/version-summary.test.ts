import { describe, expect, it } from 'vitest'
import { notInVersion, versionSummary } from '../../../src/register/minutes/version-summary.ts'
import { day } from '../../support/builders.ts'

describe('the summary of a new version', () => {
  it.each([
    [
      { unchanged: 14, changed: 2, gone: 1, added: 1 },
      '14 unchanged, 2 with changed wording, 1 no longer there, 1 new',
    ],
    [{ unchanged: 3, changed: 0, gone: 0, added: 0 }, '3 unchanged'],
    [{ unchanged: 0, changed: 0, gone: 0, added: 5 }, '5 new'],
    [{ unchanged: 0, changed: 0, gone: 0, added: 0 }, 'nothing is proposed in it'],
  ])('%j', (found, words) => {
    expect(versionSummary(2, found)).toBe(`Version 2 of these minutes: ${words}`)
  })
})

it.each([
  ['approved', 'These words are not in the approved version of the minutes, put in on 2 April 2025.'],
  ['draft', 'These words are not in the draft version of the minutes, put in on 2 April 2025.'],
  [null, 'These words are not in version 3 of the minutes, put in on 2 April 2025.'],
] as const)('words that are not in a paper that calls itself %s', (state, sentence) => {
  expect(notInVersion({ version: 3, state }, day('2025-04-02'))).toBe(sentence)
})
