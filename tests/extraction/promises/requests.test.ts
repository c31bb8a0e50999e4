import { describe, expect, test } from 'vitest'
import { recogniseRequest } from '../../../src/extraction/promises/requests.ts'
import { firstProposal, sceneOf } from '../one-sentence.ts'

describe('a request', () => {
  test.each([
    'The PCC asked to receive a copy.',
    'It was requested that the map be circulated to members.',
    'Members requested that future papers include a summary.',
    'The CFO was asked to prepare a note on reserves.',
    'The PCC asked the DCC to share the training plan.',
    'The PCC requested a briefing on fleet.',
    'The PCC requested an update at the next meeting.',
    'The PCC wished to see a further report.',
    '(b) the CFO write to the trust.',
    'The DCC tasked NA with bringing a plan.',
    'The clerk asked members to return forms by 1 June 2024.',
    'The board asked the CFO to consult the trust.',
  ])('binds: %s', (words) => {
    expect(firstProposal(recogniseRequest, sceneOf(words))).toMatchObject({ confidence: 'likely' })
  })

  test.each([
    ['The PCC asked what the cost had been.'],
    ['The PCC asked the CC to explain the rise. The CC said that recording had changed.'],
    ['The PCC requested an update on fleet. The CFO explained that all vans had arrived.'],
    ['The PCC had asked for an update in March.'],
    ['The PCC sought assurance that victims were told. The CC said that they were.'],
    ['(a) the report be noted.'],
    ['The PCC asked for no more reports.'],
    ['The PCC asked for it to be given more attention.'],
    ['The PCC asked that victims be kept in mind.'],
  ])('does not bind: %s', (words) => {
    expect(firstProposal(recogniseRequest, sceneOf(words))?.confidence ?? 'none').not.toBe('likely')
  })

  test('is quoted with the answer that takes it on', () => {
    const words = 'The chair asked that a date be given. The CFO undertook to add one.'
    expect(firstProposal(recogniseRequest, sceneOf(words))).toMatchObject({ quote: words })
  })

  test('that the force answers in a list below was met at the meeting', () => {
    const scene = sceneOf('The PCC asked the DCC to provide the numbers.', {
      kind: 'list-item',
      text: 'There were 40 in April.',
    })
    expect(firstProposal(recogniseRequest, scene)).toBeNull()
  })
})
