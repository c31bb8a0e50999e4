import { describe, expect, test } from 'vitest'
import { doubtAbout } from '../../../src/extraction/doubts/with-doubt.ts'

const doubt = (words: string): string | null => doubtAbout(words, { head: 'Fellmoor Board' })

describe('what the meeting itself hears and does', () => {
  test.each([
    ['A verbal update will be provided.', 'But it may only say what this meeting is to hear.'],
    ['(c) An oral report will be given on the slipway.', 'But it may only say what this meeting is to hear.'],
    [
      'A brief spoken update would be given by the surveyor.',
      'But it may only say what this meeting is to hear.',
    ],
    ['Members were asked to consider it.', 'But it may only say what this meeting was asked to do.'],
    [
      'The Board is asked to note and comment on it.',
      'But it may only say what this meeting was asked to do.',
    ],
    [
      'Members were also invited to think about the name.',
      'But it may only say what this meeting was asked to do.',
    ],
    [
      'The Chair hoped that as many as possible would come on 16 January.',
      'But it is hoped of others that they come.',
    ],
    [
      'She hoped all members would be able to attend the fair on 3 July.',
      'But it is hoped of others that they come.',
    ],
    [
      'The Chair encouraged members to go and see the new pens.',
      'But members are encouraged in general; nobody in particular takes it on.',
    ],
    [
      'After a word with the Chair it had been agreed to ask the surveyor.',
      'But it tells what was agreed before.',
    ],
    ['It had previously been decided to sell the hut.', 'But it tells what was agreed before.'],
    [
      'The Chair invited Ms Vane to present the findings.',
      'But it may only say what this meeting was asked to do.',
    ],
    [
      'The Chair then invited the surveyor to introduce his report.',
      'But it may only say what this meeting was asked to do.',
    ],
    [
      'The Mayor invited Dr Pell to speak to the item.',
      'But it may only say what this meeting was asked to do.',
    ],
    [
      'He invited the auditor to give her opinion of the year.',
      'But it may only say what this meeting was asked to do.',
    ],
    [
      'The PCC invited the Chief Inspector to set out the plan drawn up in 2022.',
      'But it may only say what this meeting was asked to do.',
    ],
  ])('is in doubt: %s', (words, reason) => {
    expect(doubt(words)).toBe(reason)
  })

  test.each([
    'A verbal update will be provided at the next meeting.',
    'An oral report will be given in September.',
    'Members were asked to send their comments by 3 June.',
    'The Board was asked to consider it at its July meeting before 9 July.',
    'The DCC hoped that the figures would be ready.',
    'The Chair encouraged members to return the form by 3 June.',
    'It had been agreed that the DCC would report by the end of June.',
    'A written update will be provided to members.',
    'The Chair invited Ms Vane to present the findings at the next meeting.',
    'The Chair invited the surveyor to introduce his report in July.',
    'The Mayor invited Dr Pell to speak to the October meeting.',
    'He invited the auditor to give her opinion by 3 June.',
    'The PCC invited the Chief Inspector to write to the owner.',
    'The Chair invited Ms Vane to report when the survey is done.',
  ])('is not: %s', (words) => {
    expect(doubt(words)).toBeNull()
  })
})
