import type { Moment } from '../../src/register/actor.ts'
import { day } from './builders.ts'

/** Ten in the morning, UTC, of a day. */
export const momentOn = (text: string): Moment => ({
  at: `${text}T10:00:00.000Z`,
  today: day(text),
})

/** Counts what happens, and lets a test wait until it has happened often enough, without sleeping. */
export const tally = (): {
  hit(what: string): void
  readonly hits: readonly string[]
  reached(count: number): Promise<void>
} => {
  const hits: string[] = []
  const waiting: { count: number; resolve(): void }[] = []
  return {
    hits,
    hit: (what) => {
      hits.push(what)
      for (const waiter of waiting) if (hits.length >= waiter.count) waiter.resolve()
    },
    reached: (count) =>
      new Promise((resolve) => {
        if (hits.length >= count) resolve()
        else waiting.push({ count, resolve })
      }),
  }
}

/** A promise that the test itself keeps. */
export const gate = (): { readonly opened: Promise<void>; open(): void } => {
  const { promise, resolve } = Promise.withResolvers<void>()
  return { opened: promise, open: resolve }
}
