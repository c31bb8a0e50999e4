import { plainDate } from '../calendar/plain-date.ts'
import type { Sitting } from './sitting.ts'

const day = plainDate
const chair = 'Rosalind Thackwray'

const ethnicity = 'he would expect 95% of records'
const calls = '80% of 101 calls would be answered'
const evaluation = 'An independent evaluation has been commissioned'

const at = (heldOn: string): Pick<Sitting, 'series' | 'heldOn'> => ({ series: 'HTAM', heldOn: day(heldOn) })

/** The Holding to Account Meetings of 2024 and 2025 of which there is something to tell. */
export const accountSittings: readonly Sitting[] = [
  {
    ...at('2025-01-14'),
    askedFor: [{ about: calls, by: chair, reason: 'Parish councils have written to her again' }],
    outcomes: [
      {
        about: calls,
        kind: 'more-time',
        words: 'The training plan was worked out again.',
        on: day('2025-09-30'),
      },
      {
        about: 'It will be switched on again by the end of November',
        kind: 'delivered',
        words: 'It was switched on in the second week of December, a fortnight late.',
      },
    ],
  },
  {
    ...at('2025-04-08'),
    outcomes: [
      {
        about: 'Action: PCC to revisit ethnicity recording in 6 months',
        kind: 'not-discussed',
        words: 'Put off to May, when the figures for April are there.',
      },
    ],
  },
  {
    ...at('2025-05-13'),
    outcomes: [
      {
        about: 'Action: PCC to revisit ethnicity recording in 6 months',
        kind: 'delivered',
        words: 'Looked at: 83% in April, against 71% when it was first raised.',
      },
      {
        about: 'there would be 2,214 officers in post',
        kind: 'not-delivered',
        words: 'There were 2,206 officers on 31 March 2025, eight fewer than were promised.',
      },
    ],
  },
  {
    ...at('2025-06-10'),
    made: [
      {
        words: 'The ACC will set out which gangs bring drugs into the county, and what is done about each',
        kind: 'action',
        owner: 'ACC',
        dueOn: day('2025-10-14'),
      },
    ],
  },
  {
    ...at('2025-07-08'),
    leftOut: [
      {
        about: 'A refreshed estates strategy will come to the Board in June',
        reason: 'The Board looked at the draft strategy on 18 June.',
      },
    ],
    outcomes: [
      {
        about: 'it would be presented at the June meeting of this Board',
        kind: 'withdrawn',
        words: 'It waits for the evaluation, which was given more time.',
      },
    ],
  },
  {
    ...at('2025-11-11'),
    askedFor: [
      {
        about: 'Action: PCC to revisit victim satisfaction in 6 months.',
        by: chair,
        reason: 'It falls due two days after the meeting',
      },
    ],
    questions: [
      {
        about: ethnicity,
        words:
          'In October 2024 the PCC was told to expect 95% in 12 months. What was the figure for October, and what accounts for the difference?',
        minutes: 15,
      },
    ],
    others: [
      {
        heading: 'Which promises to look back at in 2026',
        words: 'The PCC proposes two of these meetings a year.',
        minutes: 10,
      },
    ],
    reissued: {
      on: day('2025-11-05'),
      askedFor: [{ about: evaluation, by: chair, reason: 'The Board was told November' }],
    },
    outcomes: [
      {
        about: ethnicity,
        kind: 'more-time',
        words: 'The roads policing unit had not been included.',
        on: day('2026-03-31'),
      },
      {
        about: 'The first twelve will be posted this summer',
        kind: 'part-delivered',
        words: 'Nine were posted: there are 151 officers in the teams, against 142.',
      },
      {
        about: 'the backlog would be removed altogether',
        kind: 'noted',
        words: 'About sixty renewals are left. The Board hears of it in December.',
      },
      {
        about: 'come back with a costed proposal for the desk',
        kind: 'not-discussed',
        words: '',
      },
      {
        about: calls,
        kind: 'more-time',
        words: 'The new telephone system was late.',
        on: day('2026-04-05'),
      },
      {
        about: 'Action: PCC to revisit victim satisfaction in 6 months.',
        kind: 'delivered',
        words: 'Looked at: 67%, one point better than in May.',
      },
      {
        about: evaluation,
        kind: 'more-time',
        words: 'The DCC is not happy with the section on cost.',
        on: day('2026-01-31'),
      },
    ],
  },
  {
    ...at('2025-12-09'),
    leftOut: [{ about: 'RW agreed to share the anonymised learning', reason: '' }],
    issuedOn: day('2025-12-03'),
  },
]
