import { describe, expect, test } from 'vitest'
import { recogniseActionList } from '../../../src/extraction/marked/action-lists.ts'
import { UNDER_ACTIONS } from '../../../src/extraction/tables/under-actions.ts'
import { firstProposal, sceneOf } from '../one-sentence.ts'

const listed = (words: string, head = 'Points to carry forward:') => {
  const found = firstProposal(recogniseActionList, sceneOf({ kind: 'heading', text: head }, words))
  return found === null ? null : [found.owner?.text ?? null, found.due?.dueOn ?? null]
}

describe('the head of a list of what is to be done', () => {
  test.each([
    'Points to carry forward:',
    'Items for follow-up',
    'Matters to be taken forward',
    '8. Things to do',
    'Tasks agreed',
    'To do list',
    'Agreed follow-ups',
    'Agreed next steps:',
    'Who does what',
    'ISSUES TO CHASE',
  ])('is told: %s', (head) => {
    expect(UNDER_ACTIONS.test(head)).toBe(true)
  })

  test.each([
    '6. Follow up',
    'Matters arising',
    'Jobs and skills',
    'Points of order',
    'Task force on fraud',
    'Items for information',
    'Next steps',
  ])('is not told: %s', (head) => {
    expect(UNDER_ACTIONS.test(head)).toBe(false)
  })
})

describe('a line of such a list', () => {
  test.each([
    ['(a) equality assessment for the vans – CFO – July Board', 'CFO', '2024-07-31'],
    ['(b) error rate for the DMS – NA', 'NA', null],
    ['2. audit of searches – Simon Hale – 28 June', 'Simon Hale', '2024-06-28'],
    ['Costs of the move – CFO – end of June', 'CFO', '2024-06-30'],
    ['(c) members to send views on the draft', 'members', null],
    ['all officers to check their kit', 'all officers', null],
  ])('names a thing, its owner and its day: %s', (words, owner, dueOn) => {
    const found = listed(words)
    expect(found?.[0]).toBe(owner)
    if (dueOn !== null) expect(found?.[1]).toBe(dueOn)
  })

  test.each([
    'The vans were new – a surprise – in July',
    'Vans – dogs – drones',
    'Nothing was carried forward.',
    'The list is short.',
    'Thanks – Fellmoor',
  ])('is none: %s', (words) => {
    expect(listed(words)).toBeNull()
  })
})
