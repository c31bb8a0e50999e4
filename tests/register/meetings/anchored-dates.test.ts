import { describe, expect, test } from 'vitest'
import {
  type AnchoredDate,
  datesToSettle,
  type MeetingMove,
} from '../../../src/register/meetings/anchored-dates.ts'
import type { Commitment } from '../../../src/register/commitments/commitment.ts'
import type { Meeting } from '../../../src/register/meetings/meetings.ts'
import { aCommitment, aDueReading, aMeeting, anExtension, day } from '../../support/builders.ts'

const october = aMeeting({ heldOn: day('2025-10-07') })
const april = aMeeting({ heldOn: day('2026-04-14') })
const june = aMeeting({ heldOn: day('2026-06-09') })

const move = (from: string, to: string, given: Partial<MeetingMove> = {}): MeetingMove => ({
  meetingId: april.id,
  fromOn: day(from),
  toOn: day(to),
  reason: '',
  movedAt: '2026-03-02T10:00:00.000Z',
  movedBy: 'Priya Anand',
  ...given,
})
const toThe21st = {
  meetings: [october, { ...april, heldOn: day('2026-04-21') }, june],
  moves: [move('2026-04-14', '2026-04-21')],
}
const cancelled: { meetings: readonly Meeting[]; moves: readonly MeetingMove[] } = {
  meetings: [october, { ...april, cancelledOn: day('2026-03-02') }, june],
  moves: [],
}

const anchored = (given: Partial<Commitment> = {}, reading: Parameters<typeof aDueReading>[0] = {}) => {
  const due = aDueReading({
    phrase: 'at the April meeting',
    rule: 'month-meeting',
    dueOn: day('2026-04-14'),
    working: '“at the April meeting”: that meeting is on 14 April 2026.',
    ...reading,
  })
  return aCommitment({ due, dueOn: due.dueOn, baselineDueOn: due.dueOn, ...given })
}
const before = (given: Partial<Commitment> = {}) =>
  anchored(given, {
    phrase: 'before the next meeting',
    rule: 'next-meeting',
    dueOn: day('2026-04-13'),
    working:
      '“before the next meeting” means by the day before it, and that meeting is on 14 April 2026: 13 April 2026.',
  })

const settle = (
  commitment: Commitment,
  sittings: { meetings: readonly Meeting[]; moves: readonly MeetingMove[] },
  kept: Parameters<typeof datesToSettle>[1]['kept'] = [],
): AnchoredDate | undefined => datesToSettle([commitment], { ...sittings, kept }, day('2026-03-02'))[0]

describe('a due date that was worked out from a meeting', () => {
  test.each<[string, Commitment, typeof cancelled, string, string]>([
    [
      'follows it to its new day',
      anchored(),
      toThe21st,
      '2026-04-21',
      '“at the April meeting” meant the meeting of 14 April 2026, which is now on 21 April 2026.',
    ],
    [
      'stays the day before it',
      before(),
      toThe21st,
      '2026-04-20',
      '“before the next meeting” meant the meeting of 14 April 2026, which is now on 21 April 2026.',
    ],
    [
      'goes to the next meeting when it is cancelled',
      anchored(),
      cancelled,
      '2026-06-09',
      '“at the April meeting” meant the meeting of 14 April 2026, which was cancelled. The next one is on 9 June 2026.',
    ],
    [
      'follows it a second time',
      anchored({
        dueOn: day('2026-04-21'),
        extensions: [anExtension('2026-04-14', '2026-04-21', { movedMeetingId: april.id })],
      }),
      {
        meetings: [{ ...april, heldOn: day('2026-04-28') }],
        moves: [move('2026-04-14', '2026-04-21'), move('2026-04-21', '2026-04-28')],
      },
      '2026-04-28',
      '“at the April meeting” meant the meeting of 14 April 2026, which is now on 28 April 2026.',
    ],
    [
      'comes back when it is called after all',
      anchored({
        dueOn: day('2026-06-09'),
        extensions: [anExtension('2026-04-14', '2026-06-09', { movedMeetingId: april.id })],
      }),
      { meetings: [april, june], moves: [] },
      '2026-04-14',
      '“at the April meeting” meant the meeting of 14 April 2026, which is on that day after all.',
    ],
    [
      'is of the meeting that left the day, not of one that was put there later',
      anchored(),
      {
        meetings: [
          { ...april, heldOn: day('2026-04-21') },
          aMeeting({ id: 'later', heldOn: day('2026-04-14') }),
        ],
        moves: [move('2026-04-14', '2026-04-21')],
      },
      '2026-04-21',
      '“at the April meeting” meant the meeting of 14 April 2026, which is now on 21 April 2026.',
    ],
    [
      'may be of another series',
      anchored({ meeting: { ...october, seriesName: 'Assurance Board' } }),
      toThe21st,
      '2026-04-21',
      '“at the April meeting” meant the meeting of 14 April 2026, which is now on 21 April 2026.',
    ],
  ])('%s', (_, commitment, sittings, to, why) => {
    expect(settle(commitment, sittings)).toMatchObject({ to, why, meeting: { id: april.id } })
  })

  test('never goes to a meeting before its own', () => {
    const due = {
      dueOn: day('2026-06-09'),
      working: '“at the June meeting”: that meeting is on 9 June 2026.',
    }
    const sittings = { meetings: [october, april, { ...june, cancelledOn: day('2026-03-02') }], moves: [] }
    expect(settle(anchored({}, due), sittings)).toMatchObject({ meeting: { id: june.id }, to: null })
  })

  test('waits when no later meeting is planned', () => {
    const lonely = { ...cancelled, meetings: cancelled.meetings.slice(0, 2) }
    expect(settle(anchored(), lonely)).toMatchObject({ to: null, sitting: null })
    expect(settle(anchored(), lonely)?.why).toMatch(/No later meeting of the series is planned\.$/)
  })

  test.each<[string, Commitment]>([
    ['it was counted from the meeting where it was promised', aCommitment({ dueOn: day('2026-04-14') })],
    [
      'the words gave the day, which happens to be the meeting’s',
      anchored({}, { rule: 'exact-day', working: 'The minutes give the day: 14 April 2026.' }),
    ],
    [
      'another date was agreed since',
      anchored({ dueOn: day('2026-05-29'), extensions: [anExtension('2026-04-14', '2026-05-29')] }),
    ],
    [
      'it is closed',
      anchored({
        closure: { on: day('2026-02-01'), as: 'delivered', by: 'PA', reason: '', supersededByRef: null },
      }),
    ],
    [
      'it was meant for another day',
      anchored(
        {},
        { working: '“at the June meeting”: that meeting is on 9 June 2026.', dueOn: day('2026-06-09') },
      ),
    ],
    [
      'it has no date',
      anchored(
        { dueOn: null, baselineDueOn: null },
        { dueOn: null, precision: 'event', event: 'the next meeting' },
      ),
    ],
  ])('is left alone when %s', (_, commitment) => {
    expect(settle(commitment, toThe21st)).toBeUndefined()
  })

  test('is left alone while its meeting sits where it was', () => {
    expect(settle(anchored(), { meetings: [october, april, june], moves: [] })).toBeUndefined()
  })

  test('is left alone when it could be of two other series', () => {
    const elsewhere = { ...october, seriesName: 'Assurance Board' }
    const two = {
      ...toThe21st,
      meetings: [
        ...toThe21st.meetings,
        aMeeting({ id: 'ethics', seriesName: 'Ethics Panel', heldOn: day('2026-04-14') }),
      ],
    }
    expect(
      settle(anchored({ meeting: elsewhere, acceptedAt: '2026-03-05T10:00:00.000Z' }), two),
    ).toBeUndefined()
  })

  test('is not asked about again where a person said that it stays, until the meeting goes elsewhere', () => {
    const commitment = anchored()
    const kept = [{ commitmentId: commitment.id, meetingId: april.id, toOn: day('2026-04-21') }]
    expect(settle(commitment, toThe21st, kept)).toBeUndefined()
    const again = {
      meetings: [{ ...april, heldOn: day('2026-04-28') }],
      moves: [...toThe21st.moves, move('2026-04-21', '2026-04-28')],
    }
    expect(settle(commitment, again, kept)?.to).toBe('2026-04-28')
  })
})

describe('a due date at the end of a month, for want of a meeting in it', () => {
  const board = aMeeting({ id: 'board', seriesName: 'Joint Audit Committee', heldOn: day('2026-04-20') })
  const monthEnd = (phrase: string, given: Partial<Commitment> = {}, rule = 'month-meeting') =>
    anchored(given, {
      ...{ phrase, rule, precision: 'month', dueOn: day('2026-04-30') },
      working: 'The day of that sitting is not known, so the last day of April 2026 is taken, 30 April 2026.',
    })
  const beforeApril = anchored(
    {},
    {
      ...{ phrase: 'before the April 2026 meeting', precision: 'month', dueOn: day('2026-03-31') },
      working:
        'The day of that sitting is not known, so “before the April 2026 meeting” is taken as before April 2026 begins, 31 March 2026.',
    },
  )
  const planned = { meetings: [october, april, board, june], moves: [] }
  const accepted = (from: string) => ({
    dueOn: day('2026-04-14'),
    extensions: [anExtension(from, '2026-04-14', { movedMeetingId: april.id })],
  })

  test.each<[string, Commitment, typeof cancelled, string, string]>([
    [
      'is asked about once that meeting is planned',
      monthEnd('at the April meeting'),
      planned,
      '2026-04-14',
      '“at the April meeting” meant the meeting of April 2026, whose day was not known. It is on 14 April 2026.',
    ],
    [
      'is the day before the meeting where the words say so',
      beforeApril,
      planned,
      '2026-04-13',
      '“before the April 2026 meeting” meant the meeting of April 2026, whose day was not known. It is on 14 April 2026.',
    ],
    [
      'goes to the body that was named',
      monthEnd('to the next JAC in April', {}, 'next-meeting-in-month'),
      planned,
      '2026-04-20',
      '“to the next JAC in April” meant the meeting of April 2026, whose day was not known. It is on 20 April 2026.',
    ],
    [
      'goes to the only committee there is',
      monthEnd('to the April committee'),
      planned,
      '2026-04-20',
      '“to the April committee” meant the meeting of April 2026, whose day was not known. It is on 20 April 2026.',
    ],
    [
      'follows its meeting afterwards, also out of the month',
      monthEnd('at the April meeting', accepted('2026-04-30')),
      {
        meetings: [october, { ...april, heldOn: day('2026-05-05') }],
        moves: [move('2026-04-14', '2026-05-05')],
      },
      '2026-05-05',
      '“at the April meeting” meant the meeting of April 2026, which is now on 5 May 2026.',
    ],
    [
      'goes to the next one when that meeting is cancelled',
      monthEnd('at the April meeting', accepted('2026-04-30')),
      cancelled,
      '2026-06-09',
      '“at the April meeting” meant the meeting of April 2026, which was cancelled. The next one is on 9 June 2026.',
    ],
    [
      'goes to the meeting that was planned for the month and moved out of it before anybody decided',
      monthEnd('at the April meeting'),
      {
        meetings: [october, { ...april, heldOn: day('2026-05-05') }],
        moves: [move('2026-04-14', '2026-05-05')],
      },
      '2026-05-05',
      '“at the April meeting” meant the meeting of April 2026, whose day was not known. It is on 5 May 2026.',
    ],
  ])('%s', (_, commitment, sittings, to, why) => {
    expect(settle(commitment, sittings)).toMatchObject({ to, why })
  })

  test.each<[string, Commitment, typeof cancelled]>([
    [
      'no meeting is planned in it',
      monthEnd('at the April meeting'),
      { meetings: [october, june], moves: [] },
    ],
    ['its meeting was cancelled before', monthEnd('at the April meeting'), cancelled],
    [
      'only another body meets in it',
      monthEnd('at the April meeting'),
      { ...planned, meetings: [october, board] },
    ],
    ['the body that was named is not known', monthEnd('to the April Ethics Panel'), planned],
    [
      'more than one series could be meant',
      monthEnd('to the April committee'),
      {
        ...planned,
        meetings: [
          ...planned.meetings,
          aMeeting({ id: 'x', seriesName: 'Ethics Committee', heldOn: june.heldOn }),
        ],
      },
    ],
    [
      'another date was agreed since',
      monthEnd('at the April meeting', {
        dueOn: day('2026-05-29'),
        extensions: [anExtension('2026-04-30', '2026-05-29')],
      }),
      planned,
    ],
    ['it is that day already', monthEnd('at the April meeting', accepted('2026-04-30')), planned],
  ])('is left alone when %s', (_, commitment, sittings) => {
    expect(settle(commitment, sittings)).toBeUndefined()
  })

  test('is not asked about again where a person said that it stays', () => {
    const commitment = monthEnd('at the April meeting')
    const kept = [{ commitmentId: commitment.id, meetingId: april.id, toOn: april.heldOn }]
    expect(settle(commitment, planned, kept)).toBeUndefined()
  })
})
