import { expect, test } from 'vitest'
import type { Turn } from '../../db/outlines.ts'
import { alikeOnes } from '../../src/notifications/alike.ts'
import type { Notice } from '../../src/notifications/notice.ts'
import type { Subject } from '../../src/notifications/notice-source.ts'
import { reminderSource } from '../../src/notifications/plan-reminders.ts'
import { itemsOfMany, keysOf, type SaidOfMany } from '../../src/notifications/said-of-many.ts'
import type { Found } from '../../src/notifications/tellers.ts'
import type { Outline } from '../../src/register/commitments/commitment.ts'
import { aCommitment, day, holdings, people, posts } from '../support/builders.ts'

const TODAY = day('2026-03-31')
const DUE = day('2026-04-07')
const facts = {
  commitments: [],
  meetings: [],
  holdings,
  posts: [],
  asked: new Map(),
  warned: new Map(),
  escalateAfter: 10,
}
const like = { kind: 'action', dueOn: DUE, owner: posts.deputy } as const

const turnOf = ({ id, ref, kind, dueOn, owner }: Outline): Turn => ({
  id,
  ref,
  likeness: `${kind}/${dueOn}/${owner?.id}`,
})

/** Looks at these, whose turns were listed as they are given first, and were read as they are given second. */
const lookAt = async (listed: readonly Outline[], now: readonly Outline[], more: object = {}) => {
  const ones = alikeOnes({ ...facts, ...more }, [], TODAY)
  const turns = listed.map(turnOf)
  const asked: (readonly string[])[] = []
  const read = await ones.read(turns, (ids) => {
    asked.push(ids)
    return Promise.resolve(now.filter(({ id }) => ids.includes(id)))
  })
  const { telling } = reminderSource
  if (telling?.tells !== 'singly') throw new TypeError('Reminders tell singly')
  const reader = { person: people.priya, posts: [posts.policy] }
  const notices: Notice<Subject>[] = [
    ...telling.noticesOf({ ...facts, commitments: [...read.values()] }, TODAY)(reader),
  ]
  const untold = { take: () => {}, mail: () => null }
  const said: SaidOfMany[] = []
  const found: Found[] = [{ telling, reader, notices, many: said, untold }]
  ones.sayOfOthers(turns, read, found, () => DUE)
  return {
    asked,
    keys: notices.map(({ item }) => item.itemKey).toSorted(),
    said,
    lookOnOf: ones.lookOnOf,
    turns,
  }
}

const three = ['C-0001', 'C-0002', 'C-0003'].map((ref) => aCommitment({ id: `id-${ref}`, ref, ...like }))

test('one of those that are alike is read, and the others are told of as it is', async () => {
  const { asked, keys, lookOnOf, turns } = await lookAt(three, three)
  expect(asked).toEqual([['id-C-0001']])
  expect(keys).toEqual(three.map(({ ref }) => `reminder/${ref}/7-days-before/2026-04-07/${people.priya.id}`))
  expect(turns.map(lookOnOf)).toEqual([DUE, DUE, DUE])
})

test('of many, what is said is said once, with their references beside it', async () => {
  const refs = Array.from({ length: 60 }, (_, n) => `C-${1001 + n}`)
  const { keys, said } = await lookAt(
    refs.map((ref) => aCommitment({ id: `id-${ref}`, ref, ...like })),
    [aCommitment({ id: 'id-C-1001', ref: 'C-1001', ...like })],
  )
  const keyOf = (ref: string): string => `reminder/${ref}/7-days-before/2026-04-07/${people.priya.id}`
  expect(keys).toEqual([keyOf('C-1001')])
  expect(said.map(keysOf)).toEqual([refs.slice(1).map(keyOf)])
  expect(said.map(itemsOfMany)).toMatchObject([
    { rung: '7-days-before', reason: '7 days before 7 April 2026', before: 'reminder/', count: 59 },
  ])
})

test('one that was changed meanwhile does not stand for the others', async () => {
  const [first, ...others] = three
  if (first === undefined) throw new TypeError('There are three')
  const { asked, keys } = await lookAt(three, [{ ...first, dueOn: day('2027-04-07') }, ...others])
  expect(asked).toEqual([['id-C-0001'], ['id-C-0002']])
  expect(keys.map((key) => key.split('/')[1])).toEqual(['C-0002', 'C-0003'])
})

test('one with a ladder of its own is read by itself', async () => {
  const ladder = { before: [30], on: 'quiet', firstAfter: null, everyAfter: null }
  const own = {
    id: 'l',
    name: 'action',
    commitmentId: 'id-C-0002',
    ladder,
    setAt: '2026-03-01T10:00:00.000Z',
  }
  const { asked, keys } = await lookAt(three, three, { ladders: [own] })
  expect(asked).toEqual([['id-C-0001', 'id-C-0002']])
  expect(keys.map((key) => key.split('/')[1])).toEqual(['C-0001', 'C-0002', 'C-0003'])
})

test('only those are alike that were accepted since the office last chose a ladder, and before what is told of as new', () => {
  const ladder = { before: [30], on: 'quiet', firstAfter: null, everyAfter: null } as const
  const chosen = {
    name: 'target',
    commitmentId: null,
    ladder,
    reason: '',
    setOn: day('2026-03-01'),
    setBy: '',
  } as const
  const ladders = ['2026-01-01T10:00:00.000Z', '2026-02-01T10:00:00.000Z'].map((setAt) => ({
    id: setAt,
    setAt,
    ...chosen,
  }))
  expect(alikeOnes({ ...facts, ladders }, [], TODAY).alike).toEqual({
    acceptedAfter: '2026-02-01T10:00:00.000Z',
    acceptedBefore: '2026-03-17',
    dueFrom: TODAY,
  })
})
