import { describe, expect, test } from 'vitest'
import { recogniseRequest } from '../../../src/extraction/promises/requests.ts'
import { recogniseUndertaking } from '../../../src/extraction/promises/undertakings.ts'
import { firstProposal, sceneOf } from '../one-sentence.ts'

describe('what somebody says that he will do', () => {
  test.each([
    'The CFO would issue the questionnaire.',
    'The DCC had no figure and will include one in his next report.',
    'The CFO said that she would correct the table.',
    "NA said yes please, and that he'd arrange it.",
    "I'd be happy to share it here next month.",
    'She would ask for it and include the comparison.',
    'The clerk would advertise the post.',
    'Members would be informed of the outcome.',
    'It will be included within the precept paper.',
    'The DCC offered the PCC a briefing on the findings.',
    'Members should see it before it goes up, Mr Lane agreed.',
    'She would be pleased to bring a report to the September meeting.',
    'An item on air quality was to be added.',
  ])('binds: %s', (words) => {
    expect(firstProposal(recogniseUndertaking, sceneOf(words))).toMatchObject({ confidence: 'likely' })
  })

  test.each([
    'Officers would normally ask for proof.',
    'The DCC said he would have asked for more.',
    'I’ll see you all in March.',
    'She would be grateful.',
    'Checks are offered to everyone over 14.',
    'The Committee agreed to remove old entries.',
    'Each member would be informed whenever it changed.',
  ])('does not bind: %s', (words) => {
    expect(firstProposal(recogniseUndertaking, sceneOf(words))?.confidence).not.toBe('likely')
  })
})

describe('what is asked for', () => {
  test.each([
    'The chair desired that a recommendation be put before the board.',
    'Members asked that they be told if this moved again.',
    'It was remitted to the Clerk to write to the council.',
    'It was suggested that reports include a comparison and this was accepted.',
    'Mr Lane asked for a split by age in future reports and this was agreed.',
    'The PCC asked for early sight of the letter.',
    'The PCC asked for it to be on the agenda in June.',
    'The PCC asked to be told of the result.',
    'The DCC requested that the Clerk advertise these.',
  ])('is owed: %s', (words) => {
    expect(firstProposal(recogniseRequest, sceneOf(words))).toMatchObject({ confidence: 'likely' })
  })

  test.each([
    'Mr Lane asked what the CFO would bring.',
    'The chair requested that the thanks of the board be recorded.',
    'It should be noted that the list was requested.',
    'The panel suggested that it was too early.',
    'Mr Lane asked whether the force would take part in the event.',
    'A list was requested in March.',
  ])('is not owed: %s', (words) => {
    expect(firstProposal(recogniseRequest, sceneOf(words))?.confidence).not.toBe('likely')
  })
})
