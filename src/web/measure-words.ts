import { formatDay, type PlainDate } from '../calendar/plain-date.ts'
import type { Commitment } from '../register/commitment.ts'
import { targetLine } from '../register/target-line.ts'

export const comparatorNames = { 'at-least': 'at least', 'at-most': 'at most', exactly: 'exactly' } as const

/** A target's measure in words, where it should be today, and what was measured; null for other commitments. */
export const measureView = (commitment: Commitment, today: PlainDate) => {
  const { measure, dueOn } = commitment
  if (measure === null) return null
  const figure = (value: number) => withUnit(value, measure.unit)
  const line = targetLine(commitment, today)
  return {
    words: `${measure.what}: ${comparatorNames[measure.comparator]} ${figure(measure.value)}${
      measure.baseline === null ? '' : `, from ${figure(measure.baseline)}`
    }`,
    line:
      line === null
        ? null
        : `Today it should be at ${figure(rounded(line.expectedToday))}. At the pace so far it reaches ${figure(
            rounded(line.projected),
          )}${dueOn === null ? '' : ` by ${formatDay(dueOn)}`}: ${
            line.willMiss ? 'it will miss the target' : 'it will reach the target'
          }.`,
    willMiss: line?.willMiss ?? false,
    readings: commitment.readings.map(({ measuredOn, value, source }) => ({
      on: formatDay(measuredOn),
      value: figure(value),
      source: source === '' ? 'not stated' : source,
    })),
  }
}

const withUnit = (value: number, unit: string): string =>
  unit === '' || unit === '%' ? `${value}${unit}` : `${value} ${unit}`

const rounded = (value: number): number => Math.round(value * 10) / 10
