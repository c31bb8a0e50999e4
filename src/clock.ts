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

/** A clock that keeps another's time once it has been told how far it is off: all workers share the database's. */
export const adjustableClock = (clock: Clock): Clock & { adjust(milliseconds: number): void } => {
  let off = 0
  return {
    now: () => (off === 0 ? clock.now() : new Date(Date.parse(clock.now()) + off).toISOString()),
    adjust: (milliseconds) => {
      off = milliseconds
    },
  }
}

/** Today's date where the office is. */
export const today = (clock: Clock, timeZone: string): PlainDate => dayIn(timeZone, clock.now())
