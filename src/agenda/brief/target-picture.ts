import { daysBetween, formatDay, type PlainDate } from '../../calendar/plain-date.ts'
import type { Measure } from '../../extraction/candidate.ts'
import type { Commitment } from '../../register/commitments/commitment.ts'
import { figure } from '../../register/restatements/figures.ts'
import { targetLine } from '../../register/commitments/target-line.ts'
import { countTimes } from '../matter-facts.ts'
import { capitalised } from '../quote-words.ts'

export type TargetPoint = { readonly on: PlainDate; readonly value: number }

/** A target's line as something to draw. Without a date, or without any figure, there are only words. */
export type TargetPicture = {
  /** The same in words, for whoever does not see the picture. */
  readonly words: string
  readonly unit: string
  readonly drawing: {
    /** Where it began; null when no figure was given to start from, and there is no line to be on. */
    readonly start: TargetPoint | null
    readonly end: TargetPoint
    readonly readings: readonly TargetPoint[]
    /** Where it should be on the day of making, or at the end when that has passed. */
    readonly expected: TargetPoint | null
    /** The first day of the picture. */
    readonly from: PlainDate
  } | null
}

/** Null for a commitment that is not measured. */
export const targetPicture = (commitment: Commitment, today: PlainDate): TargetPicture | null => {
  const { measure, dueOn, meeting } = commitment
  if (measure === null) return null
  const readings = readingsUntil(commitment, today)
  const { unit, baseline, value } = measure
  const words = pictureWords(commitment, readings, today)
  if (dueOn === null || dueOn <= meeting.heldOn || (baseline === null && readings.length === 0))
    return { words, unit, drawing: null }
  const first = readings[0]?.on ?? meeting.heldOn
  return {
    words,
    unit,
    drawing: {
      start: baseline === null ? null : { on: meeting.heldOn, value: baseline },
      end: { on: dueOn, value },
      readings,
      expected: baseline === null ? null : expectedOn(meeting.heldOn, baseline, dueOn, value, today),
      from: first < meeting.heldOn ? first : meeting.heldOn,
    },
  }
}

const readingsUntil = ({ readings }: Commitment, today: PlainDate): readonly TargetPoint[] =>
  readings
    .filter(({ measuredOn }) => measuredOn <= today)
    .map(({ measuredOn, value }) => ({ on: measuredOn, value }))
    .toSorted((a, b) => daysBetween(b.on, a.on))

const expectedOn = (
  from: PlainDate,
  baseline: number,
  until: PlainDate,
  value: number,
  today: PlainDate,
): TargetPoint => {
  const on = today < from ? from : today > until ? until : today
  return { on, value: baseline + ((value - baseline) * daysBetween(from, on)) / daysBetween(from, until) }
}

const comparators = { 'at-least': 'at least', 'at-most': 'at most', exactly: 'exactly' } as const

const pictureWords = (commitment: Commitment, readings: readonly TargetPoint[], today: PlainDate): string => {
  const { measure, dueOn, meeting } = commitment
  if (measure === null) return ''
  const { what, unit, baseline, value, comparator } = measure
  const shown = (n: number): string => roundFigure(n, unit)
  const aim = `to be ${comparators[comparator]} ${shown(value)}${dueOn === null ? '; no date was given' : ` by ${formatDay(dueOn)}`}`
  const from =
    baseline === null
      ? `${aim}. No figure was given to start from`
      : `${shown(baseline)} on ${formatDay(meeting.heldOn)}, ${aim}`
  const said = saidWords(readings, shown)
  return [
    `${what === '' ? 'The target' : capitalised(what)}: ${from}`,
    said,
    ...outlook(commitment, today, shown),
  ]
    .map((sentence) => `${sentence}.`)
    .join(' ')
}

const saidWords = (readings: readonly TargetPoint[], shown: (n: number) => string): string => {
  const at = ({ on, value }: TargetPoint): string => `${shown(value)} on ${formatDay(on)}`
  const [first, last] = [readings[0], readings.at(-1)]
  if (first === undefined || last === undefined) return 'Nothing has been measured since'
  return readings.length <= 3
    ? `Measured at ${readings.map(at).join(', ')}`
    : `Measured ${countTimes(readings.length)}, first at ${at(first)}, last at ${at(last)}`
}

const outlook = (
  commitment: Commitment,
  today: PlainDate,
  shown: (n: number) => string,
): readonly string[] => {
  const { measure, dueOn, meeting } = commitment
  if (measure === null || measure.baseline === null || dueOn === null || dueOn <= meeting.heldOn) return []
  const due = formatDay(dueOn)
  const expected = expectedOn(meeting.heldOn, measure.baseline, dueOn, measure.value, today)
  const should =
    today >= dueOn
      ? `It should have reached ${shown(measure.value)} by ${due}`
      : `On a straight line it should be at ${shown(expected.value)} on ${formatDay(expected.on)}`
  const line = targetLine(commitment, today)
  if (line === null) return [should]
  if (today >= dueOn)
    return [
      should,
      isReached(measure, line.latest.value) ? 'By the last figure it has' : 'By the last figure it has not',
    ]
  return [
    should,
    `At the pace so far it comes to ${shown(line.projected)} by ${due} and ${line.willMiss ? 'misses the target' : 'reaches the target'}`,
  ]
}

const isReached = ({ comparator, value, baseline }: Measure, latest: number): boolean => {
  const downwards = comparator === 'at-most' || (comparator === 'exactly' && value < (baseline ?? value))
  return downwards ? latest <= value : latest >= value
}

/** As precise as it means anything: "83.1%", "7,729 officers", "£2.6 million". */
export const roundFigure = (value: number, unit: string): string =>
  figure(
    Math.abs(value) >= 100 && Math.abs(value) < 1_000_000 ? Math.round(value) : Math.round(value * 10) / 10,
    unit,
  )
