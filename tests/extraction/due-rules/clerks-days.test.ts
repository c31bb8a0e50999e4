import { describe, expect, test } from 'vitest'
import { plainDate } from '../../../src/calendar/plain-date.ts'
import { dayIn } from './dates-in.ts'
import { proposed } from '../proposed.ts'

const own = (heldOn: string) => ({ heldOn: plainDate(heldOn), name: 'meeting' })

/** A Board that sat on 14 May 2024 and sits again on 16 July and 17 September. */
const sits = {
  nextMeetingOn: plainDate('2024-07-16'),
  titles: ['Oxmere Harbour Board'],
  meetings: [own('2024-07-16'), own('2024-09-17')],
}

type Case = readonly [words: string, dueOn: string]

/** How clerks say by when, in reported speech. All sentences are invented. */
const ways: readonly {
  readonly about: string
  readonly due: readonly Case[]
  readonly not: readonly string[]
}[] = [
  {
    about: 'when the body itself sits again',
    due: [
      ['The ACC would have the figures to hand by the time the Board next met.', '2024-07-16'],
      ['He assured the Chair that the modules would be done before the Board next met.', '2024-07-15'],
      ['The DCC would write to members before they next met.', '2024-07-15'],
      ['She would circulate the note ahead of the Board’s next meeting.', '2024-07-15'],
      ['The CFO would have an answer in time for the Board’s next meeting.', '2024-07-16'],
      ['A fuller answer would be given next time round.', '2024-07-16'],
      ['The Sergeant is to apply for the mast and let the next Board know.', '2024-07-16'],
      ['The Clerk would find out and tell the next meeting.', '2024-07-16'],
    ],
    not: [
      'When the Board next met, in March, the position had worsened.',
      'Members had asked about this when they last met.',
      'It was quieter when officers next met the traders.',
      'The Sergeant told the next speaker.',
      'The next meeting was thought likely to be long.',
      'The crew met before the Harbour Forum met.',
    ],
  },
  {
    about: 'what somebody sees to, told in the past',
    due: [
      ['He undertook to see that a bulletin went to every parish from the new year.', '2025-01-31'],
      ['She undertook to see that members got the figures in June.', '2024-06-30'],
      ['DCC embarrassed by this and said he would see that it was sorted out next week.', '2024-05-24'],
      ['The ACC agreed to make sure a note went out in January.', '2025-01-31'],
      ['He would see to it that the letters went by the end of June.', '2024-06-30'],
      ['The Clerk would ensure that the keys were back next week.', '2024-05-24'],
    ],
    not: [
      'The ACC was pleased to see that complaints went down in June.',
      'Members were glad to see that the figure was lower in June.',
      'It was good to see that the letters went out in April.',
      'Members would see that the figures were down in June.',
      'The Chair was sorry to see that the pier was shut in March.',
    ],
  },
  {
    about: 'what is resolved or wanted',
    due: [
      ['That the item return to this Board in twelve months, with the traders invited.', '2025-05-14'],
      ['The outcome to be considered by the Board in twelve months.', '2025-05-14'],
      ['That it come back in six months, when the trial has ended.', '2024-11-14'],
      ['The DCC wants this wrapped up by July.', '2024-07-31'],
      ['The Chair wanted the works finished by the end of June.', '2024-06-30'],
      ['Responses were wanted by close of business on 24 May.', '2024-05-24'],
      ['A paper was due w/e 28 June.', '2024-06-28'],
    ],
    not: [
      'The plan had been considered by the Board in twelve months of talks.',
      'The Head of Fleet wanted the vans that were delivered in June.',
      'The report, due 30 April, was late.',
      'That the reports came from the districts in March was noted.',
      'He wanted the rope that was cut in June.',
    ],
  },
  {
    about: 'when a month, a quarter or a financial year is out',
    due: [
      ['The savings would be made before the current financial year is out.', '2025-03-31'],
      ['None of the seven would remain open when the financial year ended.', '2025-03-31'],
      ['The vacancies would be filled by the time the quarter closes.', '2024-06-30'],
      ['The Head of Fleet will, before June is out, provide a list of all vans.', '2024-06-30'],
      ['Members hoped for an answer before May was out.', '2024-05-31'],
      ['The work would be finished inside the month.', '2024-05-31'],
    ],
    not: [
      'When the financial year ended the balance stood at £2m.',
      'By the time the quarter ended the backlog had doubled.',
      'The position was not known when the month closed.',
      'It was quiet before June was out.',
      'The lamp was mended before the month was out.',
    ],
  },
  {
    about: 'the report or edition of a time',
    due: [
      ['She would try for a three-way split in the Q1 2024/25 report.', '2024-06-30'],
      ['The split would be shown in the Quarter 1 report.', '2024-06-30'],
      ['This would be set out in the second quarter’s performance report.', '2024-09-30'],
      ['The digest would show the longest wait with effect from the December edition.', '2024-12-31'],
      ['The table will be printed in the June bulletin.', '2024-06-30'],
      ['It would be shown from the December edition onwards.', '2024-12-31'],
    ],
    not: [
      'In the Q1 report the overspend was put at £2m.',
      'The Board noted the overspend in the Q1 2024/25 report.',
      'The December edition had carried an article on it.',
      'The digest was criticised in the December edition.',
      'The Q3 report would have shown it.',
    ],
  },
  {
    about: 'from here to a day, and how long or how soon something goes on',
    due: [
      ['The DCC said nothing under 90% for any quarter from here to the end of 2024/25.', '2025-03-31'],
      ['The figure would be held above 80% from now until the end of the financial year.', '2025-03-31'],
      ['He would expect no fewer than nine in ten between now and the end of March.', '2025-03-31'],
      ['A reply would go to the parish within five working days.', '2024-05-21'],
      ['The roll-out would be done over the summer.', '2024-08-31'],
    ],
    not: [
      'Any such case will be reported to the Chair within five working days.',
      'In future the minutes would be circulated within ten working days.',
      'From now on all new complaints would be acknowledged within three days.',
      'Officers would keep a close watch on it over the winter.',
      'Patrols would continue throughout the summer.',
      'The harbour will stay open until the end of June.',
    ],
  },
  {
    about: 'feasts, holidays and weeks',
    due: [
      ['Every isle would have a visit before the clocks change.', '2024-10-26'],
      ['A paper would follow in the run-up to Christmas.', '2024-12-24'],
      ['The visit would be on Thursday of next week.', '2024-05-23'],
      ['He would ring the owner first thing Monday.', '2024-05-20'],
      ['The quay would be clear in the last week in June.', '2024-06-30'],
    ],
    not: [
      'The clocks change twice a year.',
      'The complaints came in the run-up to Christmas.',
      'They met in the last week in April.',
      'Thursday of that week was wet.',
    ],
  },
]

for (const { about, due, not } of ways)
  describe(about, () => {
    test.each(due)('%s', (words, dueOn) => {
      expect(dayIn(words, '2024-05-14', sits)).toBe(dueOn)
    })
    test.each(not)('no day: %s', (words) => {
      expect(dayIn(words, '2024-05-14', sits)).toBeNull()
    })
  })

const lastDay = (paragraph: string) => proposed(paragraph).at(-1)?.[2] ?? null

test.each([
  [
    'The Chair asked what rate she should expect to see at the end of March. The DCC answered 78%, and that he was content to be held to it.',
    '2025-03-31',
  ],
  [
    'If I look again this time next year, what would you expect me to find? The DCC said that he would be disappointed by anything less than nine in ten.',
    '2025-05-14',
  ],
])('the question above the line names its day: %s', (paragraph, dueOn) => {
  expect(lastDay(paragraph)).toBe(dueOn)
})

test.each([
  'The Chair asked how many boats were lost in June. The DCC answered that he would be disappointed by anything less than nine in ten.',
  'The Chair asked what the rate was at the end of March. The DCC said that all 12 would be dealt with.',
  'The fair is on 6 July. The DCC said that he would be disappointed by anything less than nine in ten.',
  'The Chair asked what rate she should expect to see at year end. The DCC said that all 12 would be dealt with.',
  'The Chair asked what rate she should expect. The DCC said that all 12 would be dealt with.',
])('no question above names a day for it: %s', (paragraph) => {
  expect(lastDay(paragraph)).toBeNull()
})
