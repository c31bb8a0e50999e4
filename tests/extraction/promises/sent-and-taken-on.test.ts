import { describe, expect, test } from 'vitest'
import { ticked as tickedIn } from '../ticked.ts'

const ticked = (words: string) => tickedIn(`1. Fleet\n\n${words}`)

describe('a name and what it is to send to whom', () => {
  test.each([
    'DCC: pursuits policy to PCC.',
    'Chloe Barr – map of the depots to all',
    'CFO – cost of the vans to members by 3 June',
    'a) ACC: list of sites to the Board.',
    'Head of Estates – keys register to PCC',
  ])('is an action: %s', (words) => {
    expect(ticked(words)).toHaveLength(1)
  })

  test.each([
    'DCC: calls had gone to PCC.',
    'Head of Estates – moved to the Board',
    'Finance: an introduction to the budget',
    'CFO: 4% to 6%',
    'ACC – thanks',
  ])('is none: %s', (words) => {
    expect(ticked(words)).toEqual([])
  })
})

describe('a wish taken on in its own sentence', () => {
  test.each([
    'The Treasurer was asked for a note on the vans and he agreed.',
    'Ann Moss suggested that a visit be arranged, and this was agreed.',
    'The PCC would like to see the logs, and the Treasurer had no objection.',
    'Ann Moss asked if the list could be sent to members and the Clerk said that it could.',
    'The PCC suggested a visit to the depot be made in the spring and this was agreed. (10/2024/A)',
  ])('is ticked: %s', (words) => {
    expect(ticked(words)).toHaveLength(1)
  })

  test.each([
    'The PCC thought that the plan was sound and the Treasurer agreed.',
    'Ann Moss proposed that the minutes be approved and this was agreed.',
    'The PCC would like to see the logs, and the Treasurer noted the point.',
    'Ann Moss asked if the vans were new and the Treasurer said that they were.',
    'The vans were seen and the bill was agreed.',
  ])('is not: %s', (words) => {
    expect(ticked(words)).toEqual([])
  })
})

test.each<[words: string, dueOn: string]>([
  ['The Treasurer thinks the rest can be done by early October.', '2024-10-10'],
  ['Mr Tarn believed that all could be ready by 1 June.', '2024-06-01'],
  ['The Clerk reckons she can have it out for July.', '2024-07-31'],
  ['The Treasurer thought that 40 visits were achievable by 31 March.', '2025-03-31'],
  ['Mr Tarn thinks the fence can be in place by June.', '2024-06-30'],
])('somebody thinks it can be done by a day: %s', (words, dueOn) => {
  expect(ticked(words).map(([, day]) => day)).toEqual([dueOn])
})

test.each([
  'The Treasurer thinks the fence is old.',
  'Mr Tarn thought that it could have been done by June 2019.',
  'The Clerk believes that most pay by June.',
  'If it is dry, Mr Tarn thinks the rest can be done by June.',
  'Mr Tarn reckoned that it was cheap in June.',
])('somebody only thinks so: %s', (words) => {
  expect(ticked(words)).toEqual([])
})

test('a request and another decision stay two', () => {
  const two = ticked(
    'Members asked to receive an update on the trial in the autumn. It was agreed that the Panel would hold a workshop on scooters in October.',
  )
  expect(two.map(([, day]) => day)).toEqual(['2024-11-30', '2024-10-31'])
})

test('a paper that is to come to the full body is owed; who resolves is no owner', () => {
  expect(ticked('An action plan is to come to the full Authority on 24 July.')).toHaveLength(1)
  expect(ticked('S151 officer will submit the report on 29 June 2024.').map(([who]) => who)).toEqual([
    'S151 officer',
  ])
})

test.each<[words: string, dueOn: string]>([
  ['Attendance stood at 88% and the Commissioner wanted it at 100% by Christmas.', '2024-12-24'],
  ['The Treasurer wanted it down to 5% by 30 June.', '2024-06-30'],
  ['Mr Tarn expects the backlog under 40 by 1 July.', '2024-07-01'],
  ['The Commissioner wants them back to 12 by September.', '2024-09-30'],
  ['Mr Tarn wanted the wait to be no more than 3 minutes by 31 March.', '2025-03-31'],
])('a figure that somebody wants by a day: %s', (words, dueOn) => {
  expect(ticked(words).map(([, day]) => day)).toEqual([dueOn])
})

test.each([
  'The Commissioner wanted it at 100%.',
  'Mr Tarn had wanted it at 5% by June 2019.',
  'The Treasurer did not want it at 5% by 30 June.',
  'Mr Tarn wanted to know the figure for June.',
  'The club, which wanted it at 12 in June, has closed.',
])('no figure that is wanted by a coming day: %s', (words) => {
  expect(ticked(words)).toEqual([])
})
