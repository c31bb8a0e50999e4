import { describe, expect, it } from 'vitest'
import { historyLines } from '../../../src/agenda/brief/item-history.ts'
import type { MatterFacts } from '../../../src/agenda/brief/record.ts'
import type { Commitment } from '../../../src/register/commitments/commitment.ts'
import { aClaim, anExtension, day } from '../../support/builders.ts'
import { aQuietOne, aTarget, datedFor, sittingOn } from '../example.ts'
import { factsOf } from './example.ts'

const march = sittingOn('2025-03-04')
const september = sittingOn('2025-09-02')

const told = (given: Partial<Commitment>, facts: Partial<MatterFacts> = {}) =>
  historyLines(factsOf(aQuietOne({ ...datedFor('2025-06-30'), ...given }), facts)).map(({ on, words }) => [
    on,
    words,
  ])

const MADE = ['2025-03-04', 'Made at Holding to Account Meeting, due 30 June 2025']
const closed = {
  on: day('2025-09-09'),
  as: 'delivered',
  by: 'Priya Anand',
  reason: '',
  supersededByRef: null,
} as const

describe('the history of a matter', () => {
  it.each<[string, Partial<Commitment>, Partial<MatterFacts>, readonly (readonly string[])[]]>([
    ['where and when it was made', {}, {}, []],
    [
      'each move of its date, with who agreed and why',
      {
        extensions: [
          anExtension('2025-06-30', '2025-09-30', { agreedAt: september, reason: 'the supplier is late' }),
        ],
      },
      {},
      [
        [
          '2025-09-02',
          'Date moved from 30 June 2025 to 30 September 2025 (92 days later), agreed by Petra Thornbury at Holding to Account Meeting, asked by Delia Marsh. The supplier is late',
        ],
      ],
    ],
    [
      'a date moved for a bank holiday as no slip',
      { extensions: [anExtension('2025-05-05', '2025-05-06', { holidayId: 'h', reason: '' })] },
      {},
      [['2025-05-05', 'Date moved from 5 May 2025 to 6 May 2025, since it fell on a bank holiday']],
    ],
    [
      'an answer and what the office made of it',
      {
        updates: [
          aClaim('2025-07-01', {
            statedBy: 'Delia Marsh',
            words: 'It is out.',
            settled: {
              on: day('2025-07-03'),
              by: 'Petra Thornbury',
              as: 'not-accepted',
              reason: 'No copy came',
            },
          }),
        ],
      },
      {},
      [
        ['2025-07-01', 'Delia Marsh reported it delivered: “It is out.”'],
        ['2025-07-03', 'The answer of 1 July 2025 was not accepted by Petra Thornbury. No copy came'],
      ],
    ],
    [
      'askings in a row as one line, and that no answer came',
      {},
      { askedOn: ['2025-07-07', '2025-07-21', '2025-08-04'].map(day) },
      [['2025-08-04', 'Asked for an answer three times by mail since 7 July 2025; no answer so far']],
    ],
    [
      'askings before and after an answer apart',
      {
        updates: [
          aClaim('2025-07-10', { claim: 'progress', statedBy: 'Delia Marsh', words: 'Soon.', settled: null }),
        ],
      },
      { askedOn: ['2025-07-07', '2025-07-21'].map(day) },
      [
        ['2025-07-07', 'Asked for an answer once by mail'],
        ['2025-07-10', 'Delia Marsh answered: “Soon.”'],
        ['2025-07-21', 'Asked for an answer once by mail; no answer so far'],
      ],
    ],
    [
      'a meeting that had it and said nothing',
      {},
      { stoodAt: [september] },
      [
        [
          '2025-09-02',
          'On the agenda of Holding to Account Meeting; no outcome was recorded, so it was carried over',
        ],
      ],
    ],
    [
      'a meeting’s outcome in one line with what was agreed there',
      {
        extensions: [anExtension('2025-06-30', '2025-12-31', { agreedAt: september })],
        revisits: [
          {
            id: 'r',
            revisitOn: day('2025-09-01'),
            reason: '',
            done: { on: september.heldOn, at: september },
          },
        ],
      },
      {
        stoodAt: [september],
        outcomes: [{ at: september, kind: 'more-time', words: 'The supplier is late' }],
      },
      [
        [
          '2025-09-02',
          'Holding to Account Meeting: date moved from 30 June 2025 to 31 December 2025 (184 days later), agreed by Petra Thornbury, asked by Delia Marsh. The supplier is late',
        ],
      ],
    ],
    [
      'that the office looked again',
      {
        revisits: [
          {
            id: 'r',
            revisitOn: day('2025-08-31'),
            reason: '',
            done: { on: september.heldOn, at: september },
          },
        ],
      },
      { stoodAt: [september] },
      [
        [
          '2025-09-02',
          'The office looked at it again at Holding to Account Meeting, as fixed for 31 August 2025',
        ],
      ],
    ],
    [
      'its closing, once though a meeting closed it',
      { closure: { ...closed, reason: 'At the meeting of 2 September 2025' } },
      { stoodAt: [september], outcomes: [{ at: september, kind: 'delivered', words: '' }] },
      [['2025-09-02', 'Holding to Account Meeting: closed as delivered']],
    ],
    [
      'a closing and an opening again',
      { closure: { ...closed, as: 'withdrawn', on: day('2025-10-01') } },
      {
        happenings: [
          { kind: 'reopened', on: day('2025-09-12'), by: 'Priya Anand', reason: 'wrong paper', was: closed },
        ],
      },
      [
        ['2025-09-09', 'Closed as delivered, by Priya Anand'],
        ['2025-09-12', 'Opened again by Priya Anand. Wrong paper'],
        ['2025-10-01', 'Closed as withdrawn, by Priya Anand'],
      ],
    ],
    [
      'that it was said again',
      {},
      {
        happenings: [
          { kind: 'said-again', on: september.heldOn, at: 'Strategic Board', dueOn: day('2025-12-31') },
        ],
      },
      [['2025-09-02', 'Said again at Strategic Board, with 31 December 2025 as the date']],
    ],
  ])('tells %s', (_, given, facts, lines) => {
    expect(told(given, facts)).toEqual([MADE, ...lines])
  })

  it('tells figures with their unit and source', () => {
    expect(historyLines(factsOf(aTarget(70))).at(-1)).toEqual({
      on: '2025-09-02',
      words: 'Measured at 70% (Performance pack)',
    })
  })

  it('says that no date was given when it was made', () => {
    const [first] = historyLines(factsOf(aQuietOne({ meeting: march, baselineDueOn: null })))
    expect(first?.words).toBe('Made at Holding to Account Meeting, without a date')
  })
})
