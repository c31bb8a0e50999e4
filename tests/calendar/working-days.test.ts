import Holidays from 'date-holidays'
import { describe, expect, it } from 'vitest'
import { bankHolidaysOf } from '../../src/calendar/bank-holidays.ts'
import { addDays, plainDate, weekdayOf } from '../../src/calendar/plain-date.ts'
import {
  addWorkingDays,
  englandAndWales,
  hasHolidaysFor,
  holidaysBeginOn,
  holidaysEndOn,
  holidaysEndSoon,
  isFirstOfficeDayOfWeek,
  isWorkingDay,
  type Region,
  whyQuiet,
  workingDaysBetween,
} from '../../src/calendar/working-days.ts'
import { isCoded } from '../../src/errors.ts'

const day = plainDate

describe('bank holidays against an independent list', () => {
  const regions: readonly (readonly [Region, string])[] = [
    ['england-and-wales', 'ENG'],
    ['england-and-wales', 'WLS'],
    ['scotland', 'SCT'],
    ['northern-ireland', 'NIR'],
  ]
  // Proclamations that the independent list does not have: the royal wedding of 2011, the Diamond Jubilee of 2012,
  // for which the spring holiday was moved from 28 May to 4 June, and the World Cup in Scotland.
  const ofTheKingdom = ['2011-04-29', '2012-06-04', '2012-06-05']
  const proclaimedBesides: Readonly<Record<Region, readonly string[]>> = {
    'england-and-wales': ofTheKingdom,
    scotland: [...ofTheKingdom, '2026-06-15'],
    'northern-ireland': ofTheKingdom,
  }
  const movedFrom = '2012-05-28'
  const years = Array.from({ length: 21 }, (_, at) => 2008 + at)

  it.each(regions.flatMap(([region, code]) => years.map((year) => [region, code, year] as const)))(
    '%s (%s) in %i',
    (region, code, year) => {
      const independent = new Holidays('GB', code)
        .getHolidays(year)
        .filter((holiday) => holiday.type === 'public')
        .map((holiday) => day(holiday.date.slice(0, 10)))
        .filter((holiday) => weekdayOf(holiday) <= 5 && holiday !== movedFrom)
      const besides = proclaimedBesides[region].filter((each) => each.startsWith(`${year}-`))
      const ours = [...bankHolidaysOf(region)].filter((holiday) => holiday.startsWith(`${year}-`))
      expect(ours.toSorted()).toEqual([...new Set([...independent, ...besides])].toSorted())
    },
  )

  it('never lists a weekend, whose substitute day is listed instead', () => {
    for (const [region] of regions) {
      expect([...bankHolidaysOf(region)].filter((holiday) => weekdayOf(holiday) > 5)).toEqual([])
    }
  })
})

describe('working days', () => {
  it.each([
    ['2020-05-08', false, 'the early May holiday was moved to VE Day'],
    ['2020-05-04', true, 'and was not on its usual Monday'],
    ['2022-05-30', true, 'the spring holiday was moved for the jubilee'],
    ['2022-06-02', false, 'to this Thursday'],
    ['2022-06-03', false, 'with the jubilee day after it'],
    ['2022-09-19', false, 'the state funeral'],
    ['2023-05-08', false, 'the coronation'],
    ['2021-12-27', false, 'a substitute for Christmas Day'],
    ['2026-12-28', false, 'a substitute for Boxing Day'],
    ['2026-04-04', false, 'a Saturday'],
    ['2026-04-07', true, 'the Tuesday after Easter'],
  ] as const)('%s: %s, %s', (text, working, _why) => {
    expect(isWorkingDay(day(text))).toBe(working)
  })

  it.each([
    ['2026-04-07', -2, '2026-04-01'],
    ['2026-04-01', 2, '2026-04-07'],
    ['2022-10-04', 10, '2022-10-18'],
    ['2022-09-16', 1, '2022-09-20'],
    ['2026-04-04', 1, '2026-04-07'],
    ['2026-04-04', -1, '2026-04-02'],
    ['2026-04-04', 0, '2026-04-04'],
  ] as const)('%s and %i working days is %s', (from, count, to) => {
    expect(addWorkingDays(day(from), count)).toBe(to)
  })

  it('keeps the regions apart', () => {
    const easterMonday = day('2026-04-06')
    const scotland = { region: 'scotland', added: [] } as const
    expect(isWorkingDay(easterMonday, scotland)).toBe(true)
    expect(isWorkingDay(easterMonday)).toBe(false)
    expect(isWorkingDay(day('2026-06-15'), scotland)).toBe(false)
    expect(isWorkingDay(day('2026-07-13'), { region: 'northern-ireland', added: [] })).toBe(false)
    expect(addWorkingDays(day('2026-12-31'), 1, scotland)).toBe('2027-01-05')
  })

  it('finds the working day on either side', () => {
    expect(addWorkingDays(day('2026-12-24'), 1)).toBe('2026-12-29')
    expect(addWorkingDays(day('2027-01-04'), -1)).toBe('2026-12-31')
  })

  it('counts back what it counted forward, wherever it starts', () => {
    for (let offset = 0; offset < 400; offset += 1) {
      const start = addDays(day('2021-12-01'), offset)
      const end = addWorkingDays(start, 7)
      expect(workingDaysBetween(start, end)).toBe(7)
      expect(workingDaysBetween(end, start)).toBe(-7)
      if (isWorkingDay(start)) expect(addWorkingDays(end, -7)).toBe(start)
    }
  })

  it('counts as somebody with a calendar would, day by day, over weeks and years', () => {
    const added = ['2021-12-26', '2022-01-05', '2022-01-05', '2022-06-03', '2022-02-12'].map((on) => day(on))
    const calendar = { region: 'scotland', added } as const
    const start = day('2021-12-24')
    let counted = 0
    for (let offset = 1; offset < 900; offset += 1) {
      const end = addDays(start, offset)
      if (isWorkingDay(end, calendar)) counted += 1
      expect([end, workingDaysBetween(start, end, calendar)]).toEqual([end, counted])
    }
  })

  it('counts none from a day to itself', () => {
    expect(workingDaysBetween(day('2026-04-07'), day('2026-04-07'))).toBe(0)
  })
})

describe('beyond the lists', () => {
  const refusal = (count: () => unknown): string => {
    try {
      count()
    } catch (error) {
      return isCoded(error) && error.code === 'invalid' ? error.message : 'another error'
    }
    return 'no refusal'
  }

  it('knows where they begin and end', () => {
    expect([holidaysBeginOn, holidaysEndOn]).toEqual(['2008-01-01', '2028-12-31'])
    expect(hasHolidaysFor(day('2028-12-31'))).toBe(true)
    expect(hasHolidaysFor(day('2029-01-01'))).toBe(false)
    expect(hasHolidaysFor(day('2007-12-31'))).toBe(false)
  })

  it('refuses to count rather than guess', () => {
    expect(refusal(() => isWorkingDay(day('2029-01-01')))).toContain(
      'no list of bank holidays for 1 January 2029',
    )
    expect(refusal(() => addWorkingDays(day('2028-12-29'), 1))).toContain('31 December 2028')
    expect(refusal(() => addWorkingDays(day('2008-01-02'), -1))).toContain('31 December 2007')
    expect(refusal(() => workingDaysBetween(day('2028-12-01'), day('2029-02-01')))).toContain(
      '1 February 2029',
    )
  })
})

it.each([
  ['a Monday', '2026-03-30', true],
  ['the Tuesday after it', '2026-03-31', false],
  ['a bank holiday Monday', '2026-05-04', false],
  ['the Tuesday after that', '2026-05-05', true],
  ['a Sunday', '2026-05-03', false],
  ['the Wednesday after Christmas Day and Boxing Day on Monday and Tuesday', '2023-12-27', true],
  ['a Monday past the end of the lists', '2031-06-02', true],
])('the first office day of its week: %s', (_, day, first) => {
  expect(isFirstOfficeDayOfWeek(plainDate(day))).toBe(first)
})

describe('days the office has added', () => {
  const calendar = { ...englandAndWales, added: [day('2026-06-12')] }

  it('are no working days', () => {
    expect(isWorkingDay(day('2026-06-12'), calendar)).toBe(false)
    expect(isWorkingDay(day('2026-06-12'))).toBe(true)
    expect(addWorkingDays(day('2026-06-11'), 1, calendar)).toBe('2026-06-15')
    expect(workingDaysBetween(day('2026-06-11'), day('2026-06-16'), calendar)).toBe(2)
    expect(whyQuiet(day('2026-06-12'), calendar)).toBe('a bank holiday')
  })

  it('count past the end of the lists, where weekdays are taken for office days', () => {
    const later = { ...englandAndWales, added: [day('2029-12-25')] }
    expect(whyQuiet(day('2029-12-25'), later)).toBe('a bank holiday')
    expect(whyQuiet(day('2029-12-26'), later)).toBeNull()
    expect(whyQuiet(day('2029-12-29'), later)).toBe('a Saturday')
  })
})

describe('the end of the bank holiday lists', () => {
  it.each([
    ['2026-11-26', null],
    ['2028-07-01', null],
    [
      '2028-07-02',
      'Bank holidays are known only until 31 December 2028. Working days after that are not counted, and mail keeps to weekdays. Install a newer version.',
    ],
    [
      '2029-01-01',
      'Bank holidays were known only until 31 December 2028. Working days after that are not counted, and mail keeps to weekdays. Install a newer version.',
    ],
  ])('on %s', (today, words) => {
    expect(holidaysEndSoon(day(today))).toBe(words)
  })
})
