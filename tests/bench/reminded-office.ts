import { addDays } from '../../src/calendar/plain-date.ts'
import { commitmentRow } from '../delivery/seeded-register.ts'
import { day } from '../support/builders.ts'
import { chiefAddress, type OfficeSize } from '../support/faults/office.ts'
import type { RedmineOffice } from './anchors/redmine.ts'
import { MONDAY } from './digest-register.ts'

/**
 * One office twice: people who owe something, all in the same words. Most of it is overdue or falls due within 30 days,
 * the same items of the same people on both sides. The rest is due later than either side tells of: Redmine is asked
 * for 30 days, and a digest looks 90 days ahead.
 */
export const [PEOPLE, ITEMS, TOLD_OF] = [400, 10_000, 6_768] as const

/** How far ahead Redmine is asked to look. */
export const DAYS = 30
const FAR_AHEAD = 91

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, n) => n + 1)

/** The nth item, from 1: who owes it, from 1, and in how many days it is due. */
const item = (n: number): { readonly owner: number; readonly dueIn: number } => {
  const told = toldOfAmong(n)
  const dueIn = told > toldOfAmong(n - 1) ? (told % (2 * DAYS + 1)) - DAYS : FAR_AHEAD + ((n - told) % 30)
  return { owner: ((n - 1) % PEOPLE) + 1, dueIn }
}

/** How many of the first n are told of, which are spread evenly among the others. */
const toldOfAmong = (n: number): number => Math.floor((n * TOLD_OF) / ITEMS)

/** For the product. */
export const registerOffice: OfficeSize = {
  chiefs: PEOPLE,
  commitments: ITEMS,
  dueOn: (n) => addDays(day(MONDAY.slice(0, 10)), item(n).dueIn),
}

/** For Redmine. */
export const redmineOffice = (): RedmineOffice => ({
  people: upTo(PEOPLE).map((n) => ({ first: 'Chief', last: `${n}`, mail: chiefAddress(n) })),
  issues: upTo(ITEMS).map((n) => {
    const { owner, dueIn } = item(n)
    return { subject: commitmentRow('').quote, assignee: owner - 1, due_in: dueIn }
  }),
})

/** For each address the numbers of the items that its mail must name, in order. */
export const toldOf = (): ReadonlyMap<string, readonly number[]> => {
  const numbers = upTo(ITEMS).filter((n) => item(n).dueIn <= DAYS)
  return Map.groupBy(numbers, (n) => chiefAddress(item(n).owner))
}
