import { describe, expect, it } from 'vitest'
import type { Measure } from '../../../src/extraction/candidate.ts'
import { targetLine } from '../../../src/register/commitments/target-line.ts'
import { aMeeting, day, meetingRefOf } from '../../support/builders.ts'

// One hundred days, so that each is a hundredth of the way.
const meeting = meetingRefOf(aMeeting({ heldOn: day('2026-01-01') }))
const dueOn = day('2026-04-11')
const HALF_WAY = '2026-02-20'

const measure = (given: Partial<Measure>): Measure => ({
  what: 'calls answered in 30 seconds',
  comparator: 'at-least',
  value: 80,
  unit: '%',
  baseline: 60,
  ...given,
})
const lineOf = (
  given: Partial<Measure>,
  readings: readonly (readonly [on: string, value: number])[],
  today = HALF_WAY,
) =>
  targetLine(
    {
      measure: measure(given),
      meeting,
      dueOn,
      readings: readings.map(([on, value]) => ({ measuredOn: day(on), value, source: 'Return' })),
    },
    day(today),
  )

describe('the line of a target', () => {
  it('runs straight from the baseline at the meeting to the target on the due day', () => {
    const at = (today: string) => lineOf({}, [['2026-01-02', 60]], today)?.expectedToday
    expect([at('2026-01-02'), at(HALF_WAY), at('2026-04-11'), at('2026-06-01')]).toEqual([60.2, 70, 80, 80])
  })

  it.each([
    ['on the line', {}, 70, false],
    ['above it', {}, 75, false],
    ['below it', {}, 69, true],
    ['not moved at all', {}, 60, true],
    ['fallen', {}, 50, true],
    ['reached early', {}, 85, false],
    ['at most: on its way down', { comparator: 'at-most', value: 20, baseline: 60 }, 40, false],
    ['at most: too slow', { comparator: 'at-most', value: 20, baseline: 60 }, 45, true],
    ['at most: rising', { comparator: 'at-most', value: 20, baseline: 60 }, 70, true],
    ['exactly, upwards: too slow', { comparator: 'exactly', value: 100, baseline: 0 }, 40, true],
    ['exactly, upwards: in time', { comparator: 'exactly', value: 100, baseline: 0 }, 50, false],
    ['exactly none, downwards: not moved', { comparator: 'exactly', value: 0, baseline: 40 }, 40, true],
    ['exactly none, downwards: in time', { comparator: 'exactly', value: 0, baseline: 40 }, 20, false],
  ] as const)('half way, %s', (_, given, value, willMiss) => {
    expect(lineOf(given, [[HALF_WAY, value]])?.willMiss).toBe(willMiss)
  })

  it('goes by the latest reading, whatever the order', () => {
    const line = lineOf({}, [
      [HALF_WAY, 75],
      ['2026-01-11', 61],
    ])
    expect(line).toMatchObject({ latest: { on: HALF_WAY, value: 75 }, projected: 90, willMiss: false })
  })

  it('goes by the one recorded last, of two of one day', () => {
    expect(
      lineOf({}, [
        [HALF_WAY, 61],
        [HALF_WAY, 75],
      ])?.latest.value,
    ).toBe(75)
  })

  it('does not look ahead of today', () => {
    expect(
      lineOf({}, [
        ['2026-01-11', 62],
        ['2026-03-01', 99],
      ])?.latest.value,
    ).toBe(62)
  })

  it.each([
    ['nothing was measured', () => lineOf({}, [])],
    ['nothing was measured since the meeting', () => lineOf({}, [['2026-01-01', 60]])],
    ['all was measured later than today', () => lineOf({}, [['2026-03-01', 70]])],
    ['nobody said where it started', () => lineOf({ baseline: null }, [[HALF_WAY, 70]])],
    ['it is no target', () => targetLine({ measure: null, meeting, dueOn, readings: [] }, day(HALF_WAY))],
    [
      'it has no date',
      () =>
        targetLine(
          {
            measure: measure({}),
            meeting,
            dueOn: null,
            readings: [{ measuredOn: day(HALF_WAY), value: 70, source: '' }],
          },
          day(HALF_WAY),
        ),
    ],
    [
      'it was late already at the meeting',
      () =>
        targetLine(
          {
            measure: measure({}),
            meeting,
            dueOn: day('2025-12-01'),
            readings: [{ measuredOn: day(HALF_WAY), value: 70, source: '' }],
          },
          day(HALF_WAY),
        ),
    ],
  ])('is not drawn when %s', (_, line) => {
    expect(line()).toBeNull()
  })
})
