import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  addYears,
  dayIn,
  dayOf,
  daysBetween,
  endOfMonth,
  formatDay,
  formatLongDay,
  formatMonth,
  formatShortDay,
  formatWeekday,
  instantAt,
  parsePlainDate,
  plainDate,
  timeIn,
  weekdayOf,
} from '../../src/calendar/plain-date.ts'
import { day } from '../support/builders.ts'

describe('a day', () => {
  it.each(['2026-03-31', '2024-02-29', '1900-01-01', '2199-12-31', '2000-02-29'])('%s is real', (text) => {
    expect(parsePlainDate(text)).toBe(text)
  })

  it.each([
    '2026-02-29',
    '2100-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '1899-12-31',
    '2200-01-01',
    '2026-1-1',
    '26-01-01',
    '31/03/2026',
    '2026-03-31T00:00:00.000Z',
    ' 2026-03-31',
    '2026-03-31\n',
    '',
  ])('%j is not', (text) => {
    expect(parsePlainDate(text)).toBeUndefined()
    expect(() => plainDate(text)).toThrow(RangeError)
  })

  it('is made of a year, a month and a day, when they fit', () => {
    expect(dayOf(2026, 3, 1)).toBe('2026-03-01')
    expect([dayOf(2026, 2, 30), dayOf(2026, 0, 1), dayOf(26, 1, 1), dayOf(2026, 3, -1)]).toEqual(
      Array.from({ length: 4 }, () => undefined),
    )
  })
})

describe('counting days', () => {
  it.each([
    ['2026-03-28', 1, '2026-03-29'],
    ['2026-03-29', 1, '2026-03-30'],
    ['2026-10-24', 2, '2026-10-26'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2024-03-01', -1, '2024-02-29'],
    ['2026-03-31', 0, '2026-03-31'],
  ])('%s and %i days is %s, also over the nights when the clocks change', (from, days, to) => {
    expect(addDays(day(from), days)).toBe(to)
    expect(daysBetween(day(from), day(to))).toBe(days)
  })

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2025-10-07', 6, '2026-04-07'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(addMonths(day(from), months)).toBe(to)
  })

  it('a year after 29 February is 28 February', () => {
    expect(addYears(day('2024-02-29'), 1)).toBe('2025-02-28')
    expect(addYears(day('2022-10-04'), 1)).toBe('2023-10-04')
  })

  it.each([
    ['2026-02-01', '2026-02-28'],
    ['2024-02-29', '2024-02-29'],
    ['2026-12-31', '2026-12-31'],
  ])('the month of %s ends on %s', (from, to) => {
    expect(endOfMonth(day(from))).toBe(to)
  })
})

describe('a moment in London', () => {
  it.each([
    ['winter, a minute before midnight', '2026-01-05T23:59:00.000Z', '2026-01-05', '23:59'],
    ['summer, half past midnight there', '2026-07-05T23:30:00.000Z', '2026-07-06', '00:30'],
    ['the second before the clocks go forward', '2026-03-29T00:59:59.000Z', '2026-03-29', '00:59'],
    ['the second they do', '2026-03-29T01:00:00.000Z', '2026-03-29', '02:00'],
    ['half past one the first time', '2026-10-25T00:30:00.000Z', '2026-10-25', '01:30'],
    ['half past one the second time', '2026-10-25T01:30:00.000Z', '2026-10-25', '01:30'],
    ['the last instant of that day', '2026-10-25T23:59:59.999Z', '2026-10-25', '23:59'],
  ])('%s', (_, instant, on, time) => {
    expect(dayIn('Europe/London', instant)).toBe(on)
    expect(timeIn('Europe/London', instant)).toBe(time)
  })

  it.each([
    ['2026-01-05', '08:00', '2026-01-05T08:00:00.000Z'],
    ['2026-07-06', '08:00', '2026-07-06T07:00:00.000Z'],
    ['2026-03-29', '08:00', '2026-03-29T07:00:00.000Z'],
    ['2026-10-25', '08:00', '2026-10-25T08:00:00.000Z'],
    ['2026-07-06', '00:30', '2026-07-05T23:30:00.000Z'],
  ])('%s at %s there is %s', (on, time, instant) => {
    expect(instantAt(day(on), time, 'Europe/London')).toBe(instant)
  })
})

it('days are written as GOV.UK writes them', () => {
  const on = day('2022-10-04')
  expect([formatDay(on), formatLongDay(on), formatShortDay(on), formatMonth(on), formatWeekday(on)]).toEqual([
    '4 October 2022',
    'Tuesday 4 October 2022',
    '4 Oct 2022',
    'October 2022',
    'Tuesday',
  ])
  expect([weekdayOf(day('2026-03-02')), weekdayOf(day('2026-03-01'))]).toEqual([1, 7])
})
