import { describe, expect, it } from 'vitest'
import { promisesByDay } from '../../../src/extraction/due-days/two-days.ts'
import { recogniseUndertaking } from '../../../src/extraction/promises/undertakings.ts'
import { datesIn, dayIn } from '../due-rules/dates-in.ts'
import { firstProposal, sceneOf } from '../one-sentence.ts'

describe('the day on which something was agreed', () => {
  it.each([
    ['As agreed on 12 March, the CFO will provide a note by 10 June.', '2024-06-10'],
    ['As agreed in March, the Clerk will send the rota in June.', '2024-06-30'],
    ['The Clerk will, as agreed on 12 March, send the rota on 10 June.', '2024-06-10'],
    ['The Clerk will send the rota in June, as was first promised in March.', '2024-06-30'],
    ['Having decided in March, the Clerk will send the rota in June.', '2024-06-30'],
    ['The Clerk will send the rota in June as set out in the paper in March.', '2024-06-30'],
    ['As agreed, in July the Clerk will send the rota.', '2024-07-31'],
    ['The Clerk will send the keys as agreed for July.', '2024-07-31'],
    ['The Clerk will send the keys as planned in July.', '2024-07-31'],
  ])('is no deadline beside the one to come: %s', (words, dueOn) => {
    expect(dayIn(words)).toBe(dueOn)
  })

  it('is none by itself', () => {
    const { binding, unbound } = datesIn('The Clerk will send the rota, as agreed in March.')
    expect(binding).toBeNull()
    expect(unbound.map(({ because }) => because)).toEqual([
      'It is the day of an earlier meeting or decision.',
    ])
  })

  it.each([
    ['As agreed on 12 July, the CFO will provide a note by 10 June.', false],
    ['Further to what was agreed on 12 July, the CFO will provide a note by 10 June.', false],
    ['Having been asked to on 12 July, the CFO will provide a note by 10 June.', false],
    ['The trial will start on 12 July, and the CFO will provide a note by 10 June.', true],
    ['The DCC will write on 12 July, and the CFO will provide a note by 10 June.', true],
  ])('is no promise of its own: %s', (words, isTwo) => {
    const scene = sceneOf(words)
    const found = firstProposal(recogniseUndertaking, scene)
    if (found === null) throw new Error(`Nothing was found in: ${words}`)
    expect(promisesByDay(found, scene) !== null).toBe(isTwo)
  })
})
