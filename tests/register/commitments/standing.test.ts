import { describe, expect, it } from 'vitest'
import type { Commitment } from '../../../src/register/commitments/commitment.ts'
import {
  countDays,
  daysOverdue,
  daysWithoutDate,
  describeStanding,
  slippageDays,
  standing,
  standingName,
  standings,
} from '../../../src/register/commitments/standing.ts'
import { aClaim, aCommitment, aMeeting, day, meetingRefOf } from '../../support/builders.ts'

const due = (dueOn: string | null, given: Partial<Commitment> = {}): Commitment =>
  aCommitment({ dueOn: dueOn === null ? null : day(dueOn), ...given })

/** From 50% on 7 October 2025 to 100% on 7 October 2026. */
const target = (value: number): Partial<Commitment> => ({
  measure: { what: 'cases with full data', comparator: 'at-least', value: 100, unit: '%', baseline: 50 },
  readings: [{ measuredOn: day('2026-04-07'), value, source: 'Quarterly return' }],
})
const closed = (as: 'delivered' | 'withdrawn'): Partial<Commitment> => ({
  closure: { on: day('2026-04-20'), as, by: 'Priya Anand', reason: 'Done', supersededByRef: null },
})
const settled = {
  on: day('2026-04-01'),
  by: 'Priya Anand',
  as: 'not-accepted',
  reason: 'No plan was attached',
} as const

describe('the standing of a commitment', () => {
  it.each([
    ['due today is not late', due('2026-04-07'), '2026-04-07', 'due-today', 'Due today'],
    ['late begins the next day', due('2026-04-07'), '2026-04-08', 'overdue', 'Overdue by 1 day'],
    ['and is counted from then', due('2026-04-07'), '2026-04-19', 'overdue', 'Overdue by 12 days'],
    ['due tomorrow', due('2026-04-07'), '2026-04-06', 'due-soon', 'Due in 1 day'],
    ['thirty days before is soon', due('2026-04-07'), '2026-03-08', 'due-soon', 'Due in 30 days'],
    ['thirty-one is not', due('2026-04-07'), '2026-03-07', 'on-track', 'On track'],
    ['no date was given', due(null), '2025-10-09', 'no-date', 'No date given for 2 days'],
    [
      'an answer waits',
      due('2026-04-07', { updates: [aClaim('2026-03-01')] }),
      '2026-03-02',
      'awaiting-acceptance',
      'Awaiting acceptance',
    ],
    [
      'an answer waits: that beats being late',
      due('2026-04-07', { updates: [aClaim('2026-03-01')] }),
      '2026-09-02',
      'awaiting-acceptance',
      'Awaiting acceptance',
    ],
    [
      'and having no date',
      due(null, { updates: [aClaim('2026-03-01')] }),
      '2026-09-02',
      'awaiting-acceptance',
      'Awaiting acceptance',
    ],
    [
      'an answer that was not accepted waits no more',
      due('2026-04-07', { updates: [aClaim('2026-03-01', { settled })] }),
      '2026-04-08',
      'overdue',
      'Overdue by 1 day',
    ],
    [
      'a report of progress is no claim',
      due('2026-04-07', { updates: [aClaim('2026-03-01', { claim: 'progress' })] }),
      '2026-04-08',
      'overdue',
      'Overdue by 1 day',
    ],
    [
      'a second claim after a refused one waits',
      due('2026-04-07', { updates: [aClaim('2026-03-01', { settled }), aClaim('2026-04-05')] }),
      '2026-04-08',
      'awaiting-acceptance',
      'Awaiting acceptance',
    ],
    [
      'a target behind its line is at risk',
      due('2026-10-07', target(60)),
      '2026-04-08',
      'at-risk',
      'At risk: will miss its target',
    ],
    [
      'also when it is due soon',
      due('2026-10-07', target(60)),
      '2026-10-01',
      'at-risk',
      'At risk: will miss its target',
    ],
    [
      'but not on the day, when it is due',
      due('2026-10-07', target(60)),
      '2026-10-07',
      'due-today',
      'Due today',
    ],
    [
      'nor after it, when it is late',
      due('2026-10-07', target(60)),
      '2026-10-08',
      'overdue',
      'Overdue by 1 day',
    ],
    ['a target on its line is on track', due('2026-10-07', target(80)), '2026-04-08', 'on-track', 'On track'],
    [
      'closed is closed, however late',
      due('2026-04-07', closed('delivered')),
      '2027-01-01',
      'closed',
      'Delivered on 20 April 2026',
    ],
    [
      'closed is closed, whatever was claimed',
      due(null, { ...closed('withdrawn'), updates: [aClaim('2026-03-01')] }),
      '2027-01-01',
      'closed',
      'Withdrawn on 20 April 2026',
    ],
  ])('%s', (_, commitment, today, expected, words) => {
    expect(standing(commitment, day(today))).toBe(expected)
    expect(describeStanding(commitment, day(today))).toBe(words)
  })

  it('begins to be late at midnight in the office, also in the week the clocks change', () => {
    expect(standing(due('2026-03-28'), day('2026-03-29'))).toBe('overdue')
    expect(daysOverdue(due('2026-03-28'), day('2026-03-30'))).toBe(2)
    expect(daysOverdue(due('2026-10-24'), day('2026-10-26'))).toBe(2)
  })

  it('has a name for each, and a place in the order', () => {
    expect(standings.map(standingName)).toEqual([
      'Overdue',
      'Due today',
      'Due soon',
      'At risk',
      'Awaiting acceptance',
      'No date given',
      'On track',
      'Closed',
    ])
  })
})

describe('the days that are counted', () => {
  it('are none for what is closed, not yet due, or without a date', () => {
    const today = day('2026-05-01')
    expect(daysOverdue(due('2026-04-07', closed('delivered')), today)).toBe(0)
    expect(daysOverdue(due('2026-05-01'), today)).toBe(0)
    expect(daysOverdue(due(null), today)).toBe(0)
    expect(daysWithoutDate(due('2026-05-02'), today)).toBe(0)
    expect(daysWithoutDate(due(null, closed('withdrawn')), today)).toBe(0)
  })

  it('without a date run from the meeting where it was said', () => {
    const meeting = meetingRefOf(aMeeting({ heldOn: day('2026-01-13') }))
    expect(daysWithoutDate(due(null, { meeting }), day('2026-04-13'))).toBe(90)
  })

  it.each([
    ['2026-04-07', '2026-04-07', 0],
    ['2026-04-07', '2026-07-07', 91],
    ['2026-04-07', '2026-04-01', -6],
    [null, null, 0],
  ])('of slippage from %s to %s are %s', (first, now, days) => {
    const on = (text: string | null) => (text === null ? null : day(text))
    expect(slippageDays({ baselineDueOn: on(first), dueOn: on(now) })).toBe(days)
  })

  it('are one day or several days', () => {
    expect([countDays(0), countDays(1), countDays(2)]).toEqual(['0 days', '1 day', '2 days'])
  })
})
