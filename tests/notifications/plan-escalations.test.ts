import { describe, expect, test } from 'vitest'
import { addDays, type PlainDate } from '../../src/calendar/plain-date.ts'
import { isWorkingDay, workingDaysBetween } from '../../src/calendar/working-days.ts'
import type { NotificationFacts } from '../../src/notifications/facts.ts'
import { planAhead } from '../../src/notifications/plan-ahead.ts'
import { planEscalations } from '../../src/notifications/plan-escalations.ts'
import type { Commitment } from '../../src/register/commitments/commitment.ts'
import type { Holding, Person, Post } from '../../src/register/people/posts.ts'
import {
  aClaim,
  aCommitment,
  anExtension,
  day,
  nothingSaid,
  people,
  postRefOf,
  posts as usual,
} from '../support/builders.ts'

// The assistant passes on to the deputy, who passes on to the chief. Nobody here gets any other mail.
const quiet = (post: Post, escalatesToPostId: string | null = null): Post => ({
  ...post,
  mail: post === usual.policy ? 'reminders' : 'none',
  escalatesToPostId,
})
const chief = quiet(usual.chief)
const deputy = quiet(usual.deputy, chief.id)
const assistant: Post = {
  ...quiet(usual.deputy, deputy.id),
  id: 'post-acc',
  code: 'ACC',
  title: 'Assistant Chief Constable',
}
const policy = quiet(usual.policy)
const posts = [assistant, deputy, chief, policy]

const ada: Person = { ...people.delia, id: 'person-aq', name: 'Ada Quill', email: 'ada@westmarch.example' }
const hold = (post: Post, person: Person, from = '2022-01-01', until: string | null = null): Holding => ({
  post,
  person,
  fromOn: day(from),
  untilOn: until === null ? null : day(until),
})
const inPost: readonly Holding[] = [
  hold(assistant, ada),
  hold(deputy, people.delia),
  hold(chief, people.callum),
  hold(policy, people.priya),
]

// Tuesday 31 March 2026. Good Friday is 3 April, Easter Monday 6 April, the May holiday 4 May.
const late = (given: Partial<Commitment> = {}): Commitment =>
  aCommitment({ ref: 'C-0042', owner: postRefOf(assistant), dueOn: day('2026-03-31'), ...given })

const facts = (
  commitments: readonly Commitment[],
  given: Partial<NotificationFacts> = {},
): NotificationFacts => ({ ...nothingSaid, posts, holdings: inPost, meetings: [], commitments, ...given })

/** Who is told what on which day, from a day on; without what the office's staff is reminded of. */
const told = (
  commitments: readonly Commitment[],
  {
    from = '2026-04-01',
    days = 60,
    ...given
  }: Partial<NotificationFacts> & { from?: string; days?: number } = {},
) =>
  planAhead({ ...facts(commitments, given), alreadyPlanned: new Set(), today: day(from), days }).flatMap(
    ({ on, messages }) =>
      messages.flatMap(({ recipient, items }) =>
        items
          .filter(({ itemKey }) => itemKey.startsWith('escalation/'))
          .map(({ rung }) => `${on} ${recipient.name}: ${rung}`),
      ),
  )

const reasonsOn = (today: string, given: Partial<NotificationFacts> = {}, commitment = late()) =>
  planEscalations({
    ...facts([commitment], given),
    today: day(today),
    alreadyPlanned: new Set(),
  }).messages.map(({ recipient, items }) => `${recipient.name}: ${items[0]?.reason}`)

const warned = (on: string, step = 1, begun = '2026-03-31') => ({
  warned: new Map([[`escalation/C-0042/warning-${step}/${begun}`, day(on)]]),
})

describe('up the chain', () => {
  test('the owner is warned five working days before each step', () => {
    expect(told([late()])).toEqual([
      '2026-04-09 Ada Quill: warning',
      '2026-04-16 Delia Marsh: step-1',
      '2026-04-23 Ada Quill: warning',
      '2026-04-30 Callum Reave: step-2',
    ])
  })

  test('the words say to whom, when, and what stops it; then who was warned and for how long it is late', () => {
    expect(reasonsOn('2026-04-09')).toEqual([
      'Ada Quill: will be passed to the Deputy Chief Constable on 16 April 2026 unless it is reported as delivered or given a new date',
    ])
    expect(reasonsOn('2026-04-16', warned('2026-04-09'))).toEqual([
      'Delia Marsh: overdue by 16 days since 31 March 2026; the Assistant Chief Constable (Ada Quill) was warned on 9 April 2026',
    ])
  })

  test('a time of grace of the office’s own moves every step', () => {
    expect(told([late()], { escalateAfter: 6 })).toEqual([
      '2026-04-01 Ada Quill: warning',
      '2026-04-10 Delia Marsh: step-1',
      '2026-04-13 Ada Quill: warning',
      '2026-04-20 Callum Reave: step-2',
    ])
  })

  test('a bank holiday that the office added moves them too', () => {
    const calendar = { region: 'england-and-wales', added: [day('2026-04-15')] } as const
    expect(told([late()], { calendar }).slice(0, 2)).toEqual([
      '2026-04-09 Ada Quill: warning',
      '2026-04-17 Delia Marsh: step-1',
    ])
    expect(reasonsOn('2026-04-09', { calendar })[0]).toContain('on 17 April 2026')
  })

  test('what was missed collapses into one warning and the one step that applies, and the owner still has his days', () => {
    expect(told([late()], { from: '2026-05-18' })).toEqual([
      '2026-05-18 Ada Quill: warning',
      '2026-05-26 Callum Reave: step-2',
    ])
    expect(reasonsOn('2026-05-18')).toEqual([
      'Ada Quill: will be passed to the Chief Constable on 26 May 2026 unless it is reported as delivered or given a new date',
    ])
  })

  test('a warning that went late delays its step, and the step below it is not skipped', () => {
    expect(reasonsOn('2026-04-23', warned('2026-04-20'))).toEqual([
      expect.stringMatching(/^Ada Quill: will be passed to the Chief Constable on 30 April/),
    ])
    expect(reasonsOn('2026-04-27', warned('2026-04-20'))).toEqual([
      expect.stringMatching(/^Ada Quill: will be passed/),
      expect.stringMatching(/^Delia Marsh: overdue by 27 days/),
    ])
  })

  test('a warning that was never sent holds everything up', () => {
    const keys = new Set(['escalation/C-0042/warning-1/2026-03-31/person-aq'])
    const { messages } = planEscalations({
      ...facts([late()]),
      today: day('2026-04-20'),
      alreadyPlanned: keys,
    })
    expect(messages).toEqual([])
  })
})

describe('nobody is told', () => {
  const claim = aClaim('2026-04-08')
  const refused = { on: day('2026-04-14'), by: 'Priya Anand', as: 'not-accepted', reason: 'No' } as const
  test.each<[string, Partial<Commitment>]>([
    ['of what is not late', { dueOn: day('2026-12-31') }],
    ['of what has no date', { dueOn: null }],
    ['while an answer awaits acceptance', { updates: [claim] }],
    [
      'after closure',
      {
        closure: {
          on: day('2026-04-08'),
          as: 'not-delivered',
          by: 'Priya Anand',
          reason: '',
          supersededByRef: null,
        },
      },
    ],
    ['when no post owns it', { owner: null, ownerText: 'ACC' }],
    ['when its post passes nothing on', { owner: postRefOf(chief) }],
  ])('%s', (_, given) => {
    expect(told([late(given)])).toEqual([])
  })

  test('on the day it falls due, nor on weekends and bank holidays', () => {
    expect(told([late()], { from: '2026-03-31', days: 1 })).toEqual([])
    const on = told([late()], { escalateAfter: 6, days: 90 }).map((line) => line.slice(0, 10))
    expect(on.filter((day) => ['2026-04-03', '2026-04-04', '2026-04-06'].includes(day))).toEqual([])
  })

  test('while there is no chain at all', () => {
    const without = posts.map((post) => ({ ...post, escalatesToPostId: null }))
    expect(told([late()], { posts: without })).toEqual([])
  })

  test('when more time was given: the chain begins again from the new date', () => {
    const extended = late({
      dueOn: day('2026-04-30'),
      extensions: [anExtension('2026-03-31', '2026-04-30')],
    })
    expect(told([extended], warned('2026-04-09'))).toEqual([
      '2026-05-08 Ada Quill: warning',
      '2026-05-15 Delia Marsh: step-1',
      '2026-05-22 Ada Quill: warning',
    ])
  })

  test('before an answer that was refused has had its own time of grace', () => {
    expect(told([late({ updates: [{ ...claim, settled: refused }] })], { days: 30 })).toEqual([
      '2026-04-21 Ada Quill: warning',
      '2026-04-28 Delia Marsh: step-1',
    ])
  })

  test('of old promises on the day their minutes are put in', () => {
    const old = late({ dueOn: day('2024-09-30'), acceptedAt: '2026-04-01T09:00:00.000Z' })
    expect(told([old], { days: 20 })).toEqual([
      '2026-04-10 Ada Quill: warning',
      '2026-04-17 Delia Marsh: step-1',
    ])
  })
})

describe('a gap in the chain', () => {
  const vacant = inPost.filter(({ post }) => post !== deputy)

  test('goes one further up, and the office hears of the gap', () => {
    expect(told([late()], { holdings: vacant })).toEqual([
      '2026-04-09 Ada Quill: warning',
      '2026-04-16 Callum Reave: step-1',
      '2026-04-16 Priya Anand: vacant',
    ])
    expect(reasonsOn('2026-04-16', { holdings: vacant, ...warned('2026-04-09') })).toEqual([
      expect.stringMatching(/; it comes to you because nobody holds the post of Deputy Chief Constable$/),
      'Priya Anand: nobody holds the post of Deputy Chief Constable: it was passed to the Chief Constable instead',
    ])
  })

  test('is the office’s affair: a force post that gets reminders does not hear of it', () => {
    const reminded = { ...chief, mail: 'reminders' } as const
    const seated = vacant.map((h) => (h.post === chief ? { ...h, post: reminded } : h))
    expect(told([late()], { holdings: seated }).filter((line) => line.endsWith('vacant'))).toEqual([
      '2026-04-16 Priya Anand: vacant',
    ])
  })

  test('with nobody above is told to the office alone', () => {
    const alone = inPost.filter(({ post }) => post === assistant || post === policy)
    expect(told([late()], { holdings: alone })).toEqual(['2026-04-16 Priya Anand: vacant'])
    expect(reasonsOn('2026-04-16', { holdings: alone })).toEqual([
      'Priya Anand: nobody holds the posts of Deputy Chief Constable or Chief Constable: it could be passed to nobody',
    ])
  })

  test('is passed over when the owner sits in it too: nobody is told of what is their own', () => {
    const both = [...vacant, hold(deputy, ada)]
    expect(told([late()], { holdings: both })).toEqual([
      '2026-04-09 Ada Quill: warning',
      '2026-04-16 Callum Reave: step-1',
    ])
  })

  test('at the foot: with nobody to warn, the next post is told that nobody holds it', () => {
    const headless = inPost.filter(({ post }) => post !== assistant)
    expect(told([late()], { holdings: headless, days: 25 })).toEqual(['2026-04-16 Delia Marsh: step-1'])
    expect(reasonsOn('2026-04-16', { holdings: headless })).toEqual([
      'Delia Marsh: overdue by 16 days since 31 March 2026; nobody holds the post of Assistant Chief Constable',
    ])
  })

  test('a successor is not said to have been warned', () => {
    const bo = { ...ada, id: 'person-bo', name: 'Bo Fenn' }
    const after = [
      ...inPost.filter(({ post }) => post !== assistant),
      hold(assistant, ada, '2022-01-01', '2026-04-12'),
      hold(assistant, bo, '2026-04-13'),
    ]
    expect(reasonsOn('2026-04-16', { holdings: after, ...warned('2026-04-09') })).toEqual([
      expect.stringMatching(/the Assistant Chief Constable \(Ada Quill\) was warned on 9 April 2026$/),
    ])
  })

  test('an owner without an address is named, and nothing is passed on behind their back', () => {
    const without = inPost.map((h) => (h.person === ada ? { ...h, person: { ...ada, email: '' } } : h))
    expect(told([late()], { holdings: without })).toEqual([])
    const { unreachable } = planEscalations({
      ...facts([late()], { holdings: without }),
      today: day('2026-04-20'),
      alreadyPlanned: new Set(),
    })
    expect(unreachable).toEqual([
      { name: 'Ada Quill', post: 'Assistant Chief Constable', why: 'has no email address' },
    ])
  })
})

test('one person gets one mail: what is passed on to them, and what is their own', () => {
  const own = late({ ref: 'C-0043', owner: postRefOf(deputy), dueOn: day('2026-04-08') })
  const { messages } = planEscalations({
    ...facts([late(), own], warned('2026-04-09')),
    today: day('2026-04-16'),
    alreadyPlanned: new Set(),
  })
  expect(messages.map(({ recipient, items }) => [recipient.name, items.map(({ rung }) => rung)])).toEqual([
    ['Delia Marsh', ['step-1', 'warning']],
  ])
})

/** The same numbers in every run: a register, who sits where, and what happens to it day by day. */
const random = (seed: number) => {
  let state = seed * 2_654_435_761 + 1
  return (below: number): number => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 3_266_489_917) >>> 0
    return (state >>> 8) % below
  }
}

type Said = {
  readonly on: PlainDate
  readonly rung: string
  readonly to: string
  readonly key: string
  /** The commitment as it stood when it was said, and whether anybody held the post that owns it. */
  readonly about: Commitment
  readonly isOwned: boolean
}

/** Lives a random register through 120 days, with runs that are missed and mails that arrive late or never. */
const live = (seed: number) => {
  const below = random(seed)
  const chain = posts.map((post) =>
    post === policy ? post : { ...post, escalatesToPostId: below(5) === 0 ? null : post.escalatesToPostId },
  )
  let holdings = inPost
    .filter(({ post }) => post === assistant || below(6) > 0)
    .map((h) => (below(12) === 0 ? { ...h, person: { ...h.person, email: '' } } : h))
  let commitments = Array.from({ length: 1 + below(4) }, (_, n) =>
    late({
      ref: `C-000${n}`,
      owner: postRefOf(chain[below(3)] ?? assistant),
      dueOn: addDays(day('2026-01-05'), below(60)),
    }),
  )
  const keys = new Set<string>()
  const sent = new Map<string, PlainDate>()
  const said: Said[] = []
  for (let on = day('2026-01-05'); on < '2026-05-05'; on = addDays(on, 1)) {
    commitments = commitments.map((c) => change(c, on, below))
    if (below(100) === 0) holdings = holdings.filter(({ post }) => post !== deputy)
    if (!isWorkingDay(on) || below(4) === 0) continue
    const run = { ...facts(commitments, { posts: chain, holdings, warned: sent }), alreadyPlanned: keys }
    for (const { recipient, items } of planEscalations({ ...run, today: on }).messages)
      for (const { itemKey, rung } of items) {
        const about = commitments.find(({ ref }) => itemKey.includes(ref)) ?? late()
        const isOwned = holdings.some(({ post }) => post.id === about.owner?.id)
        said.push({ on, rung, to: recipient.name, key: itemKey, about, isOwned })
        keys.add(itemKey)
        if (rung === 'warning' && below(8) > 0)
          sent.set(itemKey.slice(0, itemKey.lastIndexOf('/')), addDays(on, below(2)))
      }
  }
  return { said, sent }
}

const change = (c: Commitment, on: PlainDate, below: (n: number) => number): Commitment => {
  if (c.closure !== null) return c
  const closure = { on, as: 'delivered', by: 'Priya Anand', reason: '', supersededByRef: null } as const
  const [waiting] = c.updates.filter(({ settled }) => settled === null)
  if (waiting !== undefined && below(5) === 0) {
    if (below(2) === 0) return { ...c, closure }
    const settled = { on, by: 'Priya Anand', as: 'not-accepted', reason: 'No' } as const
    return { ...c, updates: c.updates.map((u) => (u === waiting ? { ...u, settled } : u)) }
  }
  if (waiting === undefined && below(80) === 0) return { ...c, updates: [...c.updates, aClaim(on)] }
  if (below(150) === 0) {
    const to = addDays(on, 1 + below(30))
    return { ...c, dueOn: to, extensions: [...c.extensions, anExtension(c.dueOn ?? on, to)] }
  }
  return below(250) === 0 ? { ...c, closure } : c
}

test('over 300 random registers: never after closure, never before the warning, never twice', () => {
  let [steps, warnings] = [0, 0]
  for (let seed = 1; seed <= 300; seed++) {
    const { said, sent } = live(seed)
    expect(new Set(said.map(({ key }) => key)).size, `seed ${seed}`).toBe(said.length)
    for (const { on, rung, key, about, to, isOwned } of said) {
      const what = `seed ${seed}: ${key} on ${on}`
      expect(about.closure, what).toBeNull()
      expect(
        about.updates.filter(({ settled }) => settled === null),
        what,
      ).toEqual([])
      expect(about.dueOn !== null && about.dueOn < on, what).toBe(true)
      if (rung === 'warning') warnings++
      if (!rung.startsWith('step-')) continue
      steps++
      expect(to, what).not.toBe(about.owner?.id === assistant.id ? ada.name : '')
      const warning = key.replace('/step-', '/warning-').replace(/\/[^/]*$/, '')
      const warnedOn = sent.get(warning)
      // Only where nobody sits in the owning post is there nobody to warn.
      if (warnedOn === undefined) expect(isOwned, what).toBe(false)
      else expect(workingDaysBetween(warnedOn, on), what).toBeGreaterThanOrEqual(5)
    }
  }
  expect([steps > 200, warnings > 200]).toEqual([true, true])
})
