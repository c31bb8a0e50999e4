import { describe, expect, test } from 'vitest'
import { planHandovers } from '../../src/notifications/plan-handovers.ts'
import { planMail } from '../../src/notifications/plan-mail.ts'
import type { Commitment } from '../../src/register/commitments/commitment.ts'
import type { Holding } from '../../src/register/people/posts.ts'
import { aClaim, aCommitment, day, people, postRefOf, posts, nothingSaid } from '../support/builders.ts'

const TODAY = day('2026-03-31')

const holding = (
  person: Holding['person'],
  from: string,
  until: string | null,
  post: Holding['post'] = posts.deputy,
): Holding => ({
  post,
  person,
  fromOn: day(from),
  untilOn: until === null ? null : day(until),
})

const plan = (
  holdings: readonly Holding[],
  commitments: readonly Commitment[] = [aCommitment({ ref: 'C-0042' })],
  alreadyPlanned: ReadonlySet<string> = new Set(),
  today = TODAY,
) => planHandovers({ ...nothingSaid, commitments, meetings: [], holdings, alreadyPlanned, today })

const { delia, owen, callum } = people

describe('a post is taken over', () => {
  test.each<[string, readonly Holding[], readonly string[]]>([
    [
      'when the one before has left',
      [holding(delia, '2022-01-01', '2026-03-22'), holding(owen, '2026-03-23', null)],
      ["Owen O'Neill"],
    ],
    [
      'after the seat was empty for a year',
      [holding(delia, '2022-01-01', '2025-01-31'), holding(owen, '2026-03-23', null)],
      ["Owen O'Neill"],
    ],
    [
      'while the one before is still there for some days',
      [holding(delia, '2022-01-01', '2026-04-10'), holding(owen, '2026-03-23', null)],
      ["Owen O'Neill"],
    ],
    [
      'when it is learned from minutes weeks later',
      [holding(delia, '2022-01-01', '2026-02-09'), holding(owen, '2026-02-10', null)],
      ["Owen O'Neill"],
    ],
    [
      'in the place of one of two who share it',
      [
        holding(delia, '2022-01-01', '2026-03-22'),
        holding(callum, '2022-01-01', null),
        holding(owen, '2026-03-23', null),
      ],
      ["Owen O'Neill"],
    ],
    [
      'again after years elsewhere',
      [
        holding(owen, '2018-01-01', '2020-12-31'),
        holding(delia, '2021-01-01', '2026-03-22'),
        holding(owen, '2026-03-23', null),
      ],
      ["Owen O'Neill"],
    ],
  ])('%s', (_, holdings, names) => {
    expect(plan(holdings).messages.map(({ recipient }) => recipient.name)).toEqual(names)
  })

  test.each<[string, readonly Holding[]]>([
    ['by the first holder that is known', [holding(owen, '2026-03-23', null)]],
    [
      'longer ago than it is told of',
      [holding(delia, '2022-01-01', '2026-01-15'), holding(owen, '2026-01-16', null)],
    ],
    ['before it has begun', [holding(delia, '2022-01-01', '2026-04-12'), holding(owen, '2026-04-13', null)]],
    [
      'by a colleague who joins others in it',
      [holding(delia, '2022-01-01', null), holding(owen, '2026-03-23', null)],
    ],
    [
      'by one who comes back from leave',
      [
        holding(owen, '2022-01-01', '2026-02-28'),
        holding(delia, '2026-03-01', '2026-03-22'),
        holding(owen, '2026-03-23', null),
      ],
    ],
    [
      'when it receives no mail',
      [
        holding(delia, '2022-01-01', '2026-03-22', posts.commissioner),
        holding(owen, '2026-03-23', null, posts.commissioner),
      ],
    ],
  ])('not %s', (_, holdings) => {
    const everywhere = [aCommitment(), aCommitment({ owner: postRefOf(posts.commissioner) })]
    expect(plan(holdings, everywhere).messages).toEqual([])
  })
})

describe('the list', () => {
  const turnover = [holding(delia, '2022-01-01', '2026-03-22'), holding(owen, '2026-03-23', null)]

  test('holds everything open of the post, with how it stands', () => {
    const commitments = [
      aCommitment({ ref: 'C-0001', dueOn: day('2026-03-19') }),
      aCommitment({ ref: 'C-0002', dueOn: day('2027-03-31') }),
      aCommitment({ ref: 'C-0003', dueOn: null }),
      aCommitment({ ref: 'C-0004', updates: [aClaim('2026-03-10')] }),
      aCommitment({ ref: 'C-0005', owner: postRefOf(posts.chief) }),
      aCommitment({
        ref: 'C-0006',
        closure: { on: day('2026-03-01'), as: 'delivered', by: 'x', reason: '', supersededByRef: null },
      }),
    ]
    const [message] = plan(turnover, commitments).messages
    expect(message).toMatchObject({
      kind: 'handover',
      dedupeKey: 'handover/post-dcc/person-oo/1',
      reason: 'took over the post of Deputy Chief Constable on 23 March 2026',
    })
    expect(message?.items.map(({ itemKey }) => itemKey.slice(-6)).toSorted()).toEqual([
      'C-0001',
      'C-0002',
      'C-0003',
      'C-0004',
    ])
  })

  test('is not sent when nothing is open', () => {
    expect(plan(turnover, []).messages).toEqual([])
  })

  test('goes once, though more is accepted while it could still go', () => {
    const before = aCommitment({ ref: 'C-0001' })
    const keys = plan(turnover, [before]).messages.flatMap(({ dedupeKey, items }) => [
      dedupeKey,
      ...items.map((i) => i.itemKey),
    ])
    const after = [before, aCommitment({ ref: 'C-0002' })]
    expect(plan(turnover, after, new Set(keys.slice(0, 1))).messages).toEqual([])
    expect(plan(turnover, after, new Set(keys.slice(1))).messages).toEqual([])
  })

  test('goes once, though older minutes show that the post was taken over earlier', () => {
    const [message] = plan(turnover).messages
    const keys = new Set([message?.dedupeKey ?? '', ...(message?.items ?? []).map((i) => i.itemKey)])
    const earlier = [holding(delia, '2022-01-01', '2026-03-01'), holding(owen, '2026-03-02', null)]
    expect(plan(earlier, [aCommitment({ ref: 'C-0042' })], keys).messages).toEqual([])
  })

  test('of two posts taken over at once is one mail; of a second one later, another', () => {
    const both = [
      ...turnover,
      holding(callum, '2022-01-01', '2026-03-22', posts.chief),
      holding(owen, '2026-03-23', null, posts.chief),
    ]
    const commitments = [
      aCommitment({ ref: 'C-0001' }),
      aCommitment({ ref: 'C-0002', owner: postRefOf(posts.chief) }),
    ]
    expect(plan(both, commitments).messages.map(({ items }) => items.length)).toEqual([2])
    const told = new Set(['handover/post-dcc/person-oo/1'])
    expect(plan(both, commitments, told).messages.map(({ items }) => items.length)).toEqual([1])
  })

  test('leads the one mail of its day', () => {
    const commitments = [aCommitment({ dueOn: day('2026-04-01') })]
    const facts = {
      ...nothingSaid,
      commitments,
      meetings: [],
      holdings: turnover,
      alreadyPlanned: new Set<string>(),
    }
    expect(
      planMail({ ...facts, today: day('2026-03-30') }).messages.map(({ kind, items }) => [
        kind,
        items.map(({ rung }) => rung),
      ]),
    ).toEqual([['handover', ['handover', 'due-this-week']]])
  })
})
