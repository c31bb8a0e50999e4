import { describe, expect, test } from 'vitest'
import { addDays, daysBetween, plainDate } from '../../src/calendar/plain-date.ts'
import {
  dueReason,
  rungToday,
  undatedReason,
  undatedRungToday,
  waitingRungToday,
} from '../../src/notifications/ladder.ts'

const day = plainDate

describe('the ladder of a due date', () => {
  // Due on 4 October 2023.
  test.each([
    ['2022-10-04', null, null],
    ['2023-01-01', null, null],
    ['2023-09-03', null, null],
    ['2023-09-04', '30-days-before', '2023-09-04'],
    ['2023-09-05', '30-days-before', '2023-09-04'],
    ['2023-09-20', '30-days-before', '2023-09-04'],
    ['2023-09-26', '30-days-before', '2023-09-04'],
    ['2023-09-27', '7-days-before', '2023-09-27'],
    ['2023-09-30', '7-days-before', '2023-09-27'],
    ['2023-10-03', '7-days-before', '2023-09-27'],
    ['2023-10-04', 'on-the-day', '2023-10-04'],
    ['2023-10-05', 'on-the-day', '2023-10-04'],
    ['2023-10-10', 'on-the-day', '2023-10-04'],
    ['2023-10-11', '7-days-after', '2023-10-11'],
    ['2023-10-24', '7-days-after', '2023-10-11'],
    ['2023-10-25', '21-days-after', '2023-10-25'],
    ['2023-11-07', '21-days-after', '2023-10-25'],
    ['2023-11-08', '35-days-after', '2023-11-08'],
    ['2023-11-22', '49-days-after', '2023-11-22'],
    ['2024-10-04', '357-days-after', '2024-09-25'],
    ['2026-10-04', '1085-days-after', '2026-09-23'],
  ])('on %s the rung is %s', (today, name, on) => {
    const rung = rungToday(day('2023-10-04'), day(today))
    expect(rung === null ? null : { name: rung.name, on: rung.on }).toEqual(
      name === null ? null : { name, on },
    )
  })

  test.each([
    ['a leap day', '2024-02-29', '2024-01-30', '30-days-before'],
    ['the turn of the year', '2024-01-03', '2023-12-27', '7-days-before'],
    ['the spring clock change', '2026-04-05', '2026-03-29', '7-days-before'],
    ['the day after the spring clock change', '2026-04-05', '2026-03-30', '7-days-before'],
    ['the autumn clock change', '2026-10-18', '2026-10-25', '7-days-after'],
    ['the eve of the autumn rung', '2026-10-18', '2026-10-24', 'on-the-day'],
  ])('counts days across %s', (_, dueOn, today, name) => {
    expect(rungToday(day(dueOn), day(today))?.name).toBe(name)
  })

  test('in three years of days, no rung comes back and none lies ahead', () => {
    const dueOn = day('2023-10-04')
    const seen: string[] = []
    for (let n = -60; n < 1095; n++) {
      const today = addDays(dueOn, n)
      const rung = rungToday(dueOn, today)
      if (rung === null) continue
      expect(daysBetween(rung.on, today)).toBeGreaterThanOrEqual(0)
      expect(daysBetween(rung.on, today)).toBeLessThan(23)
      if (seen.at(-1) !== rung.name) seen.push(rung.name)
    }
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen).toHaveLength(3 + 78)
  })
})

describe('a rung repeats', () => {
  test.each([
    ['never before or on the day', rungToday(day('2026-03-10'), day('2026-03-10')), false],
    ['not the first time it is late', rungToday(day('2026-03-10'), day('2026-03-17')), false],
    ['each time after', rungToday(day('2026-03-10'), day('2026-03-31')), true],
    ['not the first time no date is noticed', undatedRungToday(day('2026-03-10'), day('2026-04-09')), false],
    ['each time after', undatedRungToday(day('2026-03-10'), day('2026-05-09')), true],
    ['not when an answer comes', waitingRungToday('awaiting', day('2026-03-10'), day('2026-03-10')), false],
    ['while it waits', waitingRungToday('awaiting', day('2026-03-10'), day('2026-03-24')), true],
  ])('%s', (_, rung, repeats) => {
    expect(rung?.repeats).toBe(repeats)
  })
})

describe('the ladder of a commitment without a date', () => {
  // Made on 7 October 2025.
  test.each([
    ['2025-10-01', null],
    ['2025-10-07', null],
    ['2025-11-05', null],
    ['2025-11-06', '30-days-without-a-date'],
    ['2025-12-05', '30-days-without-a-date'],
    ['2025-12-06', '60-days-without-a-date'],
    ['2026-01-05', '90-days-without-a-date'],
    ['2026-10-07', '360-days-without-a-date'],
  ])('on %s the rung is %s', (today, name) => {
    expect(undatedRungToday(day('2025-10-07'), day(today))?.name ?? null).toBe(name)
  })
})

describe('the ladder of what waits for the office', () => {
  test.each([
    ['2026-03-02', null],
    ['2026-03-03', 'awaiting-acceptance'],
    ['2026-03-16', 'awaiting-acceptance'],
    ['2026-03-17', 'awaiting-acceptance-for-14-days'],
    ['2026-03-30', 'awaiting-acceptance-for-14-days'],
    ['2026-03-31', 'awaiting-acceptance-for-28-days'],
  ])('waiting since 3 March, on %s the rung is %s', (today, name) => {
    expect(waitingRungToday('awaiting-acceptance', day('2026-03-03'), day(today))?.name ?? null).toBe(name)
  })
})

test.each([
  ['2023-09-04', '30 days before 4 October 2023'],
  ['2023-09-27', '7 days before 4 October 2023'],
  ['2023-10-03', '1 day before 4 October 2023'],
  ['2023-10-04', 'on the day it falls due, 4 October 2023'],
  ['2023-10-05', 'overdue by 1 day since 4 October 2023'],
  ['2023-10-11', 'overdue by 7 days since 4 October 2023'],
])('the reason given on %s: %s', (today, reason) => {
  expect(dueReason(day('2023-10-04'), day(today))).toBe(reason)
})

test('the reason given without a date counts from the meeting', () => {
  expect(undatedReason(day('2025-10-07'), day('2026-01-05'))).toBe('no date given for 90 days')
})
