import { describe, expect, test } from 'vitest'
import { recognisePostponement } from '../../../src/extraction/promises/postponements.ts'
import { firstProposal, sceneOf } from '../one-sentence.ts'

describe('what was put off', () => {
  test.each([
    ['The estates report was deferred to the June meeting.', 'revisit'],
    ['Hate crime was moved to the September Board.', 'revisit'],
    ['The item would be carried forward to the next meeting.', 'revisit'],
    ['It was agreed to defer this item until a reply had come.', 'revisit'],
    ['Handover of the depot slipped four weeks to 12 July.', 'target'],
    ['The launch has been put back until September.', 'target'],
    ['The CFO asked for an extension to 30 June.', 'target'],
  ])('is owed then: %s', (words, kind) => {
    expect(firstProposal(recognisePostponement, sceneOf(words))).toMatchObject({ kind, confidence: 'likely' })
  })

  test.each([
    'The report was deferred from the March meeting.',
    'The team moved to the new station.',
    'The meeting was adjourned for ten minutes.',
    'The scheme was extended to all wards.',
    'Payment may be deferred by pensioners.',
    'The Chair moved the recommendation.',
  ])('is not read in: %s', (words) => {
    expect(firstProposal(recognisePostponement, sceneOf(words))).toBeNull()
  })
})
