import { describe, expect, test } from 'vitest'
import { recogniseActionList } from '../../../src/extraction/marked/action-lists.ts'
import { firstProposal, sceneOf } from '../one-sentence.ts'

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

  test.each([
    'DCC: themes of the exit interviews, to next meeting',
    'CFO/NA – walk round the depot, first week of July',
    'DCC – letters to the two parish councils',
    'NA: figures for the third quarter',
    'The CFO – costs of the second option',
  ])('is a name and a few words in a list under "Actions": %s', (words) => {
    expect(firstProposal(recogniseActionList, sceneOf(heading, item(words)))?.confidence).toBe('likely')
  })

  test.each(['DCC – letters to the two parish councils', 'The CFO – costs of the second option'])(
    'is no name and a few words without a day under another heading: %s',
    (words) => {
      const talks = { kind: 'heading', text: 'Presentations' } as const
      expect(firstProposal(recogniseActionList, sceneOf(talks, item(words)))).toBeNull()
    },
  )

  test('names its owner behind a label', () => {
    const words = '4/24 Gifts register to be published Owner: N. Abbas Target: 30 June OPEN'
    expect(firstProposal(recogniseActionList, sceneOf(heading, words))?.owner?.text).toBe('N. Abbas')
  })

  test.each([
    'CFO – none',
    'DCC: detentions 47 in June, 61 in July',
    'DCC: nothing to add',
    'CFO – the van was sold',
    'DCC: we have enough staff',
    'Weather – dry with some sun',
  ])('is not every name under "Actions": %s', (words) => {
    expect(firstProposal(recogniseActionList, sceneOf(heading, item(words)))).toBeNull()
  })

  const earlier = { kind: 'heading', text: '2. Actions brought forward' } as const

  test.each([
    ['4/9 (c) NA to find a second officer. Ongoing. Starts in the summer.', 'likely'],
    ['4/9 NA to find a second officer. Not yet started.', 'likely'],
    ['NA to find a second officer. Carried forward.', 'likely'],
    ['NA to find a second officer. In post.', 'possible'],
    ['NA to find a second officer.', 'possible'],
    ['4/9 (a) NA to circulate the audit. Completed on 2 May.', undefined],
    ['NA to circulate the audit. Sent on 2 May.', undefined],
  ])('of an earlier meeting is as open as the words behind it say: %s', (words, confidence) => {
    expect(firstProposal(recogniseActionList, sceneOf(earlier, words))?.confidence).toBe(confidence)
  })

  test.each([
    'DI Stone (for the ACC) to brief the Clerk',
    'Estates Team (with Finance) to resubmit the bid',
    'The Chief Officer – Resources to include the figures',
    'Town Clerk to have a draft ready for the June meeting.',
  ])('has room for an aside: %s', (words) => {
    expect(firstProposal(recogniseActionList, sceneOf(words))).toMatchObject({ confidence: 'likely' })
  })

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
    'Values to be updated – done, on today’s agenda',
    'Contract (to be returned to the board): returned in March – closed.',
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
