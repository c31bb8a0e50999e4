import { describe, expect, test } from 'vitest'
import type { Recogniser } from '../../../src/extraction/proposal.ts'
import { firstProposal, sceneOf } from '../one-sentence.ts'

/** One way in which minutes say it, and sentences that look like it. All are invented. */
export type Way = {
  readonly about: string
  readonly by: Recogniser
  readonly likely: readonly string[]
  /** Not read at all, or only for a person to judge. */
  readonly not: readonly string[]
}

/** Tries each recogniser on its own sentences: those of `likely` must be ticked, those of `not` must not. */
export const tryWays = (ways: readonly Way[]): void => {
  for (const { about, by, likely, not } of ways) {
    describe(about, () => {
      test.each(likely)('binds: %s', (words) => {
        expect(firstProposal(by, sceneOf(words))).toMatchObject({ confidence: 'likely' })
      })
      test.each(not)('does not bind: %s', (words) => {
        expect(firstProposal(by, sceneOf(words))?.confidence).not.toBe('likely')
      })
    })
  }
  test('has five of each that bind, and five that do not', () => {
    for (const { likely, not } of ways) expect(Math.min(likely.length, not.length)).toBeGreaterThanOrEqual(5)
  })
}
