import { expect, it } from 'vitest'
import { dueWorking } from '../../src/register/due-working.ts'

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
  expect(dueWorking({ phrase, working })).toBe(shown)
})
