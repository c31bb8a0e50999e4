import { describe, expect, it } from 'vitest'
import { readTypedDay } from '../../src/calendar/typed-day.ts'

describe('a day as people type it', () => {
  it.each([
    ['2026-03-31', '2026-03-31'],
    ['2026-3-1', '2026-03-01'],
    ['31/3/2026', '2026-03-31'],
    ['31/03/26', '2026-03-31'],
    ['31.03.26', '2026-03-31'],
    ['31-3-2026', '2026-03-31'],
    ['  31 March 2026 ', '2026-03-31'],
    ['31st march 2026', '2026-03-31'],
    ['2nd Sept. 2026', '2026-09-02'],
    ['1 Jun 2026', '2026-06-01'],
    ['1 may, 2026', '2026-05-01'],
    ['29 February 2028', '2028-02-29'],
    // The day comes first, always: this is the fourth of October.
    ['4/10/2026', '2026-10-04'],
    ['10/11/12', '2012-11-10'],
  ])('%j is %s', (typed, day) => {
    expect(readTypedDay(typed)).toEqual({ day })
  })

  it.each([
    ['29/2/2026', '2026 has no 29 February.'],
    ['31 April 2026', '2026 has no 31 April.'],
    ['0/4/2026', '2026 has no 0 April.'],
    ['3/31/2026', 'There is no month 31. Write the day first, then the month.'],
    ['2026-31-03', 'There is no month 31. Write the year first, then the month.'],
    ['31/0/2026', 'There is no month 0. Write the day first, then the month.'],
    ['1/1/1899', 'Check the year: 1899 is not between 1900 and 2199.'],
    ['2226-01-01', 'Check the year: 2226 is not between 1900 and 2199.'],
  ])('%j: %s', (typed, problem) => {
    expect(readTypedDay(typed)).toEqual({ problem })
  })

  it.each([
    '',
    'tomorrow',
    'March 2026',
    '31 March',
    '31 Ma 2026',
    '31 Marzo 2026',
    '2026',
    '1/2/026',
    '31/3.2026x',
    '٣١/٣/٢٠٢٦',
  ])('%j is not a date, and it says how to write one', (typed) => {
    expect(readTypedDay(typed)).toEqual({
      problem: `“${typed}” is not a date. Write it as 2026-03-31 or 31/3/2026.`,
    })
  })

  it('does not repeat a page of nonsense', () => {
    const read = readTypedDay('x'.repeat(5000))
    expect('problem' in read && read.problem.length).toBeLessThan(120)
  })
})
