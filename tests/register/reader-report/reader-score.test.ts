import { describe, expect, it, test } from 'vitest'
import {
  type AddedTally,
  readerScore,
  type ScoreFacts,
  type Tally,
} from '../../../src/register/reader-report/reader-score.ts'
import {
  figureWords,
  isEmpty,
  percentOf,
  scoreNotes,
  shareWords,
} from '../../../src/register/reader-report/score-words.ts'

const kept = { kind: 'action', ownerKept: true, dateKept: true } as const

/** A likely action of reviewed minutes, accepted as it was read, unless told otherwise. */
const tally = (given: Partial<Tally> = {}): Tally => ({
  readerVersion: '0.1.0+aaaaaaaa',
  confidence: 'likely',
  decision: 'accepted',
  rejectionCode: null,
  hasWords: false,
  isCommitment: true,
  reviewFinished: true,
  kind: 'action',
  accepted: kept,
  count: 1,
  ...given,
})
const rejected = (given: Partial<Tally> = {}): Tally =>
  tally({
    decision: 'rejected',
    rejectionCode: 'not-a-promise',
    isCommitment: false,
    accepted: null,
    ...given,
  })
const restated = (given: Partial<Tally> = {}): Tally =>
  tally({ decision: 'restated', accepted: null, ...given })
const waiting = (given: Partial<Tally> = {}): Tally =>
  tally({ decision: null, isCommitment: false, reviewFinished: false, accepted: null, ...given })
const missed = (given: Partial<AddedTally> = {}): AddedTally => ({
  readerVersion: '0.1.0+aaaaaaaa',
  reviewFinished: true,
  count: 1,
  ...given,
})
const facts = (proposals: readonly Tally[], added: readonly AddedTally[] = []): ScoreFacts => ({
  minutes: { finished: 1, unfinished: 0 },
  proposals,
  added,
})

const counts = (proposals: readonly Tally[], added: readonly AddedTally[] = []) => {
  const { figures } = readerScore(facts(proposals, added))
  return Object.fromEntries(
    Object.entries(figures).map(([key, { part, whole }]) => [key, `${part}/${whole}`]),
  )
}

const nothing = {
  likely: '0/0',
  possible: '0/0',
  recall: '0/0',
  recallOfLikely: '0/0',
  owners: '0/0',
  dates: '0/0',
  kinds: '0/0',
}
const one = { owners: '1/1', dates: '1/1', kinds: '1/1' }

describe('the reader’s score', () => {
  test.each<[string, readonly Tally[], readonly AddedTally[], Record<string, string>]>([
    ['of nothing', [], [], nothing],
    ['of a proposal that waits', [waiting()], [], nothing],
    [
      'of a likely one that was accepted',
      [tally()],
      [],
      { ...nothing, ...one, likely: '1/1', recall: '1/1', recallOfLikely: '1/1' },
    ],
    [
      'of a possible one that was accepted',
      [tally({ confidence: 'possible' })],
      [],
      { ...nothing, ...one, possible: '1/1', recall: '1/1', recallOfLikely: '0/1' },
    ],
    ['of a likely one that was rejected', [rejected()], [], { ...nothing, likely: '0/1' }],
    [
      'of a possible one that was rejected',
      [rejected({ confidence: 'possible' })],
      [],
      { ...nothing, possible: '0/1' },
    ],
    [
      'of one that says an earlier promise again: right, and nothing was accepted',
      [restated()],
      [],
      { ...nothing, likely: '1/1', recall: '1/1', recallOfLikely: '1/1' },
    ],
    [
      'of one that was rejected and added by hand after all',
      [rejected({ isCommitment: true })],
      [],
      { ...nothing, likely: '1/1', recall: '1/1', recallOfLikely: '1/1' },
    ],
    ['of a miss', [], [missed()], { ...nothing, recall: '0/1', recallOfLikely: '0/1' }],
    [
      'of a find and two misses',
      [tally()],
      [missed({ count: 2 })],
      { ...nothing, ...one, likely: '1/1', recall: '1/3', recallOfLikely: '1/3' },
    ],
    [
      'of minutes whose review is unfinished: right or wrong counts, found or missed does not',
      [tally({ reviewFinished: false }), waiting()],
      [missed({ reviewFinished: false })],
      { ...nothing, ...one, likely: '1/1' },
    ],
    [
      'of another owner',
      [tally({ accepted: { ...kept, ownerKept: false } })],
      [],
      { ...nothing, ...one, likely: '1/1', recall: '1/1', recallOfLikely: '1/1', owners: '0/1' },
    ],
    [
      'of another date',
      [tally({ accepted: { ...kept, dateKept: false } })],
      [],
      { ...nothing, ...one, likely: '1/1', recall: '1/1', recallOfLikely: '1/1', dates: '0/1' },
    ],
    [
      'of another kind',
      [tally({ accepted: { ...kept, kind: 'revisit' } })],
      [],
      { ...nothing, ...one, likely: '1/1', recall: '1/1', recallOfLikely: '1/1', kinds: '0/1' },
    ],
    [
      'of a next step that became an undertaking',
      [tally({ kind: 'next_step', accepted: { ...kept, kind: 'undertaking' } })],
      [],
      { ...nothing, ...one, likely: '1/1', recall: '1/1', recallOfLikely: '1/1' },
    ],
    [
      'of one accepted before changes were kept',
      [tally({ accepted: null })],
      [],
      { ...nothing, likely: '1/1', recall: '1/1', recallOfLikely: '1/1' },
    ],
    [
      'of many alike',
      [tally({ count: 40 }), rejected({ count: 10 })],
      [missed({ count: 5 })],
      {
        ...nothing,
        likely: '40/50',
        recall: '40/45',
        recallOfLikely: '40/45',
        owners: '40/40',
        dates: '40/40',
        kinds: '40/40',
      },
    ],
  ])('%s', (_, proposals, added, expected) => {
    expect(counts(proposals, added)).toEqual(expected)
  })

  it('counts the reasons of rejection, the most frequent first, and none that was taken back', () => {
    const { rejections } = readerScore(
      facts([
        rejected({ count: 2 }),
        rejected({ rejectionCode: 'only-discussion', count: 5 }),
        rejected({ rejectionCode: 'other', hasWords: true, count: 1 }),
        // Before reasons had codes: free words, or none.
        rejected({ rejectionCode: null, hasWords: true, count: 3 }),
        rejected({ rejectionCode: null }),
        rejected({ rejectionCode: 'already-done', isCommitment: true, count: 9 }),
        restated({ count: 9 }),
        waiting({ count: 9 }),
      ]),
    )
    expect(rejections).toEqual([
      { code: 'only-discussion', count: 5 },
      { code: 'other', count: 4 },
      { code: 'not-a-promise', count: 2 },
      { code: null, count: 1 },
    ])
  })

  it('tells readers apart when more than one has read, oldest first', () => {
    const older = { readerVersion: '0.9.0+bbbbbbbb' }
    const newer = { readerVersion: '0.10.0+cccccccc' }
    const { readers } = readerScore(
      facts(
        [tally(newer), rejected(older), tally({ ...older, count: 2 }), tally({ readerVersion: null })],
        [missed(older)],
      ),
    )
    expect(readers.map(({ version, figures }) => [version, figures.likely, figures.recall])).toEqual([
      [null, { part: 1, whole: 1 }, { part: 1, whole: 1 }],
      ['0.9.0+bbbbbbbb', { part: 2, whole: 3 }, { part: 2, whole: 3 }],
      ['0.10.0+cccccccc', { part: 1, whole: 1 }, { part: 1, whole: 1 }],
    ])
    expect(readerScore(facts([tally(), rejected()])).readers).toEqual([])
  })

  it('counts what is decided, waits, was added, and was accepted before changes were kept', () => {
    expect(
      readerScore(
        facts(
          [
            tally({ count: 3 }),
            tally({ accepted: null, count: 2 }),
            rejected(),
            restated(),
            waiting({ count: 4 }),
          ],
          [missed({ count: 6 })],
        ),
      ),
    ).toMatchObject({ decided: 7, waiting: 4, added: 6, changesUnknown: 2 })
  })
})

describe('a share in words', () => {
  test.each([
    [0, 0, 'Nothing to count', null],
    [0, 1, '0 of 1', null],
    [17, 19, '17 of 19', null],
    [19, 19, '19 of 19', null],
    [20, 20, '100% (20 of 20)', 100],
    [0, 20, '0% (0 of 20)', 0],
    [43, 50, '86% (43 of 50)', 86],
    // Never all or nothing by rounding.
    [999, 1000, '99% (999 of 1,000)', 99],
    [1, 1000, '1% (1 of 1,000)', 1],
  ])('%i of %i reads %s', (part, whole, words, percent) => {
    expect(shareWords({ part, whole })).toBe(words)
    expect(percentOf({ part, whole })).toBe(percent)
  })
})

describe('what stands beside the figures', () => {
  const notes = (given: Partial<ScoreFacts>) => scoreNotes(readerScore({ ...facts([]), ...given })).join(' ')

  it('says how many reviews are unfinished and do not count for what was found', () => {
    expect(notes({ minutes: { finished: 9, unfinished: 1 } })).toContain(
      '9 sets of minutes are reviewed to the end. 1 other set is not, and does not count for what was found or missed.',
    )
    expect(notes({ minutes: { finished: 1, unfinished: 0 } })).toMatch(
      /^1 set of minutes is reviewed to the end\. /,
    )
  })

  it('does not take silence for perfection', () => {
    expect(notes({ proposals: [tally()] })).toContain(
      'No commitment was added by hand, so what the reader misses is not known.',
    )
    expect(notes({ added: [missed()] })).toContain(
      '1 commitment was added by hand. What nobody noticed is counted nowhere.',
    )
  })

  it('names what waits and what is unknown, only when there is any', () => {
    expect(notes({ proposals: [waiting()] })).toContain(
      '1 proposal waits for a decision and counts for nothing yet.',
    )
    expect(notes({ proposals: [tally({ accepted: null, count: 2 })] })).toContain(
      '2 proposals were accepted before changes were kept, and do not count for owners, dates and kinds.',
    )
    expect(notes({ proposals: [tally()] })).not.toMatch(/waits|before changes/)
  })

  it('has nothing to say of a reader that nobody has judged', () => {
    expect(isEmpty(readerScore(facts([waiting()])))).toBe(true)
    expect(isEmpty(readerScore(facts([rejected()])))).toBe(false)
    expect(isEmpty(readerScore(facts([], [missed()])))).toBe(false)
  })

  it('says what every figure means in one line', () => {
    expect(figureWords.map(({ key }) => key)).toEqual(Object.keys(readerScore(facts([])).figures))
    for (const { means } of figureWords) expect(means).toMatch(/^[^\n]{20,110}\.$/)
  })
})
