import { expect, test } from 'vitest'
import { ticked } from '../ticked.ts'

test.each<[words: string, owner: string, dueOn: string | null]>([
  ['The Chamberlain would be asked to show this in the next forecast.', 'Chamberlain', null],
  ['The Town Clerk will be asked to write to the bus company.', 'Town Clerk', null],
  ['It was agreed that the Head of Estates be asked to price the fence.', 'Head of Estates', null],
  ['The Harbour Master is to be asked to mark the channel by 3 June.', 'Harbour Master', '2024-06-03'],
  [
    'The Committee requested that the Director with responsibility for Roads bring forward a report in July.',
    'Director with responsibility for Roads',
    '2024-07-31',
  ],
  ['The Deputy Warden would also be asked to count the boats.', 'Deputy Warden', null],
  ['It was agreed that members send comments to Ger by 9 June.', 'members', '2024-06-09'],
])('somebody is to be asked, so he has it to do: %s', (words, owner, dueOn) => {
  expect(ticked(words)).toEqual([[owner, dueOn]])
})

test.each([
  'Residents would be asked to fill in a survey.',
  'The Government would be asked to think again.',
  'The Clerk would be asked to explain the delay.',
  'Drivers will be asked to park elsewhere.',
  'The Treasurer would not be asked to pay.',
])('nobody has it to do: %s', (words) => {
  expect(ticked(words)).toEqual([])
})

test.each<[words: string, dueOn: string]>([
  ['The Head of Digital committed to a full test by the end of the year.', '2024-12-31'],
  ['Superintendent Mole pledged to having all kits checked by 1 July.', '2024-07-01'],
  ['The contractor’s Ms Pike signed up to weekly counts from 3 June.', '2024-06-03'],
  ['The DCC committed the force to a second audit in September.', '2024-09-30'],
  ['Mr Tarn committed himself to an answer by 20 May.', '2024-05-20'],
])('somebody commits to a thing by a day: %s', (words, dueOn) => {
  expect(ticked(words).map(([, day]) => day)).toEqual([dueOn])
})

test.each([
  'The force is committed to a full test each year.',
  'Mr Tarn had committed to an answer by 20 May.',
  'The force committed to a full test in 2019.',
  'The DCC committed to the same standard.',
  'Staff remain committed to a fair service until June.',
])('tells how somebody stands to it, or what was: %s', (words) => {
  expect(ticked(words)).toEqual([])
})

test.each([
  'The Section 151 Officer agreed to look at the score again.',
  'The Section 17 Officer agreed to send the form.',
])('a number in a title counts nobody: %s', (words) => {
  expect(ticked(words)).toHaveLength(1)
})

test.each(['Some 151 officers agreed to wear the vest.', 'Of these, 34 had agreed to take part.'])(
  'those who did are counted: %s',
  (words) => {
    expect(ticked(words)).toEqual([])
  },
)
