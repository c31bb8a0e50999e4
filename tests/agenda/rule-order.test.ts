import { expect, test } from 'vitest'
import { timesMovedLater } from '../../src/agenda/matter-facts.ts'
import { noRecord } from '../../src/agenda/matter-record.ts'
import { type Occasion, reasonsFor, weightOf } from '../../src/agenda/selection.ts'
import { anExtension, day } from '../support/builders.ts'
import { aQuietOne, composedOn, meeting, sittingOn, sittings, undated } from './example.ts'

const occasion: Occasion = {
  seriesName: meeting.seriesName,
  meetingOn: meeting.heldOn,
  asOf: composedOn,
  ownSittings: sittings,
  noDateDays: 90,
  slips: 2,
  askings: 3,
  record: {
    ...noRecord,
    asked: { times: 3, firstOn: day('2025-07-01') },
    carriedFrom: [sittingOn('2025-09-02')],
  },
}

test('silence weighs more than a missing date, and both more than being carried over', () => {
  const reasons = reasonsFor(aQuietOne(undated), occasion)
  expect(reasons.map(({ rule }) => rule)).toEqual(['silent', 'no-date', 'carried'])
  expect(weightOf(reasons)).toBeLessThan(weightOf(reasons.slice(1)))
})

test('a date moved for a bank holiday, or given for the first time, is no slip', () => {
  const extensions = [
    anExtension('2025-04-30', '2025-05-06', { holidayId: 'jubilee' }),
    anExtension('2025-05-06', '2025-12-31'),
    anExtension('2025-04-30', '2025-06-30', { from: null }),
    anExtension('2025-12-31', '2025-11-30'),
  ]
  expect(timesMovedLater({ extensions })).toBe(1)
})
