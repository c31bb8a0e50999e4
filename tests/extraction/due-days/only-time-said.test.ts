import { describe, expect, test } from 'vitest'
import { candidatesIn } from '../candidates-in.ts'

const dueOf = (words: string) => candidatesIn(words).find(({ confidence }) => confidence === 'likely')?.due

describe('the only time that a promise names, though the words around it tell what was', () => {
  test.each([
    [
      'Action: the DCC and the Clerk to meet, the two of them having agreed it, ahead of Easter.',
      '2025-04-19',
    ],
    [
      'Action: DCC to share the debrief with the Commissioner once it has been through the board on 22 September.',
      '2024-09-22',
    ],
    ['Action: the Clerk to organise two half-days, on the afternoons of 6 and 13 June.', '2024-06-13'],
    ['Action: the Clerk to set out the break clause for the Board call of 28 June.', '2024-06-28'],
    ['Action: the Treasurer to underwrite the hub until 30 June.', '2024-06-30'],
    ['Action: DCC to enclose the letter with the July payslips.', '2024-07-31'],
    ['Action: DCC to try two at the north slip next Easter.', '2025-04-20'],
  ])('%s', (words, dueOn) => {
    expect(dueOf(words)?.dueOn).toBe(dueOn)
  })

  test.each([
    'Action: DCC to write to the members about July training.',
    'Action: Dale Winter to let members have the results.',
    'Action: DCC to write to the partnership, whose grant is settled until March.',
    'Action: DCC to see the Board again once Easter is past.',
    'Action: DCC to share the police figures to the end of September.',
    'Action: DCC to send the list of those who have waited since January.',
    'Action: DCC to make visits over the summer.',
    'Action: DCC to find out whether the barge left in April or in June.',
  ])('is no day in: %s', (words) => {
    expect(dueOf(words)).not.toBeUndefined()
    expect(dueOf(words)?.dueOn ?? null).toBeNull()
  })

  test('says that it is taken because no other is named', () => {
    expect(dueOf('Action: the Treasurer to underwrite the hub until 30 June.')).toMatchObject({
      phrase: 'until 30 June',
      vague: false,
      working: 'No other time is named, so this is taken. The day is 30 June 2024.',
    })
    expect(dueOf('Action: DCC to enclose the letter with the July payslips.')).toMatchObject({
      vague: true,
      working: 'No other time is named, so this is taken. Its last day is 31 July 2024.',
    })
  })
})
