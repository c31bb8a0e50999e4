import { expect, test } from 'vitest'
import { readCommitments } from '../../../src/extraction/read-commitments.ts'
import { readText } from '../../../src/minutes/plain-text/read-text.ts'
import { proposed } from '../proposed.ts'

/** The day of the last proposal of a paragraph, at a meeting of 14 May 2024. */
const lastDay = (paragraph: string) => proposed(paragraph).at(-1)?.[2]

test.each<[paragraph: string, dueOn: string]>([
  ['The fund closes on 28 June. The Harbour Clerk agreed to put in a bid by then.', '2024-06-28'],
  ['The new rules start on 1 September. The DCC will brief all teams before then.', '2024-08-31'],
  [
    'The Carnival is on Saturday 6 July. Inspector Tarn said that he would phone the Chair on the day.',
    '2024-07-06',
  ],
  ['The display is on 2 November. Cllr Peel will mark out the field the day before.', '2024-11-01'],
  [
    'The Board sits next on 17 June. It has a full agenda. Mr Oakes undertook to bring the costs to that meeting.',
    '2024-06-17',
  ],
  ['The lease ends in October. The Treasurer agreed to settle the rent by that date.', '2024-10-31'],
  [
    'The DCC said that the law changes on 25 May and that he would publish the notices before that date.',
    '2024-05-24',
  ],
  ['The new crew start on 3 June and from then the DCC will send a weekly note.', '2024-06-03'],
  [
    'The DCC said that the lease starts on 1 August, and from then on he would share the costs.',
    '2024-08-01',
  ],
  [
    'The clerk starts after New Year, and from then we would expect all to be seen inside 20 days.',
    '2025-01-31',
  ],
  ['The pier opens on 1 July. The DCC agreed to send a count from then.', '2024-07-01'],
  ['The rates rise in October. The Clerk will send bills monthly from then onwards.', '2024-10-31'],
  ['Nominations close on 20 June. Action: Clerk to circulate the form ahead of that.', '2024-06-19'],
])('a day that the minutes gave just before: %s', (paragraph, dueOn) => {
  expect(lastDay(paragraph)).toBe(dueOn)
})

test.each<[paragraph: string]>([
  ['The scheme closed on 28 June 2019. The Clerk agreed to look at what was paid by then.'],
  ['The crew started on 3 June 2019. The Clerk agreed to look at the costs from then.'],
  ['The fair is on 6 July. The Clerk agreed to say what was sold from then until now.'],
  ['The fund is open. The Clerk agreed to send a count from then.'],
  ['The Clerk agreed to look at what was done from then on.'],
  ['The pier opened in 2021. From then on the Clerk had to send a weekly count.'],
  ['The fund is open. The Harbour Clerk agreed to put in a bid by then.'],
  ['The display is on 2 November. The Clerk agreed to write the report on the day-to-day costs.'],
  ['The law changes on 1 June. The Clerk agreed to tell the Board what was done before that law.'],
  ['The Board sits on 17 June. Prices rose. Fuel rose more. The Clerk agreed to pay the bill by then.'],
  ['The Carnival is on 6 July. The Inspector undertook to share the plan made the day before the storm.'],
  ['The centre opens on 4 September. The DCC agreed to send a weekly count until then.'],
])('gives no day: %s', (paragraph) => {
  expect(lastDay(paragraph) ?? null).toBeNull()
})

test('says which words were meant', () => {
  const minutes =
    'Fellmoor Board\n\nDate: 14 May 2024\n\nThe fund closes on 28 June. The DCC agreed to bid before then.'
  const [candidate] = readCommitments(readText(minutes, { fileName: 'board.txt', sha256: '' })).candidates
  expect(candidate?.due?.phrase).toBe('before then')
  expect(candidate?.due?.working).toBe(
    '“before then” points back to “on 28 June”, and the day before it is 27 June 2024.',
  )
})
