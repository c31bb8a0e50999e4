import { addDays, dayIn, instantAt } from '../src/calendar/plain-date.ts'

/**
 * When a job is due. `latest` names the newest slot that has begun by an instant, as compact UTC: `20260105T0600Z`.
 * Slots compare as text. Missed slots are not made up one by one: every job asks what is due, so the newest is enough.
 */
export type Schedule = { readonly words: string; latest(now: string): string }

export const everyMinutes = (minutes: number): Schedule => ({
  words: minutes === 1 ? 'every minute' : `every ${minutes} minutes`,
  latest: (now) => {
    const step = minutes * 60_000
    return slotOf(new Date(Math.floor(Date.parse(now) / step) * step).toISOString())
  },
})

/** Once a day at a local time; times when the clocks change are refused by the settings. */
export const dailyAt = (time: string, timeZone: string): Schedule => ({
  words: `every day at ${time}`,
  latest: (now) => {
    const day = dayIn(timeZone, now)
    const today = instantAt(day, time, timeZone)
    return slotOf(today <= now ? today : instantAt(addDays(day, -1), time, timeZone))
  },
})

const slotOf = (instant: string): string => `${instant.slice(0, 16).replace(/[-:]/g, '')}Z`
