import { describe, expect, test } from 'vitest'
import { addDays } from '../../src/calendar/plain-date.ts'
import { isoWeek, planDigests } from '../../src/notifications/plan-digests.ts'
import type { MailPlan } from '../../src/notifications/readers.ts'
import type { Closure, Commitment } from '../../src/register/commitments/commitment.ts'
import type { Holding } from '../../src/register/people/posts.ts'
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

const MONDAY = '2026-03-23'

const plan = (
  today: string,
  commitments: readonly Commitment[],
  given: { planned?: ReadonlySet<string>; holdings?: readonly Holding[] } = {},
): MailPlan =>
  planDigests({
    ...nothingSaid,
    commitments,
    holdings: given.holdings ?? holdings,
    meetings: [],
    alreadyPlanned: given.planned ?? new Set(),
    today: day(today),
  })

const closed = (on: string): Closure => ({
  on: day(on),
  as: 'delivered',
  by: 'Priya Anand',
  reason: '',
  supersededByRef: null,
})

const names = ({ messages }: MailPlan) => messages.map(({ recipient }) => recipient.name)

test.each([
  ['2026-03-23', '2026-W13'],
  ['2026-03-29', '2026-W13'],
  ['2026-03-30', '2026-W14'],
  ['2024-12-29', '2024-W52'],
  ['2024-12-30', '2025-W01'],
  ['2026-12-31', '2026-W53'],
  ['2027-01-03', '2026-W53'],
  ['2027-01-04', '2027-W01'],
])('%s lies in week %s', (today, week) => {
  expect(isoWeek(day(today))).toBe(week)
})

describe('under which heading', () => {
  // Read on Monday 23 March 2026.
  test.each<[string, Partial<Commitment>, string | null]>([
    ['fell due on the Monday before', { dueOn: day('2026-03-16') }, 'newly-overdue'],
    ['fell due yesterday', { dueOn: day('2026-03-22') }, 'newly-overdue'],
    ['fell due the week before last', { dueOn: day('2026-03-15') }, 'overdue'],
    ['is due today', { dueOn: day('2026-03-23') }, 'due-this-week'],
    ['is due on Sunday', { dueOn: day('2026-03-29') }, 'due-this-week'],
    ['is due next Monday', { dueOn: day('2026-03-30') }, 'due-in-30-days'],
    ['is due in 30 days', { dueOn: day('2026-04-22') }, 'due-in-30-days'],
    ['is due in 31 days', { dueOn: day('2026-04-23') }, 'due-in-90-days'],
    ['is due in 90 days', { dueOn: day('2026-06-21') }, 'due-in-90-days'],
    ['is due in 91 days', { dueOn: day('2026-06-22') }, null],
    ['has no date', { dueOn: null }, 'no-date'],
    ['waits for the office', { updates: [aClaim('2026-03-13')] }, 'awaiting-acceptance'],
    [
      'waits for the office, and is late',
      { dueOn: day('2026-01-01'), updates: [aClaim('2026-03-13')] },
      'awaiting-acceptance',
    ],
    ['was closed before the last digest', { dueOn: day('2026-03-12'), closure: closed('2026-03-13') }, null],
    ['was accepted this very Monday', { acceptedAt: '2026-03-23T09:00:00.000Z' }, null],
    ['was accepted on the Sunday before', { acceptedAt: '2026-03-22T22:00:00.000Z' }, 'due-in-30-days'],
  ])('a commitment that %s', (_, given, section) => {
    const { messages } = plan(MONDAY, [aCommitment(given)])
    expect(messages.flatMap(({ items }) => items.map(({ rung }) => rung))).toEqual(
      section === null ? [] : [section],
    )
  })
})

describe('what moved since the last digest', () => {
  const refused = {
    on: day('2026-03-19'),
    by: 'Priya Anand',
    as: 'not-accepted',
    reason: 'It covers one area.',
  } as const
  const late = { recordedAt: '2026-03-18T09:00:00.000Z' }
  const far = { dueOn: day('2026-12-31') }
  const progress = { claim: 'progress', words: 'Half the areas are done.' } as const

  // Read on Monday 23 March 2026: what moved from Monday the 16th to Sunday the 22nd.
  test.each<[string, Partial<Commitment>, readonly (readonly [string, string])[]]>([
    [
      'progress, told on a day before and put in last week',
      { ...far, updates: [aClaim('2026-03-02', { ...progress, ...late })] },
      [['answered', 'progress reported on 2 March 2026: “Half the areas are done”']],
    ],
    [
      'a claim, which also waits for the office',
      { updates: [aClaim('2026-03-20')] },
      [
        ['answered', 'reported as delivered on 20 March 2026: “The plan was shared with the office”'],
        ['awaiting-acceptance', 'answer of 20 March 2026 awaiting the office'],
      ],
    ],
    [
      'an answer that was not accepted: it is chased again, and both are said',
      { dueOn: day('2026-03-10'), updates: [aClaim('2026-03-12', { settled: refused })] },
      [
        ['answered', 'answer not accepted on 19 March 2026: It covers one area'],
        ['overdue', 'overdue by 13 days since 10 March 2026'],
      ],
    ],
    [
      'an answer that was accepted',
      {
        updates: [aClaim('2026-03-12', { settled: { ...refused, as: 'accepted', reason: '' } })],
        closure: closed('2026-03-19'),
      },
      [['answered', 'accepted as delivered on 19 March 2026']],
    ],
    [
      'a closure as not delivered, with the reason',
      { closure: { ...closed('2026-03-22'), as: 'not-delivered', reason: 'The post is gone.' } },
      [['answered', 'closed as not delivered on 22 March 2026: The post is gone']],
    ],
    [
      'one that goes on under another reference',
      { closure: { ...closed('2026-03-20'), as: 'superseded' } },
      [],
    ],
    ['a closure on this very Monday: it waits for the next digest', { closure: closed('2026-03-23') }, []],
    ['a closure on the Sunday before last', { closure: closed('2026-03-15') }, []],
    ['progress put in before the last digest', { ...far, updates: [aClaim('2026-03-13', progress)] }, []],
    [
      'more time, beyond what a digest looks ahead',
      {
        ...far,
        baselineDueOn: day('2026-01-31'),
        extensions: [
          anExtension('2026-01-31', '2026-03-18', { recordedAt: '2026-01-30T09:00:00.000Z' }),
          anExtension('2026-03-18', '2026-12-31'),
        ],
      },
      [
        [
          'slipped',
          'moved from 18 March 2026 to 31 December 2026, first agreed for 31 January 2026, moved 2 times in all',
        ],
      ],
    ],
    ['more time given before', { ...far, extensions: [anExtension('2026-03-15', '2026-12-31')] }, []],
    ['an earlier date', { ...far, extensions: [anExtension('2027-03-18', '2026-12-31', late)] }, []],
    [
      'a first date',
      { ...far, extensions: [{ ...anExtension('2026-03-18', '2026-12-31'), from: null }] },
      [],
    ],
    ['nothing', far, []],
  ])('%s', (_, given, told) => {
    const { messages } = plan(MONDAY, [aCommitment(given)])
    expect(messages.flatMap(({ items }) => items.map(({ rung, reason }) => [rung, reason]))).toEqual(told)
  })

  test('everything that moves is told once, in whichever week it moves', () => {
    const days = Array.from({ length: 28 }, (_, n) => addDays(day('2026-03-02'), n))
    for (const on of days) {
      const moved = aCommitment({ ...far, updates: [aClaim(on, progress)] })
      const told = [
        '2026-03-02',
        '2026-03-09',
        '2026-03-16',
        '2026-03-24',
        '2026-04-03',
        '2026-04-06',
      ].filter((today) => plan(today, [moved]).messages.length > 0)
      expect(told, `moved on ${on}`).toHaveLength(1)
    }
  })
})

describe('to whom', () => {
  test.each<[string, Partial<Commitment>, readonly string[]]>([
    ['the holder of the owning post', {}, ['Delia Marsh']],
    ['nobody, for a post that gets no digest', { owner: postRefOf(posts.policy) }, []],
    ['the post the minutes name by code', { owner: null, ownerText: 'CC' }, ['Callum Reave']],
    [
      'the post the minutes name by title, in any case',
      { owner: null, ownerText: 'chief finance officer' },
      ["Owen O'Neill"],
    ],
    ['the person the minutes name by initials', { owner: null, ownerText: 'DM' }, ['Delia Marsh']],
    ['both that are named', { owner: null, ownerText: 'CC and CFO' }, ['Callum Reave', "Owen O'Neill"]],
    ['nobody, for a longer code that only contains one', { owner: null, ownerText: 'ACC' }, []],
    ['nobody, for the force as a whole', { owner: null, ownerText: 'the Force' }, []],
    ['nobody, when nobody is named', { owner: null, ownerText: null }, []],
    ['the owning post only, though the words name another', { ownerText: 'CC' }, ['Delia Marsh']],
  ])('%s', (_, given, expected) => {
    expect(names(plan(MONDAY, [aCommitment(given)]))).toEqual(expected)
  })

  test('a person with two posts gets one mail about both', () => {
    const both = [...holdings.filter(({ post }) => post !== posts.finance)].concat({
      post: posts.finance,
      person: people.delia,
      fromOn: day('2026-01-01'),
      untilOn: null,
    })
    const { messages } = plan(MONDAY, [aCommitment(), aCommitment({ owner: postRefOf(posts.finance) })], {
      holdings: both,
    })
    expect(messages.map(({ recipient, items }) => [recipient.name, items.length])).toEqual([
      ['Delia Marsh', 2],
    ])
  })

  test('a person without an address is named instead of mailed', () => {
    const without = holdings.map((h) => ({ ...h, person: { ...h.person, email: '' } }))
    expect(plan(MONDAY, [aCommitment()], { holdings: without })).toEqual({
      messages: [],
      unreachable: [{ name: 'Delia Marsh', post: 'Deputy Chief Constable', why: 'has no email address' }],
    })
  })

  test('nobody without open commitments gets one', () => {
    expect(plan(MONDAY, [])).toEqual({ messages: [], unreachable: [] })
  })
})

describe('once a week', () => {
  test.each(['2026-03-23', '2026-03-24', '2026-03-27', '2026-03-29'])(
    'a Monday that was missed is made good on %s, under the same key',
    (today) => {
      const { messages } = plan(today, [aCommitment()])
      expect(messages.map(({ dedupeKey, reason }) => [dedupeKey, reason])).toEqual([
        ['digest/person-dm/2026-W13', 'weekly digest of 23 March 2026 for the Deputy Chief Constable'],
      ])
    },
  )

  test('what is accepted in the week waits for the next Monday, also when the digest goes late', () => {
    const accepted = aCommitment({ acceptedAt: '2026-03-24T09:00:00.000Z' })
    expect(plan('2026-03-26', [accepted]).messages).toEqual([])
    expect(plan('2026-03-30', [accepted]).messages).toHaveLength(1)
  })

  test('a week that has its digest gets no other', () => {
    const planned = new Set(['digest/person-dm/2026-W13'])
    expect(plan('2026-03-26', [aCommitment()], { planned }).messages).toEqual([])
    expect(plan('2026-03-30', [aCommitment()], { planned }).messages).toHaveLength(1)
  })
})
