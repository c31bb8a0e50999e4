import {
  addDays,
  dayOf,
  formatDay,
  formatWeekday,
  type PlainDate,
  weekdayOf,
  yearOf,
} from '../../calendar/plain-date.ts'
import { type Asked, type DueRule, namedSpan, settled } from './due-rule.ts'
import { isSureMonth, monthPattern, readMonth } from './month-names.ts'
import { fullWeekdayPattern, readWeekday } from './weekday-names.ts'

/** "W/c 12 June": the Friday of that week. "Week ending 16 June": that day. */
export const weekOfDay: DueRule = {
  id: 'week-of-day',
  pattern: new RegExp(
    `\\b(?<kind>w ?\\/ ?c|w\\.c\\.?|wc|week commencing|week beginning|w ?\\/ ?b|week of|w ?\\/ ?e|week ending) (?:the |on )?(?:${fullWeekdayPattern},? |mon |fri )?(?:the )?(?:(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<month>${monthPattern})(?:,? (?<year>20[0-4]\\d))?|(?<numeric>\\d{1,2}[/.]\\d{1,2}[/.](?:20)?\\d\\d|\\d{1,2}/\\d{1,2}(?![\\d/])))`,
    'gi',
  ),
  read: (match, { meetingOn }) => {
    const said = match.groups ?? {}
    const [day, guessed] = dayIn(said, meetingOn)
    if (day === undefined) return null
    const ends = /^(?:w ?\/ ?e|week ending)$/i.test(said['kind'] ?? '')
    const monday = addDays(day, 1 - weekdayOf(day))
    const why = ends
      ? `the week ends on ${formatDay(day)}`
      : `that week runs from Monday ${formatDay(monday)} and its Friday is ${formatDay(addDays(monday, 4))}`
    return ends
      ? namedSpan({ first: day, last: day, precision: 'day', why, yearGuessed: guessed, bare: 'yes' })
      : namedSpan({
          first: monday,
          last: addDays(monday, 4),
          precision: 'day',
          why,
          yearGuessed: guessed,
          bare: 'yes',
        })
  },
}

const dayIn = (
  said: Record<string, string | undefined>,
  from: PlainDate,
): readonly [PlainDate | undefined, boolean] => {
  const parts = said['numeric']?.split(/[/.]/).map(Number)
  if (parts !== undefined) {
    const [day = 0, month = 0, year] = parts
    return year === undefined
      ? [nextFrom(from, month, day), true]
      : [dayOf(year < 100 ? 2000 + year : year, month, day), false]
  }
  const month = readMonth(said['month'] ?? '')
  if (month === undefined || !isSureMonth(said['month'] ?? '')) return [undefined, false]
  const number = Number(said['day'])
  if (said['year'] !== undefined) return [dayOf(Number(said['year']), month, number), false]
  return [nextFrom(from, month, number), true]
}

const nextFrom = (from: PlainDate, month: number, number: number): PlainDate | undefined => {
  // A week that holds the meeting may have begun before it.
  const earliest = addDays(from, -6)
  const here = dayOf(yearOf(earliest), month, number)
  return here !== undefined && here >= earliest ? here : dayOf(yearOf(earliest) + 1, month, number)
}

/** "Next week", "the end of this week": to the Friday of that week. */
export const namedWeek: DueRule = {
  id: 'named-week',
  pattern:
    /\b(?:(?<which>next|this|following|coming|same) week\b(?! of\b|'s)|(?<=\b(?:end|close) of )(?:the )?week\b(?! of\b)|(?<=\bby (?:the )?)week[- ]end\b|\b(?:the )?week after next\b)/gi,
  read: (match, { meetingOn }) => {
    // "On Thursday of next week" is that Thursday.
    if (DAY_OF.test(match.input.slice(0, match.index))) return null
    const shift = /after next/i.test(match[0]) ? 14 : /next|following|coming/i.test(match[0]) ? 7 : 0
    const monday = addDays(meetingOn, 1 - weekdayOf(meetingOn) + shift)
    const friday = addDays(monday, 4)
    const why = `the week of the meeting of ${formatDay(meetingOn)}${shift === 0 ? '' : `, counted ${shift / 7} on,`} has its Friday on ${formatDay(friday)}`
    return namedSpan({
      first: monday,
      last: friday,
      precision: 'day',
      why,
      yearGuessed: shift === 0,
      vague: shift === 0 ? false : !/\bend of $/.test(match.input.slice(0, match.index)),
      bare: 'yes',
    })
  },
}

const DAY_OF = new RegExp(`\\b${fullWeekdayPattern}(?: of)? $`, 'i')

/** "Within the week", "inside the fortnight": so many days from the meeting; of a week its own Friday may be meant too. */
export const withinTheWeek: DueRule = {
  id: 'within-the-week',
  pattern:
    /\b(?:with)?in(?:side)? the (?<what>week|fortnight)\b(?! of\b| commencing| beginning| ending| following| after)/gi,
  read: (match, { meetingOn }) => {
    if (!/^(?:within|inside)/i.test(match[0])) return null
    const what = (match.groups?.['what'] ?? '').toLowerCase()
    const dueOn = addDays(meetingOn, what === 'week' ? 7 : 14)
    const friday = addDays(meetingOn, (5 - weekdayOf(meetingOn) + 7) % 7)
    return settled({
      dueOn,
      precision: 'day',
      working: `A ${what} after the meeting of ${formatDay(meetingOn)} is ${formatDay(dueOn)}.`,
      otherReadings:
        what === 'week'
          ? [{ dueOn: friday, working: `The week of the meeting ends on Friday ${formatDay(friday)}.` }]
          : [],
      strength: 'strong',
    })
  },
}

/** "To next week's meeting": of a body that sits every week, on the same day of it. */
export const nextWeeksMeeting: DueRule = {
  id: 'next-weeks-meeting',
  pattern: /\b(?:at|to|for|by|before) next week's (?:meeting|session|board|panel|committee|call|huddle)\b/gi,
  read: (match, { meetingOn }) => {
    const heldOn = addDays(meetingOn, 7)
    const dueOn = /^before/i.test(match[0]) ? addDays(heldOn, -1) : heldOn
    return settled({
      dueOn,
      precision: 'day',
      working: `The meeting a week after that of ${formatDay(meetingOn)} is taken to be on ${formatDay(heldOn)}${dueOn === heldOn ? '' : `, and the day before is ${formatDay(dueOn)}`}.`,
      vague: true,
      looksForward: true,
    })
  },
}

/** "By Friday", "close of play Monday", "next Friday", "Tuesday week": the next such day after the meeting. */
export const nextWeekday: DueRule = {
  id: 'next-weekday',
  pattern: new RegExp(
    `\\b(?:(?<ahead>an? week|a fortnight|two weeks) (?:on|from) )?(?:(?<which>next|this|coming|following|this coming) )?(?<weekday>${fullWeekdayPattern}|(?<=\\bby (?:next |this )?)(?:mon|tues?|weds?|thurs?|thu|fri)\\b(?!\\.? \\d))\\b(?<week> week\\b| of next week\\b| next week\\b| next\\b)?(?! and \\w+day\\b|'s|(?<!\\b(?:this|next) \\w+) (?:nights?|evenings?|mornings?)\\b)`,
    'gi',
  ),
  read: (match, { meetingOn, text }) => {
    const said = match.groups ?? {}
    const weekday = readWeekday(said['weekday'] ?? '')
    // "A Friday" and "the Friday" are kinds of day, not days.
    if (weekday === undefined || /\b(?:an?|any|one|some|the) $/i.test(text.slice(0, match.index))) return null
    const nearest = addDays(meetingOn, ((weekday - weekdayOf(meetingOn) + 6) % 7) + 1)
    const monday = addDays(meetingOn, 1 - weekdayOf(meetingOn))
    const ofNextWeek = addDays(monday, 6 + weekday)
    const name = formatWeekday(nearest)
    const sat = `the meeting of ${formatDay(meetingOn)}`
    const next = said['which']?.toLowerCase() === 'next' || said['week']?.toLowerCase() === ' next'
    if (said['ahead'] !== undefined || said['week']?.toLowerCase() === ' week') {
      const weeks = /fortnight|two/i.test(said['ahead'] ?? '') ? 2 : 1
      const day = addDays(nearest, weeks * 7)
      return {
        ...weekdaySpan(
          day,
          `${weeks === 1 ? 'a week' : 'two weeks'} after the first ${name} after ${sat} is ${formatDay(day)}`,
        ),
      }
    }
    if (said['week'] !== undefined && !next)
      return weekdaySpan(ofNextWeek, `the ${name} of the week after ${sat} is ${formatDay(ofNextWeek)}`)
    if (next && ofNextWeek !== nearest) {
      return {
        ...weekdaySpan(ofNextWeek, `the ${name} of the week after ${sat} is ${formatDay(ofNextWeek)}`),
        otherReadings: [
          { dueOn: nearest, working: `The first ${name} after ${sat} is ${formatDay(nearest)}.` },
        ],
      }
    }
    return weekdaySpan(
      nearest,
      `the first ${name} after ${sat} is ${formatDay(nearest)}`,
      said['which'] === undefined ? 'no' : 'yes',
    )
  },
}

const weekdaySpan = (day: PlainDate, why: string, bare: 'yes' | 'no' = 'yes') =>
  namedSpan({ first: day, last: day, precision: 'day', why, yearGuessed: true, bare })

/** "Tomorrow", "by the end of the day", "tonight". */
export const dayOfMeeting: DueRule = {
  id: 'day-of-meeting',
  pattern:
    /\b(?:by |before )?(?:(?:close of (?:play|business)|(?:the )?end of(?: play)?|cop|cob) )?(?:\bon )?(?<day>the day after tomorrow|tomorrow|(?:the )?(?:next|following) (?:day|morning)(?! (?:of|after|in|for|service|delivery|care)\b)(?='?[ .,;)]|$)|today|tonight|this (?:morning|afternoon|evening))\b|\bby (?:the )?(?:end of (?:the day|play)|close of (?:play|business)|cop|cob)(?= ?(?:$|[.,;)]))/gi,
  needs:
    /tomorrow|(?:next|following) (?:day|morning)|today|tonight|this (?:morning|afternoon|evening)|the day|play|business|\bcop\b|\bcob\b/i,
  read: (match, asked) => {
    const shift = /day after tomorrow/i.test(match[0])
      ? 2
      : /tomorrow|(?:next|following) (?:day|morning)/i.test(match[0])
        ? 1
        : 0
    // "Here today" is no deadline; "by the end of today" and "later today" are.
    if (shift === 0 && !/^by |^before /i.test(match[0]) && !asked.alone) return null
    // "He rang the next day" tells what was.
    const told = /next|following/i.test(match[0])
    if (told && !/\b(?:will|would|shall|to)\b|(?:'ll|'d)\b/.test(asked.text.slice(0, match.index)))
      return null
    const day = onMeetingDay(asked, shift)
    return told ? { ...day, looksForward: false } : day
  },
}

/** "Will sort it tonight", "would telephone her that afternoon", "will find out overnight": said in a promise. */
export const hoursAfter: DueRule = {
  id: 'hours-after',
  pattern:
    /\b(?:(?<next>overnight|first thing(?: in the morning)?|in the morning)|tonight|today|that (?:afternoon|evening|night|very (?:day|afternoon|evening))|later (?:today|that day))\b(?= ?(?:$|[.,;)"]|about\b|and\b|to\b))/gi,
  needs: /overnight|first thing|in the morning|tonight|today|that (?:afternoon|evening|night|very|day)/i,
  read: (match, asked) => {
    if (!asked.alone && !DOES.test(asked.text.slice(0, match.index))) return null
    return { ...onMeetingDay(asked, match.groups?.['next'] === undefined ? 0 : 1), looksForward: true }
  },
}

const DOES =
  /(?:\b(?:will|would|shall|agreed to|undertook to|promised to|going to|[A-Z][\w.]* to(?= [a-z]))|'ll|'d)\b(?! (?:have|be) (?:been|there|here|present|open|closed)\b)(?:(?!\b(?:was|were|had|has|because|since|who|which|when|if)\b)[^.;]){1,90}$/

const onMeetingDay = ({ meetingOn }: Asked, shift: number) => {
  const dueOn = addDays(meetingOn, shift)
  const working =
    shift === 0
      ? `That is the day of the meeting itself, ${formatDay(dueOn)}.`
      : `${shift} day${shift === 1 ? '' : 's'} after the meeting of ${formatDay(meetingOn)} is ${formatDay(dueOn)}.`
  return settled({ dueOn, precision: 'day', working, strength: 'strong', looksForward: shift > 0 })
}
