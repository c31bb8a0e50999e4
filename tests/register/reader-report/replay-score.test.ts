import { describe, expect, it, test } from 'vitest'
import type { StoredCandidate } from '../../../db/candidates.ts'
import { pairByWords } from '../../../src/register/review/pair-by-words.ts'
import { readerScore } from '../../../src/register/reader-report/reader-score.ts'
import {
  type Added,
  type Proposed,
  type ReadAgain,
  replayScore,
} from '../../../src/register/reader-report/replay-score.ts'
import { aDueReading, day } from '../../support/builders.ts'
import { aCandidate } from '../../support/minutes.ts'

describe('quotes of the same words', () => {
  test.each([
    ['the same', 'The CC will pay.', 'The CC will pay.', true],
    ['other marks and case', 'Action: CC to pay', 'action – CC to pay.', true],
    ['cut shorter', 'The CC will send the plan to the office.', 'The CC will send the plan', true],
    ['cut longer', 'The CC will send the plan', 'In May the CC will send the plan, he said.', true],
    [
      'nearly the same',
      'The CC will send the custody plan to the office in May',
      'The CC will send the custody plan to the office by May',
      true,
    ],
    ['two words in a long sentence', 'will pay', 'The CC will pay for the plan in May', false],
    ['another promise of the same person', 'The CC will send the plan', 'The CC will pay for the bus', false],
    ['nothing', '', '', false],
  ])('%s', (_, one, other, expected) => {
    expect(pairByWords([one], [other]).has(0)).toBe(expected)
  })

  it('are paired one to one, the most alike first', () => {
    const pairs = pairByWords(
      ['The CC will send the plan and pay for the bus', 'The CC will send the plan'],
      ['The CC will send the plan', 'a quite different matter, said nobody'],
    )
    expect([...pairs]).toEqual([[1, 0]])
  })
})

const accepted = { kind: 'action', ownerPostId: 'dcc', dueOn: day('2026-04-07'), measure: null } as const
type Decision = NonNullable<StoredCandidate['decision']>
const decision = (given: Partial<Decision> = {}): Decision => ({
  as: 'accepted',
  at: '2025-10-09T10:00:00.000Z',
  by: 'Priya Anand',
  rejection: null,
  reason: null,
  commitmentId: 'commitment-1',
  accepted,
  ...given,
})
const rejection = decision({ as: 'rejected', rejection: 'not-a-promise', commitmentId: null, accepted: null })

const proposed = (quote: string, given: Partial<Proposed> = {}): Proposed => ({
  ...aCandidate({ quote, due: aDueReading() }),
  ownerPostId: 'dcc',
  ...given,
})
const candidate = (quote: string, of: Decision | null, given: Partial<Proposed> = {}): StoredCandidate => ({
  ...proposed(quote, given),
  id: quote,
  documentId: 'document-1',
  meetingId: 'meeting-1',
  rewordsCommitmentId: null,
  decidedInDocumentId: null,
  decision: of,
})
const added = (quote: string, given: Partial<Added> = {}): Added => ({ ...accepted, quote, ...given })

const plan = 'The DCC will send the custody plan in 6 months.'
const bus = 'The DCC thought about buying a bus one day.'
const dogs = 'The CC said that it would not happen again.'

const figures = (set: Partial<ReadAgain>) => {
  const { then, today } = replayScore([{ candidates: [], added: [], proposed: [], ...set }])
  const words = (facts: typeof then) =>
    Object.fromEntries(
      Object.entries(readerScore(facts).figures).map(([key, { part, whole }]) => [key, `${part}/${whole}`]),
    )
  return { then: words(then), today: words(today) }
}

describe('today’s reader on the decisions of people', () => {
  it('that reads the same scores the same', () => {
    const { then, today } = figures({
      candidates: [candidate(plan, decision()), candidate(bus, rejection)],
      added: [added(dogs)],
      proposed: [proposed(plan), proposed(bus)],
    })
    expect(today).toEqual(then)
    expect(then).toMatchObject({ likely: '1/2', recall: '1/2', owners: '1/1', dates: '1/1', kinds: '1/1' })
  })

  it('is better when it finds what was missed and leaves out what was rejected', () => {
    const set = {
      candidates: [candidate(plan, decision()), candidate(bus, rejection)],
      added: [added(dogs)],
      proposed: [proposed(plan), proposed(dogs, { confidence: 'possible' })],
    }
    expect(figures(set)).toMatchObject({
      then: { likely: '1/2', possible: '0/0', recall: '1/2', recallOfLikely: '1/2' },
      today: { likely: '1/1', possible: '1/1', recall: '2/2', recallOfLikely: '1/2' },
    })
    expect(replayScore([set])).toMatchObject({ lost: [], found: [dogs], raisedAgain: [], undecided: [] })
  })

  it('is worse when it loses a commitment, or takes it for merely possible', () => {
    expect(figures({ candidates: [candidate(plan, decision())], proposed: [] }).today).toMatchObject({
      likely: '0/0',
      recall: '0/1',
    })
    expect(
      figures({
        candidates: [candidate(plan, decision())],
        proposed: [proposed(plan, { confidence: 'possible' })],
      }).today,
    ).toMatchObject({ possible: '1/1', recall: '1/1', recallOfLikely: '0/1' })
    expect(
      replayScore([{ candidates: [candidate(plan, decision())], added: [], proposed: [] }]).lost,
    ).toEqual([plan])
  })

  it.each<[string, Partial<Proposed>, Record<string, string>]>([
    ['the person’s owner', { ownerPostId: 'cc' }, { owners: '1/1', dates: '0/1', kinds: '0/1' }],
    [
      'the person’s date',
      { due: aDueReading({ dueOn: day('2026-05-01') }) },
      { owners: '0/1', dates: '1/1', kinds: '0/1' },
    ],
    ['the person’s kind', { kind: 'target' }, { owners: '0/1', dates: '0/1', kinds: '1/1' }],
    ['what it read then', {}, { owners: '0/1', dates: '0/1', kinds: '0/1' }],
  ])('is held against the person when it reads %s', (_, given, expected) => {
    const putRight = { ...accepted, kind: 'target', ownerPostId: 'cc', dueOn: day('2026-05-01') } as const
    const set = {
      candidates: [candidate(plan, decision({ accepted: putRight }))],
      proposed: [proposed(plan, given)],
    }
    expect(figures(set).then).toMatchObject({ owners: '0/1', dates: '0/1', kinds: '0/1' })
    expect(figures(set).today).toMatchObject(expected)
  })

  it('is right where it says an earlier promise again, and where a rejection was taken back', () => {
    const again = decision({ as: 'restated' as Decision['as'], accepted: null })
    const back = { ...rejection, commitmentId: 'commitment-2' }
    const set = {
      candidates: [candidate(plan, again), candidate(bus, back)],
      proposed: [proposed(plan), proposed(bus)],
    }
    expect(figures(set).today).toMatchObject({ likely: '2/2', recall: '2/2', owners: '0/0' })
  })

  it('is not judged on what nobody has decided, nor on recall in unfinished reviews', () => {
    const set = {
      candidates: [candidate(plan, decision()), candidate(bus, null)],
      added: [],
      proposed: [proposed(plan), proposed(bus), proposed(dogs)],
    }
    expect(figures(set).today).toMatchObject({ likely: '1/1', recall: '0/0' })
    expect(replayScore([set]).undecided).toEqual([dogs])
    expect(replayScore([set]).today.minutes).toEqual({ finished: 0, unfinished: 1 })
  })

  it('is judged over all sets together, each with its own words', () => {
    const set = { candidates: [candidate(plan, decision())], added: [], proposed: [proposed(plan)] }
    const { today, then } = replayScore([set, { ...set, proposed: [] }])
    expect(readerScore(then).figures.recall).toEqual({ part: 2, whole: 2 })
    expect(readerScore(today).figures.recall).toEqual({ part: 1, whole: 2 })
    expect(today.minutes).toEqual({ finished: 2, unfinished: 0 })
  })
})
