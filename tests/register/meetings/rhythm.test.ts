import { describe, expect, test } from 'vitest'
import { englandAndWales } from '../../../src/calendar/working-days.ts'
import { proposeSittings } from '../../../src/register/meetings/propose-sittings.ts'
import { daysOf, type Rhythm, rhythmWords } from '../../../src/register/meetings/rhythm.ts'
import { day } from '../../support/builders.ts'

const monthly = (nth: 1 | 2 | 3 | 4 | -1, weekday: number): Rhythm => ({
  every: 'months',
  count: 1,
  nth,
  weekday,
  firstMonth: 1,
})
const quarterly = (firstMonth: 1 | 2 | 3, nth: 1 | 2 | 3 | 4 | -1, weekday: number): Rhythm => ({
  every: 'months',
  count: 3,
  nth,
  weekday,
  firstMonth,
})
const weeks = (count: number, from: string): Rhythm => ({ every: 'weeks', count, from: day(from) })

describe('the next days of a rhythm', () => {
  test.each<[string, Rhythm, string, readonly string[]]>([
    ['the second Tuesday', monthly(2, 2), '2026-03-02', ['2026-03-10', '2026-04-14', '2026-05-12']],
    ['not the day itself again', monthly(2, 2), '2026-03-10', ['2026-04-14', '2026-05-12', '2026-06-09']],
    [
      'the first day of a month that is one',
      monthly(1, 1),
      '2026-05-31',
      ['2026-06-01', '2026-07-06', '2026-08-03'],
    ],
    [
      'the last Friday, be it the fourth or fifth',
      monthly(-1, 5),
      '2026-01-01',
      ['2026-01-30', '2026-02-27', '2026-03-27'],
    ],
    ['over the end of the year', monthly(3, 4), '2026-11-20', ['2026-12-17', '2027-01-21', '2027-02-18']],
    ['quarterly from January', quarterly(1, 2, 3), '2026-01-15', ['2026-04-08', '2026-07-08', '2026-10-14']],
    ['quarterly from March', quarterly(3, 1, 1), '2026-11-26', ['2026-12-07', '2027-03-01', '2027-06-07']],
    ['every 6 weeks', weeks(6, '2026-01-13'), '2026-02-24', ['2026-04-07', '2026-05-19', '2026-06-30']],
    [
      'every week from a day to come',
      weeks(1, '2026-12-01'),
      '2026-11-26',
      ['2026-12-01', '2026-12-08', '2026-12-15'],
    ],
  ])('%s', (_, rhythm, after, expected) => {
    expect(daysOf(rhythm, day(after), 3)).toEqual(expected)
  })

  test.each<[Rhythm, string]>([
    [monthly(2, 2), 'Every month, on the second Tuesday'],
    [quarterly(2, -1, 4), 'Every 3 months (February, May, August and November), on the last Thursday'],
    [weeks(6, '2026-01-13'), 'Every 6 weeks, counted from 13 January 2026'],
    [weeks(1, '2026-01-13'), 'Every week, on Tuesday, counted from 13 January 2026'],
  ])('is told in words: %j', (rhythm, words) => {
    expect(rhythmWords(rhythm)).toBe(words)
  })
})

describe('the meetings that are proposed', () => {
  const propose = (
    rhythm: Rhythm,
    today: string,
    planned: readonly string[],
    added: readonly string[] = [],
  ) =>
    proposeSittings(
      rhythm,
      planned.map((heldOn) => ({ heldOn: day(heldOn) })),
      day(today),
      { ...englandAndWales, added: added.map(day) },
    )

  test('are the next six', () => {
    expect(propose(monthly(2, 2), '2026-03-02', []).map(({ on }) => on)).toEqual([
      '2026-03-10',
      '2026-04-14',
      '2026-05-12',
      '2026-06-09',
      '2026-07-14',
      '2026-08-11',
    ])
  })

  test('step over bank holidays and say so, the office’s own as well', () => {
    const [may, june] = propose(monthly(1, 1), '2026-05-01', [], ['2026-06-01', '2026-06-02'])
    expect(may).toEqual({
      on: '2026-05-05',
      why: 'Monday 4 May 2026 is a bank holiday, so the next working day is proposed',
    })
    expect(june?.on).toBe('2026-06-03')
  })

  test('leave out a day on which the series meets already, although it is another turn’s', () => {
    const closed = ['2026-04-30', '2026-05-01']
    expect(propose(monthly(-1, 4), '2026-04-01', [], closed)[0]?.on).toBe('2026-05-05')
    expect(propose(monthly(-1, 4), '2026-04-01', ['2026-05-05'], closed)[0]?.on).toBe('2026-06-25')
  })

  test('leave out each turn that has its meeting, be it moved, cancelled or on the stepped-over day', () => {
    expect(
      propose(monthly(2, 2), '2026-03-02', ['2026-04-21', '2026-05-12', '2026-06-01']).map(({ on }) => on),
    ).toEqual(['2026-03-10', '2026-07-14', '2026-08-11'])
    expect(
      propose(weeks(2, '2026-03-10'), '2026-03-02', ['2026-03-13', '2026-04-02']).map(({ on }) => on),
    ).toEqual(['2026-03-24', '2026-04-21', '2026-05-05', '2026-05-19'])
  })
})
