import { describe, expect, test } from 'vitest'
import { recogniseTarget } from '../../../src/extraction/promises/targets.ts'
import { firstProposal, sceneOf } from '../one-sentence.ts'

describe('a target', () => {
  test.each([
    ['The target date for the move is 30 September 2024.', '2024-09-30'],
    ['The force is on track to recruit 60 officers by March 2025.', '2025-03-31'],
    ['The new system is due to be introduced in August 2024.', '2024-08-31'],
    ['The expectation is of 95% by May 2025.', '2025-05-31'],
    ['The results are expected in three months.', '2024-08-14'],
    ['The CC expected 95% of records to be full by the end of June.', '2024-06-30'],
    ['The ACC remained confident of 168 by March 2025.', '2025-03-31'],
    ['The strategy commits the force to a cut of 45% by March 2031.', '2031-03-31'],
    ['The board agreed the text, with publication by 31 August 2024.', '2024-08-31'],
    ['The force must reach this number by 31 March 2025.', '2025-03-31'],
  ])('is read with its date: %s', (words, dueOn) => {
    expect(firstProposal(recogniseTarget, sceneOf(words))).toMatchObject({
      kind: 'target',
      confidence: 'likely',
      due: { dueOn },
    })
  })

  test.each([
    'Performance against the target was 87%.',
    'The target of 90% was met in March 2024.',
    'The work was due to end in 2022 but was delayed.',
    'The expectation is high.',
    'What is planned for June 2024 remains unclear.',
    'Aims were discussed in March 2024.',
    'The PCC expected the settlement before Christmas.',
    'The clerk is required to reply within one month.',
    'Returns must be made by 31 July.',
    'A new programme had begun in April.',
    'The plan has since opened in June.',
  ])('is not read in: %s', (words) => {
    expect(firstProposal(recogniseTarget, sceneOf(words))).toBeNull()
  })
})
