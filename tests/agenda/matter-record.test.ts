import { describe, expect, it } from 'vitest'
import { askedSince, carriedFrom } from '../../src/agenda/matter-record.ts'
import { aClaim, anExtension, day } from '../support/builders.ts'
import { aQuietOne, composedOn, sittingOn } from './example.ts'

const owner = 'person-dm'
const owners = new Set([owner])
const mail = (on: string, personId = owner) => ({ on: day(on), personId })

describe('how often the owner was asked since the last answer', () => {
  const answered = aClaim('2025-08-01', { claim: 'progress' })
  const refused = aClaim('2025-08-01', {
    settled: { on: day('2025-08-04'), by: 'Priya Anand', as: 'not-accepted', reason: 'A draft' },
  })
  it.each([
    ['never', [], [], null],
    ['by three mails', [], ['2025-07-01', '2025-08-01', '2025-09-01'], [3, '2025-07-01']],
    ['two mails of one day ask once', [], ['2025-09-01', '2025-09-01'], [1, '2025-09-01']],
    ['those before an answer count no more', [answered], ['2025-07-01', '2025-08-02'], [1, '2025-08-02']],
    ['nor does one of the day of the answer', [answered], ['2025-08-01'], null],
    [
      'an answer that was not accepted was an answer',
      [refused],
      ['2025-07-01', '2025-09-01'],
      [1, '2025-09-01'],
    ],
    ['a claim that waits leaves nothing to answer', [aClaim('2025-06-01')], ['2025-07-01'], null],
    ['what goes out later does not count yet', [], ['2025-09-24'], null],
  ] as const)('%s', (_, updates, mails, asked) => {
    const found = askedSince(
      aQuietOne({ updates }),
      mails.map((on) => mail(on)),
      owners,
      composedOn,
    )
    expect(found).toEqual(asked === null ? null : { times: asked[0], since: asked[1] })
  })

  it('not by mails to the office’s own staff', () => {
    expect(askedSince(aQuietOne(), [mail('2025-09-01', 'person-pa')], owners, composedOn)).toBeNull()
  })
})

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
