import { expect, it } from 'vitest'
import { listedPeople } from '../../../src/extraction/attendance/listed-people.ts'

const told = (words: string): readonly string[] =>
  listedPeople(words).map(({ name, capacity, initials }) => `${name} | ${capacity} | ${initials ?? ''}`)

const CHIEF = 'Paul Fenn | Chief Constable | PF'
const CLERK = 'Sue Pell | Clerk | SP'

it.each([
  [
    'with his post and initials at the end',
    'The Chief Constable, Paul Fenn (PF), the Clerk, Sue Pell (SP), and Mark Dow, Head of Corporate Support (MD).',
    [CHIEF, CLERK, 'Mark Dow | Head of Corporate Support (MD) | MD'],
  ],
  [
    'in between',
    'The Chief Constable, Paul Fenn (PF), Mark Dow, Head of Fleet (MD), and the Clerk, Sue Pell (SP)',
    [CHIEF, 'Mark Dow | Head of Fleet (MD) | MD', CLERK],
  ],
  [
    'first of all',
    'Mark Dow, Head of Corporate Support (MD), the Chief Constable, Paul Fenn (PF) and the Clerk, Sue Pell (SP)',
    ['Mark Dow | Head of Corporate Support (MD) | MD', CHIEF, CLERK],
  ],
  [
    'without initials',
    'The Chief Constable, Paul Fenn (PF), the Clerk, Sue Pell (SP), and Mark Dow, Head of Fleet.',
    [CHIEF, CLERK, 'Mark Dow | Head of Fleet | '],
  ],
  [
    'behind the post',
    'The Chief Constable, Paul Fenn (PF), the Clerk, Sue Pell (SP), and the Treasurer, Mark Dow.',
    [CHIEF, CLERK, 'Mark Dow | Treasurer | '],
  ],
])('names somebody whose name stands otherwise: %s', (_, words, people) => {
  expect(told(words)).toEqual(people)
})

it.each([
  ['a post with its short form', 'the Chief Constable (CC), Paul Fenn (PF), and the Clerk, Sue Pell (SP)', 2],
  [
    'visitors',
    'the Chief Constable, Paul Fenn (PF), the Clerk, Sue Pell (SP), and two members of the public',
    2,
  ],
  [
    'what one did',
    'the Chief Constable, Paul Fenn (PF), and the Clerk, Sue Pell (SP), who took the minutes.',
    2,
  ],
  ['who stayed away', 'the Clerk, Sue Pell (SP), Paul Fenn (PF). Apologies: Mark Dow, Head of Fleet', 2],
  ['posts behind the names', 'Paul Fenn (PF), Chief Constable; Sue Pell (SP), Clerk to the Board', 2],
])('takes nobody from %s', (_, words, count) => {
  expect(listedPeople(words)).toHaveLength(count)
})
