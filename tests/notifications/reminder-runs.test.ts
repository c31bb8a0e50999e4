import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, daysBetween, type PlainDate } from '../../src/calendar/plain-date.ts'
import { englandAndWales, isOfficeDay, type OfficeCalendar } from '../../src/calendar/working-days.ts'
import { type Ladder, type LadderName, reachOn, rungToday } from '../../src/notifications/ladder.ts'
import { type LadderChange, ladderBook } from '../../src/notifications/ladder-book.ts'
import { planReminders } from '../../src/notifications/plan-reminders.ts'
import type { Commitment } from '../../src/register/commitments/commitment.ts'
import { aClaim, aCommitment, day, holdings, nothingSaid } from '../support/builders.ts'

// Whatever the ladder, whichever days the program was off: what must hold of two years of reminders.

const FIRST = day('2026-01-01')
const DAYS = 730
const COMMITMENT = 'commitment-of-runs'

const ladders: fc.Arbitrary<Ladder> = fc.record({
  before: fc.uniqueArray(fc.integer({ min: 1, max: 84 }), { maxLength: 4 }),
  on: fc.constantFrom('told', 'quiet'),
  firstAfter: fc.option(fc.integer({ min: 1, max: 60 })),
  everyAfter: fc.option(fc.integer({ min: 1, max: 60 })),
})

const dayAt = (from: number, to: number): fc.Arbitrary<PlainDate> =>
  fc.integer({ min: from, max: to }).map((n) => addDays(FIRST, n))

const nine = (on: PlainDate): string => `${on}T09:00:00.000Z`

const names: readonly LadderName[] = ['action', 'no-date', 'awaiting-acceptance']

const scenario = fc.record({
  dueOn: fc.option(dayAt(0, DAYS)),
  claimedOn: fc.option(dayAt(0, DAYS)),
  closedOn: fc.option(dayAt(0, DAYS)),
  changes: fc.array(
    fc.record({
      on: dayAt(-30, DAYS),
      name: fc.constantFrom(...names),
      own: fc.boolean(),
      ladder: fc.option(ladders, { freq: 8 }),
    }),
    { maxLength: 3 },
  ),
  added: fc.array(dayAt(0, DAYS), { maxLength: 6 }),
  /** Runs of days on which the program was off. */
  off: fc.array(fc.record({ from: fc.nat(DAYS), days: fc.integer({ min: 1, max: 40 }) }), { maxLength: 8 }),
})

type Scenario = typeof scenario extends fc.Arbitrary<infer T> ? T : never

/** The choices known on a day, as the register would list them. */
const choicesOn = ({ changes }: Scenario, today: PlainDate): readonly LadderChange[] =>
  changes
    .toSorted((a, b) => (a.on < b.on ? -1 : 1))
    .filter(({ on }) => on <= today)
    .map(({ on, name, own, ladder }, index) => ({
      id: String(index),
      name,
      commitmentId: own ? COMMITMENT : null,
      ladder,
      reason: '',
      setOn: on,
      setAt: nine(on),
      setBy: 'Priya Anand',
    }))

const asOn = ({ dueOn, claimedOn, closedOn }: Scenario, today: PlainDate): Commitment => ({
  ...aCommitment({ id: COMMITMENT, ref: 'C-0042', dueOn, acceptedAt: '2025-10-09T10:00:00.000Z' }),
  updates: claimedOn !== null && claimedOn <= today ? [aClaim(claimedOn, { id: 'claim' })] : [],
  closure:
    closedOn !== null && closedOn <= today
      ? { on: closedOn, as: 'delivered', by: 'Priya Anand', reason: '', supersededByRef: null }
      : null,
})

/** Day by day and step by step, without the shortcuts of the program: the days of a ladder that was never changed. */
const daysOf = (
  name: LadderName,
  { before, on, firstAfter, everyAfter }: Ladder,
  anchor: PlainDate,
  calendar: OfficeCalendar,
): readonly { readonly offset: number; readonly on: PlainDate }[] => {
  const later = Array.from({ length: 1200 }, (_, n) => n).filter(
    (n) =>
      firstAfter !== null &&
      (n === firstAfter || (everyAfter !== null && n > firstAfter && (n - firstAfter) % everyAfter === 0)),
  )
  const offsets = [...before.map((n) => -n), ...(on === 'told' ? [0] : []), ...later]
  return offsets
    .toSorted((a, b) => a - b)
    .map((offset) => {
      const back = offset < 0 || (offset === 0 && name !== 'awaiting-acceptance')
      let moved = addDays(anchor, offset)
      while (!isOfficeDay(moved, calendar)) moved = addDays(moved, back ? -1 : 1)
      return { offset, on: moved }
    })
}

/** What the ladder is for on a day, and the day it hangs on. */
const subjectOn = ({ dueOn, claimedOn }: Scenario, today: PlainDate) => {
  if (claimedOn !== null && claimedOn <= today)
    return { name: 'awaiting-acceptance', anchor: claimedOn, begunAt: claimedOn } as const
  const begunAt = '2025-10-09T10:00:00.000Z'
  return dueOn === null
    ? ({ name: 'no-date', anchor: day('2025-10-07'), begunAt } as const)
    : ({ name: 'action', anchor: dueOn, begunAt } as const)
}

test('no rung twice, nothing on a closed day or after closure, and the latest rung on the first run after it', () => {
  fc.assert(
    fc.property(scenario, (given) => {
      const calendar = { ...englandAndWales, added: given.added }
      const isOff = (n: number) => given.off.some(({ from, days }) => n >= from && n < from + days)
      const said = new Map<string, PlainDate>()
      const days = new Map<string, ReturnType<typeof daysOf>>()
      for (let n = 0; n < DAYS; n++) {
        const today = addDays(FIRST, n)
        if (isOff(n)) continue
        const { messages } = planReminders({
          commitments: [asOn(given, today)],
          holdings,
          meetings: [],
          ...nothingSaid,
          ladders: choicesOn(given, today),
          calendar,
          alreadyPlanned: new Set(said.keys()),
          today,
        })
        const keys = messages.flatMap(({ items }) => items.map(({ itemKey }) => itemKey))
        if (keys.length > 0) {
          expect(isOfficeDay(today, calendar)).toBe(true)
          expect(given.closedOn === null || today < given.closedOn).toBe(true)
        }
        for (const key of keys) {
          expect(said.has(key)).toBe(false)
          said.set(key, today)
        }
        if (!isOfficeDay(today, calendar) || (given.closedOn !== null && given.closedOn <= today)) continue
        const { name, anchor, begunAt } = subjectOn(given, today)
        const history = ladderBook(choicesOn(given, today)).historyOf(name, COMMITMENT, begunAt)
        const rung = rungToday(name, history, anchor, reachOn(today, calendar))
        const [always] = history
        if (history.length === 1 && always !== undefined) {
          const key = `${name}/${anchor}/${JSON.stringify(always.ladder)}`
          const all = days.get(key) ?? daysOf(name, always.ladder, anchor, calendar)
          days.set(key, all)
          const latest = all.findLast(({ on }) => on <= today)
          expect(rung?.on).toBe(latest?.on)
          if (latest !== undefined)
            expect(rung?.name).toContain(latest.offset === 0 ? '' : `${Math.abs(latest.offset)}-days`)
        }
        if (rung !== null && [...said.keys()].every((key) => !key.includes(`/${rung.name}/`))) {
          // What only repeats may wait for the week to begin, and for nothing else.
          expect(rung.repeats).toBe(true)
          expect(daysBetween(rung.on, today)).toBeLessThan(7 + closedFrom(rung.on, calendar))
        }
      }
    }),
    { numRuns: 40 },
  )
})

/** How many closed days follow a day within a fortnight: a week may begin late. */
const closedFrom = (on: PlainDate, calendar: OfficeCalendar): number =>
  Array.from({ length: 14 }, (_, n) => addDays(on, n)).filter((each) => !isOfficeDay(each, calendar)).length
