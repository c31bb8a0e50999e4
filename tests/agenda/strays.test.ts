import { describe, expect, it } from 'vitest'
import { strays } from '../../src/agenda/strays.ts'
import { day } from '../support/builders.ts'
import { aQuietOne, aRevisit, datedFor, sittingOn, undated } from './example.ts'

const today = day('2025-09-23')
const in2026 = datedFor('2026-01-10')

describe('another series takes a commitment when its own does not meet in time', () => {
  it.each([
    ['its series meets 35 days after the due date', in2026, ['2026-02-14'], false],
    ['its series meets 36 days after', in2026, ['2026-02-15'], true],
    ['only sittings of the past', in2026, ['2025-09-22'], true],
    ['its series meets today', in2026, ['2025-09-23'], false],
    ['long overdue, but its series meets within 35 days', datedFor('2024-01-01'), ['2025-10-28'], false],
    ['long overdue, and its series does not', datedFor('2024-01-01'), ['2025-10-29'], true],
    [
      'a revisit comes before the due date',
      { ...in2026, revisits: [aRevisit('2025-10-10')] },
      ['2025-11-15'],
      true,
    ],
    ['no date, but its series meets some day', undated, ['2027-01-01'], false],
    ['no date, and its series meets no more', undated, [], true],
  ])('%s', (_case, given, sittings, answer) => {
    expect(strays(aQuietOne(given), sittings.map(sittingOn), today)).toBe(answer)
  })
})
