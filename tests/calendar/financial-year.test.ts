import { describe, expect, it } from 'vitest'
import {
  calendarQuarter,
  calendarQuarterOf,
  financialQuarter,
  financialYear,
  financialYearName,
  financialYearOf,
} from '../../src/calendar/financial-year.ts'
import { addDays, plainDate } from '../../src/calendar/plain-date.ts'

describe('the financial year', () => {
  it.each([
    ['2025-03-31', 2024, '2024/25'],
    ['2025-04-01', 2025, '2025/26'],
    ['2025-12-31', 2025, '2025/26'],
    ['2099-05-01', 2099, '2099/00'],
  ] as const)('%s lies in the one that begins in %i', (day, begins, name) => {
    expect(financialYearOf(plainDate(day))).toBe(begins)
    expect(financialYearName(begins)).toBe(name)
  })

  it('runs from 1 April to 31 March', () => {
    expect(financialYear(2025)).toEqual({ first: '2025-04-01', last: '2026-03-31' })
  })

  it('has four quarters without a gap', () => {
    const quarters = [1, 2, 3, 4].map((quarter) => financialQuarter(2025, quarter))
    expect(quarters[0]?.first).toBe('2025-04-01')
    expect(quarters[3]?.last).toBe('2026-03-31')
    for (const [index, { first }] of quarters.slice(1).entries()) {
      expect(first).toBe(addDays(quarters[index]?.last ?? first, 1))
    }
  })
})

describe('calendar quarters', () => {
  it.each([
    [1, '2026-01-01', '2026-03-31'],
    [2, '2026-04-01', '2026-06-30'],
    [3, '2026-07-01', '2026-09-30'],
    [4, '2026-10-01', '2026-12-31'],
  ])('quarter %i runs from %s to %s', (quarter, first, last) => {
    expect(calendarQuarter(2026, quarter)).toEqual({ first, last })
    expect(calendarQuarterOf(plainDate(first))).toBe(quarter)
    expect(calendarQuarterOf(plainDate(last))).toBe(quarter)
  })
})
