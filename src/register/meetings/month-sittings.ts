import { endOfMonth, type PlainDate } from '../../calendar/plain-date.ts'
import { readTypedDay } from '../../calendar/typed-day.ts'
import type { DueReading } from '../../extraction/candidate.ts'
import { isCalled, isGeneral } from '../../extraction/names/meeting-names.ts'
import type { MeetingRef } from '../commitments/commitment.ts'
import type { Meeting } from './meetings.ts'

/** "To the April JAC", read while no sitting of it was known: in which month, and what the body was called. */
export type MonthMeant = {
  readonly first: PlainDate
  /** Due before the sitting, not at it. */
  readonly before: boolean
  readonly name: string
}

/** The rules that take the end of a month when they know no sitting in it. */
export const monthRules: readonly string[] = ['month-meeting', 'next-meeting-in-month']

/** Null for every other reading. The words and the working are kept for ever, so they can be read back. */
export const monthMeant = ({ rule, precision, phrase, working }: DueReading): MonthMeant | null => {
  if (!monthRules.includes(rule) || precision !== 'month') return null
  const at = /the last day of ([A-Z][a-z]+ \d{4}) is taken/.exec(working)?.[1]
  const before = /is taken as before ([A-Z][a-z]+ \d{4}) begins/.exec(working)?.[1]
  const day = readTypedDay(`1 ${at ?? before ?? ''}`)
  const name = nameIn(phrase)
  if (day === undefined || 'problem' in day || name === null) return null
  return { first: day.day, before: before !== undefined, name }
}

/**
 * The sitting that was meant, once one is planned in that month: of the body that was named, the first after the
 * meeting at which it was said. Undefined while there is none, and where more than one series could be meant.
 * `left`: the days from which a meeting was moved.
 */
export const sittingMeant = (
  { first, name }: MonthMeant,
  madeAt: MeetingRef,
  meetings: readonly Meeting[],
  left: (meeting: Meeting) => readonly PlainDate[],
): Meeting | undefined => {
  const series = seriesMeant(name, madeAt, meetings)
  if (series === null) return undefined
  const isIn = (day: PlainDate): boolean => day >= first && day <= endOfMonth(first) && day > madeAt.heldOn
  const own = meetings.filter((one) => one.seriesName === series && one.cancelledOn === null)
  return own.find(({ heldOn }) => isIn(heldOn)) ?? own.find((one) => left(one).some(isIn))
}

/** The own series where it bears the name, else the only other that does, else the own for a word such as "meeting". */
const seriesMeant = (
  name: string,
  { seriesName }: MeetingRef,
  meetings: readonly Meeting[],
): string | null => {
  const others = new Set(meetings.map((one) => one.seriesName))
  const called = [...others].filter((one) => isCalled(one, name))
  if (called.includes(seriesName)) return isGeneral(name) || called.length === 1 ? seriesName : null
  if (called.length === 1) return called[0] ?? null
  return called.length === 0 && isGeneral(name) ? seriesName : null
}

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const NEXT_IN = new RegExp(
  `\\b(?:next|following|forthcoming) (?<name>.+?)(?: meeting)? (?:in|of) ${MONTH}\\b`,
  'i',
)
const OF_MONTH = new RegExp(`\\b${MONTH}(?:['’]s)?(?: 20\\d\\d)? (?<name>\\S.*)$`, 'i')

/** "JAC" in "to the April 2026 JAC" and in "to the next JAC in April". */
const nameIn = (phrase: string): string | null =>
  (NEXT_IN.exec(phrase) ?? OF_MONTH.exec(phrase))?.groups?.['name']?.trim() ?? null
