import { addDays, addMonths, formatDay, type PlainDate } from '../../calendar/plain-date.ts'
import {
  addWorkingDays,
  hasHolidaysFor,
  holidaysBeginOn,
  holidaysEndOn,
} from '../../calendar/working-days.ts'
import { namedDay } from './calendar-days.ts'
import { type DueRule, settled } from './due-rule.ts'
import { countPattern, readCount } from './number-words.ts'

/** "Five working days before the next meeting", "a week ahead of the meeting": counted back from the next sitting. */
export const daysBeforeMeeting: DueRule = {
  id: 'days-before-meeting',
  pattern: new RegExp(
    `\\b(?:(?:at least|no later than|not less than|not later than|a minimum of|by) )?(?<count>${countPattern}) (?<unit>(?:clear |working |business )*days?|weeks?|fortnight)(?:'s?)? (?:before|prior to|ahead of|in advance of) (?:the |each |our )?(?:date of (?:the )?)?(?<next>next |following )?(?:board |panel |committee )?(?:meeting|board|panel|committee)\\b`,
    'gi',
  ),
  read: (match, { nextMeetingOn, calendar, meetingOn }) => {
    const said = match.groups ?? {}
    const count = readCount(said['count'] ?? '')
    const unit = (said['unit'] ?? '').toLowerCase()
    if (count === undefined) return null
    const event = match[0].replace(/^.*?(?:before|prior to|ahead of|in advance of) /i, '')
    const unknown = settled({
      dueOn: null,
      precision: 'event',
      event,
      working: `“${match[0]}” is counted back from a meeting whose date is not known yet.`,
      strength: 'strong',
      looksForward: true,
    })
    if (nextMeetingOn === null || nextMeetingOn <= meetingOn) return unknown
    const working = /working|business|clear/.test(unit)
    if (working && !hasHolidaysFor(nextMeetingOn)) {
      return settled({
        dueOn: null,
        precision: 'none',
        working: `Working days before ${formatDay(nextMeetingOn)} cannot be counted: bank holidays are only known from ${formatDay(holidaysBeginOn)} to ${formatDay(holidaysEndOn)}.`,
        looksForward: true,
      })
    }
    const days = unit.startsWith('week') ? count * 7 : unit.startsWith('fortnight') ? 14 : count
    const dueOn: PlainDate = working
      ? addWorkingDays(nextMeetingOn, -days, calendar)
      : addDays(nextMeetingOn, -days)
    return settled({
      dueOn,
      precision: 'day',
      working: `${said['count']} ${unit} before the meeting of ${formatDay(nextMeetingOn)} is ${formatDay(dueOn)}.`,
      strength: 'strong',
      looksForward: true,
    })
  },
}

/** "2 working days before 7 April 2026", "three weeks after 3 March": counted from the day said. */
export const daysFromNamedDay: DueRule = {
  id: 'days-from-named-day',
  // "Six months after opening on 1 June" counts from that day as well.
  pattern: new RegExp(
    `\\b(?:(?:at least|no later than|not later than|within|by) )?(?<count>${countPattern}) (?<unit>(?:clear |working |business )*days?|weeks?|fortnight|(?:calendar )?months?|years?)(?:'s?)? (?<side>before|prior to|ahead of|in advance of|after|from|following) (?:the )?(?:(?:it |its |their )?(?:opening|launch(?:ing)?|start(?:ing)?|completion|publication|go-live|(?:it |they )?(?:opens|starts|begins|launches)) (?:on|of) )?(?:the )?(?:${namedDay.pattern.source})`,
    'gi',
  ),
  read: (match, asked) => {
    const said = match.groups ?? {}
    const count = readCount(said['count'] ?? '')
    const start = namedDay.read(match, asked)
    if (count === undefined || start?.kind !== 'span') return null
    const unit = (said['unit'] ?? '').toLowerCase()
    const sign = /^(?:after|from|following)$/i.test(said['side'] ?? '') ? 1 : -1
    const months = unit.startsWith('year') ? 12 : unit.endsWith('month') || unit.endsWith('months') ? 1 : 0
    const days = sign * count * (unit.startsWith('week') ? 7 : unit.startsWith('fortnight') ? 14 : 1)
    const working = /working|business|clear/.test(unit)
    if (working && !(hasHolidaysFor(addDays(start.last, 2 * days)) && hasHolidaysFor(start.last))) {
      return settled({
        dueOn: null,
        precision: 'none',
        working: `Working days from ${formatDay(start.last)} cannot be counted: bank holidays are only known from ${formatDay(holidaysBeginOn)} to ${formatDay(holidaysEndOn)}.`,
        looksForward: true,
      })
    }
    const dueOn = working
      ? addWorkingDays(start.last, days, asked.calendar)
      : months > 0
        ? addMonths(start.last, sign * count * months)
        : addDays(start.last, days)
    return settled({
      dueOn,
      precision: 'day',
      working: `${said['count']} ${unit} ${sign < 0 ? 'before' : 'after'} ${formatDay(start.last)} is ${formatDay(dueOn)}.`,
      strength: 'strong',
    })
  },
}
