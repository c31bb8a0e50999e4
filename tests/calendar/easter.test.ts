import Holidays from 'date-holidays'
import { describe, expect, it } from 'vitest'
import { easterSunday } from '../../src/calendar/easter.ts'
import { addDays, weekdayOf } from '../../src/calendar/plain-date.ts'

describe('Easter Sunday', () => {
  it.each([
    [1943, '1943-04-25'],
    [2008, '2008-03-23'],
    [2023, '2023-04-09'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2038, '2038-04-25'],
  ])('%i', (year, sunday) => {
    expect(easterSunday(year)).toBe(sunday)
  })

  it('follows the Good Fridays of an independent list for sixty years', () => {
    const independent = new Holidays('GB', 'ENG')
    for (let year = 1990; year <= 2049; year += 1) {
      const goodFriday = independent.getHolidays(year).find((holiday) => holiday.name === 'Good Friday')
      expect(addDays(easterSunday(year), -2)).toBe(goodFriday?.date.slice(0, 10))
    }
  })

  it('is a Sunday from 22 March to 25 April in every year', () => {
    for (let year = 1900; year <= 2199; year += 1) {
      const sunday = easterSunday(year)
      expect(weekdayOf(sunday)).toBe(7)
      expect(sunday.slice(5) >= '03-22' && sunday.slice(5) <= '04-25').toBe(true)
    }
  })
})
