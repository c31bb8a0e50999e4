import { describe, expect, it } from 'vitest'
import { findMeeting, meetingRef, nextMeeting, seriesCode } from '../../../src/register/meetings/meetings.ts'
import { aMeeting, day } from '../../support/builders.ts'

it.each([
  ['Holding to Account Meeting', [], 'HTAM'],
  ['Strategic Assurance Board', [], 'SAB'],
  ['Strategic Assurance Board', ['SAB'], 'SAB2'],
  ['Strategic Assurance Board', ['SAB', 'SAB2'], 'SAB3'],
  ['Board', [], 'BOAR'],
  ['Joint Audit Committee (Westmarch)', [], 'JACW'],
  ['Finance and Estates Board', [], 'FEB'],
  ['Board for the Oversight of Standards', [], 'BOS'],
  ['The Board', [], 'BOAR'],
  ['Élan Éclair', [], 'ÉÉ'],
  ['', [], 'MTG'],
])('the series “%s” beside %j has the code %s', (name, taken, code) => {
  expect(seriesCode(name, new Set(taken))).toBe(code)
})

it('a meeting’s reference is its series and its day, and a number where a moved one keeps that', () => {
  const on = day('2026-10-13')
  expect(meetingRef('HTA', on, new Set())).toBe('HTA-2026-10-13')
  expect(meetingRef('HTA', on, new Set(['HTA-2026-10-13', 'SAB-2026-10-13']))).toBe('HTA-2026-10-13-2')
})

describe('the next meeting', () => {
  const september = aMeeting({ heldOn: day('2026-09-08') })
  const october = aMeeting({ heldOn: day('2026-10-13') })
  const cancelled = aMeeting({
    heldOn: day('2026-09-22'),
    ref: 'SAB-2026-09-22',
    cancelledOn: day('2026-09-01'),
  })
  const meetings = [october, cancelled, september]

  it.each([
    ['2026-09-08', september],
    ['2026-09-09', october],
    ['2026-10-13', october],
    ['2026-10-14', undefined],
  ])('from %s on, cancelled ones left out', (from, meeting) => {
    expect(nextMeeting(meetings, day(from))).toBe(meeting)
  })

  it('of two on one day is the first by reference', () => {
    const other = aMeeting({ heldOn: day('2026-09-08'), ref: 'AAA-2026-09-08' })
    expect(nextMeeting([september, other], day('2026-09-01'))).toBe(other)
    expect(nextMeeting([other, september], day('2026-09-01'))).toBe(other)
  })

  it.each([
    ['its reference', 'HTA-2026-10-13', october],
    ['its reference in small letters, with blanks', ' hta-2026-10-13 ', october],
    ['its day', '2026-10-13', october],
    ['a day without one', '2026-10-14', undefined],
    ['half a reference', 'HTA-2026', undefined],
    ['nothing', '', undefined],
  ])('is found by %s', (_, typed, meeting) => {
    expect(findMeeting(meetings, typed)).toBe(meeting)
  })

  it('is not found by a day on which two were held', () => {
    const other = aMeeting({ heldOn: day('2026-10-13'), ref: 'SAB-2026-10-13' })
    expect(findMeeting([...meetings, other], '2026-10-13')).toBeUndefined()
  })
})
