import { describe, expect, test } from 'vitest'
import { ticked as tickedIn } from '../ticked.ts'

const ticked = (words: string) => tickedIn(`1. Estates\n\n${words}`)

describe('work that will begin on a day', () => {
  test.each<[words: string, dueOn: string]>([
    ['Phase two will start on 8 July 2024.', '2024-07-08'],
    ['The new payroll system will be live on 30 September 2024.', '2024-09-30'],
    ['Construction will commence on 5 June 2024.', '2024-06-05'],
    ['The shift pattern will be introduced on 3 June 2024.', '2024-06-03'],
    ['The front desk at Tarn will open on 1 October.', '2024-10-01'],
  ])('is ticked: %s', (words, dueOn) => {
    expect(ticked(words).map(([, day]) => day)).toEqual([dueOn])
  })

  test.each([
    'The drink-drive campaign will start on 1 December.',
    'A public survey will open on 15 July.',
    'Sales of petrol cars will end on 1 January 2030.',
    'The county show will open on 8 July.',
    'The national exercise will begin on 4 June.',
    'Fieldwork is planned for 8 July.',
  ])('is not, when it is the calendar’s or the public’s: %s', (words) => {
    expect(ticked(words)).toEqual([])
  })
})

test.each([
  'The Committee agreed that a seminar on the plan be held before the recess.',
  'It was agreed that a workshop for members be run in July.',
  'The Board agreed a further visit to the depot be held.',
  'Members agreed that another training session be staged.',
  'It was agreed that the open day be repeated.',
])('what was agreed to be held: %s', (words) => {
  expect(ticked(words)).toHaveLength(1)
})

test.each([
  'It had been agreed that a seminar be held.',
  'It was agreed that the next meeting be held on 3 June.',
  'A seminar on the plan was held in May.',
  'Members agreed that the seminar had been of use.',
  'The workshop was to be held in March, and was agreed to have gone well.',
])('what was held, or is only the next meeting: %s', (words) => {
  expect(ticked(words)).toEqual([])
})

test('an action is its owner’s, not its number’s nor its own first words’', () => {
  expect(ticked('The Treasurer undertook to send the list (Action FB-20240514-012).')).toEqual([
    ['Treasurer', null],
  ])
  expect(ticked('A revised form to be submitted to the meeting on 10 September. (AP2)')).toEqual([
    [null, '2024-09-10'],
  ])
})

test('the day of a task stands beside its owner', () => {
  const table =
    '<table><tr><th>Item</th><th>Discussion</th><th>Owner / By when</th></tr><tr><td>2. Fleet</td><td>The PCC asked for the cost of the vans to be provided.</td><td>Treasurer / 26 June 2024</td></tr></table>'
  expect(tickedIn(table).map(([, day]) => day)).toEqual(['2024-06-26'])
})

test('actions from this meeting are new ones', () => {
  expect(tickedIn('Actions from meeting\nTreasurer to send the list')).toHaveLength(1)
  expect(tickedIn('Actions from the last meeting\nTreasurer to send the list')).toHaveLength(0)
})

test.each([
  'All inspectors will have been trained in the new form by 30 September 2024.',
  'Our inspectors will have been briefed by 3 June.',
])('inspectors of the force are no inspectorate: %s', (words) => {
  expect(ticked(words)).toHaveLength(1)
})

test('inspectors who come from outside are', () => {
  expect(ticked('The inspectors will publish their findings by 30 September 2024.')).toEqual([])
})
