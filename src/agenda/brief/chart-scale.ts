import type { PlainDate } from '../../calendar/plain-date.ts'
import type { TargetPicture, TargetPoint } from './target-picture.ts'

export type Drawing = NonNullable<TargetPicture['drawing']>

/** The values between which a chart is drawn, at round figures with round steps, with some air above and below. */
export const chartScale = (drawing: Drawing): { min: number; max: number; step: number } => {
  const { start, end, readings, expected } = drawing
  const values = [start, end, expected, ...readings].flatMap((one) => one?.value ?? [])
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const step = roundStep((high - low || Math.abs(high) || 1) / 3)
  const floor = Math.floor(low / step) * step
  const ceiling = Math.ceil(high / step) * step
  // What is never below nothing is not drawn below nothing, and no share goes beyond the whole.
  const min = floor === low && low !== 0 && low - step >= 0 ? floor - step : floor
  return { min: tidy(min), max: tidy(ceiling === min ? ceiling + step : ceiling), step: tidy(step) }
}

/** 1, 2, 2.5 or 5 times a power of ten, no smaller than wanted. */
const roundStep = (wanted: number): number => {
  const power = 10 ** Math.floor(Math.log10(wanted))
  const times = [1, 2, 2.5, 5, 10].find((one) => one * power >= wanted * 0.999) ?? 10
  return times * power
}

/** 0.30000000000000004 is 0.3. */
const tidy = (value: number): number => Number(value.toPrecision(12))

/** The last day of the picture: what is measured after the target's day is drawn too. */
export const lastDay = ({ end, readings }: Drawing): PlainDate =>
  readings.reduce((last, { on }) => (on > last ? on : last), end.on)

/** The line to the target; where there is nothing to start from, how high the target lies. */
export const wantedLine = ({ start, end, from }: Drawing): readonly [TargetPoint, TargetPoint] => [
  start ?? { on: from, value: end.value },
  end,
]

export const wantedName = ({ start }: Drawing): string => (start === null ? 'Target' : 'Line to the target')

/** Where many stand close together only the last one bears its figure. */
export const bearsFigure = ({ readings }: Drawing, at: number): boolean =>
  readings.length <= 6 || at === readings.length - 1

/** Beside an axis there is room for a sign and none for words: "%", "£" or nothing. */
export const axisUnit = (unit: string): string => /^[%£]/.exec(unit)?.[0] ?? ''
