import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type PlainDate } from '../../src/calendar/plain-date.ts'
import { isOfficeDay, type OfficeCalendar } from '../../src/calendar/working-days.ts'
import type { NotificationFacts } from '../../src/notifications/facts.ts'
import type { Ladder, LadderName } from '../../src/notifications/ladder.ts'
import type { LadderChange } from '../../src/notifications/ladder-book.ts'
import { NEVER, nextLooks } from '../../src/notifications/next-look.ts'
import { noticeSources } from '../../src/notifications/notice-sources.ts'
import type { Commitment, ProgressUpdate } from '../../src/register/commitments/commitment.ts'
import { aClaim, aCommitment, aMeeting, day, holdings, nothingSaid, posts } from '../support/builders.ts'

const TUESDAY = day('2026-03-31')

const lookAfter = (commitment: Commitment, today = TUESDAY, given: Partial<NotificationFacts> = {}) =>
  nextLooks({ ...nothingSaid, commitments: [], meetings: [], holdings, ...given }, today)(commitment)

const chain = Object.values(posts).map((post) =>
  post.id === posts.deputy.id ? { ...post, escalatesToPostId: posts.chief.id } : post,
)
const settledOn = (on: string): ProgressUpdate =>
  aClaim('2026-03-20', {
    settled: { on: day(on), by: 'Priya Anand', as: 'not-accepted', reason: 'No figures' },
  })
const revisitOn = (on: string) => [{ id: 'revisit', revisitOn: day(on), reason: 'Look again', done: null }]
const closure = {
  on: TUESDAY,
  as: 'delivered',
  by: 'Priya Anand',
  reason: '',
  supersededByRef: null,
} as const

test.each<[string, Commitment, string, Partial<NotificationFacts>?]>([
  ['a week before the day it falls due', aCommitment({ dueOn: day('2026-04-20') }), '2026-04-13'],
  ['on the day', aCommitment({ dueOn: day('2026-04-01') }), '2026-04-01'],
  ['before Easter, when the day is in it', aCommitment({ dueOn: day('2026-04-05') }), '2026-04-02'],
  ['after Easter, when being a week late is', aCommitment({ dueOn: day('2026-03-30') }), '2026-04-07'],
  ['a fortnight after the last time', aCommitment({ dueOn: day('2025-12-31') }), '2026-04-01'],
  ['30 days before one that lies far ahead', aCommitment({ dueOn: day('2031-04-07') }), '2031-03-07'],
  ['each 30 days without a date', aCommitment({ dueOn: null }), '2026-04-07'],
  ['the day after it was accepted', aCommitment({ acceptedAt: '2026-03-31T15:00:00.000Z' }), '2026-04-01'],
  [
    'the day after the office’s word on an answer',
    aCommitment({ dueOn: day('2027-01-01'), updates: [settledOn('2026-03-31')] }),
    '2026-04-01',
  ],
  [
    'a fortnight after an answer that nobody settled',
    aCommitment({ dueOn: day('2026-03-01'), updates: [aClaim('2026-03-31')] }),
    '2026-04-14',
  ],
  [
    'the day after the office missed to look again',
    aCommitment({ dueOn: day('2027-01-01'), revisits: revisitOn('2026-03-31') }),
    '2026-04-01',
  ],
  [
    'a week before the meeting that looks again',
    aCommitment({ dueOn: day('2027-01-01'), revisits: revisitOn('2026-04-01') }),
    '2026-04-14',
    { meetings: [aMeeting({ heldOn: day('2026-04-21') })] },
  ],
  [
    'when its owner is to be warned',
    aCommitment({ dueOn: day('2026-03-27') }),
    '2026-04-07',
    { posts: chain, escalateAfter: 10 },
  ],
  ['never, when it was withdrawn', aCommitment({ closure: { ...closure, as: 'withdrawn' } }), NEVER],
  [
    'the day after, when its answer was accepted',
    aCommitment({
      closure,
      updates: [
        aClaim('2026-03-20', { settled: { on: TUESDAY, by: 'Priya Anand', as: 'accepted', reason: '' } }),
      ],
    }),
    '2026-04-01',
  ],
])('the next look is %s', (_, commitment, expected, given) => {
  expect(lookAfter(commitment, TUESDAY, given)).toBe(expected)
})

// Whatever the facts: on every day between two looks, nothing is said that was not said at the first.

const FIRST = day('2026-01-05')
const DAYS = 366
const dayAt = (from: number, to: number): fc.Arbitrary<PlainDate> =>
  fc.integer({ min: from, max: to }).map((n) => addDays(FIRST, n))

const ladders: fc.Arbitrary<Ladder> = fc.record({
  before: fc.uniqueArray(fc.integer({ min: 1, max: 84 }), { maxLength: 4 }),
  on: fc.constantFrom('told', 'quiet'),
  firstAfter: fc.option(fc.integer({ min: 1, max: 60 })),
  everyAfter: fc.option(fc.integer({ min: 1, max: 60 })),
})

const names: readonly LadderName[] = [
  'action',
  'no-date',
  'awaiting-acceptance',
  'revisit-ahead',
  'revisit-missed',
]

const scenarios = fc.record({
  dueOn: fc.option(dayAt(-60, DAYS)),
  acceptedOn: dayAt(-60, 60),
  claimedOn: fc.option(dayAt(-30, 100)),
  settled: fc.option(fc.record({ after: fc.nat(30), as: fc.constantFrom('accepted', 'not-accepted') })),
  isClosed: fc.boolean(),
  revisitOn: fc.option(dayAt(-30, 200)),
  sittings: fc.array(dayAt(-60, DAYS), { maxLength: 8 }),
  changes: fc.array(
    fc.record({ on: dayAt(-30, 200), name: fc.constantFrom(...names), own: fc.boolean(), ladder: ladders }),
    { maxLength: 4 },
  ),
  added: fc.array(dayAt(0, DAYS), { maxLength: 12 }),
  chained: fc.subarray(Object.values(posts).map(({ id }) => id)),
  vacant: fc.subarray(Object.values(posts).map(({ id }) => id)),
  escalateAfter: fc.integer({ min: 6, max: 60 }),
  /** Days after the warning was due that it was sent. */
  warnedAfter: fc.nat(12),
})

type Scenario = typeof scenarios extends fc.Arbitrary<infer T> ? T : never

const commitmentOf = (s: Scenario, today: PlainDate): Commitment => {
  const settledOn = s.claimedOn !== null && s.settled !== null ? addDays(s.claimedOn, s.settled.after) : null
  const settled =
    settledOn !== null && settledOn <= today && s.settled !== null
      ? { on: settledOn, by: 'Priya Anand', as: s.settled.as, reason: '' }
      : null
  const isClosed = settled === null ? false : s.isClosed
  return aCommitment({
    id: 'commitment',
    ref: 'C-0042',
    dueOn: s.dueOn,
    acceptedAt: `${s.acceptedOn}T09:00:00.000Z`,
    updates: s.claimedOn !== null && s.claimedOn <= today ? [aClaim(s.claimedOn, { settled })] : [],
    revisits: s.revisitOn === null ? [] : revisitOn(s.revisitOn),
    closure: isClosed && settled !== null ? { ...closure, on: settled.on } : null,
  })
}

const factsOf = (s: Scenario, today: PlainDate): NotificationFacts => {
  const changes = s.changes.filter(({ on }) => on <= today).toSorted((a, b) => (a.on < b.on ? -1 : 1))
  const ladders: readonly LadderChange[] = changes.map(({ on, name, own, ladder }, index) => ({
    id: String(index),
    name,
    commitmentId: own ? 'commitment' : null,
    ladder,
    reason: '',
    setOn: on,
    setAt: `${on}T09:00:00.000Z`,
    setBy: 'Priya Anand',
  }))
  const all = Object.values(posts)
  const chained = all.map((post) => {
    const next = s.chained[s.chained.indexOf(post.id) + 1]
    return { ...post, escalatesToPostId: s.chained.includes(post.id) ? (next ?? null) : null }
  })
  const calendar: OfficeCalendar = { region: 'england-and-wales', added: s.added }
  return {
    ...nothingSaid,
    commitments: [commitmentOf(s, today)],
    meetings: s.sittings.toSorted().map((heldOn) => aMeeting({ heldOn })),
    holdings: holdings
      .filter(({ post }) => !s.vacant.includes(post.id))
      .map((held) => ({ ...held, post: chained.find(({ id }) => id === held.post.id) ?? held.post })),
    posts: chained,
    ladders,
    calendar,
    escalateAfter: s.escalateAfter,
  }
}

/** Everything that the sources would say singly, to everybody. */
const keysOn = (facts: NotificationFacts, today: PlainDate): readonly string[] =>
  noticeSources.flatMap((source) => {
    if (source.telling?.tells !== 'singly') return []
    const noticesOf = source.telling.noticesOf(facts, today)
    return source.readers(facts, today).flatMap((reader) => noticesOf(reader).map(({ item }) => item.itemKey))
  })

test('over a year of any register, nothing new is to be said before the day of the next look', () => {
  let looks = 0
  let days = 0
  fc.assert(
    fc.property(scenarios, (s) => {
      const told = new Set<string>()
      const warned = new Map<string, PlainDate>()
      const toWarn = new Map<string, PlainDate>()
      let lookOn = FIRST
      let known = ''
      for (let today = FIRST; today < addDays(FIRST, DAYS); today = addDays(today, 1)) {
        for (const [key, on] of toWarn) if (on <= today) warned.set(key, on)
        if (!isOfficeDay(today, { region: 'england-and-wales', added: s.added })) continue
        days += 1
        const facts = { ...factsOf(s, today), warned }
        // What somebody does asks for a look; so does a ladder that is chosen.
        const now = JSON.stringify([facts.commitments, facts.ladders])
        if (now !== known) lookOn = today
        known = now
        const keys = keysOn(facts, today)
        if (today < lookOn) expect(keys.filter((key) => !told.has(key))).toEqual([])
        else {
          looks += 1
          for (const key of keys) {
            told.add(key)
            const isWarning = key.includes('/warning-')
            const warning = key.slice(0, key.lastIndexOf('/'))
            if (isWarning && !toWarn.has(warning)) toWarn.set(warning, addDays(today, s.warnedAfter))
          }
          const [commitment] = facts.commitments
          if (commitment !== undefined) lookOn = nextLooks(facts, today)(commitment)
          expect(lookOn > today).toBe(true)
        }
      }
    }),
    { numRuns: 60, seed: 17 },
  )
  // And it is not by looking every day.
  expect(looks).toBeLessThan(days / 8)
})
