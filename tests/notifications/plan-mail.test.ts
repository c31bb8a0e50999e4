import { expect, test } from 'vitest'
import { planMail } from '../../src/notifications/plan-mail.ts'
import { aCommitment, day, holdings, people, posts } from '../support/builders.ts'

/** Priya keeps the office's register, and for these months also sits in a chair that receives the digest. */
const both = [
  ...holdings,
  { post: posts.deputy, person: people.priya, fromOn: day('2026-01-01'), untilOn: null },
]
const dueInAWeek = aCommitment({ dueOn: day('2026-04-07'), acceptedAt: '2026-01-05T09:00:00.000Z' })

const planOn = (today: string, alreadyPlanned: ReadonlySet<string> = new Set()) =>
  planMail({
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
