import { type PlainDate, plainDate } from '../calendar/plain-date.ts'
import type { Rhythm } from '../register/meetings/rhythm.ts'
import type { FrameItem } from '../register/meetings/series.ts'

/** How a series of the invented office meets, and from which day the register knows. */
export type Ways = {
  readonly on: PlainDate
  readonly series: string
  /** Its first meeting, where no minutes bring it. */
  readonly first: PlainDate | null
  /** The code of the post that takes the chair. */
  readonly chair: string
  readonly papersDays: number
  readonly rhythm: Rhythm
  readonly standingItems: readonly FrameItem[]
}

/** What becomes of one meeting that was planned, by the code of its series and its day. */
export type DiaryEntry = {
  readonly on: PlainDate
  readonly series: string
  readonly meeting: PlainDate
} & (
  | { readonly what: 'moved'; readonly to: PlainDate; readonly reason: string }
  | { readonly what: 'cancelled'; readonly reason: string }
)

const day = plainDate

export const ways: readonly Ways[] = [
  {
    on: day('2024-10-14'),
    series: 'Holding to Account Meeting',
    first: null,
    chair: 'PCC',
    papersDays: 7,
    rhythm: { every: 'months', count: 1, nth: 2, weekday: 2, firstMonth: 1 },
    standingItems: [
      { kind: 'item', title: 'Apologies for absence' },
      { kind: 'last-minutes', title: 'Notes of the last meeting' },
      { kind: 'matters', title: 'Matters arising and revisits' },
      { kind: 'theme', title: 'Holding to account' },
      { kind: 'item', title: 'Custody visits' },
      { kind: 'item', title: 'Any other business' },
      { kind: 'next-meeting', title: 'Next meeting' },
    ],
  },
  {
    on: day('2024-10-14'),
    series: 'Strategic Assurance Board',
    first: day('2024-12-04'),
    chair: 'PCC',
    papersDays: 7,
    rhythm: { every: 'months', count: 3, nth: 2, weekday: 3, firstMonth: 3 },
    standingItems: [
      { kind: 'item', title: 'Welcome, apologies and declarations' },
      { kind: 'last-minutes', title: 'Notes of the last meeting' },
      { kind: 'matters', title: 'Action log' },
      { kind: 'theme', title: 'Theme' },
      { kind: 'item', title: 'Budget and savings' },
      { kind: 'item', title: 'Risk register' },
      { kind: 'next-meeting', title: 'Date of the next meeting' },
    ],
  },
]

/** What a meeting is to look at in depth, where no minutes announce it: the code of its series, and its day. */
export type Theme = {
  readonly series: string
  readonly meeting: PlainDate
  readonly theme: string
}

const theme = (series: string, meeting: string, words: string): Theme => ({
  series,
  meeting: day(meeting),
  theme: words,
})

export const themes: readonly Theme[] = [
  theme('SAB', '2024-12-04', 'Domestic abuse'),
  theme('HTAM', '2024-12-10', 'Custody'),
  theme('HTAM', '2025-01-14', 'Vetting'),
  theme('HTAM', '2025-03-11', 'Rural crime'),
  theme('HTAM', '2025-04-08', 'Burglary'),
  theme('HTAM', '2025-05-13', 'Victims of crime'),
  theme('SAB', '2025-06-18', 'Estates'),
  theme('HTAM', '2025-07-08', 'Hate crime'),
  theme('HTAM', '2025-09-09', 'Crime on line'),
  theme('HTAM', '2025-10-14', 'Custody'),
  theme('HTAM', '2025-11-11', 'Was it done?'),
  theme('SAB', '2025-12-10', 'Police visibility'),
  theme('HTAM', '2026-01-13', 'Violence against women and girls'),
  theme('HTAM', '2026-02-10', 'Response times'),
  theme('HTAM', '2026-03-10', 'Workforce'),
  theme('HTAM', '2026-05-12', 'Rural crime'),
  theme('HTAM', '2026-06-09', 'Drugs'),
  theme('SAB', '2026-06-17', 'The outturn for 2025/26'),
  theme('HTAM', '2026-07-14', 'The night-time economy'),
  theme('HTAM', '2026-09-08', 'Neighbourhood policing'),
  theme('SAB', '2026-09-23', 'Governance after May 2028'),
]

/** Who takes over a post of the office: the minutes alone would leave both in it. */
export type Appointment = {
  readonly on: PlainDate
  /** The post's code. */
  readonly post: string
  readonly name: string
  readonly from: PlainDate
}

export const appointments: readonly Appointment[] = [
  { on: day('2026-03-02'), post: 'PO', name: 'Sam Dunmarrow', from: day('2026-02-28') },
]

const noAugust = 'There is no meeting in August.'

export const diary: readonly DiaryEntry[] = [
  {
    on: day('2025-05-06'),
    series: 'SAB',
    meeting: day('2025-06-11'),
    what: 'moved',
    to: day('2025-06-18'),
    reason: 'The outturn for the year is not ready before.',
  },
  { on: day('2025-05-20'), series: 'HTAM', meeting: day('2025-08-12'), what: 'cancelled', reason: noAugust },
  {
    on: day('2026-04-20'),
    series: 'SAB',
    meeting: day('2026-06-10'),
    what: 'moved',
    to: day('2026-06-17'),
    reason: 'The outturn for the year is not ready before.',
  },
  { on: day('2026-05-19'), series: 'HTAM', meeting: day('2026-08-11'), what: 'cancelled', reason: noAugust },
  {
    on: day('2026-07-02'),
    series: 'SAB',
    meeting: day('2026-09-09'),
    what: 'moved',
    to: day('2026-09-23'),
    reason: 'The Board wants the figures for August before it.',
  },
]
