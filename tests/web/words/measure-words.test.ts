import { describe, expect, test } from 'vitest'
import { readMeasure } from '../../../src/extraction/measures/measures.ts'
import { targetWords } from '../../../src/web/words/measure-words.ts'

describe('a target in words', () => {
  test.each([
    [
      'The DCC undertook to answer 85% of calls by June, up from 74%.',
      'At least 85% of calls answered (from 74%)',
    ],
    ['100% of cases would have full data in 12 months’ time.', 'At least 100% of cases with full data'],
    [
      '80% of 101 calls would be answered within 30 seconds.',
      'At least 80% of 101 calls answered within 30 seconds',
    ],
    [
      'No more than one sergeant in ten would be temporary by June.',
      'At most 10% of sergeants that are temporary',
    ],
    ['Sickness is to be below 4% by June.', 'At most 4%: Sickness'],
    ['The charge rate will be at least 12.5% by June.', 'At least 12.5%: charge rate'],
    ['The aim is 90 percent by June.', 'At least 90%'],
    ['The Force would have 2,240 officers by 31 March 2026.', 'At least 2,240 officers'],
    ['There would be 2,214 officers in post by March 2025.', 'At least 2,214 officers in post'],
    [
      'The number of neighbourhood officers would rise to 168 by March.',
      'At least 168 neighbourhood officers',
    ],
    ['There would be zero overdue reviews by the end of June.', 'At most 0 overdue reviews'],
    ['The hours should be no more than 500 a month by June.', 'At most 500 hours a month'],
    [
      'Vetting decisions would take no more than 12 working days.',
      'At most 12 working days: Vetting decisions',
    ],
    [
      'Response times would be brought down from 18 to 15 minutes by June.',
      'At most 15 minutes: Response times (from 18 minutes)',
    ],
    [
      'The backlog would be cut from 612 cases to 100 by July.',
      'At most 100 cases: backlog (from 612 cases)',
    ],
    ['The Force would deliver £1.2m of savings by 31 March 2026.', 'At least £1.2 million: savings'],
    ['The Force aims to reduce burglary by 20% by June.', 'At least 20% less: burglary'],
    ['The team would grow by 60 posts by April 2026.', 'At least 60 more posts: team'],
    ['Lost-dog reports would be 15% fewer by June.', 'At least 15% less: Lost-dog reports'],
    ['The district will have 15% fewer lost-dog reports by June.', 'At least 15% fewer lost-dog reports'],
    ['There would be 30 fewer thefts a week by June.', 'At least 30 fewer thefts a week'],
    ['The wait would be cut by 4 minutes by June.', 'At least 4 minutes less: wait'],
    ['Notes would be kept in 80% of cases by June.', 'At least 80% of cases: Notes kept'],
    [
      'The CFO would cut the queue of claims from 1,100 to 300.',
      'At most 300: queue of claims (from 1,100 claims)',
    ],
    [
      'The clearance rate for arson would rise from 8.5% to 11%.',
      'At least 11%: clearance rate for arson (from 8.5%)',
    ],
    ['The strength would be 640 FTE by May.', 'At least 640 FTE: strength'],
    ['The DCI would fill 6 of the 11 vacant desk posts.', 'At least 6 vacant desk posts filled (of 11)'],
    ['Exactly 100 recruits are to be appointed by May.', 'Exactly 100 recruits appointed'],
  ])('%s', (words, target) => {
    const measure = readMeasure(words)
    expect(measure === null ? null : targetWords(measure)).toBe(target)
  })

  test('that a person put in reads as well', () => {
    const typed = {
      what: 'calls answered in 30 seconds',
      comparator: 'at-least',
      value: 80,
      unit: '%',
      baseline: 61.5,
    } as const
    expect(targetWords(typed)).toBe('At least 80% of calls answered in 30 seconds (from 61.5%)')
    expect(targetWords({ ...typed, what: 'public confidence' })).toBe(
      'At least 80%: public confidence (from 61.5%)',
    )
    expect(targetWords({ ...typed, what: 'response times', unit: 'minutes' })).toBe(
      'At least 80 minutes: response times (from 61.5 minutes)',
    )
  })
})
