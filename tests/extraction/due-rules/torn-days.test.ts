import { describe, expect, test } from 'vitest'
import { dueIn } from './dates-in.ts'
import { withWholeDays } from '../../../src/extraction/due-rules/torn-days.ts'

describe('a day whose digits conversion tore apart', () => {
  test.each([
    ['Minutes – 1 4 th June 2 022', 'Minutes – 14 th June 2022'],
    ['Minutes 2 1.10.21', 'Minutes 21.10.21'],
    ['😀 Minutes 2 1.10.21', '😀 Minutes 21.10.21'],
    ['held on 2 9th of March 20 24', 'held on 29th of March 2024'],
    ['by 3 1 st March 202 5.', 'by 31 st March 2025.'],
    ['on Tuesday 1 2th May', 'on Tuesday 12th May'],
    ['at its Sept ember meeting', 'at its September meeting'],
    ['by 3 Febru ary 2025', 'by 3 February 2025'],
    ['to be sent before 0 4/06/2024', 'to be sent before 04/06/2024'],
  ])('is whole again: %s', (torn, whole) => {
    expect(withWholeDays(torn)).toBe(whole)
  })

  test.each([
    'Mar chose to stay',
    'the best ember',
    'Page 1 4th June 2022',
    'Option 2 3.5.24 was chosen',
    'wards 1 2nd floor',
    'by 3 4th graders',
    'on 4 June 20 40 people came',
    'from 2 000 to 2 100 officers',
    'Action 2 1st Line to call back by 3 May',
    'in March 2 012 calls came',
    'Table 2 0 of 5',
  ])('is left as it is: %s', (words) => {
    expect(withWholeDays(words)).toBe(words)
  })
})

test('A torn day binds, in the words as they stand', () => {
  const due = dueIn('The plan will be sent by 3 1 st March 202 5.')
  expect(due?.dueOn).toBe('2025-03-31')
  expect(due?.phrase).toBe('by 3 1 st March 202 5')
})
