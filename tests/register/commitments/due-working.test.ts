import { expect, it } from 'vitest'
import { dueDay, dueWorking } from '../../../src/register/commitments/due-working.ts'
import { day } from '../../support/builders.ts'

it.each([
  ['in due course', '“in due course” gives no date.', '“in due course” gives no date.'],
  [
    'by 31 June',
    'There is no such day in the calendar.',
    '“by 31 June”. There is no such day in the calendar.',
  ],
  ['By Friday', '“by Friday”: the next one is 4 June.', '“by Friday”: the next one is 4 June.'],
  ['', 'A person said so.', 'A person said so.'],
])('shows the words said with what came of them: %s', (phrase, working, shown) => {
  expect(dueWorking({ phrase, dueOn: null, working })).toBe(shown)
})

it('leaves the working of a day as it is', () => {
  const working = 'The minutes give the day: 4 June 2024.'
  expect(dueWorking({ phrase: 'by 4 June', dueOn: day('2024-06-04'), working })).toBe(working)
})

it.each([
  [null, 'No date given'],
  [{ dueOn: null }, 'No day fixed'],
  [{ dueOn: day('2024-06-04') }, '4 June 2024'],
])('names the day, or what stands for it', (due, shown) => {
  expect(dueDay(due)).toBe(shown)
})
