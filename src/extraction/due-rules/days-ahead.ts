import {
  addDays,
  addMonths,
  dayOf,
  endOfMonth,
  formatDay,
  formatMonth,
  monthOf,
  type PlainDate,
  yearOf,
} from '../../calendar/plain-date.ts'
import { type DueRule, settled } from './due-rule.ts'

/** "By a week tomorrow", "a fortnight today", "tomorrow week": counted from the day of the meeting. */
export const weekTomorrow: DueRule = {
  id: 'week-tomorrow',
  pattern:
    /\b(?:(?:by|before|for|until|on) )?(?:(?<ahead>an? week|a fortnight|two weeks) (?:from )?(?<day>today|tomorrow)|(?<other>today|tomorrow) (?<later>week|fortnight))\b(?! in\b)/gi,
  read: (match, { meetingOn }) => {
    const said = match.groups ?? {}
    const weeks = /fortnight|two/i.test(`${said['ahead'] ?? ''}${said['later'] ?? ''}`) ? 2 : 1
    const shift = /tomorrow/i.test(said['day'] ?? said['other'] ?? '') ? 1 : 0
    const dueOn = addDays(meetingOn, weeks * 7 + shift)
    return settled({
      dueOn,
      precision: 'day',
      working: `${weeks * 7 + shift} days after the meeting of ${formatDay(meetingOn)} is ${formatDay(dueOn)}.`,
      strength: 'strong',
      looksForward: true,
    })
  },
}

/** "By the 5th of next month", "on the last day of the month", "by the first of the month". */
export const dayOfThatMonth: DueRule = {
  id: 'day-of-that-month',
  pattern:
    /\b(?<lead>by|on|before|no later than|not later than|until) (?:the )?(?<day>\d{1,2}(?:st|nd|rd|th)|first|last)(?: (?:working )?day)? (?:of|in) (?<which>next|this|the following|the coming|the|each) month\b(?! after)/gi,
  read: (match, { meetingOn }) => {
    const said = match.groups ?? {}
    const which = (said['which'] ?? '').toLowerCase()
    if (which === 'each' || /working/i.test(match[0])) return null
    const own = dayOf(yearOf(meetingOn), monthOf(meetingOn), 1) as PlainDate
    const dayIn = (first: PlainDate): PlainDate | undefined =>
      /last/i.test(said['day'] ?? '')
        ? endOfMonth(first)
        : dayOf(
            yearOf(first),
            monthOf(first),
            /first/i.test(said['day'] ?? '') ? 1 : Number.parseInt(said['day'] ?? '', 10),
          )
    const next = /next|following|coming/.test(which)
    const here = next ? undefined : dayIn(own)
    // "The first of the month" that is past is the next one's.
    const dueOn = here !== undefined && here >= meetingOn ? here : dayIn(addMonths(own, 1))
    if (dueOn === undefined) return null
    const before = /^before/i.test(match[0])
    return settled({
      dueOn: before ? addDays(dueOn, -1) : dueOn,
      precision: 'day',
      working: `The meeting of ${formatDay(meetingOn)} sat in ${formatMonth(own)}, so that is ${before ? 'before ' : ''}${formatDay(dueOn)}.`,
      strength: /^(?:on|until)/i.test(match[0]) ? 'middling' : 'strong',
      looksForward: next,
    })
  },
}
