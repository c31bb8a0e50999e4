import { describe, expect, test } from 'vitest'
import { recogniseMarker } from '../../../src/extraction/marked/action-markers.ts'
import { isRefusal } from '../../../src/extraction/proposal.ts'
import { firstProposal, sceneOf } from '../one-sentence.ts'
import { proposed } from '../proposed.ts'

describe('a marked action', () => {
  test.each([
    'Action: DCC to share the plan.',
    'ACTION – the CFO to confirm the cost.',
    'Action NA to write to the trust.',
    'Action – It was agreed that the map would be redrawn.',
    'ACTION 20240514-HB-003: Head of Policy to publish the list.',
    'AP4: CFO to confirm the cost.',
    'Agreed action: CFO to confirm the cost.',
    'The CFO would confirm the cost. (AP4)',
    'Action 4 (March) – CFO to confirm the cost.',
    'Action (NA): reply to the resident.',
    'Action NA: obtain the figures by 31 May.',
    'Action for Supt Vane: find out how many there were.',
    'The list to be checked 9/2024/P',
    'ACTION Every member to read the statement',
    'ACTION Circulate the slides',
    'The Board would meet again. [ACTION PC-2024-17: N Abbas]',
  ])('is read in: %s', (words) => {
    expect(firstProposal(recogniseMarker, sceneOf(words))).toMatchObject({
      quote: words,
      kind: 'action',
      confidence: 'likely',
    })
  })

  test('that names its owner on the line after is quoted with the sentence before', () => {
    const found = firstProposal(
      recogniseMarker,
      sceneOf('A list would be sent to members.', 'ACTION: Ruth Calder'),
    )
    expect(found).toMatchObject({
      quote: 'A list would be sent to members. ACTION: Ruth Calder',
      owner: { text: 'Ruth Calder', from: 'stated', post: 'CFO' },
    })
  })

  test('whose mark names its owner above the task is quoted with what stands below', () => {
    const scene = sceneOf('Days lost were 8.9 a person.', 'ACTION: DCFO', 'Provide a comparison with others')
    expect(recogniseMarker(scene.sentences[1] as never, scene)).toMatchObject({
      quote: 'ACTION: DCFO Provide a comparison with others',
      owner: { text: 'DCFO' },
    })
  })

  test('that opens with a topic goes on to its next step', () => {
    expect(firstProposal(recogniseMarker, sceneOf('ACTION #12 – Fleet. CFO to sell two vans.'))?.quote).toBe(
      'ACTION #12 – Fleet. CFO to sell two vans.',
    )
  })

  test.each([
    'Action Fraud receives reports by telephone.',
    'Actions in response to the findings are in progress.',
    'The action plan: a summary was seen.',
    'The jury’s action was noted.',
    'Reaction: mixed.',
    'A plan of action was described (see page 4).',
    'ACTION PLAN to be reviewed by the inspectors',
    'ACTION was taken to close the gap.',
  ])('is not read in: %s', (words) => {
    expect(firstProposal(recogniseMarker, sceneOf(words))).toBeNull()
  })

  test.each([
    ['Action: None', 'It says that there is no action.'],
    ['Action 23/033: complete – see item 3.', 'The action is marked as closed or complete.'],
    [
      'Action 2: Publish the times. Lead: KL. Status: Closed 28 February 2024',
      'The action is marked as closed or complete.',
    ],
    ['Action 122: withdrawn at the request of the Chair.', 'The action is marked as closed or complete.'],
    ['Actions: 1 done, 2 done, 3 (map of cafés) done.', 'The action is marked as closed or complete.'],
    ['Action 3: DCC to share the plan – completed', 'The action is marked as closed or complete.'],
    ['Action 3: DCC to share the plan. Update: completed.', 'The action is marked as closed or complete.'],
  ])('is refused with a reason: %s', (words, refused) => {
    const scene = sceneOf(words)
    const answer = scene.sentences[0] === undefined ? null : recogniseMarker(scene.sentences[0], scene)
    expect(answer !== null && isRefusal(answer) ? answer.refused : null).toBe(refused)
  })
})

describe('letters and a number that open a line', () => {
  test.each([
    'A3 – rota to be sent to members.',
    'A12: Clerk to send the rota.',
    'AP3 – rota to be sent to members.',
    'A#4: rota to members.',
    'A/7 – rota to be sent.',
  ])('mark an action: %s', (words) => {
    expect(proposed(words)).toMatchObject([{ 0: 'likely', 1: expect.stringMatching(/^Marked “A/) }])
  })

  test.each([
    'AFI 3 – risk-based checks.',
    'AFI 7: records of keys. 96 were out of date and it is 12 today.',
    'ASB 2024: figures were down.',
    'AGS 2023/24 – the draft was seen.',
    'AGM 2024 – the hall was cold.',
  ])('are a topic: %s', (words) => {
    expect(proposed(words)).toEqual([])
  })
})
