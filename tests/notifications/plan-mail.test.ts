import { expect, test } from 'vitest'
import { addDays, type PlainDate } from '../../src/calendar/plain-date.ts'
import { isOfficeDay } from '../../src/calendar/working-days.ts'
import { planMail } from '../../src/notifications/plan-mail.ts'
import { type Commitment, openClaim } from '../../src/register/commitments/commitment.ts'
import {
  aClaim,
  aCommitment,
  anExtension,
  day,
  holdings,
  nothingSaid,
  people,
  postRefOf,
  posts,
} from '../support/builders.ts'

/** Priya keeps the office's register, and for these months also sits in a chair that receives the digest. */
const both = [
  ...holdings,
  { post: posts.deputy, person: people.priya, fromOn: day('2026-01-01'), untilOn: null },
]
const dueInAWeek = aCommitment({ dueOn: day('2026-04-07'), acceptedAt: '2026-01-05T09:00:00.000Z' })

const planOn = (today: string, alreadyPlanned: ReadonlySet<string> = new Set()) =>
  planMail({
    ...nothingSaid,
    commitments: [dueInAWeek],
    meetings: [],
    holdings: both,
    today: day(today),
    alreadyPlanned,
  }).messages.filter(({ recipient }) => recipient.personId === people.priya.id)

test('a person who is to be told of several things gets one mail, named after the weightiest', () => {
  const [mail, ...others] = planOn('2026-03-31')
  expect(others).toEqual([])
  expect(mail?.kind).toBe('digest')
  expect(mail?.dedupeKey).toMatch(/^digest\//)
  expect(mail?.items.map(({ rung }) => rung)).toEqual(['due-in-30-days', '7-days-before'])
})

test('a digest that went under another name is not sent again in its week', () => {
  const told = new Set(planOn('2026-03-31').flatMap(({ items }) => items.map(({ itemKey }) => itemKey)))
  expect(planOn('2026-04-01', told)).toEqual([])
  expect(planOn('2026-04-07', told).map(({ kind }) => kind)).toEqual(['digest'])
})

/** The same numbers in every run. */
const random = (seed: number) => {
  let state = seed * 2_654_435_761 + 1
  return (below: number): number => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 3_266_489_917) >>> 0
    return (state >>> 8) % below
  }
}

/** A register of a few commitments, some of which are answered, put back or closed as the days go by. */
const change = (c: Commitment, on: PlainDate, below: (n: number) => number): Commitment => {
  if (c.closure !== null || below(20) > 0) return c
  const closure = { on, as: 'delivered', by: 'Priya Anand', reason: '', supersededByRef: null } as const
  const chance = below(3)
  if (chance === 0) return { ...c, closure }
  if (chance === 1 && openClaim(c) === null) return { ...c, updates: [...c.updates, aClaim(on)] }
  const to = addDays(on, 1 + below(40))
  return { ...c, dueOn: to, extensions: [...c.extensions, anExtension(c.dueOn ?? on, to)] }
}

test('over 60 random registers: one mail a person and day, no item twice, and of what is closed only that it is', () => {
  const chain = Object.values(posts).map((post) => ({
    ...post,
    mail: post === posts.commissioner ? ('monthly' as const) : post.mail,
    escalatesToPostId: post === posts.deputy ? posts.chief.id : null,
  }))
  const seated = both.map((h) => ({ ...h, post: chain.find(({ id }) => id === h.post.id) ?? h.post }))
  const rungs = new Set<string>()
  for (let seed = 1; seed <= 60; seed++) {
    const below = random(seed)
    let commitments = Array.from({ length: 1 + below(5) }, (_, n) =>
      aCommitment({
        ref: `C-000${n}`,
        dueOn: below(6) === 0 ? null : addDays(day('2026-01-05'), below(90)),
        owner: postRefOf([posts.deputy, posts.chief, posts.finance][below(3)] ?? posts.chief),
      }),
    )
    const keys = new Set<string>()
    const warned = new Map<string, PlainDate>()
    for (let on = day('2026-01-05'); on < '2026-04-20'; on = addDays(on, 1)) {
      commitments = commitments.map((c) => change(c, on, below))
      if (!isOfficeDay(on) || below(5) === 0) continue
      const { messages } = planMail({
        ...nothingSaid,
        posts: chain,
        holdings: seated,
        meetings: [],
        commitments,
        warned,
        today: on,
        alreadyPlanned: keys,
      })
      const people = messages.map(({ recipient }) => recipient.personId)
      expect(new Set(people).size, `seed ${seed} on ${on}`).toBe(people.length)
      for (const { items } of messages)
        for (const { itemKey, rung, commitmentId } of items) {
          const what = `seed ${seed} on ${on}: ${itemKey}`
          expect(keys.has(itemKey), what).toBe(false)
          keys.add(itemKey)
          rungs.add(rung)
          if (rung === 'warning') warned.set(itemKey.slice(0, itemKey.lastIndexOf('/')), on)
          if (rung !== 'answered')
            expect(commitments.find(({ id }) => id === commitmentId)?.closure, what).toBeNull()
        }
    }
  }
  for (const rung of [
    'answered',
    'slipped',
    'overdue',
    'monthly-overdue',
    'warning',
    'step-1',
    '7-days-before',
  ])
    expect(rungs).toContain(rung)
})
