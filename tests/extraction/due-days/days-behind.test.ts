import { expect, test } from 'vitest'
import { readDuePhrase } from '../../../src/extraction/due-rules/due-phrase.ts'
import type { PlainDate } from '../../../src/calendar/plain-date.ts'
import { proposed } from '../proposed.ts'

/** The day of the last proposal of a paragraph, at a meeting of 14 May 2024. */
const lastDay = (paragraph: string) => proposed(paragraph).at(-1)?.[2] ?? null

const dayOf = (words: string) =>
  readDuePhrase(words, { meetingOn: '2024-05-14' as PlainDate, nextMeetingOn: null })?.dueOn ?? null

test.each<[paragraph: string, dueOn: string]>([
  ['DCC to send the towage figures to members. 28 June 2024', '2024-06-28'],
  ['DCC to have both slipways checked. July 2024.', '2024-07-31'],
  ['Harbour Master to write to the landlord. End of June.', '2024-06-30'],
  ['Action: DCC to price new lamps. 12/7/24', '2024-07-12'],
  ["PCC to thank the lifeboat crew. Sept 24'", '2024-09-30'],
  [
    'AP4 – Data on moorings. The DCC had hoped to have it tonight. Carry forward, to June panel',
    '2024-06-30',
  ],
  ['Action: DCC to send the towage figures. Carried forward to September.', '2024-09-30'],
  ['Action: DCC to send the towage figures. The clerk is ill. Deferred to the July meeting.', '2024-07-31'],
  ['Action: DCC to send the towage figures. To be carried over until June.', '2024-06-30'],
  ['Action: DCC to send the towage figures. Held over to 12 June.', '2024-06-12'],
])('a day that stands alone behind the action: %s', (paragraph, dueOn) => {
  expect(lastDay(paragraph)).toBe(dueOn)
})

test.each<[paragraph: string]>([
  ['DCC to send the towage figures to members. Ongoing.'],
  ['DCC to send the towage figures to members. 28 June 2023'],
  ['DCC to send the towage figures to members. The fair is on 28 June 2024.'],
  ['DCC to send the towage figures to members. TBC'],
  ['Action: DCC to send the towage figures. Carried forward.'],
  ['Action: DCC to send the towage figures. The fair was wet, as in June.'],
  ['Action: DCC to send the towage figures. Carried unanimously in June.'],
  ['Action: DCC to send the towage figures. Move to the next item.'],
  ['Action: DCC to send the towage figures. Put back to bed.'],
  ['DCC to send the towage figures to members. Thefts fell in June.'],
])('no day behind the action: %s', (paragraph) => {
  expect(lastDay(paragraph)).toBeNull()
})

test.each<[paragraph: string, dueOn: string]>([
  ['The Clerk agreed to send a draft by 7 June and a final version a fortnight later.', '2024-06-21'],
  ['The pier opens on 1 July. The DCC undertook to report on the crowds six weeks after that.', '2024-08-12'],
  ['The scheme starts on 3 June. It was agreed to look at it again twelve months later.', '2025-06-03'],
  ['The Treasurer agreed to bid by 31 May and to tell the Board ten days later.', '2024-06-10'],
  ['The ferry runs from 1 August. The DCC will bring the figures a month after then.', '2024-09-01'],
])('a length behind a day that was said: %s', (paragraph, dueOn) => {
  expect(lastDay(paragraph)).toBe(dueOn)
})

test.each<[paragraph: string]>([
  ['The pier opened on 1 March 2023. The DCC agreed to share what was found a year later.'],
  ['The Clerk agreed to find out who had called two days later.'],
  ['The fair is on 6 July. The DCC agreed to explain why crews came an hour later than asked.'],
  ['The Clerk agreed to ask how the vans were used ten years after that.'],
  ['The pier opens on 1 July. The DCC agreed to say why it is two years later than the first one.'],
])('gives no later day: %s', (paragraph) => {
  expect(lastDay(paragraph) ?? '').not.toMatch(/^202[5-9]|-0[89]-/)
})

test.each<[words: string, dueOn: string]>([
  ['The Chair asked for a talk on moorings and this was agreed for the open day on 6 July.', '2024-07-06'],
  ['She would make sure the letter was sent to the owners this week.', '2024-05-17'],
  [
    'He would ask the divers to search the dock and report back on what they found by September.',
    '2024-09-30',
  ],
  [
    'It was asked that berths be part of each report, starting with the July report, and this was agreed.',
    '2024-07-31',
  ],
  ['The DCC would ensure that the gate was mended by Friday.', '2024-05-17'],
])('the past of the minutes lies ahead: %s', (words, dueOn) => {
  expect(dayOf(words)).toBe(dueOn)
})

test.each<[words: string]>([
  ['The Chair asked for a talk on moorings, and it was held in September.'],
  ['The crew made sure the letter was sent in July.'],
  ['The Board heard on what they found in the dock that lamps were lit in September.'],
  ['This was agreed in July.'],
  ['The gate was mended in June and the owners were told.'],
])('what was stays so: %s', (words) => {
  expect(dayOf(words)).toBeNull()
})

test.each<[words: string, dueOn: string]>([
  ['The DCC will have it signed ahead of the regatta season, which starts on 1 July.', '2024-06-30'],
  ['The rota will be out before the school holidays, which begin in August.', '2024-07-31'],
  ['All moorings would be looked at before the onset of winter.', '2024-11-30'],
  ['The costs would be before the Committee in September.', '2024-09-30'],
  ['The bid will be before the Trust on 12 June.', '2024-06-12'],
  [
    'She agreed to hold a workshop in the autumn, in time for the budget meeting on 4 December 2024.',
    '2024-12-04',
  ],
  ['She agreed to draft it on 3 June, in time for the budget meeting on 4 December 2024.', '2024-06-03'],
  ['The lamps will be in before the decision in September.', '2024-08-31'],
])('what comes before what: %s', (words, dueOn) => {
  expect(dayOf(words)).toBe(dueOn)
})
