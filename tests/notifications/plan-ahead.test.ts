import { expect, test } from 'vitest'
import { planAhead } from '../../src/notifications/plan-ahead.ts'
import { aCommitment, day, holdings, nothingSaid } from '../support/builders.ts'

const ahead = (given: Partial<Parameters<typeof planAhead>[0]> = {}) =>
  planAhead({
    ...nothingSaid,
    commitments: [aCommitment({ ref: 'C-0042' })],
    meetings: [],
    holdings,
    alreadyPlanned: new Set(),
    today: day('2026-03-28'),
    days: 21,
    ...given,
  }).flatMap(({ on, messages }) =>
    messages.map(({ kind, recipient, items }) => [on, kind, recipient.name, items[0]?.rung]),
  )

// 28 March 2026 is a Saturday; C-0042 falls due on Tuesday 7 April, the day after Easter Monday.
test('shows who will get what on which day, each rung and each week once', () => {
  expect(ahead()).toEqual([
    ['2026-03-30', 'digest', 'Delia Marsh', 'due-in-30-days'],
    ['2026-03-30', 'reminder', 'Priya Anand', '30-days-before'],
    ['2026-03-31', 'reminder', 'Priya Anand', '7-days-before'],
    ['2026-04-07', 'digest', 'Delia Marsh', 'due-this-week'],
    ['2026-04-07', 'reminder', 'Priya Anand', 'on-the-day'],
    ['2026-04-13', 'digest', 'Delia Marsh', 'newly-overdue'],
    ['2026-04-14', 'reminder', 'Priya Anand', '7-days-after'],
  ])
})

test('leaves out what is in the outbox already', () => {
  const alreadyPlanned = new Set([
    'digest/person-dm/2026-W14',
    'reminder/C-0042/30-days-before/2026-04-07/person-pa',
  ])
  expect(ahead({ alreadyPlanned, days: 4 })).toEqual([
    ['2026-03-31', 'reminder', 'Priya Anand', '7-days-before'],
  ])
})

test('names those who cannot be reached', () => {
  const without = holdings.map((h) => ({ ...h, person: { ...h.person, email: '' } }))
  const days = planAhead({
    ...nothingSaid,
    commitments: [aCommitment()],
    meetings: [],
    holdings: without,
    alreadyPlanned: new Set(),
    today: day('2026-03-30'),
    days: 1,
  })
  expect(days.flatMap(({ unreachable }) => unreachable.map(({ name }) => name))).toEqual([
    'Delia Marsh',
    'Priya Anand',
  ])
})

test('shows nothing where nothing will be sent', () => {
  expect(ahead({ commitments: [] })).toEqual([])
  expect(ahead({ days: 2 })).toEqual([])
})
