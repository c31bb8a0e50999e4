import { dayOf, monthOf, type PlainDate, yearOf } from './plain-date.ts'

/** A run of days, both ends included. */
export type Span = { readonly first: PlainDate; readonly last: PlainDate }

// Local policing bodies keep their accounts from 1 April to 31 March (Local Audit and Accountability Act 2014,
// section 3). A financial year is known here by the calendar year it begins in: 2025 is 2025/26.

/** The calendar year in which the financial year of a day begins. */
export const financialYearOf = (day: PlainDate): number => (monthOf(day) >= 4 ? yearOf(day) : yearOf(day) - 1)

export const financialYear = (beginsIn: number): Span => ({
  first: dayOf(beginsIn, 4, 1) as PlainDate,
  last: dayOf(beginsIn + 1, 3, 31) as PlainDate,
})

/** "2025/26" */
export const financialYearName = (beginsIn: number): string =>
  `${beginsIn}/${String((beginsIn + 1) % 100).padStart(2, '0')}`

/** Quarter 1 is April to June, quarter 4 is January to March. */
export const financialQuarter = (beginsIn: number, quarter: number): Span =>
  quarter === 4 ? calendarQuarter(beginsIn + 1, 1) : calendarQuarter(beginsIn, quarter + 1)

/** Quarter 1 is January to March. The ends of financial and calendar quarters coincide; only their numbers differ. */
export const calendarQuarter = (year: number, quarter: number): Span => ({
  first: dayOf(year, quarter * 3 - 2, 1) as PlainDate,
  last: dayOf(year, quarter * 3, quarter === 1 || quarter === 4 ? 31 : 30) as PlainDate,
})

/** The quarter that holds a day, by the calendar's numbering. */
export const calendarQuarterOf = (day: PlainDate): number => Math.ceil(monthOf(day) / 3)
