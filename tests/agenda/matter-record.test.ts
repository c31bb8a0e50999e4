import { describe, expect, it } from 'vitest'
import { carriedFrom } from '../../src/agenda/matter-record.ts'
import { anExtension, day } from '../support/builders.ts'
import { aQuietOne, sittingOn } from './example.ts'

describe('the meetings a matter is carried from', () => {
  const [july, august, september] = ['2025-07-01', '2025-08-05', '2025-09-02'].map(sittingOn)
  const stood = [september, july, august].flatMap((at) => at ?? [])
  const none = new Set<string>()
  const looked = {
    id: 'r',
    revisitOn: day('2025-08-05'),
    reason: '',
    done: { on: day('2025-08-05'), at: august ?? null },
  }
  it.each([
    [
      'all that had it and ended without an outcome',
      {},
      none,
      ['HTA-2025-07-01', 'HTA-2025-08-05', 'HTA-2025-09-02'],
    ],
    ['those after an outcome', {}, new Set(['meeting-2025-08-05']), ['HTA-2025-09-02']],
    ['none after an outcome at the last', {}, new Set(['meeting-2025-09-02']), []],
    [
      'those after a new date was agreed at one',
      { extensions: [anExtension('2025-08-01', '2025-10-01', { agreedAt: august ?? null })] },
      none,
      ['HTA-2025-09-02'],
    ],
    [
      'all of them when the date moved outside a meeting',
      { extensions: [anExtension('2025-08-01', '2025-10-01')] },
      none,
      ['HTA-2025-07-01', 'HTA-2025-08-05', 'HTA-2025-09-02'],
    ],
    ['those after the office looked again at one', { revisits: [looked] }, none, ['HTA-2025-09-02']],
  ] as const)('%s', (_, given, outcomes, refs) => {
    expect(carriedFrom(aQuietOne(given), stood, outcomes).map(({ ref }) => ref)).toEqual(refs)
  })
})
