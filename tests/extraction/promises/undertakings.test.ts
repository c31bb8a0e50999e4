import { describe, expect, test } from 'vitest'
import { recogniseUndertaking } from '../../../src/extraction/promises/undertakings.ts'
import { firstProposal, sceneOf } from '../one-sentence.ts'

describe('an undertaking', () => {
  test.each([
    'The DCC agreed to look at the rota with the staff office.',
    'The CFO undertook to circulate the revised estimates.',
    'It was agreed that the vetting figures would be added to the pack.',
    'The CC confirmed that a written update would be provided.',
    'Further details to be provided outside the meeting.',
    'The lessons learned will be brought to the June board.',
    'The DCC had no figure to hand but would provide this by email.',
    'NA offered to share the template.',
    'The CC will attend the July meeting to answer questions.',
    'The results will follow.',
    'NA is to invite two members to the trial.',
    'These will be supplied after the meeting.',
    'NA would let the chair have the names.',
    'The point was accepted and would be done from June.',
    'The DCC would brief the PCC when it was known.',
    'The DCC was happy to come back on this.',
    'NA will do this.',
  ])('is read in: %s', (words) => {
    expect(firstProposal(recogniseUndertaking, sceneOf(words))).toMatchObject({
      quote: words,
      kind: 'undertaking',
      confidence: 'likely',
    })
  })

  test.each([
    'The force had agreed to close two stations.',
    'In 2019 the force agreed to close two stations.',
    'The PCC is committed to visible policing.',
    'Slides were circulated after the meeting.',
    'Complaints are reported to the panel twice a year.',
    'The committee agreed to note the report.',
    'Officers will contact every victim within a day.',
    'This will help the team to answer calls.',
    'Videos can be viewed online.',
    'Victims would now be provided the same care.',
    'It would be provided with a roof.',
    'The expectation is to have one team.',
  ])('is not read in: %s', (words) => {
    expect(firstProposal(recogniseUndertaking, sceneOf(words))).toBeNull()
  })
})
