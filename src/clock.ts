import { dayIn, type PlainDate } from './calendar/plain-date.ts'

/** Where "now" comes from. Everything else is handed an instant or a day. */
export type Clock = {
  /** The present instant, as fixed-width UTC text: `2026-03-31T09:00:00.000Z`. */
  now(): string
}

export const systemClock: Clock = { now: () => new Date().toISOString() }

/** A clock that stands still until it is told otherwise: tests and the demo turn its hands. */
export const fixedClock = (start: string): Clock & { set(instant: string): void } => {
  let instant = start
  return {
    now: () => instant,
    set: (next) => {
      instant = next
    },
  }
}

/** Today's date where the office is. */
export const today = (clock: Clock, timeZone: string): PlainDate => dayIn(timeZone, clock.now())
