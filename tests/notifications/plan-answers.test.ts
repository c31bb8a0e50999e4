import { expect, test } from 'vitest'
import { planAnswers } from '../../src/notifications/plan-answers.ts'
import type { Commitment } from '../../src/register/commitments/commitment.ts'
import {
  aClaim,
  aCommitment,
  day,
  holdings,
  people,
  postRefOf,
  posts,
  nothingSaid,
} from '../support/builders.ts'

const TODAY = day('2026-04-07')

const settled = (given: Partial<NonNullable<ReturnType<typeof aClaim>['settled']>> = {}) =>
  aClaim('2026-03-30', {
    settled: {
      on: day('2026-04-02'),
      by: people.priya.name,
      as: 'not-accepted',
      reason: 'Two are missing.',
      ...given,
    },
  })
const closure = {
  on: day('2026-04-02'),
  as: 'delivered',
  by: people.priya.name,
  reason: '',
  supersededByRef: null,
} as const

const plan = (given: Partial<Commitment>, alreadyPlanned: ReadonlySet<string> = new Set(), held = holdings) =>
  planAnswers({
    ...nothingSaid,
    commitments: [aCommitment({ ref: 'C-0042', ...given })],
    meetings: [],
    holdings: held,
    alreadyPlanned,
    today: TODAY,
  })

const told = (given: Partial<Commitment>, held = holdings): readonly string[] =>
  plan(given, new Set(), held).messages.map(({ recipient }) => recipient.name)

test('an answer not accepted is told to the owner, with the office’s reason', () => {
  const [message] = plan({ updates: [settled()] }).messages
  expect(message).toMatchObject({
    kind: 'answer-settled',
    recipient: { name: 'Delia Marsh' },
    reason: 'answer of 30 March 2026 not accepted by Priya Anand on 2 April 2026: Two are missing.',
    items: [{ rung: 'answer-not-accepted', itemKey: 'answer/C-0042/update-2026-03-30/person-dm' }],
  })
})

test.each<[string, Partial<Commitment>, readonly string[]]>([
  ['accepted, so that it is closed', { updates: [settled({ as: 'accepted' })], closure }, ['Delia Marsh']],
  [
    'given by somebody else who receives mail: both',
    { updates: [{ ...settled(), statedBy: people.callum.name }] },
    ['Callum Reave', 'Delia Marsh'],
  ],
  [
    'given by somebody whose post receives none: the owner only',
    { updates: [{ ...settled(), statedBy: people.petra.name }] },
    ['Delia Marsh'],
  ],
  [
    'settled on the first day that is told',
    { updates: [settled({ on: day('2026-03-24') })] },
    ['Delia Marsh'],
  ],
])('told of: %s', (_, given, names) => {
  expect(told(given)).toEqual(names)
})

test.each<[string, Partial<Commitment>]>([
  ['today: it goes with the first run of the next office day', { updates: [settled({ on: TODAY })] }],
  ['longer ago than an outage lasts', { updates: [settled({ on: day('2026-03-23') })] }],
  ['and reopened since', { updates: [settled({ as: 'accepted' })], closure: null }],
  ['not accepted and closed since', { updates: [settled()], closure }],
  ['and answered again since', { updates: [settled(), aClaim('2026-04-06')] }],
  ['not at all: it waits', { updates: [aClaim('2026-04-01')] }],
  ['as mere progress', { updates: [{ ...settled(), claim: 'progress' }] }],
  ['by the owner’s own holder', { updates: [settled({ by: people.delia.name })] }],
  ['for an owner tied to no post', { updates: [{ ...settled(), statedBy: 'A caller' }], owner: null }],
])('not told of: settled %s', (_, given) => {
  expect(told(given)).toEqual([])
})

test('a post that is to receive no mail receives none', () => {
  const quiet = holdings.map((h) => ({ ...h, post: { ...h.post, mail: 'none' as const } }))
  expect(told({ updates: [settled()] }, quiet)).toEqual([])
})

test('the holder of today is told, not the one who has left', () => {
  const passed = [
    ...holdings.map((h) => (h.person === people.delia ? { ...h, untilOn: day('2026-04-01') } : h)),
    { post: posts.deputy, person: people.owen, fromOn: day('2026-04-02'), untilOn: null },
  ]
  expect(told({ updates: [{ ...settled(), statedBy: 'Somebody else' }] }, passed)).toEqual(["Owen O'Neill"])
})

test('once, whenever the next run is', () => {
  const keys = new Set(
    plan({ updates: [settled()] }).messages.flatMap(({ items }) => items.map((i) => i.itemKey)),
  )
  expect(plan({ updates: [settled()] }, keys).messages).toEqual([])
})

test('without an address the owner is named as unreachable', () => {
  const mute = holdings.map((h) => ({ ...h, person: { ...h.person, email: '' } }))
  expect(plan({ updates: [settled()], owner: postRefOf(posts.deputy) }, new Set(), mute).unreachable).toEqual(
    [{ name: 'Delia Marsh', post: 'Deputy Chief Constable', why: 'has no email address' }],
  )
})
