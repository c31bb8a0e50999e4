import { describe, expect, test } from 'vitest'
import { proposed } from '../proposed.ts'

const LAW = 'But it tells what the law asks.'

/** What is ticked, and the doubt about what is not. */
const read = (words: string) =>
  proposed(words).map(([confidence, reason]) => [confidence, /But .*$/.exec(String(reason))?.[0] ?? ''])

describe('what a law would ask in some event', () => {
  test.each([
    [
      LAW,
      'The Solicitor advised that the Commissioner would have to submit a revised precept by 15 February 2025.',
    ],
    [
      LAW,
      'The Clerk said that, were the Panel to veto it, the PCC would have to respond by 15 February 2025.',
    ],
    [
      LAW,
      'The Monitoring Officer said that the Authority would then be obliged to publish the notice by 30 June 2024.',
    ],
    [LAW, 'The Clerk said that, should the Panel object, it would have to give its reasons by 30 June 2024.'],
    [LAW, 'The Clerk advised that if the vote is lost the Board would have to reconvene by 30 June 2024.'],
  ])('is shown with the doubt "%s": %s', (doubt, words) => {
    expect(read(words)).toEqual([['possible', doubt]])
  })

  test.each([
    'The DCC said that he would submit a revised plan by 30 June 2024.',
    'The Solicitor said that he would submit the notice by 30 June 2024.',
    'The DCC said that the precept leaflet would be issued by 28 February 2025.',
    'The Clerk undertook that the notice would be published by 30 June 2024, as the regulations ask.',
    'The DCC said that the statutory return would be made by 30 June 2024.',
  ])('is ticked: %s', (words) => {
    expect(read(words)).toEqual([['likely', '']])
  })
})
