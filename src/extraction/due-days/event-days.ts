import {
  addDays,
  addMonths,
  addYears,
  dayOf,
  formatDay,
  type PlainDate,
  yearOf,
} from '../../calendar/plain-date.ts'
import type { DueReading } from '../candidate.ts'
import { findDays } from '../meeting/day-mentions.ts'
import { readCount } from '../due-rules/number-words.ts'
import type { Scene } from '../proposal.ts'

/**
 * "Within three months of the elections", where the same minutes say "elections will be held on 4 May 2023": counted
 * from that day. Everything else, and what the minutes give two days for, stays as it is.
 */
export const countedFromEvent = (due: DueReading | null, scene: Scene): DueReading | null => {
  if (due === null || due.precision !== 'event' || due.event === null) return due
  const [, count = '', unit = ''] = LENGTH.exec(due.phrase) ?? []
  const amount = readCount(count.toLowerCase())
  const event = due.event.replace(/^(?:the|an?|our|its|their|this|that)\s+/i, '')
  if (amount === undefined || !A_NAME.test(event)) return due
  const on = dayOfEvent(event, scene)
  if (on === null) return due
  const dueOn = lengthAfter(on, amount, unit.toLowerCase())
  if (dueOn <= scene.meetingOn) return due
  const length = `${amount} ${unit.toLowerCase()}${amount === 1 ? '' : 's'}`
  return {
    ...due,
    rule: 'counted-from-event',
    precision: 'day',
    dueOn,
    event: null,
    working: `The minutes say that the day of “${event}” is ${formatDay(on)}, and ${length} after it is ${formatDay(dueOn)}.`,
  }
}

const LENGTH = /(\d{1,3}|[a-z]+(?:-[a-z]+)?) (day|week|month|year)s?$/i
/** "Elections", "the county show": a name of few words. */
const A_NAME = /^[\p{L}’'-]+(?: [\p{L}’'-]+){0,3}$/u

/** The day so many days, weeks, fortnights, months or years after another; `unit` in small letters, of one. */
export const lengthAfter = (on: PlainDate, amount: number, unit: string): PlainDate => {
  if (unit === 'month') return addMonths(on, amount)
  if (unit === 'year') return addYears(on, amount)
  return addDays(on, amount * (unit === 'fortnight' ? 14 : unit === 'week' ? 7 : 1))
}

/** The one day on which the minutes say that it is; null when they name none or several. */
const dayOfEvent = (event: string, scene: Scene): PlainDate | null => {
  const isOn = new RegExp(
    `\\b${event.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\b[^.;,]{0,40}?\\b(?:on|for|is|are)\\s+(?:the\\s+)?$`,
    'i',
  )
  const days = new Set<PlainDate>()
  for (const { text } of scene.sentences) {
    if (!text.toLowerCase().includes(event.toLowerCase())) continue
    for (const { at, day, month, year } of findDays(text.slice(0, 1000)))
      if (isOn.test(text.slice(0, at))) days.add(inYear(day, month, year, scene.meetingOn))
  }
  const [only, ...more] = days
  return only === undefined || more.length > 0 ? null : only
}

/** Without a year the next such day is meant. */
const inYear = (day: number, month: number, year: number | null, meetingOn: PlainDate): PlainDate => {
  const own = dayOf(year ?? yearOf(meetingOn), month, day) ?? meetingOn
  return year === null && own < meetingOn ? addYears(own, 1) : own
}
