import { describe, expect, it } from 'vitest'
import { passagesOf } from '../../../src/extraction/passages.ts'
import { readText } from '../../../src/minutes/plain-text/read-text.ts'
import { type Comparison, compareVersions } from '../../../src/register/minutes/compare-versions.ts'

const read = (text: string) => readText(text, { fileName: 'm.txt', sha256: '' })

/** What became of the earlier words; `proposed` are the quotes read from the new version. */
const compare = (
  earlier: readonly string[],
  {
    before = earlier.join('\n\n'),
    now,
    proposed,
  }: { before?: string; now: string; proposed: readonly string[] },
): Comparison => {
  const document = read(now)
  const passages = passagesOf(document.blocks)
  const placeOf = (quote: string) => {
    const place = passages.find((passage) => passage.quote.includes(quote))?.place
    if (place === undefined) throw new Error(`"${quote}" is not in the new version`)
    return place
  }
  const itemOf = (quote: string) =>
    passagesOf(read(before).blocks).find((passage) => passage.quote.includes(quote))?.place.item ?? null
  return compareVersions(
    earlier.map((quote, index) => ({ id: String(index), quote, item: itemOf(quote), otherWords: [] })),
    {
      proposals: proposed.map((quote) => ({ quote, place: placeOf(quote) })),
      passages,
      text: document.text,
      earlierText: before,
    },
  )
}

/** "unchanged 0" when the new version proposes it as its first, "changed", "gone". */
const fatesOf = ({ fates }: Comparison) =>
  [...fates.keys()].toSorted().map((id) => {
    const fate = fates.get(id)
    if (fate === undefined || fate.as === 'gone') return 'gone'
    return fate.proposal === null ? fate.as : `${fate.as} ${fate.proposal}`
  })

const one = (earlier: string, now: string, proposed: readonly string[] = [now]) =>
  fatesOf(
    compare([earlier], { before: `1. Custody\n\n${earlier}`, now: `1. Custody\n\n${now}`, proposed }),
  )[0]

const PLAN = 'Action: DCC to share the custody improvement plan by the end of June 2026.'

describe('words of an earlier version stand unchanged in the new one', () => {
  it.each([
    ['as they were', PLAN, PLAN],
    ['with other blanks', PLAN, PLAN.replaceAll(' ', '  ')],
    [
      'with other quotation marks and dashes',
      'Action – DCC to share “the plan”.',
      'Action - DCC to share "the plan".',
    ],
    ['with other capitals', 'Action: the Force to share the plan.', 'ACTION: The force to share the plan.'],
    [
      'within a longer sentence',
      'DCC to share the plan',
      'It was agreed: DCC to share the plan, and to print it.',
    ],
  ])('%s', (_, earlier, now) => {
    expect(one(earlier, now, [])).toBe('unchanged')
  })

  it('and its own words are those of the new version', () => {
    const { fates } = compare(['DCC to share “the plan”'], {
      now: 'Action: DCC to share "the plan".',
      proposed: [],
    })
    expect(fates.get('0')).toMatchObject({ as: 'unchanged', words: { quote: 'DCC to share "the plan"' } })
  })

  it('at the same item, where they stand twice', () => {
    const noted = 'DCC to report back.'
    const before = `1. Custody\n\n${noted}\n\n2. Fleet\n\nSeen.`
    const now = `1. Custody\n\nSeen.\n\n${noted}\n\n2. Fleet\n\n${noted}`
    const { fates, added } = compareVersions([{ id: '0', quote: noted, item: '2', otherWords: [] }], {
      proposals: passagesOf(read(now).blocks).filter(({ quote }) => quote === noted),
      passages: passagesOf(read(now).blocks),
      text: read(now).text,
      earlierText: before,
    })
    expect(fates.get('0')).toMatchObject({ as: 'unchanged', words: { place: { item: '2' } }, proposal: 1 })
    expect(added).toEqual([0])
  })

  it('over two paragraphs', () => {
    const question = 'The PCC asked for the plan by June.'
    const { fates } = compare([`${question} The CC agreed.`], {
      now: `${question}\n\nThe CC agreed.`,
      proposed: [],
    })
    expect(fates.get('0')).toMatchObject({ as: 'unchanged', words: { place: { paragraph: 1 } } })
  })

  it('though the program now reads them with more or fewer words', () => {
    expect(one(PLAN, `${PLAN} This is urgent.`)).toBe('unchanged 0')
    expect(one(`${PLAN} This is urgent.`, `${PLAN} This is urgent.`, [PLAN])).toBe('unchanged 0')
  })
})

describe('words were changed', () => {
  it.each([
    ['another date', PLAN, PLAN.replace('June', 'July')],
    ['another owner', PLAN, PLAN.replace('DCC', 'ACC')],
    ['a number', 'By March 95% of calls will be answered.', 'By March 90% of calls will be answered.'],
    ['a word more', PLAN, PLAN.replace('plan', 'plan and its costs')],
    [
      'a promise made weaker',
      PLAN,
      'Action: DCC to consider sharing the custody improvement plan by the end of June 2026.',
    ],
    ['another verb', PLAN, 'Action: DCC to publish the custody improvement plan by the end of June 2026.'],
    [
      'a sentence turned round',
      'The Chief Finance Officer will circulate the options for the sale of the Harrow Lane depot in May.',
      'In May the options for selling the Harrow Lane depot will be circulated by the Chief Finance Officer.',
    ],
    [
      'another thing beside the first',
      'Action: BL to circulate the harbour survey by 4 May 2026.',
      'Action: BL to circulate the harbour survey and the dredging schedule by 4 May 2026.',
    ],
    [
      'another thing beside the first no longer',
      'The Clerk agreed to publish the ferry timetable and the table of fares.',
      'The Clerk agreed to publish the ferry timetable.',
    ],
    [
      'to whom, and another day',
      'Action: BL to circulate the harbour survey by 4 May 2026.',
      'Action: BL to circulate the harbour survey to parish councils and yacht clubs by 8 June 2026.',
    ],
    [
      'words between',
      'Action: BL to survey moorings.',
      'Action: BL, with the dive team, to survey all moorings.',
    ],
    ['somebody else as well', 'Action: BL to survey moorings.', 'Action: BL and AS to survey moorings.'],
  ])('%s', (_, earlier, now) => {
    expect(one(earlier, now)).toBe('changed 0')
  })

  it('to something that is proposed no more', () => {
    expect(one(PLAN, 'The DCC thought about sharing the custody improvement plan.', [])).toBe('changed')
  })

  it('and the likest of several is the one', () => {
    const now = [
      PLAN.replace('June', 'May'),
      PLAN.replace('plan by the end of June 2026', 'plan and the staffing review'),
    ]
    const comparison = compare([PLAN], { now: now.join('\n\n'), proposed: now })
    expect(fatesOf(comparison)).toEqual(['changed 0'])
    expect(comparison.added).toEqual([1])
  })
})

describe('two different promises that share words are not one', () => {
  it.each([
    [
      'Action: CFO to circulate the estates paper by 31 March 2026.',
      'Action: CFO to circulate the fleet paper by 31 March 2026.',
    ],
    [PLAN, 'Action: DCC to share the drone policy by the end of June 2026.'],
    ['CC to provide data on stop and search.', 'CC to provide data on the use of force.'],
    [
      'CC to provide an update report on fleet costs to the Panel.',
      'CC to provide an update report on custody costs to the Panel.',
    ],
    [
      'The DCC agreed to bring the review of vetting to the next meeting.',
      'The DCC agreed to bring the review of complaints to the next meeting.',
    ],
    [
      'CC to write to the county council about the bridge.',
      'CC to write to the county council about speeding.',
    ],
    ['CFO to report back.', 'CC to report back.'],
    [
      'By March 95% of emergency calls will be answered in ten seconds.',
      'By March 95% of officers will be trained in first aid.',
    ],
    [
      'Action: BL to circulate the survey.',
      'Action: AS to circulate the survey of moorings and the dredging schedule.',
    ],
    [
      'Action: BL to circulate the survey.',
      'Action: BL to circulate the moorings list, the dredging schedule, the survey of boats and the fares.',
    ],
    [
      'Action: BL to circulate the harbour survey and the fares.',
      'Action: BL to circulate the harbour map and the dredging schedule.',
    ],
    [PLAN, 'Members noted that the custody suite was clean.'],
  ])('%s / %s', (earlier, now) => {
    expect(one(earlier, now)).toBe('gone')
  })

  it('nor is one passage the new wording of two', () => {
    const both = [PLAN, PLAN.replace('DCC', 'ACC').replace('June', 'July')]
    const now = PLAN.replace('June', 'May')
    expect(fatesOf(compare(both, { now, proposed: [now] })).toSorted()).toEqual(['changed 0', 'gone'])
  })

  it('nor is a sentence that stood there before', () => {
    const talk = 'The DCC spoke of sharing the custody improvement plan.'
    expect(fatesOf(compare([PLAN], { before: `${talk}\n\n${PLAN}`, now: talk, proposed: [] }))).toEqual([
      'gone',
    ])
  })
})

it('words that were weighed before are still the other words of that promise', () => {
  const other = PLAN.replace('June', 'May')
  const now = read(other)
  const { fates, added } = compareVersions([{ id: '0', quote: PLAN, item: null, otherWords: [other] }], {
    proposals: [{ quote: other, place: { page: null, item: null, paragraph: 1 } }],
    passages: passagesOf(now.blocks),
    text: now.text,
    earlierText: other,
  })
  expect(fates.get('0')).toMatchObject({ as: 'changed', proposal: 0 })
  expect(added).toEqual([])
})

it('what stands for nothing earlier is added', () => {
  const added = 'Action: CFO to price the roof by May 2026.'
  const comparison = compare([PLAN], { now: `${PLAN}\n\n${added}`, proposed: [PLAN, added] })
  expect(fatesOf(comparison)).toEqual(['unchanged 0'])
  expect(comparison.added).toEqual([1])
})

it('many are compared at once, each with its own', () => {
  const topics = [
    'custody cells',
    'drone flights',
    'stolen cycles',
    'rural patrols',
    'vetting backlog',
    'river rescues',
  ]
  const said = (topic: string, month = 'June') => `Action: DCC to bring figures on ${topic} by ${month} 2026.`
  const now = [
    said('custody cells'),
    said('drone flights', 'July'),
    said('rural patrols'),
    said('vetting backlog', 'May'),
    said('school visits'),
  ]
  const comparison = compare(
    topics.map((topic) => said(topic)),
    { now: now.join('\n\n'), proposed: now },
  )
  expect(fatesOf(comparison)).toEqual([
    'unchanged 0',
    'changed 1',
    'gone',
    'unchanged 2',
    'changed 3',
    'gone',
  ])
  expect(comparison.added).toEqual([4])
})
