import { describe, expect, it } from 'vitest'
import { findRestatements } from '../../../src/register/restatements/find-restatements.ts'
import type { Earlier, SamePromise, Saying } from '../../../src/register/restatements/same-promise.ts'
import { day } from '../../support/builders.ts'
import { matching, notMatching, type Words } from './same-promise.table.ts'

const titles = {
  CC: 'Chief Constable',
  DCC: 'Deputy Chief Constable',
  ACC: 'Assistant Chief Constable',
  CFO: 'Chief Finance Officer',
  PCC: 'Police and Crime Commissioner',
  DoP: 'Director of People',
} as const

const saying = (words: Words): Saying => ({
  quote: words.quote,
  kind: words.kind ?? 'action',
  ownerPostId: words.owner === undefined ? null : `post-${words.owner}`,
  ownerName: words.owner === undefined ? null : titles[words.owner],
  ownerText: words.owner ?? null,
  duePhrase: words.phrase ?? null,
  dueOn: words.due === undefined ? null : day(words.due),
  measure: words.measure ?? null,
  actionNumber: words.number ?? null,
  meeting: {
    id: words.meeting ?? `meeting-${words.on}`,
    ref: `HTA-${words.on}`,
    seriesName: 'Holding to Account Meeting',
    heldOn: day(words.on),
  },
  documentId: words.document ?? `minutes-${words.on}`,
})

const commitment = (words: Words, ref = 'C-0001'): Earlier => ({
  ...saying(words),
  id: ref,
  ref,
  baselineDueOn: words.due === undefined ? null : day(words.due),
  closed: words.closed === undefined ? null : { on: day(words.on), as: words.closed },
})

const foundIn = (then: Words, register: readonly Earlier[]): readonly SamePromise[] => {
  const said = saying(then)
  return findRestatements([said], register).get(said) ?? []
}

const cases: readonly (readonly [what: string, first: Words, then: Words])[] = [
  ...matching.map(([what, first, then]) => [what, first, then] as const),
  ...notMatching,
]

/** The first sayings of all cases but one, as the rest of an office's register. */
const others = (not: Words): readonly Earlier[] =>
  cases.flatMap(([, first], at) => (first === not ? [] : [commitment(first, `C-${1001 + at}`)]))

/** Two thousand promises put together of parts of these, so that every word of the table is an everyday one. */
const manyMore: readonly Earlier[] = Array.from({ length: 2000 }, (_, n) => {
  const part = (at: number, from: number, to: number) => {
    const words = cases[at % cases.length]?.[1].quote.split(' ') ?? []
    return words.slice(Math.floor(words.length * from), Math.floor(words.length * to)).join(' ')
  }
  const quote = `${part(n, 0, 0.4)} ${part(n * 7 + Math.floor(n / cases.length) * 3 + 1, 0.7, 1)}`
  return {
    ...commitment({ quote, on: '2025-05-13' }, `C-${5001 + n}`),
    ownerPostId: 'post-elsewhere',
    documentId: `elsewhere-${n}`,
  }
})

const inTwoThousand = (not: Words) => [...others(not), ...manyMore]

const registers = [
  ['alone in the register', () => []],
  ['among others', others],
  ['among two thousand', inTwoThousand],
] as const

const BY_ITS_FIGURE = 'a count named again with the figure alone'

describe.each(registers)('a promise said again, %s', (_, rest) => {
  it.each(matching.filter(([what]) => rest !== inTwoThousand || what !== BY_ITS_FIGURE))(
    'is known: %s',
    (_, first, then, sure, date) => {
      const [found] = foundIn(then, [commitment(first), ...rest(first)])
      expect(found).toMatchObject({ earlier: { ref: 'C-0001' }, sure, date })
    },
  )

  it.each(notMatching)('is not mistaken for: %s', (_, first, then) => {
    const found = foundIn(then, [commitment(first), ...rest(first)])
    expect(found.filter(({ earlier }) => earlier.ref === 'C-0001')).toEqual([])
  })
})

it('a figure that many promises have says nothing by itself', () => {
  const [, first, then] = cases.find(([what]) => what === BY_ITS_FIGURE) ?? []
  if (first === undefined || then === undefined) throw new Error('The case is gone from the table')
  expect(foundIn(then, [commitment(first), ...inTwoThousand(first)])).toEqual([])
})

const plan: Words = {
  quote: 'DCC to share the custody improvement plan by December.',
  on: '2022-10-04',
  owner: 'DCC',
  phrase: 'by December',
  due: '2022-12-31',
}

const again = (given: Partial<Words>): Words => ({
  ...plan,
  on: '2023-01-10',
  phrase: 'by March',
  due: '2023-03-31',
  ...given,
})

describe('why it is thought the same', () => {
  const first = 'C-0042 (“DCC to share the custody improvement plan by December.”)'

  it.each<readonly [Partial<Words>, string]>([
    [
      { quote: 'Action: DCC to share the custody improvement plan by March.' },
      `Same words as ${first}, given to the Deputy Chief Constable on 4 October 2022.`,
    ],
    [
      { quote: 'The custody improvement plan, with its costs, would be shared by March.' },
      `Nearly the same words as ${first}, given to the Deputy Chief Constable on 4 October 2022.`,
    ],
    [
      { quote: 'The custody improvement plan would be shared by March.', owner: 'CC' },
      `Shares “custody”, “improvement” and “plan” with ${first}, given to the Deputy Chief Constable on 4 October 2022. It names another owner.`,
    ],
    [
      { quote: 'C-0042 to be finished by March.' },
      `Names ${first}, given to the Deputy Chief Constable on 4 October 2022.`,
    ],
  ])('is said in a sentence: %j', (then, sentence) => {
    expect(foundIn(again(then), [commitment(plan, 'C-0042')])[0]?.why).toBe(sentence)
  })

  it('is the action number of the log', () => {
    const numbered = commitment({ ...plan, number: 'SAB-41' }, 'C-0042')
    const [found] = foundIn(again({ quote: 'Plan for custody, all suites', number: 'SAB 41' }), [numbered])
    expect(found?.why).toMatch(/^Same action number, SAB 41, as C-0042/)
  })

  it('is the figure, when little else is said again', () => {
    const target = commitment(
      {
        quote: 'The ACC said that overall satisfaction should be at 72% in a year.',
        on: '2025-05-13',
        owner: 'ACC',
        kind: 'target',
      },
      'C-0042',
    )
    const then = {
      quote: '72% would be reached by March.',
      on: '2026-05-12',
      owner: 'ACC',
      kind: 'target',
    } as const
    expect(foundIn(then, [target])[0]?.why).toBe(
      'Gives the same figure, 72%, as C-0042 (“The ACC said that overall satisfaction should be at 72% in a year.”), promised by the Assistant Chief Constable on 13 May 2025.',
    )
  })

  it('says when nobody was named', () => {
    const { owner: _, ...nobody } = plan
    const { owner: __, ...then } = again({ quote: 'The custody improvement plan would be shared by March.' })
    expect(foundIn(then, [commitment(nobody, 'C-0042')])[0]?.why).toMatch(
      /, made on 4 October 2022 without an owner\.$/,
    )
  })

  it('quotes a long promise in part', () => {
    const long = `${plan.quote.slice(0, -1)}, with a timetable, costs, risks, an owner for each step, and the views of detainees.`
    expect(foundIn(again({ quote: long }), [commitment({ ...plan, quote: long }, 'C-0042')])[0]?.why).toMatch(
      /C-0042 \(“DCC to share the custody improvement plan by December, with a timetable, costs[^”]*\w…”\)/,
    )
  })
})

it('at most three are shown, the surest first', () => {
  const asked: Words = {
    quote: 'ACC to open the Saltmere custody suite by June.',
    on: '2026-03-10',
    owner: 'ACC',
  }
  const register = ['2025-03-11', '2025-05-13', '2025-07-08', '2025-09-09'].map((on, at) =>
    commitment({ ...asked, on, owner: at === 2 ? 'ACC' : 'DCC' }, `C-000${at + 1}`),
  )
  expect(foundIn(asked, register).map(({ earlier, sure }) => [earlier.ref, sure])).toEqual([
    ['C-0003', 'likely'],
    ['C-0001', 'possible'],
    ['C-0002', 'possible'],
  ])
})

it('each saying of a review is answered for itself, and one that repeats nothing has no answer', () => {
  const first = saying(again({}))
  const other = saying({ quote: 'CFO to sell the vans.', on: '2023-01-10', owner: 'CFO' })
  const found = findRestatements([first, other], [commitment(plan)])
  expect(found.get(first)).toHaveLength(1)
  expect(found.get(other)).toEqual([])
})
