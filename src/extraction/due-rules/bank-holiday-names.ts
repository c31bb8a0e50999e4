import { easterSunday } from '../../calendar/easter.ts'
import { addDays, formatDay, type PlainDate, yearOf } from '../../calendar/plain-date.ts'
import { type Asked, type DueRule, namedSpan } from './due-rule.ts'
import { nthWeekdayOf } from './nth-weekdays.ts'

/**
 * "Before the August bank holiday", "by the May Day bank holiday", "on the bank holiday in August", by the rules of
 * England and Wales, or of Scotland.
 */
export const bankHoliday: DueRule = {
  id: 'bank-holiday',
  pattern:
    /\b(?:(?<which>early may|may day|late may|spring|whitsun|whit|end of may|summer|august)(?: bank)? holiday(?: monday| weekend)?|(?<half>easter) bank holiday(?: weekend)?|(?:(?<place>first|second|early|late) )?bank holiday(?: monday| weekend)? (?:in|of|at the (?<end>start|beginning|end) of) (?<early>early )?(?<month>may|august))\b(?:,? (?<year>20[0-4]\d))?/gi,
  read: (match, { meetingOn, calendar }: Asked) => {
    const said = match.groups ?? {}
    if (!/bank/i.test(match[0]) && !/^may day/i.test(match[0])) return null
    const isScotland = calendar?.region === 'scotland'
    const days = (year: number): readonly PlainDate[] => holidaysMeant(said, year, isScotland)
    const years =
      said['year'] === undefined ? [0, 1].map((on) => yearOf(meetingOn) + on) : [Number(said['year'])]
    const all = years.flatMap(days)
    const day = all.find((one) => one >= meetingOn) ?? all.at(-1)
    if (day === undefined) return null
    return namedSpan({
      first: day,
      last: day,
      precision: 'day',
      why: `that bank holiday in ${yearOf(day)} is on Monday ${formatDay(day)}`,
      yearGuessed: said['year'] === undefined,
      bare: 'no',
    })
  },
}

type Said = Readonly<Record<string, string | undefined>>

/** Those of a year that the words may mean, in order: "the bank holiday in May" is either of two. */
const holidaysMeant = (said: Said, year: number, isScotland: boolean): readonly PlainDate[] => {
  if (said['half'] !== undefined) return [addDays(easterSunday(year), 1)]
  const which = (said['which'] ?? said['month'] ?? '').toLowerCase()
  if (/^(?:summer|august)/.test(which))
    return [mondayOf(`${year}-08-01` as PlainDate, isScotland ? 'first' : 'last')]
  const first = mondayOf(`${year}-05-01` as PlainDate, 'first')
  const last = mondayOf(`${year}-05-01` as PlainDate, 'last')
  const place = `${which} ${said['place'] ?? ''} ${said['end'] ?? ''} ${said['early'] ?? ''}`.toLowerCase()
  if (/early|may day|first|start|beginning/.test(place)) return [first]
  return said['which'] === undefined && !/second|late|end/.test(place) ? [first, last] : [last]
}

const MONDAY = 1

const mondayOf = (month: PlainDate, place: 'first' | 'last'): PlainDate => nthWeekdayOf(month, MONDAY, place)
