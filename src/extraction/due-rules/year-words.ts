import { type PlainDate, yearOf } from '../../calendar/plain-date.ts'

/** The year that "2024", "next year" or "this year" after a month or season names; undefined when none stands there. */
export const namedYearOf = (
  said: Readonly<Record<string, string | undefined>>,
  meetingOn: PlainDate,
): number | undefined => {
  if (said['year'] !== undefined) return Number(said['year'])
  if (said['yearWord'] === undefined) return undefined
  return yearOf(meetingOn) + (said['yearWord'].toLowerCase() === 'next' ? 1 : 0)
}
