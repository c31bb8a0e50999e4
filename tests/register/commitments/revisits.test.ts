import { describe, expect, it } from 'vitest'
import type { Revisit } from '../../../src/register/commitments/commitment.ts'
import { officeDuty, openRevisit } from '../../../src/register/commitments/revisits.ts'
import { aCommitment, aMeeting, day, meetingRefOf } from '../../support/builders.ts'

const sitting = (on: string) => meetingRefOf(aMeeting({ heldOn: day(on) }))
const revisit = (on: string, done: Revisit['done'] = null): Revisit => ({
  id: `revisit-${on}`,
  revisitOn: day(on),
  reason: 'It falls due',
  done,
})

const march = sitting('2026-03-10')
const april = sitting('2026-04-14')
const may = sitting('2026-05-12')

describe('the office’s duty to look again on 7 April', () => {
  it.each([
    ['a meeting is planned after it', '2026-03-01', [march, april], { state: 'planned', at: april }],
    ['it is the day of the meeting', '2026-04-14', [march, april], { state: 'planned', at: april }],
    [
      'the meeting passed yesterday',
      '2026-04-15',
      [march, april],
      { state: 'missed', since: '2026-04-14', days: 1 },
    ],
    [
      'the meeting passed, and the next is no excuse',
      '2026-05-01',
      [march, april, may],
      { state: 'missed', since: '2026-04-14', days: 17 },
    ],
    ['no meeting is planned yet', '2026-03-20', [march], { state: 'ahead' }],
    ['no meeting is planned, and it is the day', '2026-04-07', [march], { state: 'ahead' }],
    [
      'no meeting was held and the day is gone',
      '2026-04-08',
      [march],
      { state: 'missed', since: '2026-04-07', days: 1 },
    ],
    ['the series never meets', '2026-06-07', [], { state: 'missed', since: '2026-04-07', days: 61 }],
    [
      'the day is gone, but the next meeting is still to come',
      '2026-04-10',
      [march, april],
      { state: 'planned', at: april },
    ],
  ])('%s', (_, today, sittings, duty) => {
    expect(officeDuty(revisit('2026-04-07'), sittings, day(today))).toEqual(duty)
  })

  it('is done once it was looked at, whenever', () => {
    const done = revisit('2026-04-07', { on: day('2026-04-14'), at: april })
    expect(officeDuty(done, [april], day('2027-01-01'))).toEqual({ state: 'done' })
  })

  it('on the day of a meeting is met at that meeting', () => {
    expect(officeDuty(revisit('2026-04-14'), [april, may], day('2026-04-01'))).toEqual({
      state: 'planned',
      at: april,
    })
  })
})

describe('the next return', () => {
  const done = revisit('2026-03-01', { on: day('2026-03-10'), at: march })

  it('is the earliest that is not done', () => {
    const commitment = aCommitment({ revisits: [done, revisit('2026-04-07'), revisit('2026-07-07')] })
    expect(openRevisit(commitment)?.revisitOn).toBe('2026-04-07')
  })

  it('is none when all are done, or the commitment is closed', () => {
    expect(openRevisit(aCommitment({ revisits: [done] }))).toBeNull()
    const closure = {
      on: day('2026-03-10'),
      as: 'delivered',
      by: 'Priya Anand',
      reason: '',
      supersededByRef: null,
    } as const
    expect(openRevisit(aCommitment({ revisits: [revisit('2026-04-07')], closure }))).toBeNull()
  })
})
