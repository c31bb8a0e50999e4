import { describe, expect, test } from 'vitest'
import { addDays, daysBetween, type PlainDate, plainDate } from '../../src/calendar/plain-date.ts'
import { englandAndWales, isOfficeDay } from '../../src/calendar/working-days.ts'
import {
  always,
  dueReason,
  type Ladder,
  type LadderHistory,
  type LadderName,
  reachOn,
  rungToday,
  undatedReason,
  usualLadders,
} from '../../src/notifications/ladder.ts'

const day = plainDate

const rungOf = (name: LadderName, anchor: string, today: string | PlainDate, history?: LadderHistory) =>
  rungToday(name, history ?? always(usualLadders[name]), day(anchor), reachOn(day(today), englandAndWales))

const ladder = (given: Partial<Ladder> = {}): Ladder => ({ ...usualLadders.action, ...given })

describe('the ladder of a due date', () => {
  // Due on Wednesday 4 October 2023.
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
    ['2026-10-05', '1085-days-after', '2026-09-23'],
  ])('on %s the rung is %s', (today, name, on) => {
    const rung = rungOf('action', '2023-10-04', today)
    expect(rung === null ? null : { name: rung.name, on: rung.on }).toEqual(
      name === null ? null : { name, on },
    )
  })

  test('in three years of days, no rung comes back and none lies ahead', () => {
    const dueOn = day('2023-10-04')
    const seen: string[] = []
    for (let n = -60; n < 1095; n++) {
      const today = addDays(dueOn, n)
      const rung = rungOf('action', dueOn, today)
      if (rung === null) continue
      expect(daysBetween(rung.on, today)).toBeGreaterThanOrEqual(0)
      expect(daysBetween(rung.on, today)).toBeLessThan(27)
      if (seen.at(-1) !== rung.name) seen.push(rung.name)
    }
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen).toHaveLength(3 + 78)
  })
})

describe('a rung on a day when the office is closed', () => {
  // Easter 2026: Good Friday 3 April to Easter Monday 6 April. Christmas 2026: 25 to 28 December.
  test.each<[string, LadderName, string, string, string | null, string | null]>([
    ['Sunday’s 30 days before: not on Thursday', 'action', '2026-04-07', '2026-03-05', null, null],
    ['but on Friday', 'action', '2026-04-07', '2026-03-06', '30-days-before', '2026-03-06'],
    [
      'and on Sunday it was said on Friday',
      'action',
      '2026-04-07',
      '2026-03-08',
      '30-days-before',
      '2026-03-06',
    ],
    ['and on Monday still that one', 'action', '2026-04-07', '2026-03-09', '30-days-before', '2026-03-06'],
    [
      'Saturday’s on-the-day: not on Thursday',
      'action',
      '2026-05-09',
      '2026-05-07',
      '7-days-before',
      '2026-05-01',
    ],
    ['but on Friday', 'action', '2026-05-09', '2026-05-08', 'on-the-day', '2026-05-08'],
    [
      'and on Monday, when Friday was missed',
      'action',
      '2026-05-09',
      '2026-05-11',
      'on-the-day',
      '2026-05-08',
    ],
    [
      'due on Easter Monday: said on Maundy Thursday',
      'action',
      '2026-04-06',
      '2026-04-02',
      'on-the-day',
      '2026-04-02',
    ],
    ['and not on Wednesday', 'action', '2026-04-06', '2026-04-01', '7-days-before', '2026-03-30'],
    [
      'due on Good Friday: said the day before',
      'action',
      '2026-04-03',
      '2026-04-02',
      'on-the-day',
      '2026-04-02',
    ],
    [
      '7 days before falls on Good Friday',
      'action',
      '2026-04-10',
      '2026-04-02',
      '7-days-before',
      '2026-04-02',
    ],
    [
      '7 days before falls on Easter Monday',
      'action',
      '2026-04-13',
      '2026-04-02',
      '7-days-before',
      '2026-04-02',
    ],
    [
      'and the day before it is not said yet',
      'action',
      '2026-04-13',
      '2026-04-01',
      '30-days-before',
      '2026-03-13',
    ],
    [
      '30 days before falls on Easter Sunday',
      'action',
      '2026-05-05',
      '2026-04-02',
      '30-days-before',
      '2026-04-02',
    ],
    [
      '7 days after falls on Good Friday: not that day',
      'action',
      '2026-03-27',
      '2026-04-03',
      'on-the-day',
      '2026-03-27',
    ],
    ['nor on Easter Monday', 'action', '2026-03-27', '2026-04-06', 'on-the-day', '2026-03-27'],
    ['but on Tuesday', 'action', '2026-03-27', '2026-04-07', '7-days-after', '2026-04-07'],
    [
      '7 days after falls on a Saturday: on Monday',
      'action',
      '2026-05-02',
      '2026-05-11',
      '7-days-after',
      '2026-05-11',
    ],
    ['and not on the Friday before', 'action', '2026-05-02', '2026-05-08', 'on-the-day', '2026-05-01'],
    [
      'due on Christmas Day: said on Christmas Eve',
      'action',
      '2026-12-25',
      '2026-12-24',
      'on-the-day',
      '2026-12-24',
    ],
    [
      'due on the substitute Boxing Day: the same',
      'action',
      '2026-12-28',
      '2026-12-24',
      'on-the-day',
      '2026-12-24',
    ],
    ['due on the 29th: on that day', 'action', '2026-12-29', '2026-12-24', '7-days-before', '2026-12-22'],
    [
      '7 days after is Christmas Day: on the 29th',
      'action',
      '2026-12-18',
      '2026-12-29',
      '7-days-after',
      '2026-12-29',
    ],
    ['and on the 28th not yet', 'action', '2026-12-18', '2026-12-28', 'on-the-day', '2026-12-18'],
    [
      '7 days after is New Year’s Day: on Monday the 4th',
      'action',
      '2026-12-25',
      '2027-01-04',
      '7-days-after',
      '2027-01-04',
    ],
    [
      '21 days after is the 28th: on the 29th',
      'action',
      '2026-12-07',
      '2026-12-29',
      '21-days-after',
      '2026-12-29',
    ],
    ['due on a leap day', 'action', '2024-02-29', '2024-01-30', '30-days-before', '2024-01-30'],
    ['7 days before a leap day', 'action', '2024-02-29', '2024-02-22', '7-days-before', '2024-02-22'],
    ['7 days after a leap day', 'action', '2024-02-29', '2024-03-07', '7-days-after', '2024-03-07'],
    [
      '30 days before 30 March is a leap day’s eve',
      'action',
      '2024-03-30',
      '2024-02-29',
      '30-days-before',
      '2024-02-29',
    ],
    ['across the turn of the year', 'action', '2024-01-03', '2023-12-27', '7-days-before', '2023-12-27'],
    [
      'the spring clock change is a Sunday: on Friday',
      'action',
      '2026-04-05',
      '2026-03-27',
      '7-days-before',
      '2026-03-27',
    ],
    [
      'the autumn clock change is a Sunday: on Monday',
      'action',
      '2026-10-18',
      '2026-10-26',
      '7-days-after',
      '2026-10-26',
    ],
    ['and on its Saturday not yet', 'action', '2026-10-18', '2026-10-24', 'on-the-day', '2026-10-16'],
    [
      'past the end of the lists weekdays are office days',
      'action',
      '2029-12-25',
      '2029-12-25',
      'on-the-day',
      '2029-12-25',
    ],
    ['and weekends are not', 'action', '2029-12-23', '2029-12-21', 'on-the-day', '2029-12-21'],
    [
      'an answer given on Saturday: on Monday',
      'awaiting-acceptance',
      '2026-05-09',
      '2026-05-11',
      'awaiting-acceptance',
      '2026-05-11',
    ],
    ['and not on that Saturday', 'awaiting-acceptance', '2026-05-09', '2026-05-09', null, null],
    [
      'a revisit missed since Good Friday: on Tuesday',
      'revisit-missed',
      '2026-04-03',
      '2026-04-07',
      'revisit-missed',
      '2026-04-07',
    ],
    [
      'a meeting on Tuesday after Easter: 7 days before',
      'revisit-ahead',
      '2026-04-14',
      '2026-04-07',
      'revisit-7-days-before',
      '2026-04-07',
    ],
    [
      'a meeting a week after Easter Monday: on Thursday',
      'revisit-ahead',
      '2026-04-13',
      '2026-04-02',
      'revisit-7-days-before',
      '2026-04-02',
    ],
    ['30 days without a date is a Sunday: not on Friday', 'no-date', '2026-02-06', '2026-03-06', null, null],
    ['but on Monday', 'no-date', '2026-02-06', '2026-03-09', '30-days-without-a-date', '2026-03-09'],
  ])('%s', (_, ladderName, anchor, today, name, on) => {
    const rung = rungOf(ladderName, anchor, today)
    expect(rung === null ? null : { name: rung.name, on: rung.on }).toEqual(
      name === null ? null : { name, on },
    )
  })

  // Due on Thursday 14 May 2026: 5 days before is a Saturday and 4 days before a Sunday.
  test.each([
    ['2026-05-07', '7-days-before', 'on Thursday neither is'],
    ['2026-05-08', '4-days-before', 'on Friday the later one is, and the earlier is passed over'],
    ['2026-05-11', '4-days-before', 'on Monday it is still that one'],
    ['2026-05-13', '1-days-before', 'the next comes on its own day'],
  ])('of two rungs moved to one day only one is said: on %s %s, %s', (today, name) => {
    const close = always(ladder({ before: [7, 5, 4, 1] }))
    expect(rungOf('action', '2026-05-14', today, close)?.name).toBe(name)
  })

  test('a rung that moves to the day of an earlier one takes its place', () => {
    // Due on Monday 11 May 2026: 3 days before is Friday, 2 and 1 are the weekend.
    const close = always(ladder({ before: [3, 2, 1] }))
    expect(rungOf('action', '2026-05-11', '2026-05-07', close)).toBeNull()
    expect(rungOf('action', '2026-05-11', '2026-05-08', close)).toMatchObject({
      name: '1-days-before',
      on: '2026-05-08',
    })
    expect(rungOf('action', '2026-05-11', '2026-05-11', close)?.name).toBe('on-the-day')
  })

  test('a day the office has added is closed as well', () => {
    const calendar = { ...englandAndWales, added: [day('2026-06-12')] }
    const at = (today: string) =>
      rungToday('action', always(usualLadders.action), day('2026-06-12'), reachOn(day(today), calendar))
    expect(at('2026-06-10')?.name).toBe('7-days-before')
    expect(at('2026-06-11')).toMatchObject({ name: 'on-the-day', on: '2026-06-11' })
    expect(isOfficeDay(day('2026-06-12'), calendar)).toBe(false)
  })

  test('Scotland works on Easter Monday', () => {
    const scotland = { region: 'scotland', added: [] } as const
    expect(
      rungToday(
        'action',
        always(usualLadders.action),
        day('2026-04-06'),
        reachOn(day('2026-04-02'), scotland),
      )?.name,
    ).toBe('7-days-before')
  })
})

describe('a ladder of one’s own', () => {
  test.each<[string, Partial<Ladder>, string, string | null]>([
    ['no reminders before the day: nothing a week before', { before: [] }, '2023-09-27', null],
    ['but on the day', { before: [] }, '2023-10-04', 'on-the-day'],
    [
      'every 21 days: after 21',
      { before: [], firstAfter: 21, everyAfter: 21 },
      '2023-10-25',
      '21-days-after',
    ],
    ['and 42', { before: [], firstAfter: 21, everyAfter: 21 }, '2023-11-15', '42-days-after'],
    ['once only after the day', { everyAfter: null }, '2024-10-04', '7-days-after'],
    ['nothing after the day', { firstAfter: null, everyAfter: null }, '2024-10-04', 'on-the-day'],
    ['not on the day itself', { on: 'quiet' }, '2023-10-05', '7-days-before'],
    ['a day that nobody chose is no rung', { before: [14] }, '2023-09-27', '14-days-before'],
    ['days in any order', { before: [3, 60, 14] }, '2023-09-25', '14-days-before'],
  ])('%s', (_, given, today, name) => {
    expect(rungOf('action', '2023-10-04', today, always(ladder(given)))?.name ?? null).toBe(name)
  })
})

describe('a ladder changed midway', () => {
  const changed = (since: string, to: Partial<Ladder>, from: Partial<Ladder> = {}): LadderHistory => [
    { ladder: ladder(from), since: null },
    { ladder: ladder(to), since: day(since) },
  ]
  // Due on Wednesday 4 October 2023; the usual first rung was said on 4 September.
  test.each<[string, LadderHistory, string, string | null]>([
    [
      'what both have was said under the earlier one',
      changed('2023-09-11', { before: [30, 7] }),
      '2023-09-12',
      '30-days-before',
    ],
    [
      'a rung for a day that is past is not said',
      changed('2023-09-11', { before: [28, 7] }),
      '2023-09-12',
      null,
    ],
    ['nor for the very day of the change', changed('2023-09-06', { before: [28, 7] }), '2023-09-06', null],
    ['nor the day after', changed('2023-09-06', { before: [28, 7] }), '2023-09-07', null],
    ['the next one is', changed('2023-09-11', { before: [28, 7] }), '2023-09-27', '7-days-before'],
    [
      'a new rung for a day to come is said',
      changed('2023-09-11', { before: [14] }),
      '2023-09-20',
      '14-days-before',
    ],
    [
      'what was taken out is silent on its very day',
      changed('2023-09-27', { before: [30] }),
      '2023-09-27',
      null,
    ],
    [
      'and an earlier rung does not come back for it',
      changed('2023-09-28', { before: [30] }),
      '2023-09-29',
      null,
    ],
    [
      'a rung missed under the earlier one is still said',
      changed('2023-09-29', { before: [7, 2] }),
      '2023-09-29',
      '7-days-before',
    ],
    ['every 14 becomes every 30: 21 was said', changed('2023-10-26', { everyAfter: 30 }), '2023-10-27', null],
    ['and the next is 37', changed('2023-10-26', { everyAfter: 30 }), '2023-11-10', '37-days-after'],
    ['not for 35, which it has no more', changed('2023-10-26', { everyAfter: 30 }), '2023-11-09', null],
    [
      'there and back again: what was said stays said',
      [...changed('2023-09-11', { before: [] }), { ladder: ladder(), since: day('2023-09-12') }],
      '2023-09-13',
      '30-days-before',
    ],
    [
      'and what fell in between is not made up',
      [...changed('2023-09-26', { before: [] }), { ladder: ladder(), since: day('2023-09-28') }],
      '2023-09-29',
      '30-days-before',
    ],
  ])('%s', (_, history, today, name) => {
    expect(rungOf('action', '2023-10-04', today, history)?.name ?? null).toBe(name)
  })
})

describe('a rung repeats', () => {
  test.each([
    ['never before or on the day', rungOf('action', '2026-03-10', '2026-03-10'), false],
    ['not the first time it is late', rungOf('action', '2026-03-10', '2026-03-17'), false],
    ['each time after', rungOf('action', '2026-03-10', '2026-03-31'), true],
    ['not the first time no date is noticed', rungOf('no-date', '2026-03-10', '2026-04-09'), false],
    ['each time after', rungOf('no-date', '2026-03-10', '2026-05-11'), true],
    ['not when an answer comes', rungOf('awaiting-acceptance', '2026-03-10', '2026-03-10'), false],
    ['while it waits', rungOf('awaiting-acceptance', '2026-03-10', '2026-03-24'), true],
  ])('%s', (_, rung, repeats) => {
    expect(rung?.repeats).toBe(repeats)
  })
})

describe('the ladder of a commitment without a date', () => {
  // Made on 7 October 2025; 60 days later is Saturday 6 December.
  test.each([
    ['2025-10-01', null],
    ['2025-10-07', null],
    ['2025-11-05', null],
    ['2025-11-06', '30-days-without-a-date'],
    ['2025-12-05', '30-days-without-a-date'],
    ['2025-12-06', '30-days-without-a-date'],
    ['2025-12-08', '60-days-without-a-date'],
    ['2026-01-05', '90-days-without-a-date'],
    ['2026-10-07', '360-days-without-a-date'],
  ])('on %s the rung is %s', (today, name) => {
    expect(rungOf('no-date', '2025-10-07', today)?.name ?? null).toBe(name)
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
    expect(rungOf('awaiting-acceptance', '2026-03-03', today)?.name ?? null).toBe(name)
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
