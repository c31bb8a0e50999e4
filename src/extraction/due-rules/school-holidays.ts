import {
  addDays,
  dayOf,
  formatDay,
  monthOf,
  type PlainDate,
  weekdayOf,
  yearOf,
} from '../../calendar/plain-date.ts'
import { type DueRule, type Settled, settled } from './due-rule.ts'

type Holiday = { readonly name: string; readonly first: PlainDate; readonly last: PlainDate }

/**
 * "By half term", "over half term", "before the summer holidays", "before schools go back": every council and school sets
 * its own days, so those of most in England are taken, and the reading says so. Half term is the week of a Monday between
 * 12 and 18 February, 22 and 28 October, or that of the spring bank holiday, the last Monday of May; the summer holiday
 * begins on a Monday between 21 and 27 July and ends with August.
 */
export const schoolHoliday: DueRule = {
  id: 'school-holiday',
  pattern:
    /\b(?<lead>by the time|by|before|prior to|ahead of|in advance of|in time for|this side of|over|during|in|at|after|following|until|till)(?: the end of)? (?:the |this |next )?(?:(?<half>(?:(?:spring|autumn|winter|whitsun|february|may|october|summer) )?half[- ]term|(?:february|may|october) (?:school )?holidays?)(?: (?:break|holidays?|hols|week|recess))?(?:,? (?:in |\()(?:february|may|october)\)?)?|(?<summer>(?:school )?summer (?:holidays?|hols)|school (?:summer )?holidays?)|(?<back>(?:the )?(?:schools?|children|pupils) (?:go(?:es)?|went|are|were|come|came) back|(?:the )?schools? (?:reopens?|reopened|returns?|returned)|(?:the )?(?:new |autumn )?(?:school )?term (?:starts?|started|begins?|began))(?: in september)?|(?<rise>(?:the )?(?:schools?|children|pupils) (?:breaks?|broke) up)(?: for (?:the )?summer)?)\b/gi,
  needs: /half[- ]term|holidays?|\bhols\b|\bschools?\b|children|pupils|\bterm\b/i,
  read: (match, { meetingOn, text }) => {
    const said = match.groups ?? {}
    const lead = (said['lead'] ?? '').toLowerCase()
    const holiday = said['half'] === undefined ? summerAfter(meetingOn) : halfTermAfter(meetingOn, match[0])
    // Of the other holidays nobody can tell which is meant.
    if (said['half'] === undefined && said['summer'] === undefined && !isOfSummer(meetingOn, match[0]))
      return null
    if (
      IS_TOLD.test(text.slice(0, match.index)) ||
      NAMES_ITS_DAY.test(text.slice(match.index + match[0].length))
    )
      return null
    const before = /^(?:by|before|prior|ahead|in advance|in time|this side|until|till)/.test(lead)
    if (said['back'] !== undefined) return before ? due(match[0], holiday, holiday.last) : null
    if (said['rise'] !== undefined) return before ? due(match[0], holiday, addDays(holiday.first, -3)) : null
    if (/end of/i.test(match[0])) return due(match[0], holiday, holiday.last)
    if (/^(?:after|following)/.test(lead)) return due(match[0], holiday, nextMonday(holiday.last))
    return due(match[0], holiday, before ? addDays(holiday.first, -3) : holiday.last)
  },
}

/** "Before the half term, which begins on the 12th", "before half term (17th)": that day is another rule's. */
const NAMES_ITS_DAY = /^(?:,? which (?:starts?|begins?|is|are|runs?)\b|,? ?\((?:from |on )?\d)/i
const IS_TOLD = /\b(?:was|were|had been) \w+ (?:\w+ ){0,3}$/i

const due = (phrase: string, { name, first, last }: Holiday, dueOn: PlainDate): Settled =>
  settled({
    dueOn,
    precision: 'day',
    working: `“${phrase}”: schools set their own days; ${name} is taken to run from ${formatDay(first)} to ${formatDay(last)}, so ${formatDay(dueOn)}.`,
    vague: true,
    strength: 'middling',
  })

/** The Monday on or after a day. */
const mondayFrom = (day: PlainDate): PlainDate => addDays(day, (8 - weekdayOf(day)) % 7)
const nextMonday = (day: PlainDate): PlainDate => mondayFrom(addDays(day, 1))
const at = (year: number, month: number, day: number): PlainDate => dayOf(year, month, day) as PlainDate

const HALF_TERMS: readonly (readonly [month: number, day: number, names: RegExp])[] = [
  [2, 12, /spring|february|winter/i],
  [5, 25, /whitsun|may|summer/i],
  [10, 22, /autumn|october/i],
]

const halfTermAfter = (meetingOn: PlainDate, phrase: string): Holiday => {
  const named = HALF_TERMS.filter(([, , names]) => names.test(phrase))
  const coming = [yearOf(meetingOn), yearOf(meetingOn) + 1].flatMap((year) =>
    (named.length > 0 ? named : HALF_TERMS).map(([month, day]) => mondayFrom(at(year, month, day))),
  )
  const first = coming.find((monday) => addDays(monday, 4) > meetingOn) ?? meetingOn
  return { name: 'half term', first, last: addDays(first, 4) }
}

const summerAfter = (meetingOn: PlainDate): Holiday => {
  const year = yearOf(meetingOn) + (monthOf(meetingOn) > 8 ? 1 : 0)
  return { name: 'the summer holiday', first: mondayFrom(at(year, 7, 21)), last: at(year, 8, 31) }
}

const isOfSummer = (meetingOn: PlainDate, phrase: string): boolean =>
  /summer|september/i.test(phrase) || (monthOf(meetingOn) >= 4 && monthOf(meetingOn) <= 8)
