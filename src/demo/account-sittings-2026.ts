import { plainDate } from '../calendar/plain-date.ts'
import type { Sitting } from './sitting.ts'

const day = plainDate

const ethnicity = 'he would expect 95% of records'
const calls = '80% of 101 calls would be answered'

const at = (heldOn: string): Pick<Sitting, 'series' | 'heldOn'> => ({ series: 'HTAM', heldOn: day(heldOn) })

/** The Holding to Account Meetings of 2026 of which there is something to tell. */
export const laterAccountSittings: readonly Sitting[] = [
  {
    ...at('2026-02-10'),
    leftOut: [
      {
        about: 'Write up the lessons from the late contract award',
        reason: 'The Board hears of it in March.',
      },
    ],
  },
  {
    ...at('2026-03-10'),
    questions: [
      {
        about: 'no more than one sergeant in ten',
        words:
          'In January 2025 the PCC was told one in ten within six months. What is the share now, and by when will it be one in ten?',
        minutes: 10,
      },
    ],
    outcomes: [
      {
        about: ethnicity,
        kind: 'more-time',
        words: 'About forty officers still leave the entry out.',
        on: day('2026-06-30'),
      },
      {
        about: 'no more than one sergeant in ten',
        kind: 'more-time',
        words: 'Fewer passed the promotion boards than was hoped.',
        on: day('2026-09-30'),
      },
      {
        about: 'the backlog would be removed altogether',
        kind: 'delivered',
        words: 'The last of the 41 cases was decided on 22 December, eight weeks late.',
      },
    ],
  },
  {
    ...at('2026-04-14'),
    leftOut: [
      {
        about: 'delivering savings of £4.2m in 2025/26',
        reason: 'The outturn is not known before June, when the Board looks at it.',
      },
    ],
    outcomes: [
      {
        about: 'the Force would have 2,240 officers by 31st March 2026',
        kind: 'part-delivered',
        words: 'There were 2,236 officers on 31 March 2026, four short.',
      },
      { about: calls, kind: 'noted', words: '80% at Easter. The PCC wants to see it last.' },
    ],
  },
  {
    ...at('2026-07-14'),
    leftOut: [
      {
        about: 'the standard would be met from the end of June 2026',
        reason: 'The Board follows vetting, and looks at the figures in September.',
      },
    ],
    outcomes: [
      {
        about: 'lighting would be put in by the end of May',
        kind: 'delivered',
        words: 'The yard has been lit since June.',
      },
      {
        about: 'The year-end figure will be provided before June',
        kind: 'delivered',
        words: 'There was footage of 95% of searches in the year to March.',
      },
    ],
    made: [
      {
        words: 'The ACC will bring a map of the calls for help at night, by ward',
        kind: 'action',
        owner: 'ACC',
        dueOn: day('2026-10-13'),
      },
    ],
  },
  {
    ...at('2026-09-08'),
    outcomes: [
      {
        about: calls,
        kind: 'delivered',
        words: 'Above 80% in each month since May. The PCC regards the promise as kept.',
      },
      {
        about: ethnicity,
        kind: 'revisit',
        words: 'No questions were taken: it is the subject of the next meeting.',
        on: day('2026-10-13'),
      },
      {
        about: 'return in three months with the results for burglary alone',
        kind: 'delivered',
        words: 'Satisfaction is 77% among victims of burglary.',
      },
      {
        about: 'she would think about how that could be done and bring something',
        kind: 'delivered',
        words: 'She proposed to count hours on foot, taken from the radios.',
      },
      {
        about: 'overall satisfaction should be at 72%',
        kind: 'more-time',
        words: 'Victims of violence hold the figure down.',
        on: day('2027-03-31'),
      },
    ],
    made: [
      {
        words:
          'DCC to send the PCC all figures on ethnicity recording since October 2024, with the reason for each new date',
        kind: 'action',
        owner: 'DCC',
        dueOn: day('2026-09-29'),
      },
    ],
  },
  {
    ...at('2026-10-13'),
    questions: [
      {
        about: ethnicity,
        words:
          'Two years ago the PCC was told to expect 95% in 12 months. Three dates have passed. What was the figure for September, and what is different now?',
        minutes: 20,
      },
    ],
    others: [
      {
        heading: 'Questions of the youth commission',
        words: 'Two of its members put the questions drawn up with the policy officer.',
        minutes: 15,
      },
    ],
    issuedOn: day('2026-10-06'),
  },
]
