import { describe, expect, it } from 'vitest'
import { dayIn, dueIn } from './dates-in.ts'
import { proposed } from '../proposed.ts'

describe('ways to write a day', () => {
  it.each([
    ['The sluice will be checked by COP 31/05.', '2024-05-31'],
    ['The sluice will be checked by close of play on 31/05.', '2024-05-31'],
    ['The sluice will be checked, COB 31/05.', '2024-05-31'],
    ['Clerk to check the sluice [14/06]', '2024-06-14'],
    ['Clerk to check the sluice (14/06).', '2024-06-14'],
    ['Deadline: 14/06', '2024-06-14'],
    ['The sluice will be checked by 14 Jun 25.', '2025-06-14'],
    ['The sluice will be checked by the end of 2024/5.', '2025-03-31'],
    ['The sluice will be checked in 2024/7.', null],
    ['The sluice was checked [14/06]', null],
    ['Members voted 14/06.', null],
    ['Clerk to check the sluice [3/6]', null],
    ['Clerk to note minute 2024/5.', null],
    ['The Clerk will speak to item 2024/7.', null],
  ])('%s', (words, dueOn) => {
    expect(dayIn(words)).toBe(dueOn)
  })

  it.each([
    ['It will be settled by the last working day of May.', '2024-05-31'],
    ['It will be settled by the last working day of August.', '2024-08-30'],
    ['It will be settled on the first working day of June.', '2024-06-03'],
    ['It will be settled by the first working day of next month.', '2024-06-03'],
    ['It will be settled by the first working day of the month.', '2024-06-03'],
    ['It will be settled by the 3rd working day of January 2025.', '2025-01-06'],
    ['It will be settled before the final business day of December.', '2024-12-30'],
    ['It will be settled by the first working day of May.', '2025-05-01'],
    ['It was settled on the last working day of April.', null],
  ])('in working days of a month: %s', (words, dueOn) => {
    expect(dayIn(words)).toBe(dueOn)
  })

  it('says the working day', () => {
    expect(dueIn('It will be settled by the last working day of August.')?.working).toBe(
      '“by the last working day of August”: in August 2024 that working day is 30 August 2024.',
    )
  })
})

describe('a deadline of its own behind what is to be done', () => {
  it.each([
    ['The DCC will list the keys. Deadline 14 Jun 24.', ['2024-06-14']],
    ['The DCC will list the keys. Deadline: 14 Jun 24.', ['2024-06-14']],
    ['The DCC will list the keys. Due 14/06.', ['2024-06-14']],
    ['The DCC will list the keys. Due by 14th June 2024.', ['2024-06-14']],
    ['The DCC will list the keys. Due 14 June were the locks.', [null]],
  ])('%s', (words, days) => {
    expect(proposed(words).map(([, , dueOn]) => dueOn)).toEqual(days)
  })
})

describe('“next” before the month of the meeting', () => {
  it.each([
    ['It will be settled by next October.', '2023-10-31'],
    ['It will be settled by the end of next October.', '2023-10-31'],
    ['It will be settled by October.', '2022-10-31'],
    ['It will be settled by next November.', '2022-11-30'],
    ['It will be settled next September.', '2023-09-30'],
  ])('%s', (words, dueOn) => {
    expect(dayIn(words, '2022-10-04')).toBe(dueOn)
  })
})

describe('calendar quarters and financial years by their end', () => {
  it.each([
    ['It will open in the 3rd quarter of the calendar year.', '2024-09-30'],
    ['It will open in calendar Q3.', '2024-09-30'],
    ['It will open in Q3 (calendar year).', '2024-09-30'],
    ['It will open in the 1st quarter of the calendar year.', '2025-03-31'],
    ['It will open in calendar Q1/Q2 2025.', '2025-06-30'],
    ['It will open in Q3.', '2024-12-31'],
    ['It will open in the 3rd quarter.', '2024-12-31'],
    ['It will be paid by the 2025 financial year end.', '2025-03-31'],
    ['It will be paid by the end of the financial year 2025.', '2025-03-31'],
    ['It will be paid by the end of the financial year.', '2025-03-31'],
    ['It will be paid before the end of the 2024/25 financial year.', '2025-03-31'],
  ])('%s', (words, dueOn) => {
    expect(dayIn(words)).toBe(dueOn)
  })

  it('offers the year that begins then', () => {
    expect(dueIn('It will be paid by the 2025 financial year end.')?.otherReadings).toEqual([
      { dueOn: '2026-03-31', working: 'The financial year that begins in 2025 ends on 31 March 2026.' },
    ])
  })
})

describe('a weekday and a day without a month that disagree', () => {
  it('is kept and flagged, with the days on which one or both are right', () => {
    const due = dueIn('The gate will be hung by Friday 20th.')
    expect(due?.dueOn).toBe('2024-05-20')
    expect(due?.working).toBe(
      '“by Friday 20th”: no month is given, and the first 20th of a month from the meeting of 14 May 2024 on is 20 May 2024; 20 May 2024 is a Monday, not a Friday: check the date.',
    )
    expect(due?.otherReadings.map(({ dueOn }) => dueOn)).toEqual(['2024-05-17', '2024-09-20'])
  })

  it.each([
    ['on Monday 13th', '2024-06-13', ['2024-06-10', '2024-05-13', '2025-01-13']],
    ['by Wednesday 4th', '2024-06-04', ['2024-06-05', '2024-09-04']],
    ['by Thursday 31st', '2024-05-31', ['2024-05-30', '2024-10-31']],
    ['by Friday 24th', '2024-05-24', []],
    ['on Tuesday 14th', '2024-05-14', []],
    ['by the 20th', '2024-05-20', []],
  ])('%s', (phrase, dueOn, others) => {
    const due = dueIn(`The gate will be hung ${phrase}.`)
    expect(due?.dueOn).toBe(dueOn)
    expect(due?.otherReadings.map((other) => other.dueOn)).toEqual(others)
  })
})
