import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { composeMail } from '../../src/notifications/compose.ts'
import type { NotificationFacts } from '../../src/notifications/facts.ts'
import { mailTemplates } from '../../src/notifications/mail-templates.ts'
import { figuresOf } from '../../src/notifications/monthly-figures.ts'
import { planAhead } from '../../src/notifications/plan-ahead.ts'
import { planMail } from '../../src/notifications/plan-mail.ts'
import { planMonthly } from '../../src/notifications/plan-monthly.ts'
import type { Closure, Commitment } from '../../src/register/commitments/commitment.ts'
import type { Holding } from '../../src/register/people/posts.ts'
import {
  aClaim,
  aCommitment,
  aMeeting,
  anExtension,
  day,
  nothingSaid,
  people,
  postRefOf,
  posts,
  inOutbox,
} from '../support/builders.ts'

const leading = { ...posts.commissioner, mail: 'monthly' } as const
const holding = (post: Holding['post'], person: Holding['person']): Holding => ({
  post,
  person,
  fromOn: day('2022-01-01'),
  untilOn: null,
})
/** Only the commissioner gets mail here, but for the test that says otherwise. */
const inPost = [holding(leading, people.petra), holding({ ...posts.deputy, mail: 'none' }, people.delia)]

const facts = (
  commitments: readonly Commitment[],
  given: Partial<NotificationFacts> = {},
): NotificationFacts => ({ ...nothingSaid, holdings: inPost, meetings: [], commitments, ...given })

const plan = (today: string, commitments: readonly Commitment[], planned: ReadonlySet<string> = new Set()) =>
  planMonthly({ ...facts(commitments), today: day(today), alreadyPlanned: planned }).messages

const closed = (on: string, as: Closure['as'] = 'delivered'): Pick<Commitment, 'closure'> => ({
  closure: { on: day(on), as, by: 'Priya Anand', reason: '', supersededByRef: null },
})

// Wednesday 1 April 2026 is an office day. 1 August is a Saturday, and 1 January a bank holiday.
describe('when', () => {
  const overdue = aCommitment({ dueOn: day('2025-11-30'), acceptedAt: '2025-10-09T10:00:00.000Z' })
  const days = (from: string, count: number) =>
    planAhead({
      ...facts([overdue]),
      alreadyPlanned: new Set(),
      today: day(from),
      days: count,
    }).map(({ on, messages }) => [on, ...messages.map(({ kind }) => kind)])

  test('on the first office day of each month, once', () => {
    expect(days('2026-03-20', 160)).toEqual(
      ['2026-03-20', '2026-04-01', '2026-05-01', '2026-06-01', '2026-07-01', '2026-08-03'].map((on) => [
        on,
        'monthly',
      ]),
    )
    expect(days('2025-12-31', 3)).toEqual([
      ['2025-12-31', 'monthly'],
      ['2026-01-02', 'monthly'],
    ])
  })

  test('a day that was missed is made good later in that month, under the same key', () => {
    expect(plan('2026-04-23', [overdue]).map(({ dedupeKey, reason }) => [dedupeKey, reason])).toEqual([
      ['monthly/person-pt/2026-04', 'monthly digest for March 2026 for the Police and Crime Commissioner'],
    ])
  })

  test('a month that has its digest gets no other, also when it went in a mail of another name', () => {
    expect(plan('2026-04-02', [overdue], new Set(['monthly/person-pt/2026-04']))).toEqual([])
    const items = plan('2026-04-01', [overdue]).flatMap((mail) => mail.items.map(({ itemKey }) => itemKey))
    expect(plan('2026-04-02', [overdue], new Set(items))).toEqual([])
    expect(plan('2026-05-01', [overdue], new Set(items))).toHaveLength(1)
  })

  test.each<[string, readonly Commitment[]]>([
    ['an empty register', []],
    ['a register with nothing open', [aCommitment(closed('2026-03-10'))]],
    ['a register begun this month', [aCommitment({ acceptedAt: '2026-04-02T10:00:00.000Z' })]],
  ])('not for %s', (_, commitments) => {
    expect(plan('2026-04-20', commitments)).toEqual([])
  })

  test('nobody gets it whose post is not to', () => {
    const { messages } = planMonthly({
      ...facts([overdue], { holdings: [holding(posts.commissioner, people.petra)] }),
      today: day('2026-04-01'),
      alreadyPlanned: new Set(),
    })
    expect(messages).toEqual([])
  })
})

describe('what it singles out', () => {
  const singled = (commitments: readonly Commitment[], given: Partial<NotificationFacts> = {}) =>
    planMonthly({
      ...facts(commitments, given),
      today: day('2026-04-01'),
      alreadyPlanned: new Set(),
    }).messages.flatMap(({ items }) =>
      items.map(({ itemKey, reason }) => [itemKey.split('/').slice(3).join('/'), reason]),
    )
  const far = { dueOn: day('2026-12-31') }

  test('what is overdue, the longest first', () => {
    expect(
      singled([
        aCommitment({ ref: 'C-0001', dueOn: day('2026-03-31') }),
        aCommitment({ ref: 'C-0002', dueOn: day('2025-11-30') }),
        aCommitment({ ref: 'C-0003', dueOn: day('2025-11-30'), updates: [aClaim('2026-03-30')] }),
        aCommitment({ ref: 'C-0004', dueOn: day('2025-11-30'), ...closed('2026-03-30') }),
      ]),
    ).toEqual([
      ['C-0002/overdue', 'overdue by 122 days since 30 November 2025'],
      ['C-0001/overdue', 'overdue by 1 day since 31 March 2026'],
    ])
  })

  test('what was given more time twice; once, or an earlier date, is not that', () => {
    const twice = [anExtension('2026-01-31', '2026-03-31'), anExtension('2026-03-31', '2026-12-31')]
    expect(
      singled([
        aCommitment({ ref: 'C-0001', ...far, baselineDueOn: day('2026-01-31'), extensions: twice }),
        aCommitment({ ref: 'C-0002', ...far, extensions: twice.slice(0, 1) }),
        aCommitment({
          ref: 'C-0003',
          ...far,
          extensions: [anExtension('2026-11-30', '2027-01-31'), anExtension('2027-01-31', '2026-12-31')],
        }),
      ]).map(([, reason]) => reason),
    ).toEqual(['given more time 2 times, 334 days in all'])
  })

  test('the revisits that the office itself has missed', () => {
    const revisit = { id: 'r', revisitOn: day('2026-03-03'), reason: 'look again', done: null }
    const meetings = [aMeeting({ heldOn: day('2026-03-10') })]
    expect(
      singled([aCommitment({ ...far, revisits: [revisit] })], { meetings }).map(([, reason]) => reason),
    ).toEqual(['the office was to look again on 3 March 2026, missed by 22 days'])
  })

  test('where nothing calls for it, what falls due next', () => {
    expect(
      singled([aCommitment({ ...far }), aCommitment({ dueOn: day('2026-05-01') })]).map(([, why]) => why),
    ).toEqual(['30 days before 1 May 2026'])
  })
})

describe('the figures', () => {
  const today = day('2026-04-01')
  const slip = (recordedAt: string) => ({
    dueOn: day('2026-12-31'),
    extensions: [anExtension('2026-06-30', '2026-12-31', { recordedAt })],
  })
  test.each<[string, Partial<Commitment>, Record<string, number>]>([
    ['open and ahead', { dueOn: day('2026-12-31') }, { open: 1 }],
    ['due today', { dueOn: today }, { open: 1 }],
    ['due yesterday', { dueOn: day('2026-03-31') }, { open: 1, newlyOverdue: 1, overdue: 1, oldestDays: 1 }],
    [
      'due on the first of March',
      { dueOn: day('2026-03-01') },
      { open: 1, newlyOverdue: 1, overdue: 1, oldestDays: 31 },
    ],
    ['due in February', { dueOn: day('2026-02-28') }, { open: 1, overdue: 1, oldestDays: 32 }],
    [
      'long overdue',
      { dueOn: day('2025-12-31') },
      { open: 1, overdue: 1, oldestDays: 91, overdueOver90Days: 1 },
    ],
    [
      'late and answered',
      { dueOn: day('2025-12-31'), updates: [aClaim('2026-03-30')] },
      { open: 1, awaiting: 1 },
    ],
    ['without a date', { dueOn: null }, { open: 1, noDate: 1 }],
    ['given more time in March', slip('2026-03-31T22:00:00.000Z'), { open: 1, slipped: 1 }],
    ['given more time in April', slip('2026-04-01T09:00:00.000Z'), { open: 1 }],
    ['given more time in February', slip('2026-02-28T09:00:00.000Z'), { open: 1 }],
    [
      'given more time, then closed',
      { ...slip('2026-03-10T09:00:00.000Z'), ...closed('2026-03-20') },
      { slipped: 1, delivered: 1 },
    ],
    ['delivered in March', closed('2026-03-01'), { delivered: 1 }],
    ['delivered in February', closed('2026-02-28'), {}],
    ['delivered today', closed('2026-04-01'), {}],
    ['part delivered', closed('2026-03-31', 'part-delivered'), { partDelivered: 1 }],
    ['not delivered', closed('2026-03-31', 'not-delivered'), { notDelivered: 1 }],
    ['withdrawn', closed('2026-03-31', 'withdrawn'), {}],
    ['superseded', closed('2026-03-31', 'superseded'), {}],
    [
      'to be looked at again, and no meeting did',
      {
        dueOn: day('2026-12-31'),
        revisits: [{ id: 'r', revisitOn: day('2026-03-01'), reason: '', done: null }],
      },
      { open: 1, revisitsMissed: 1 },
    ],
  ])('a commitment that is %s', (_, given, expected) => {
    const figures = figuresOf([aCommitment(given)], facts([]), today)
    expect(Object.fromEntries(Object.entries(figures).filter(([, n]) => n !== 0))).toEqual(expected)
  })

  test('silence counts only while the next move is the owner’s', () => {
    const late = aCommitment({ dueOn: day('2026-01-31') })
    const answered = aCommitment({ dueOn: day('2026-01-31'), updates: [aClaim('2026-03-30')] })
    const moved = aCommitment({ dueOn: day('2026-12-31') })
    const never = aCommitment({ dueOn: day('2026-01-31') })
    const asked = new Map(
      [late, answered, moved].map(({ id }) => [id, { times: 4, firstOn: day('2026-02-02') }]),
    )
    expect(figuresOf([late, answered, moved, never], { meetings: [], asked }, today).silent).toBe(1)
  })
})

describe('the mail', () => {
  const render = mailTemplates(fileURLToPath(new URL('../../templates', import.meta.url)))
  const settings = {
    officeName: 'Office of the Commissioner for Westmarch',
    publicUrl: 'https://register.westmarch.example',
    contact: { name: 'the policy team', address: 'policy@westmarch.example' },
  }
  const written = (planned: readonly Commitment[], now: NotificationFacts = facts(planned)) => {
    const [mail] = planMail({
      ...facts(planned),
      today: day('2026-04-01'),
      alreadyPlanned: new Set(),
    }).messages
    if (mail === undefined) throw new Error('Nothing was planned')
    return composeMail(inOutbox(mail, day('2026-04-01')), now, render, settings, day('2026-04-01'))
  }
  const bodyOf = (...given: Parameters<typeof written>) => {
    const composed = written(...given)
    if ('suppress' in composed) throw new Error(composed.suppress)
    return composed.body
  }

  const late = Array.from({ length: 11 }, (_, n) =>
    aCommitment({ ref: `C-00${n + 10}`, dueOn: day(`2026-03-${n + 10}`), owner: postRefOf(posts.deputy) }),
  )
  const register = [
    ...late,
    aCommitment({ owner: postRefOf(posts.finance), dueOn: null }),
    aCommitment({ owner: postRefOf(posts.finance), ...closed('2026-03-12') }),
    aCommitment({ owner: null, ownerText: 'the Force', dueOn: day('2026-12-31') }),
  ]
  const asked = new Map([[late[0]?.id ?? '', { times: 4, firstOn: day('2026-03-16') }]])
  const { subject, text, html } = bodyOf(register, facts(register, { asked }))

  test('is named after the month and says the whole in one line', () => {
    expect(subject).toBe('Monthly digest for March 2026')
    expect(text).toContain('\n13 open, 11 overdue, 1 delivered in March 2026\n')
  })

  test('shows the longest overdue, counts the rest and says where they are', () => {
    expect(text).toContain('OVERDUE (11)')
    expect(text.match(/^C-00\d\d: Overdue/gm)).toHaveLength(8)
    const link = 'https://register.westmarch.example/commitments?standing=overdue'
    expect(text.replaceAll('\n', ' ')).toContain(`3 more are in the register: ${link}`)
    expect(html).toContain(`href="${link}"`)
  })

  test('says who has been asked how often, and did not answer', () => {
    expect(text.match(/^Silence:.*$/gm)).toEqual(['Silence: Asked 4 times since 16 March 2026, no answer'])
    expect(text).toContain('Asked, and no answer since: 1\n')
  })

  test('has the figures by owner, the most overdue first', () => {
    const byOwner = text
      .slice(text.indexOf('BY OWNER'), text.indexOf('OVERDUE (11)'))
      .replaceAll('\u00a0', ' ')
      .replaceAll(/\n(?=.*\)$)(?!.*: \d)/gm, ' ')
    expect(byOwner.trim().split('\n').slice(2)).toEqual([
      'Deputy Chief Constable: 11 open, 11 overdue (oldest 22 days, 11 newly overdue, 1 asked without an answer)',
      'Chief Finance Officer: 1 open, 0 overdue (1 delivered, 1 without a date)',
      'No post named: 1 open, 0 overdue',
    ])
    expect(html).toMatch(/<th scope="row"[^>]*>Deputy Chief Constable</)
  })

  test('sums up what is beyond twelve posts, and loses nothing in it', () => {
    const many = Array.from({ length: 15 }, (_, n) =>
      aCommitment({
        owner: { ...postRefOf(posts.deputy), id: `p${n}`, title: `Post ${n}` },
        dueOn: day('2026-01-31'),
      }),
    )
    const rows = [...bodyOf(many).text.matchAll(/^(.+): (\d+) open, (\d+) overdue/gm)]
    expect(rows.map(([, name]) => name).at(-1)).toBe('3 other posts')
    expect(rows.reduce((sum, [, , open]) => sum + Number(open), 0)).toBe(15)
  })

  test('is written from the register as it stands when it goes', () => {
    const [first, ...others] = register
    if (first === undefined) throw new Error('No first')
    const now = facts([{ ...first, ...closed('2026-04-01') }, ...others])
    const body = bodyOf(register, now)
    expect(body.text).toContain('12 open, 10 overdue')
    expect(body.text).not.toContain(first.ref)
  })

  test('is joined with whatever else the same person is told, and keeps its name and figures', () => {
    const also = [...inPost, holding(posts.policy, people.petra)]
    const { messages } = planMail({
      ...facts(register, { holdings: also }),
      today: day('2026-04-01'),
      alreadyPlanned: new Set(),
    })
    expect(messages.map(({ kind, recipient }) => [kind, recipient.name])).toEqual([
      ['monthly', 'Petra Thornbury'],
    ])
    const [mail] = messages
    if (mail === undefined) throw new Error('Nothing was planned')
    const composed = composeMail(
      inOutbox(mail, day('2026-04-01')),
      facts(register, { holdings: also }),
      render,
      settings,
      day('2026-04-01'),
    )
    if ('suppress' in composed) throw new Error(composed.suppress)
    expect(composed.body.subject).toBe('Monthly digest for March 2026')
    expect(composed.body.text).toContain('BY OWNER')
    expect(composed.leftOut).toEqual([])
  })

  test('keeps its figures in a mail that has the name of another', () => {
    const [mail] = planMail({
      ...facts(register),
      today: day('2026-04-01'),
      alreadyPlanned: new Set(),
    }).messages
    if (mail === undefined) throw new Error('Nothing was planned')
    const joined = { ...inOutbox(mail, day('2026-04-01')), kind: 'escalation' as const }
    const composed = composeMail(joined, facts(register), render, settings, day('2026-04-01'))
    expect('body' in composed && composed.body.text).toContain('BY OWNER')
  })

  test('whoever left the post gets none', () => {
    expect(written(register, facts(register, { holdings: [] }))).toEqual({
      suppress: 'Petra Thornbury no longer holds a post that receives monthly digests',
    })
  })
})
