import type { Clock } from '../../../src/clock.ts'

/** A clock that runs `speed` times as fast as the wall's, the same in every process that is given it. */
export type RunningClock = { readonly start: string; readonly origin: number; readonly speed: number }

export const runningClock = (start: string, speed: number): RunningClock => ({
  start,
  origin: Date.now(),
  speed,
})

export const clockOf = ({ start, origin, speed }: RunningClock): Clock => ({
  now: () => new Date(Date.parse(start) + (Date.now() - origin) * speed).toISOString(),
})
