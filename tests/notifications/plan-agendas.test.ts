import { describe, expect, test } from 'vitest'
import { planAgendas } from '../../src/notifications/plan-agendas.ts'
import type { Meeting } from '../../src/register/meetings/meetings.ts'
import { aMeeting, day, holdings, nothingSaid } from '../support/builders.ts'

const plan = (
  today: string,
  meetings: readonly Meeting[],
  given: { alreadyPlanned?: ReadonlySet<string>; agendaDays?: number; holdings?: typeof holdings } = {},
) =>
  planAgendas({
    ...nothingSaid,
    commitments: [],
    holdings,
    alreadyPlanned: new Set(),
    today: day(today),
    meetings,
    ...given,
  })

// Tuesday 14 April 2026; Good Friday is 3 April and Easter Monday 6 April.
const april = aMeeting({ heldOn: day('2026-04-14') })

describe('the office is sent the agenda of 14 April', () => {
  test.each<[string, string, boolean]>([
    ['six working days before', '2026-04-02', false],
    ['on the holidays between', '2026-04-06', false],
    ['five working days before', '2026-04-07', true],
    ['the days after, when that run was missed', '2026-04-10', true],
    ['on its day', '2026-04-14', true],
    ['after it', '2026-04-15', false],
  ])('%s', (_, today, goes) => {
    expect(plan(today, [april]).messages.map(({ recipient }) => recipient.name)).toEqual(
      goes ? ['Priya Anand'] : [],
    )
  })

  test('as many working days before as is set', () => {
    expect(plan('2026-04-02', [april], { agendaDays: 6 }).messages).toHaveLength(1)
    expect(plan('2026-04-08', [april], { agendaDays: 3 }).messages).toHaveLength(0)
  })

  test('as many as its series has, whatever is usual', () => {
    const ways = { chairPostId: null, papersDays: 8, standingItems: null }
    const patient = { ...april, ways: { ...ways, papersDays: 2 } }
    // Wednesday 1 April, with Good Friday and Easter Monday between.
    expect(plan('2026-03-31', [{ ...april, ways }]).messages).toHaveLength(1)
    expect(plan('2026-03-30', [{ ...april, ways }]).messages).toHaveLength(0)
    expect(plan('2026-04-09', [patient], { agendaDays: 6 }).messages).toHaveLength(0)
    expect(plan('2026-04-10', [patient]).messages).toHaveLength(1)
    expect(plan('2026-04-02', [{ ...april, ways: { ...ways, papersDays: null } }]).messages).toHaveLength(0)
  })

  test('with no items and a key of its own', () => {
    expect(plan('2026-04-07', [april]).messages).toEqual([
      {
        kind: 'agenda-ready',
        dedupeKey: 'agenda/meeting-2026-04-14/2026-04-14/person-pa',
        reason: 'the agenda is ready: Holding to Account Meeting on 14 April 2026',
        recipient: { personId: 'person-pa', name: 'Priya Anand', address: 'priya.anand@westmarch.example' },
        items: [],
      },
    ])
  })

  test('once for each meeting and person, and once more when it was moved', () => {
    const keys = new Set(plan('2026-04-07', [april]).messages.map(({ dedupeKey }) => dedupeKey))
    expect(plan('2026-04-08', [april], { alreadyPlanned: keys }).messages).toEqual([])
    const moved = { ...april, heldOn: day('2026-04-21') }
    expect(plan('2026-04-08', [moved], { alreadyPlanned: keys }).messages).toEqual([])
    expect(
      plan('2026-04-14', [moved], { alreadyPlanned: keys }).messages.map(({ dedupeKey }) => dedupeKey),
    ).toEqual(['agenda/meeting-2026-04-14/2026-04-21/person-pa'])
  })
})

test('a cancelled meeting has no agenda', () => {
  expect(plan('2026-04-07', [{ ...april, cancelledOn: day('2026-04-01') }]).messages).toEqual([])
})

test('staff of the force who receive reminders are not the office', () => {
  const inForce = holdings.map((h) => ({
    ...h,
    post: { ...h.post, side: 'force' as const, mail: 'reminders' as const },
  }))
  expect(plan('2026-04-07', [april], { holdings: inForce }).messages).toEqual([])
})

test('two meetings in one week are two mails, and who cannot be reached is named once', () => {
  const other = aMeeting({ id: 'meeting-2', seriesName: 'Assurance Board', heldOn: day('2026-04-15') })
  expect(plan('2026-04-08', [april, other]).messages).toHaveLength(2)
  const mute = holdings.map((h) => ({ ...h, person: { ...h.person, email: '' } }))
  expect(plan('2026-04-08', [april, other], { holdings: mute })).toEqual({
    messages: [],
    unreachable: [{ name: 'Priya Anand', post: 'Policy Officer', why: 'has no email address' }],
  })
})

test('past the lists of bank holidays, weekdays count', () => {
  const later = aMeeting({ heldOn: day('2031-07-15') })
  expect(plan('2031-07-08', [later]).messages).toHaveLength(1)
  expect(plan('2031-07-07', [later]).messages).toHaveLength(0)
})
