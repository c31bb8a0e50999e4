import { describe, expect, it } from 'vitest'
import {
  type Holding,
  chainBackTo,
  chainFrom,
  holderOn,
  holdersOn,
  isSingleSeat,
  mailFor,
  type Post,
  postFromCapacity,
  sideOf,
} from '../../../src/register/people/posts.ts'
import { day, people, posts } from '../../support/builders.ts'

const assistant: Post = {
  id: 'post-acc',
  code: 'ACC',
  title: 'Assistant Chief Constable',
  side: 'force',
  mail: 'digest',
  escalatesToPostId: null,
}

describe('the post in the words beside a name', () => {
  it.each([
    ['Deputy Chief Constable (DCC)', 'DCC', 'Deputy Chief Constable'],
    ['Deputy Chief Constable', 'DCC', 'Deputy Chief Constable'],
    ['Chief Finance Officer (CFO)', 'CFO', 'Chief Finance Officer'],
    ['Police and Crime Commissioner', 'PCC', 'Police and Crime Commissioner'],
    ['Temporary Assistant Chief Constable', 'ACC', 'Assistant Chief Constable'],
    ['T/ACC', 'ACC', 'ACC'],
    ['Acting Chief Constable', 'CC', 'Chief Constable'],
    ['Staff Officer (NK)', 'SO', 'Staff Officer'],
    ['(NK) Policy Officer', 'PO', 'Policy Officer'],
    ['Head of  Communications', 'HC', 'Head of Communications'],
    ['Treasurer', 'TREASU', 'Treasurer'],
    ['Ch. Supt, Head of Force Contact', 'HFC', 'Head of Force Contact'],
    ['D/Chief Supt, Head of Professional Standards', 'HPS', 'Head of Professional Standards'],
    ['Superintendent – Director of Custody', 'DC', 'Director of Custody'],
    ['Chief Executive, OPCC', 'CE', 'Chief Executive'],
    ['OPCC Chief Executive (LM)', 'CE', 'Chief Executive'],
    ['Head of Delivery, OPCC', 'HDO', 'Head of Delivery, OPCC'],
    ['OPCC', 'OPCC', 'OPCC'],
    ['Chief Superintendent, Northern Area', 'CSNA', 'Chief Superintendent, Northern Area'],
  ])('%s is %s, %s', (capacity, code, title) => {
    expect(postFromCapacity(capacity)).toEqual({ code, title })
  })

  it.each(['', '   ', '(DM)', '(OPCC)', 'minutes', 'Notes (FJ)', 'Minute taker'])(
    '%j names no post',
    (capacity) => {
      expect(postFromCapacity(capacity)).toBeNull()
    },
  )
})

it.each([
  ['Chief Constable', true],
  ['Deputy Chief Constable', true],
  ['Police and Crime Commissioner', true],
  ['Deputy Police and Crime Commissioner', true],
  ['Chief Finance Officer', true],
  ['Director of Business Services', true],
  ['Head of Communications', true],
  ['Assistant Chief Constable', false],
  ['District Commander', false],
  ['Chief Superintendent', false],
  ['Policy Officer', false],
  ['Panel Member', false],
  ['Office of the Police and Crime Commissioner', false],
])('one person at a time can be %s: %s', (title, single) => {
  expect(isSingleSeat(title)).toBe(single)
})

it.each([
  ['Police and Crime Commissioner', 'office', 'monthly'],
  ['PCC', 'office', 'monthly'],
  ['Police, Fire and Crime Commissioner', 'office', 'monthly'],
  ['Chief Executive', 'office', 'monthly'],
  ['Policy Officer', 'office', 'reminders'],
  ['Governance Manager', 'office', 'reminders'],
  ['Chief Constable', 'force', 'digest'],
  ['Assistant Chief Constable', 'force', 'digest'],
  ['Director of Business Services', 'force', 'digest'],
  ['Force Policy Officer', 'force', 'none'],
  ['Head of Occupational Health', 'force', 'digest'],
  ['Staff Officer', 'force', 'none'],
  ['Chief Executive, Northfold District Council', 'partner', 'none'],
  ['Councillor', 'partner', 'none'],
  ['Chair of the Police and Crime Panel', 'partner', 'none'],
  ['Head of Probation', 'partner', 'none'],
] as const)('%s sits with the %s and receives %s', (title, side, mail) => {
  expect(sideOf(title)).toBe(side)
  expect(mailFor(side, title)).toBe(mail)
})

it.each([
  'Chief Executive and Monitoring Officer',
  'Chief Executive Officer',
  'the Commissioner',
  'Police, Fire and Crime Commissioner',
])('%s gets the month’s figures', (title) => {
  expect(mailFor('office', title)).toBe('monthly')
})

it.each([
  ['office', 'Deputy Police and Crime Commissioner'],
  ['office', 'Assistant Commissioner'],
  ['office', 'Commissioner’s Office Manager'],
  ['office', 'Personal Assistant to the Chief Executive'],
  ['office', 'Chief Executive’s Secretary'],
  ['office', 'Chief Executive Support Officer'],
  ['office', 'Commissioner of Police'],
  ['office', 'Chief Executive, Northfold College'],
  ['office', 'Chief Finance Officer'],
  ['force', 'Chief Executive'],
  ['partner', 'Chief Executive'],
  ['partner', 'Police and Crime Commissioner'],
] as const)('of the %s, %s does not', (side, title) => {
  expect(mailFor(side, title)).not.toBe('monthly')
})

describe('the chain of posts that are told next', () => {
  const next = (post: Post, to: Post | null): Post => ({ ...post, escalatesToPostId: to?.id ?? null })
  const { chief, deputy, policy } = posts
  const chain = [next(assistant, deputy), next(deputy, chief), chief, policy]
  const codes = (found: readonly Post[]) => found.map(({ code }) => code)

  it('goes up one post after the other', () => {
    expect(codes(chainFrom(assistant.id, chain))).toEqual(['DCC', 'CC'])
    expect(codes(chainFrom(chief.id, chain))).toEqual([])
    expect(codes(chainFrom('unknown', chain))).toEqual([])
  })

  it.each<[string, Post, Post | null, readonly string[] | null]>([
    ['to itself', chief, chief, ['Chief Constable', 'Chief Constable']],
    ['to the one below it', chief, deputy, ['Chief Constable', 'Deputy Chief Constable', 'Chief Constable']],
    [
      'to the one at its foot',
      chief,
      assistant,
      ['Chief Constable', 'Assistant Chief Constable', 'Deputy Chief Constable', 'Chief Constable'],
    ],
    ['past the deputy', assistant, chief, null],
    ['to another chain', policy, assistant, null],
    ['to nobody', deputy, null, null],
  ])('comes back when a post passes %s, or does not', (_, post, to, round) => {
    expect(chainBackTo(post.id, to?.id ?? null, chain)).toEqual(round)
  })

  it('ends even where two people at once have made a circle', () => {
    const circle = [next(deputy, chief), next(chief, deputy), next(assistant, deputy)]
    expect(codes(chainFrom(assistant.id, circle))).toEqual(['DCC', 'CC'])
    expect(codes(chainFrom(deputy.id, circle))).toEqual(['CC'])
  })
})

describe('who held a post on a day', () => {
  const holding = (
    person: Holding['person'],
    from: string,
    until: string | null,
    post: Post = posts.deputy,
  ): Holding => ({
    post,
    person,
    fromOn: day(from),
    untilOn: until === null ? null : day(until),
  })
  const holdings = [
    holding(people.delia, '2022-01-01', '2025-03-31'),
    holding(people.owen, '2025-04-01', null),
    holding(people.callum, '2022-01-01', null, posts.chief),
  ]

  it.each([
    ['2021-12-31', undefined],
    ['2022-01-01', people.delia],
    ['2025-03-31', people.delia],
    ['2025-04-01', people.owen],
    ['2030-01-01', people.owen],
  ])('%s', (on, person) => {
    expect(holderOn(holdings, posts.deputy.id, day(on))?.person).toBe(person)
  })

  it('is the one who came later, when two overlap', () => {
    const overlapping = [holding(people.owen, '2025-01-01', null), holding(people.delia, '2022-01-01', null)]
    expect(holderOn(overlapping, posts.deputy.id, day('2025-06-01'))?.person).toBe(people.owen)
    expect(holdersOn(overlapping, day('2025-06-01')).length).toBe(2)
  })

  it('names everybody in post', () => {
    expect(holdersOn(holdings, day('2025-04-01')).map((h) => h.person)).toEqual([people.owen, people.callum])
  })
})
