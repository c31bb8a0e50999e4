import { describe, expect, test } from 'vitest'
import { recogniseIntention } from '../../../src/extraction/promises/intentions.ts'
import { recogniseNextStep } from '../../../src/extraction/marked/next-steps.ts'
import { firstProposal, sceneOf } from '../one-sentence.ts'

describe('an intention', () => {
  test.each([
    'The force is looking to widen the pilot.',
    'The team are exploring other routes.',
    'The CC intends to visit each station.',
    'The scheme is to be refreshed.',
    'The DCC would like to raise the target.',
    'Training will be refreshed.',
  ])('is only possible: %s', (words) => {
    expect(firstProposal(recogniseIntention, sceneOf(words))).toMatchObject({ confidence: 'possible' })
  })

  test.each([
    'This will help the team.',
    'The PCC would like to thank the team.',
    'It would be useful.',
    'Calls fell in March.',
    'The PCC asked how this would be measured.',
    'The rise will cost £2m.',
  ])('is not read in: %s', (words) => {
    expect(firstProposal(recogniseIntention, sceneOf(words))).toBeNull()
  })
})

describe('a next step', () => {
  test.each([
    'Next steps include training the team.',
    'The next step is to compare the districts.',
    'Overall next steps are a new plan and a launch.',
    'The next stage is to test the system.',
    'Next steps: a new plan.',
  ])('is possible: %s', (words) => {
    expect(firstProposal(recogniseNextStep, sceneOf(words))).toMatchObject({
      kind: 'next_step',
      confidence: 'possible',
    })
  })

  test('is likely with a day', () => {
    expect(
      firstProposal(recogniseNextStep, sceneOf('The next step is to test it by July 2024.'))?.confidence,
    ).toBe('likely')
  })

  test('stands in a list under its heading', () => {
    const scene = sceneOf({ kind: 'heading', text: 'Next steps' }, { kind: 'list-item', text: 'A new plan.' })
    expect(firstProposal(recogniseNextStep, scene)?.kind).toBe('next_step')
  })

  test.each([
    'Steps were taken next.',
    'The next meeting is in June.',
    'The next officer stepped up.',
    'He took the next steps himself.',
    'Nobody knew the next stage.',
  ])('is not read in: %s', (words) => {
    expect(firstProposal(recogniseNextStep, sceneOf(words))).toBeNull()
  })
})
