import { describe, expect, it } from 'vitest'
import { datesIn, dayIn } from './dates-in.ts'

describe('what is brought back in a month to come', () => {
  it.each([
    ['The Warden will bring the plan back in July.', '2024-07-31'],
    ['The Warden to take the findings back in July.', '2024-07-31'],
    ['The Treasurer will bring a paper back in September.', '2024-09-30'],
    ['The Treasurer will bring the moorings paper back in the autumn.', '2024-11-30'],
    ['The Treasurer would send the strategy back in October for approval.', '2024-10-31'],
    ['The findings of the survey will come back in June.', '2024-06-30'],
    ['She wants the new scheme back in November.', '2024-11-30'],
    ['They are to present it back in Q3.', '2024-12-31'],
    ['The Warden will have it back in early July.', '2024-07-10'],
  ])('%s', (words, dueOn) => {
    expect(dayIn(words)).toBe(dueOn)
  })

  it.each([
    'The Warden will review the plan agreed back in July.',
    'The Warden will bring the plan drafted back in July.',
    'The Treasurer will publish the scheme drawn up back in June.',
    'The leak was reported back in June.',
    'The Warden took the plan back in July.',
    'The Treasurer will look into the theft back in June.',
    'The Warden will bring the plan that they saw back in July.',
    'Rents were higher back in September.',
  ])('is not what was said or done then: %s', (words) => {
    const { binding, unbound } = datesIn(words)
    expect(binding).toBeNull()
    expect(unbound.map(({ looksBack }) => looksBack)).toEqual([true])
  })
})
