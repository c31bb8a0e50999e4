import {
  addDays,
  addMonths,
  dayOfMonth,
  formatDay,
  formatWeekday,
  type PlainDate,
  weekdayOf,
} from '../../calendar/plain-date.ts'
import { onDay } from './calendar-days.ts'
import { type DueRule, type NamedSpan, namedSpan } from './due-rule.ts'
import { fullWeekdayPattern, readWeekday } from './weekday-names.ts'

/**
 * "By the 15th", "by Friday 24th": the next such day of a month. A weekday that disagrees is told, as with a whole date,
 * beside the days on which both would be right.
 */
export const dayOfAMonth: DueRule = {
  id: 'day-of-a-month',
  pattern: new RegExp(
    `(?:(?<=\\b(?:by|on|before|until|till|for|from|on or about|around|no later than|w/c) )|(?<weekday>${fullWeekdayPattern}|(?<=\\b(?:by|on|before|for|until) )(?:mon|tues?|weds?|thurs?|thu|fri)),? )(?:the )?(?<day>\\d{1,2})(?:st|nd|rd|th)(?= ?(?:$|[.,;)]|(?:and|at|for|so|to|with|without|if|when|whatever|unless|until|from|in|or|but|as|by|once|subject|provided|which|while|he|she|they|we|it|that|barring|because|since|before|after|would|will|latest)\\b))`,
    'gi',
  ),
  needs: /\d(?:st|nd|rd|th)/i,
  read: (match, { meetingOn }) => {
    const wanted = Number(match.groups?.['day'])
    if (wanted < 1 || wanted > 31) return null
    const day = nextOfMonths(wanted, meetingOn)
    const why = `no month is given, and the first ${inWords(wanted)} of a month from the meeting of ${formatDay(meetingOn)} on is ${formatDay(day)}`
    const weekday = readWeekday(match.groups?.['weekday'] ?? '-')
    if (weekday === undefined || weekday === weekdayOf(day))
      return namedSpan({ first: day, last: day, precision: 'day', why, yearGuessed: true })
    const flagged = onDay(day, match.groups?.['weekday'], why, true)
    const others = [...flagged.otherReadings, ...agreeing(weekday, wanted, day)]
    return { ...flagged, bare: 'no', otherReadings: others }
  },
}

/** The days of the month before and of those to come that are both that number and that weekday. */
const agreeing = (weekday: number, wanted: number, chosen: PlainDate): NamedSpan['otherReadings'] => {
  const gone = addMonths(chosen, -1)
  let coming = chosen
  while (weekdayOf(coming) !== weekday) coming = nextOfMonths(wanted, addDays(coming, 1))
  const both = `${formatWeekday(coming)} that is the ${inWords(wanted)} of a month`
  return [
    ...(weekdayOf(gone) === weekday && dayOfMonth(gone) === wanted
      ? [
          {
            dueOn: gone,
            working: `The last ${both}, ${formatDay(gone)}, was already past when the meeting sat.`,
          },
        ]
      : []),
    { dueOn: coming, working: `The next ${both} is ${formatDay(coming)}.` },
  ]
}

const nextOfMonths = (wanted: number, from: PlainDate): PlainDate => {
  let day = from
  while (dayOfMonth(day) !== wanted) day = addDays(day, 1)
  return day
}

/** "21st" */
const inWords = (day: number): string => {
  const isTeen = day > 10 && day < 14
  return `${day}${(isTeen ? undefined : ['th', 'st', 'nd', 'rd'][day % 10]) ?? 'th'}`
}
