import { describe, expect, test } from 'vitest'
import { proposed } from '../proposed.ts'

const FORECAST = 'But it foretells what money will do.'
const ELSEWHERE = 'But it comes from outside the meeting.'
const SET_OUTSIDE = 'But it is set outside the meeting.'
const HANDED_IN = 'But it says until when others may hand something in.'

/** What is ticked, and the doubt about what is not. */
const read = (words: string) =>
  proposed(words).map(([confidence, reason]) => [confidence, /But .*$/.exec(String(reason))?.[0] ?? ''])

describe('a day that belongs to money or the law', () => {
  test.each([
    [FORECAST, 'The DCC said that a surplus of £60k was anticipated at 31 March 2025.'],
    [FORECAST, 'The DCC said that council tax income would be lower in 2025/26.'],
    [FORECAST, 'The DCC said that the specific grants would cease by April 2026.'],
    [ELSEWHERE, 'The DCC said that the retention would be released in November 2024.'],
    [ELSEWHERE, 'The DCC said that statutory guidance would be issued in October 2024.'],
    [SET_OUTSIDE, 'The DCC said that the order was to be debated in June 2024.'],
    [HANDED_IN, 'Tenders are to be returned by 12 July 2024.'],
  ])('is shown with the doubt "%s": %s', (doubt, words) => {
    expect(read(words)).toEqual([['possible', doubt]])
  })

  test.each([
    'The DCC said that the grant would be spent by 31 March 2025.',
    'The DCC said that the deficit would be reduced to £1m by March 2025.',
    'The DCC said that reserves would be rebuilt to 5% by March 2026.',
    'The DCC said that the levy would be reported to the Board in September 2024.',
    'The DCC said that the income target would be met by March 2025.',
    'The DCC said that the bid would be submitted by 12 July 2024.',
    'The DCC said that bids would be evaluated by 12 July 2024.',
    'The DCC said that the order for the boots would be placed by 31 May 2024.',
    'The DCC said that the duty system would be replaced by October 2024.',
    'The DCC said that the settlement figures would be circulated to members by 20 December 2024.',
  ])('is ticked: %s', (words) => {
    expect(read(words)).toEqual([['likely', '']])
  })
})
