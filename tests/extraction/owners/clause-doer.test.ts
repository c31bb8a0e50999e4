import { expect, test } from 'vitest'
import { castOf } from '../../../src/extraction/names/actors.ts'
import type { Attendee } from '../../../src/extraction/candidate.ts'
import { clauseDoer } from '../../../src/extraction/owners/clause-doer.ts'
import type { Scene } from '../../../src/extraction/proposal.ts'

const attendance: Attendee[] = [
  { name: 'Kate Lowe', initials: 'KL', capacity: 'Commissioner', presence: 'present' },
  { name: 'Moira Nash', initials: 'MN', capacity: 'Head of Estates', presence: 'present' },
  { name: 'Rhys Bevan', initials: 'RB', capacity: 'Head of Fleet', presence: 'present' },
]
const scene = { cast: castOf(attendance), sentences: [] } as unknown as Scene
const doer = (words: string) => clauseDoer(words, scene)

test.each([
  [
    'The Fire Chief would welcome this and the Parish Clerk was asked to write to the guilds.',
    'Parish Clerk',
  ],
  ['The Chairman regretted it, and the Borough Engineer was instructed to mend it.', 'Borough Engineer'],
  ['It had been lost; the Solicitor was requested to obtain a copy.', 'Solicitor'],
  ['Mrs Pell thought it dear, so Mr Orme was tasked to find three prices.', 'Mr Orme'],
  ['Members liked the film and the Press Officer was asked to share it.', 'Press Officer'],
])('who is asked in a later clause does it: %s', (words, name) => {
  expect(doer(words)).toBe(name)
})

test.each([
  'The Treasurer will send the list and the Parish Clerk was asked to file it.',
  'The Treasurer undertook to pay, and the Parish Clerk was asked to tell the bank.',
  'The Treasurer was asked to pay and the Parish Clerk was asked to tell the bank.',
  'The Head of Land and Building Services was asked to plan a tour.',
  'The hall was cold and the public were asked to leave.',
  'The paper was late and Members were asked to note it.',
])('whoever has a commitment in the first clause keeps it: %s', (words) => {
  expect(doer(words)).toBeNull()
})

test.each([
  ['In reply Mr Ash spoke of the new rota, and gave an assurance that 40 would be reached.', 'Mr Ash'],
  ['In reply to the Chair, Mrs Orme gave an undertaking that it would be mended.', 'Mrs Orme'],
  ['In response to Cllr Dunn, the Head of Fleet said it was late and promised to write.', 'Head of Fleet'],
  ['Responding to the Mayor, Supt Vale blamed the weather but undertook to look again.', 'Supt Vale'],
  ['In answer, Ms Pell pledged to publish it by June.', 'Ms Pell'],
])('who gives his word in reply owes it: %s', (words, name) => {
  expect(doer(words)).toBe(name)
})

test.each([
  'In reply Mr Ash spoke of the new rota.',
  'In reply to the Chair, he gave an assurance that it would be mended.',
  'In reply to the Chair, Mrs Orme asked who had promised to mend it.',
  'In response to Cllr Dunn, it was said that the maker had promised to mend it.',
  'Mr Ash was given an assurance that it would be mended.',
])('a reply without a word given names nobody: %s', (words) => {
  expect(doer(words)).toBeNull()
})

test.each([
  ['Item 12 stayed with RB, who said that he had been ill but hoped to close it by May.', 'RB'],
  ['The lease remains with MN, who expects, she said, to sign it.', null],
  ['The lease rested with MN, who reported that it would be signed in June.', 'MN'],
  ['RB sat with MN, who said nothing.', null],
  ['The Forum to hear from the charity (youth worker to arrange).', 'youth worker'],
  ['A visit before Lent (the Estates Manager to organise).', 'Estates Manager'],
  ['The plan is due (the officer to the board is away).', null],
  ['A visit before Lent (officer leave permitting).', null],
  ['Insurance papers to KL (MN) asap', 'MN'],
  ['Keys to all (RB)', 'RB'],
  ['Insurance papers to Kate (KL)', null],
  ['TB to send the papers to KL (MN)', null],
  ['The papers were sent to KL (MN)', null],
  ['Insurance papers to KL (KL)', null],
  ['Insurance papers to KL (UK)', null],
] as const)('whose it is stands with "who" or in a bracket: %s', (words, name) => {
  expect(doer(words)).toBe(name)
})
