import {
  calendarQuarter,
  calendarQuarterOf,
  financialYear,
  financialYearOf,
} from '../../calendar/financial-year.ts'
import {
  addDays,
  endOfMonth,
  formatDay,
  type PlainDate,
  weekdayOf,
  yearOf,
} from '../../calendar/plain-date.ts'
import { type DueRule, settled } from './due-rule.ts'
import { monthPattern, readMonth } from './month-names.ts'
import { nextSuchMonth } from './months.ts'
import { seasonMeant, seasonName } from './seasons.ts'

const IS_OUT =
  "(?:(?: is| was|'s) (?:out|over|up|through|done|finished)|(?<=quarter|month|year)(?: (?:ends?|ended|closes?|closed)| (?:came|comes) to an end))\\b"

/** "Before the week is out", "before the month is over", "before the year's out": its last day, of a week the Friday. */
export const beforeItIsOut: DueRule = {
  id: 'before-it-is-out',
  pattern: new RegExp(
    `\\b(?:before|by the time|when|once|until) (?:(?:the |this )(?:current |present )?(?<what>week|month|quarter|calendar year|financial year|year)|(?:the month of )?(?<month>${monthPattern})|(?:(?:the |this )?(?<season>${seasonName})))${IS_OUT}|\\b(?:before the|by|by the|this side of the) (?<shut>close of the week|week closes)\\b`,
    'gi',
  ),
  needs: new RegExp(`${IS_OUT}|the week\\b|week closes`, 'i'),
  read: (match, { meetingOn }) => {
    const season = match.groups?.['season']
    const looksForward = !MAY_BE_PAST.test(match[0])
    if (season !== undefined) {
      const { first, last } = seasonMeant(match, meetingOn)
      return settled({
        dueOn: last,
        precision: 'quarter',
        working: `The ${season.toLowerCase()} meant runs from ${formatDay(first)} to ${formatDay(last)}.`,
        strength: 'strong',
        looksForward,
      })
    }
    const named = match.groups?.['month']
    const month = named === undefined ? undefined : readMonth(named)
    if (month !== undefined) {
      const { last } = nextSuchMonth(month, meetingOn)
      return settled({
        dueOn: last,
        precision: 'month',
        working: `“${match[0]}”: its last day is ${formatDay(last)}.`,
        strength: 'strong',
        looksForward,
      })
    }
    const what = (match.groups?.['what'] ?? 'week').toLowerCase()
    const dueOn = endOf(what, meetingOn)
    return settled({
      dueOn,
      precision:
        what === 'week' ? 'day' : what.endsWith('year') ? 'year' : what === 'month' ? 'month' : 'quarter',
      working: `The ${what} of the meeting of ${formatDay(meetingOn)} ends on ${what === 'week' ? `Friday ${formatDay(dueOn)}` : formatDay(dueOn)}.`,
      strength: 'strong',
      looksForward,
    })
  },
}

/** "When the quarter ended the balance was £2m" tells what was. */
const MAY_BE_PAST = /^(?:when|once)\b|\b(?:was|ended|closed|came)\b/i

const endOf = (what: string, day: PlainDate): PlainDate => {
  if (what === 'week') return fridayOf(day)
  if (what === 'month') return endOfMonth(day)
  if (what === 'financial year') return financialYear(financialYearOf(day)).last
  return what === 'quarter'
    ? calendarQuarter(yearOf(day), calendarQuarterOf(day)).last
    : (`${yearOf(day)}-12-31` as PlainDate)
}

/** Of the week that holds the day, or of the next when the day is past it. */
const fridayOf = (day: PlainDate): PlainDate => addDays(day, (5 - weekdayOf(day) + 7) % 7)

/** "By the weekend", "before the weekend": the Friday before it. */
export const weekend: DueRule = {
  id: 'weekend',
  pattern:
    /\b(?:by|before|ahead of|in time for|this side of|in advance of) (?:the |this )(?:coming )?weekend\b(?! of\b)/gi,
  needs: /weekend/i,
  read: (_, { meetingOn }) => {
    const friday = fridayOf(meetingOn)
    return settled({
      dueOn: friday,
      precision: 'day',
      working: `The Friday before the weekend after the meeting of ${formatDay(meetingOn)} is ${formatDay(friday)}.`,
      strength: 'strong',
    })
  },
}
