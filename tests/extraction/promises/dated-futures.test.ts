import { describe, expect, test } from 'vitest'
import { recogniseDatedFuture } from '../../../src/extraction/promises/dated-futures.ts'
import { firstProposal, sceneOf } from '../one-sentence.ts'

describe('something said to be done by a day', () => {
  test.each([
    ['The strategy will be launched in September 2024.', 'likely'],
    ['The CC said that the unit would move by the end of the year.', 'likely'],
    ['Two posts will be advertised in June.', 'likely'],
    ['The team is going to close the backlog by 1 August 2024.', 'likely'],
    ['The site could open by October 2024.', 'possible'],
    ['The wing will open in May 2025.', 'likely'],
    ['The CC would like this by June.', 'possible'],
    ['The plan must be issued by 31 July each year.', 'possible'],
    ['Phase two starts in January 2025.', 'possible'],
  ])('is read in: %s', (words, confidence) => {
    expect(firstProposal(recogniseDatedFuture, sceneOf(words))).toMatchObject({ confidence })
  })

  test.each([
    'The strategy was launched in September 2023.',
    'The unit moved in January.',
    'It would be helpful.',
    'Ten officers joined in the last 12 months.',
  ])('is not read in: %s', (words) => {
    expect(firstProposal(recogniseDatedFuture, sceneOf(words))).toBeNull()
  })
})
