import { expect, test } from 'vitest'
import { ticked as tickedIn } from '../ticked.ts'

const ticked = (words: string) => tickedIn(`1. Log\n\n${words}`)

test.each([
  'AP1 – received 30 April.',
  'AP2 – visit took place on 11 May.',
  'Action 3 – sent.',
  'AP4: list circulated to members.',
  'Action 5 – four replies came in.',
])('what became of an earlier action is none: %s', (words) => {
  expect(ticked(words)).toEqual([])
})

test.each([
  'AP1 – reply received; second letter to be sent.',
  'AP2 – visit to take place on 11 June.',
  'Action 3 – send the list.',
  'AP4: list will be circulated to members.',
  'Action 5 – half paid, rest due in June.',
])('what is still to do is one: %s', (words) => {
  expect(ticked(words)).toHaveLength(1)
})

test.each<[words: string, owner: string]>([
  ['Action 20240514-02 (I Lochran): write to the bank about the loan.', 'I Lochran'],
  ['Action 4 (Rosie Tarn): advertise for two wardens.', 'Rosie Tarn'],
  ['ACTION 7 (Head of Estates): price the fence.', 'Head of Estates'],
  ['Action 9: Chief of Staff to draft the note.', 'Chief of Staff'],
  ['Action: crates to be bought for each store – RQ, before the next quarterly meeting.', 'RQ'],
])('whose action it is stands in its mark or at its end: %s', (words, owner) => {
  expect(ticked(words).map(([who]) => who)).toEqual([owner])
})

test.each([
  'Action 4 (carried forward): advertise for two wardens.',
  'Action 5 (New): advertise for two wardens.',
  'Action 6 (Item 3): advertise for two wardens.',
  'Action: crates to be bought – see plan, before the next meeting.',
  'Action 8 (May): advertise for two wardens.',
])('names nobody: %s', (words) => {
  expect(ticked(words).map(([who]) => who)).toEqual([null])
})

test.each([
  'PC Doel: 61 calls in June involving 18 children.',
  'Sgt Oakes – one burglary, some egg throwing at Halloween.',
  'Insp Tarn: thefts 11 in June, 14 in July.',
  'PC Doel – two vans stopped on 3 June.',
  'Supt Vane – no complaints in June.',
])('figures are no task: %s', (words) => {
  expect(ticked(words)).toEqual([])
})

test.each([
  'PC Doel – two visits by June.',
  'Insp Tarn: three quotes for 3 June.',
  'Sgt Oakes – walkabout on 9 June.',
])('a name with a task and a day is one: %s', (words) => {
  expect(ticked(words)).toHaveLength(1)
})

test.each([
  'He will be asking the Roads Service to look at the junction and will let members know.',
  'The DCC will be asking the Clerk to write.',
])('who will ask owes it: %s', (words) => {
  expect(ticked(words).map(([who]) => who)).not.toContain('Roads Service')
})

test.each([
  'The Head of Estates explained that the land would revert to the county under the lease.',
  'Powers would revert to the parish in June.',
])('what falls back is no promise to come back: %s', (words) => {
  expect(ticked(words)).toEqual([])
})
