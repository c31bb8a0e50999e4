import { describe, expect, test } from 'vitest'
import { recogniseActionList } from '../../src/extraction/action-lists.ts'
import { firstProposal, sceneOf } from './one-sentence.ts'

describe('an action in note form', () => {
  test.each([
    'CFO to circulate the figures.',
    '2. The DCC to report back in June.',
    'NA/CFO to draft the letter.',
    'Legal Services to check the lease.',
    'PCC and CC to agree the wording.',
    'Agreed: Secretary to the Board to write to the council.',
    'All to send dates.',
    'CFO – confirm the figures with the auditor.',
  ])('is read in: %s', (words) => {
    expect(firstProposal(recogniseActionList, sceneOf(words))).toMatchObject({
      kind: 'action',
      confidence: 'likely',
    })
  })

  test.each([
    'Access to services is improving.',
    'The CFO was pleased to see the figures.',
    'CC to note.',
    'Difficult to identify one factor.',
    'Thanks to the team.',
    'Introduction to the plan.',
  ])('is not read in: %s', (words) => {
    expect(firstProposal(recogniseActionList, sceneOf(words))).toBeNull()
  })

  const heading = { kind: 'heading', text: 'Actions:' } as const
  const item = (text: string) => ({ kind: 'list-item', text }) as const

  test.each(['Circulate the map.', 'The map to be redrawn.', 'CFO will confirm the cost.'])(
    'needs no owner in a list under "Actions": %s',
    (words) => {
      expect(firstProposal(recogniseActionList, sceneOf(heading, item(words)))).toMatchObject({
        kind: 'action',
      })
    },
  )

  test.each([
    'Date of next meeting: 11 June 2024',
    'The map was seen.',
    'DCC to share the plan – completed',
    'DCC to share the plan – delivered on 3 May',
    'DCC to share the plan – recommend closure',
    'DCC to share the plan. Status: proposed to close',
  ])('is not every line under "Actions": %s', (words) => {
    expect(firstProposal(recogniseActionList, sceneOf(heading, words))).toBeNull()
  })

  test.each([
    'DCC to share the plan – the version delivered in May',
    'DCC to share the plan. Status: not complete',
  ])('stays open in: %s', (words) => {
    expect(firstProposal(recogniseActionList, sceneOf(heading, words))).not.toBeNull()
  })
})
