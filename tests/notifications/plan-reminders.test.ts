import { describe, expect, test } from 'vitest'
import type { PlainDate } from '../../src/calendar/plain-date.ts'
import { usualLadders } from '../../src/notifications/ladder.ts'
import type { LadderChange } from '../../src/notifications/ladder-book.ts'
import { planReminders } from '../../src/notifications/plan-reminders.ts'
import type { MailPlan } from '../../src/notifications/readers.ts'
import type { Commitment } from '../../src/register/commitments/commitment.ts'
import type { Meeting } from '../../src/register/meetings/meetings.ts'
import type { Holding } from '../../src/register/people/posts.ts'
import {
  aClaim,
  aCommitment,
  aMeeting,
  anExtension,
  day,
  holdings,
  nothingSaid,
  people,
  posts,
  postRefOf,
} from '../support/builders.ts'

type Given = {
  readonly commitments?: readonly Commitment[]
  readonly holdings?: readonly Holding[]
  readonly meetings?: readonly Meeting[]
  readonly planned?: ReadonlySet<string>
}

const plan = (today: string | PlainDate, given: Given): MailPlan =>
  planReminders({
    ...nothingSaid,
    commitments: given.commitments ?? [],
    holdings: given.holdings ?? holdings,
    meetings: given.meetings ?? [],
    alreadyPlanned: given.planned ?? new Set(),
    today: day(today),
  })

const itemsOf = ({ messages }: MailPlan) =>
  messages.flatMap(({ items }) => items.map(({ rung, reason }) => ({ rung, reason })))

const keysOf = ({ messages }: MailPlan): ReadonlySet<string> =>
  new Set(messages.flatMap(({ items }) => items.map(({ itemKey }) => itemKey)))

const closed = {
  closure: {
    on: day('2026-03-01'),
    as: 'delivered',
    by: people.priya.name,
    reason: '',
    supersededByRef: null,
  },
} as const

describe('who is reminded', () => {
  test('the holder of a post that receives reminders, and nobody of the force', () => {
    const { messages } = plan('2026-03-31', { commitments: [aCommitment()] })
    expect(messages.map(({ recipient }) => recipient)).toEqual([
      { personId: 'person-pa', name: 'Priya Anand', address: 'priya.anand@westmarch.example' },
    ])
  })

  describe('a post of the force that is set to reminders', () => {
    const held = holdings.map((h) =>
      h.post.id === posts.deputy.id ? { ...h, post: { ...h.post, mail: 'reminders' as const } } : h,
    )
    const own = aCommitment({ ref: 'C-9001' })
    const named = aCommitment({ ref: 'C-9002', owner: null, ownerText: 'PCC and DCC' })
    const others = aCommitment({ ref: 'C-9003', owner: postRefOf(posts.finance), ownerText: 'CFO' })
    const nobodys = aCommitment({ ref: 'C-9004', owner: null, ownerText: null })
    const answered = aCommitment({ ref: 'C-9005', updates: [aClaim('2026-03-30', { statedBy: 'Somebody' })] })
    const missed = aCommitment({
      ref: 'C-9006',
      dueOn: day('2027-01-01'),
      revisits: [{ id: 'revisit-9', revisitOn: day('2026-03-30'), reason: '', done: null }],
    })
    const commitments = [own, named, others, nobodys, answered, missed]
    const refsFor = (name: string): readonly string[] =>
      plan('2026-03-31', { commitments, holdings: held })
        .messages.filter(({ recipient }) => recipient.name === name)
        .flatMap(({ items }) => items.map(({ itemKey }) => itemKey.split('/')[1] ?? ''))

    test('hears of what it owns or was asked, while the next move is its own', () => {
      expect(refsFor('Delia Marsh')).toEqual(['C-9001', 'C-9002'])
    })

    test('office staff hear of everything', () => {
      expect(refsFor('Priya Anand')).toEqual(['C-9001', 'C-9002', 'C-9003', 'C-9004', 'C-9005', 'C-9006'])
    })
  })

  test('a person who holds two such posts gets one mail', () => {
    const second = { ...posts.policy, id: 'post-po2', code: 'PO2' }
    const twice = [
      ...holdings,
      { post: second, person: people.priya, fromOn: day('2024-01-01'), untilOn: null },
    ]
    expect(plan('2026-03-31', { commitments: [aCommitment()], holdings: twice }).messages).toHaveLength(1)
  })

  test.each([
    ['the day before the post changes hands', '2026-03-30', 'Priya Anand'],
    ['the last day of the old holder', '2026-03-31', 'Priya Anand'],
    ['the first day of the new one', '2026-04-01', 'Delia Marsh'],
  ])('on %s it goes to the holder of that day', (_, today, name) => {
    const handedOver = [
      {
        post: posts.policy,
        person: people.priya,
        fromOn: day('2022-01-01'),
        untilOn: day('2026-03-31'),
      },
      { post: posts.policy, person: people.delia, fromOn: day('2026-04-01'), untilOn: null },
    ]
    const { messages } = plan(today, { commitments: [aCommitment()], holdings: handedOver })
    expect(messages.map(({ recipient }) => recipient.name)).toEqual([name])
  })

  test('a person without an address is named instead of mailed', () => {
    const without = holdings.map((h) => ({ ...h, person: { ...h.person, email: '  ' } }))
    expect(plan('2026-03-31', { commitments: [aCommitment()], holdings: without })).toEqual({
      messages: [],
      unreachable: [{ name: 'Priya Anand', post: 'Policy Officer', why: 'has no email address' }],
    })
  })

  test('nobody is named unreachable when there is nothing to tell', () => {
    const without = holdings.map((h) => ({ ...h, person: { ...h.person, email: '' } }))
    expect(plan('2026-03-31', { holdings: without })).toEqual({ messages: [], unreachable: [] })
  })
})

describe('what is in it', () => {
  // Made on 7 October 2025 and due on 7 April 2026, unless it says otherwise.
  test.each<[string, string, Partial<Commitment>, readonly { rung: string; reason: string }[]]>([
    ['40 days before: nothing yet', '2026-02-26', {}, []],
    ['30 days before is a Sunday: nothing on that day', '2026-03-08', {}, []],
    [
      'but on the Friday before it',
      '2026-03-06',
      {},
      [{ rung: '30-days-before', reason: '32 days before 7 April 2026' }],
    ],
    ['7 days before', '2026-03-31', {}, [{ rung: '7-days-before', reason: '7 days before 7 April 2026' }]],
    [
      'on the day',
      '2026-04-07',
      {},
      [{ rung: 'on-the-day', reason: 'on the day it falls due, 7 April 2026' }],
    ],
    [
      '7 days after',
      '2026-04-14',
      {},
      [{ rung: '7-days-after', reason: 'overdue by 7 days since 7 April 2026' }],
    ],
    [
      'after a week off, the rung that was missed and not two',
      '2026-04-02',
      {},
      [{ rung: '7-days-before', reason: '5 days before 7 April 2026' }],
    ],
    [
      'accepted long after it fell due: where it stands now, once',
      '2026-07-06',
      { acceptedAt: '2026-06-30T09:00:00.000Z' },
      [{ rung: '77-days-after', reason: 'overdue by 90 days since 7 April 2026' }],
    ],
    ['closed: nothing', '2026-04-14', closed, []],
    [
      'closed with an answer that was never settled: nothing',
      '2026-04-14',
      { ...closed, updates: [aClaim('2026-02-27')] },
      [],
    ],
    [
      'without a date: how long it has been without',
      '2026-01-05',
      { dueOn: null },
      [{ rung: '90-days-without-a-date', reason: 'no date given for 90 days' }],
    ],
    ['without a date for less than 30 days: nothing', '2025-11-05', { dueOn: null }, []],
    [
      'an answer is waiting: that, instead of chasing',
      '2026-04-14',
      { updates: [aClaim('2026-04-10')] },
      [
        {
          rung: 'awaiting-acceptance',
          reason: 'answer of 10 April 2026 awaiting acceptance for 4 days',
        },
      ],
    ],
    [
      'an answer given today',
      '2026-04-10',
      { updates: [aClaim('2026-04-10')] },
      [{ rung: 'awaiting-acceptance', reason: 'answer of 10 April 2026 awaiting acceptance' }],
    ],
    [
      'an answer to a commitment that is not due for months',
      '2026-01-12',
      { updates: [aClaim('2026-01-12')] },
      [{ rung: 'awaiting-acceptance', reason: 'answer of 12 January 2026 awaiting acceptance' }],
    ],
    [
      'an answer that has waited four weeks and more',
      '2026-05-05',
      { updates: [aClaim('2026-03-31')] },
      [
        {
          rung: 'awaiting-acceptance-for-28-days',
          reason: 'answer of 31 March 2026 awaiting acceptance for 35 days',
        },
      ],
    ],
    [
      'an answer that was not accepted: chased again',
      '2026-04-14',
      {
        updates: [
          aClaim('2026-04-10', {
            settled: { on: day('2026-04-12'), by: 'Priya Anand', as: 'not-accepted', reason: 'No figures' },
          }),
        ],
      },
      [{ rung: '7-days-after', reason: 'overdue by 7 days since 7 April 2026' }],
    ],
    [
      'progress that claims nothing: still chased',
      '2026-04-14',
      { updates: [aClaim('2026-04-10', { claim: 'progress' })] },
      [{ rung: '7-days-after', reason: 'overdue by 7 days since 7 April 2026' }],
    ],
    [
      'the office’s own claim is not announced to the one who made it',
      '2026-04-10',
      { updates: [aClaim('2026-04-10', { statedBy: people.priya.name })] },
      [],
    ],
    [
      'extended: the old date is silent at once',
      '2026-04-14',
      { dueOn: day('2026-07-07'), extensions: [anExtension('2026-04-07', '2026-07-07')] },
      [],
    ],
    [
      'extended: the new date has a ladder of its own',
      '2026-06-08',
      { dueOn: day('2026-07-07'), extensions: [anExtension('2026-04-07', '2026-07-07')] },
      [{ rung: '30-days-before', reason: '29 days before 7 July 2026' }],
    ],
  ])('%s', (_, today, given, items) => {
    expect(itemsOf(plan(today, { commitments: [aCommitment(given)] }))).toEqual(items)
  })

  describe('the office’s own duty to look again', () => {
    const revisit = { id: 'revisit-1', revisitOn: day('2026-03-03'), reason: 'look again', done: null }
    const due = { dueOn: day('2027-01-01') }
    const sitting = aMeeting({ heldOn: day('2026-03-10') })

    test.each<[string, string, Partial<Commitment>, readonly Meeting[], readonly string[]]>([
      ['still ahead', '2026-02-23', { revisits: [revisit] }, [], []],
      ['a meeting is still far ahead', '2026-03-02', { revisits: [revisit] }, [sitting], []],
      [
        'a meeting comes in a week',
        '2026-03-03',
        { revisits: [revisit] },
        [sitting],
        ['revisit-7-days-before'],
      ],
      [
        'the day comes in a week, and no meeting',
        '2026-02-24',
        { revisits: [revisit] },
        [],
        ['revisit-7-days-before'],
      ],
      [
        'on the due date, of which its own ladder tells',
        '2026-02-24',
        { revisits: [revisit], dueOn: day('2026-03-03') },
        [],
        ['7-days-before'],
      ],
      ['the meeting passed without it', '2026-03-12', { revisits: [revisit] }, [sitting], ['revisit-missed']],
      ['no meeting was held', '2026-03-05', { revisits: [revisit] }, [], ['revisit-missed']],
      [
        'the meeting was cancelled',
        '2026-03-05',
        { revisits: [revisit] },
        [{ ...sitting, cancelledOn: day('2026-03-01') }],
        ['revisit-missed'],
      ],
      [
        'another series sat',
        '2026-03-12',
        { revisits: [revisit] },
        [{ ...sitting, seriesName: 'Audit Committee' }],
        ['revisit-missed'],
      ],
      [
        'two weeks on, at the next week’s beginning',
        '2026-03-30',
        { revisits: [revisit] },
        [sitting],
        ['revisit-missed-for-14-days'],
      ],
      [
        'done',
        '2026-03-12',
        { revisits: [{ ...revisit, done: { on: day('2026-03-10'), at: null } }] },
        [sitting],
        [],
      ],
      ['closed meanwhile', '2026-03-12', { ...closed, revisits: [revisit] }, [sitting], []],
    ])('%s', (_, today, given, meetings, rungs) => {
      const planned = plan(today, { commitments: [aCommitment({ ...due, ...given })], meetings })
      expect(itemsOf(planned).map(({ rung }) => rung)).toEqual(rungs)
    })
  })
})

describe('what was said before', () => {
  // Due on 7 April 2026, so that 21 days after is Tuesday 28 April.
  const late = aCommitment()
  const fresh = aCommitment({ dueOn: day('2026-05-06') })
  test.each([
    ['makes no mail of its own in the middle of a week', '2026-04-28', [late], []],
    ['comes at the beginning of the next', '2026-05-05', [late], ['21-days-after']],
    ['which after a bank holiday is Tuesday', '2026-05-04', [late], []],
    ['and later in that week when its first day was missed', '2026-05-07', [late], ['21-days-after']],
    ['rides along with what is new', '2026-04-29', [late, fresh], ['21-days-after', '7-days-before']],
  ])('%s', (_, today, commitments, rungs) => {
    expect(
      itemsOf(plan(today, { commitments }))
        .map(({ rung }) => rung)
        .toSorted(),
    ).toEqual(rungs)
  })
})

describe('ladders that were chosen', () => {
  const chosen = (given: Partial<LadderChange>): LadderChange => ({
    id: 'ladder-1',
    name: 'action',
    commitmentId: null,
    ladder: { ...usualLadders.action, before: [] },
    reason: '',
    setOn: day('2025-10-01'),
    setAt: '2025-10-01T09:00:00.000Z',
    setBy: people.priya.name,
    ...given,
  })
  const own = aCommitment({ id: 'commitment-own', ref: 'C-9101' })
  const forOwn = { id: 'ladder-2', commitmentId: own.id }
  const quiet = { ...usualLadders.action, before: [] }

  test.each<[string, readonly Partial<LadderChange>[], string, readonly string[]]>([
    ['the office’s for actions', [{}], '2026-03-31', []],
    ['not that for targets', [{ name: 'target' }], '2026-03-31', ['7-days-before']],
    ['that of one commitment', [{ ...forOwn, ladder: quiet }], '2026-03-31', []],
    [
      'not that of another',
      [{ ...forOwn, commitmentId: 'commitment-x', ladder: quiet }],
      '2026-03-31',
      ['7-days-before'],
    ],
    [
      'its own before the office’s, whichever came first',
      [{ ...forOwn, ladder: { ...quiet, before: [21] } }, { setAt: '2025-10-02T09:00:00.000Z' }],
      '2026-03-17',
      ['21-days-before'],
    ],
    [
      'the office’s again when its own was given up',
      [
        { ...forOwn, ladder: quiet },
        { ...forOwn, ladder: null, setAt: '2025-10-02T09:00:00.000Z' },
      ],
      '2026-03-31',
      ['7-days-before'],
    ],
    [
      'chosen after it was accepted: not for days that are past',
      [{ ladder: { ...quiet, before: [40] }, setOn: day('2026-03-02'), setAt: '2026-03-02T09:00:00.000Z' }],
      '2026-03-03',
      [],
    ],
    [
      'chosen before it was accepted: as if it had always been so',
      [{ ladder: { ...quiet, before: [200] } }],
      '2026-03-03',
      ['200-days-before'],
    ],
    [
      'of two choices on one day the second',
      [{}, { ladder: { ...quiet, before: [10] }, setAt: '2025-10-01T10:00:00.000Z' }],
      '2026-03-30',
      ['10-days-before'],
    ],
  ])('%s', (_, given, today, rungs) => {
    const planned = planReminders({
      commitments: [own],
      holdings,
      meetings: [],
      ...nothingSaid,
      ladders: given.map(chosen),
      alreadyPlanned: new Set(),
      today: day(today),
    })
    expect(itemsOf(planned).map(({ rung }) => rung)).toEqual(rungs)
  })

  test('a rung that was said before it was ever moved is not said again when it moves', () => {
    // An earlier version said it on the Sunday or the Monday; now it is the Friday’s.
    const said = new Set(['reminder/C-9101/30-days-before/2026-04-07/person-pa'])
    expect(plan('2026-03-09', { commitments: [own], planned: said }).messages).toEqual([])
  })
})

describe('one mail, once', () => {
  test('forty commitments are one mail', () => {
    const commitments = Array.from({ length: 40 }, () => aCommitment())
    const { messages } = plan('2026-03-31', { commitments })
    expect(messages).toHaveLength(1)
    expect(messages[0]?.items).toHaveLength(40)
    expect(messages[0]?.reason).toBe('40 commitments fall due within 7 days')
  })

  test('nothing applies: no mail', () => {
    expect(plan('2025-12-01', { commitments: [aCommitment()] }).messages).toEqual([])
  })

  test('what was planned is not planned again, that day or on any other day of the rung', () => {
    const commitments = [aCommitment(), aCommitment({ dueOn: null })]
    const planned = keysOf(plan('2026-03-31', { commitments }))
    expect(planned.size).toBe(2)
    for (const today of ['2026-03-31', '2026-04-01', '2026-04-03'])
      expect(plan(today, { commitments, planned }).messages).toEqual([])
  })

  test('the next rung is planned although the last one was', () => {
    const commitments = [aCommitment()]
    const planned = keysOf(plan('2026-03-31', { commitments }))
    expect(itemsOf(plan('2026-04-07', { commitments, planned })).map(({ rung }) => rung)).toEqual([
      'on-the-day',
    ])
  })

  test('the same rung before a new date is planned again', () => {
    const before = aCommitment()
    const planned = keysOf(plan('2026-03-31', { commitments: [before] }))
    const moved = { ...before, dueOn: day('2026-04-08') }
    expect(itemsOf(plan('2026-04-01', { commitments: [moved], planned }))).toEqual([
      { rung: '7-days-before', reason: '7 days before 8 April 2026' },
    ])
  })

  test('a second mail of the day has a key of its own', () => {
    const first = aCommitment()
    const later = aCommitment()
    const morning = plan('2026-03-31', { commitments: [first] })
    const noon = plan('2026-03-31', { commitments: [first, later], planned: keysOf(morning) })
    expect(noon.messages[0]?.items).toHaveLength(1)
    expect(noon.messages[0]?.dedupeKey).not.toBe(morning.messages[0]?.dedupeKey)
  })

  test('the item key names commitment, rung, date and person', () => {
    const commitment = aCommitment({ ref: 'C-0042' })
    expect([...keysOf(plan('2026-03-31', { commitments: [commitment] }))]).toEqual([
      'reminder/C-0042/7-days-before/2026-04-07/person-pa',
    ])
  })

  test('run every day of a year, each rung of a commitment comes once', () => {
    const commitments = [aCommitment()]
    const planned = new Set<string>()
    const rungs: string[] = []
    for (let n = 0; n < 365; n++) {
      const today = new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10)
      const { messages } = plan(today, { commitments, planned })
      for (const { items } of messages)
        for (const { itemKey, rung } of items) {
          planned.add(itemKey)
          rungs.push(rung)
        }
    }
    expect(rungs.slice(0, 5)).toEqual([
      '30-days-before',
      '7-days-before',
      'on-the-day',
      '7-days-after',
      '21-days-after',
    ])
    expect(new Set(rungs).size).toBe(rungs.length)
  })
})
