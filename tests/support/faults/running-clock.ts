import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { Clock } from '../../../src/clock.ts'

/** A clock that runs `speed` times as fast as the wall's, the same in every process that is given it. */
export type RunningClock = {
  readonly start: string
  readonly origin: number
  readonly speed: number
  /** A file that says by how many milliseconds the clock is wrong; right while there is none. */
  readonly wrongBy?: string
}

export const runningClock = (start: string, speed: number): RunningClock => ({
  start,
  origin: Date.now(),
  speed,
})

export const clockOf = ({ start, origin, speed, wrongBy }: RunningClock): Clock => ({
  now: () => {
    const wrong = wrongBy !== undefined && existsSync(wrongBy) ? Number(readFileSync(wrongBy, 'utf8')) : 0
    return new Date(Date.parse(start) + (Date.now() - origin) * speed + wrong).toISOString()
  },
})

/** Puts the clock of every process that looks at this file wrong, or right with 0. */
export const putWrong = (file: string, days: number): void => {
  writeFileSync(file, String(days * 24 * 60 * 60_000))
}
