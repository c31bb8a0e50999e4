import { describe, expect, test } from 'vitest'
import { proposed } from '../proposed.ts'

describe('a likely proposal with a doubt', () => {
  test('is shown, not ticked, and says why', () => {
    expect(proposed('Statutory guidance is due in September 2024.')).toEqual([
      [
        'possible',
        'Something is due or expected. A date is given: “in September 2024”. But it comes from outside the meeting.',
        '2024-09-30',
      ],
    ])
  })

  test.each([
    ['a mark', ['Statutory guidance is due in September 2024. Action: DCC to circulate it.']],
    ['a list of actions', ['Actions', 'DCC to check whether guidance is due in September 2024.']],
    ['the column of owners', ['Statutory guidance is due in September 2024.', 'DCC']],
    [
      'the answer beside it',
      ['The PCC asked if the figures could include visits. The DCC agreed to add these by June 2024.'],
    ],
  ])('stays likely with %s', (_, paragraphs) => {
    expect(proposed(...paragraphs).filter(([confidence]) => confidence === 'likely')).toHaveLength(1)
  })
})

describe('a group whose members are named at once', () => {
  test.each([
    'Members agreed to form a small group to consider the draft. Ann Lee and Bo Marsh volunteered.',
    'The Board agreed to set up a working party to look at the plan. Mr Vane was elected to lead it.',
    'The Panel resolved to establish a task group on custody. Ms Orr and Mr Bell were appointed.',
    'It was agreed that a small group be formed to look at this. Mrs Page would serve on it.',
    'Members agreed to appoint a group to review the cells. Cllr Fenn and Cllr Moor put their names forward.',
  ])('has met its promise: %s', (words) => {
    expect(proposed(words).filter(([confidence]) => confidence === 'likely')).toEqual([])
  })

  test.each([
    'Members agreed to form a small group to consider the draft. The cells were full.',
    'The Board agreed to set up a working party, to report by July 2024. It would look at the plan.',
    'The Board agreed to review the plan of the group. Mr Vane volunteered to help.',
    'The Panel agreed to establish a task group on custody.',
    'Members agreed to write to the group. Ms Orr was appointed in May.',
  ])('but not when nobody is named or more is asked: %s', (words) => {
    expect(proposed(words).some(([confidence]) => confidence === 'likely')).toBe(true)
  })
})
