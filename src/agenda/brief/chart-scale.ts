import type { TargetPicture } from './target-picture.ts'

export type Drawing = NonNullable<TargetPicture['drawing']>

/** The values between which a chart is drawn, at round figures with round steps, with some air above and below. */
export const chartScale = (drawing: Drawing): { min: number; max: number; step: number } => {
  const { start, end, readings, expected } = drawing
  const values = [start, end, expected, ...readings].map(({ value }) => value)
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
