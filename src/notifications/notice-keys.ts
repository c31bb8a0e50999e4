import { createHash } from 'node:crypto'
import { addDays, type PlainDate } from '../calendar/plain-date.ts'

/** How long something that happened is still told of: long enough to outlast an outage, not to dig up years. */
export const TOLD_WITHIN_DAYS = 14

/** The first day of which events are told today. */
export const toldSince = (today: PlainDate): PlainDate => addDays(today, -TOLD_WITHIN_DAYS)

/**
 * Tells two mails to one person on one day apart by what is in them, in whatever order. No item is in two mails, so
 * that the first and the last tell as much as all of the many thousands.
 */
export const digestOf = (itemKeys: readonly string[]): string => digestOfSpan(spanOf(itemKeys))

/** How many keys there are, and between which they lie. */
export type KeySpan = { readonly count: number; readonly first: string; readonly last: string }

/** Of these keys and those before. */
export const spanOf = (itemKeys: readonly string[], before?: KeySpan): KeySpan => {
  let { first, last } = before ?? { first: itemKeys[0] ?? '', last: '' }
  for (const key of itemKeys) {
    if (key < first) first = key
    if (key > last) last = key
  }
  return { count: (before?.count ?? 0) + itemKeys.length, first, last }
}

export const digestOfSpan = ({ count, first, last }: KeySpan): string =>
  createHash('sha256').update(`${count}\n${first}\n${last}`).digest('hex').slice(0, 12)

/** In one order, however they were found. */
export const byRef = (a: Of, b: Of): number => (a.commitment.ref < b.commitment.ref ? -1 : 1)

type Of = { readonly commitment: { readonly ref: string } }
