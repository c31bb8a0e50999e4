import { describe, expect, it } from 'vitest'
import { dailyAt, everyMinutes } from '../../jobs/schedule.ts'

describe('every so many minutes', () => {
  it.each([
    ['on the quarter hour itself', 15, '2026-03-02T09:15:00.000Z', '20260302T0915Z'],
    ['a moment before it', 15, '2026-03-02T09:14:59.999Z', '20260302T0900Z'],
    ['between two', 15, '2026-03-02T09:29:00.000Z', '20260302T0915Z'],
    ['over midnight', 15, '2026-03-02T00:00:01.000Z', '20260302T0000Z'],
    ['every minute', 1, '2026-03-02T09:07:42.000Z', '20260302T0907Z'],
    ['at the end of a year', 15, '2026-12-31T23:59:59.000Z', '20261231T2345Z'],
  ])('%s', (_, minutes, now, slot) => {
    expect(everyMinutes(minutes).latest(now)).toBe(slot)
  })

  it('has a slot of its own for each minute of both nights on which the clocks change', () => {
    for (const midnight of ['2026-03-29T00:00:00.000Z', '2026-10-25T00:00:00.000Z']) {
      const slots = Array.from({ length: 180 }, (_, n) =>
        everyMinutes(1).latest(new Date(Date.parse(midnight) + n * 60_000).toISOString()),
      )
      expect(new Set(slots).size).toBe(180)
      expect(slots).toEqual(slots.toSorted())
    }
  })

  it('is said in words', () => {
    expect([everyMinutes(1).words, everyMinutes(15).words]).toEqual(['every minute', 'every 15 minutes'])
  })
})

describe('every day at a local time', () => {
  it.each([
    ['in winter, when London is on UTC', '08:00', '2026-01-05T08:00:00.000Z', '20260105T0800Z'],
    ['a second too early: yesterday’s', '08:00', '2026-01-05T07:59:59.000Z', '20260104T0800Z'],
    ['in summer, an hour earlier in UTC', '08:00', '2026-07-06T07:00:00.000Z', '20260706T0700Z'],
    ['in summer, before it: yesterday’s', '08:00', '2026-07-06T06:59:00.000Z', '20260705T0700Z'],
    ['the day the clocks go forward', '08:00', '2026-03-29T07:00:00.000Z', '20260329T0700Z'],
    [
      'the morning before that day’s: the last winter one',
      '08:00',
      '2026-03-29T06:59:00.000Z',
      '20260328T0800Z',
    ],
    ['the day the clocks go back', '08:00', '2026-10-25T08:00:00.000Z', '20261025T0800Z'],
    [
      'that day an hour too early: the last summer one',
      '08:00',
      '2026-10-25T07:30:00.000Z',
      '20261024T0700Z',
    ],
    [
      'late at night in summer, when UTC is a day behind',
      '00:30',
      '2026-07-05T23:30:00.000Z',
      '20260705T2330Z',
    ],
    ['just before that', '00:30', '2026-07-05T23:29:00.000Z', '20260704T2330Z'],
    ['the year’s first', '08:00', '2026-01-01T00:10:00.000Z', '20251231T0800Z'],
  ])('%s', (_, time, now, slot) => {
    expect(dailyAt(time, 'Europe/London').latest(now)).toBe(slot)
  })

  it.each(['2026-03-29', '2026-10-25'])('runs once on %s, when the clocks change', (day) => {
    const from = Date.parse(`${day}T00:00:00.000Z`)
    const slots = Array.from({ length: 24 * 60 }, (_, n) =>
      dailyAt('08:00', 'Europe/London').latest(new Date(from + n * 60_000).toISOString()),
    )
    expect(new Set(slots).size).toBe(2)
    expect(slots).toEqual(slots.toSorted())
  })
})
