import { easterSunday } from '../../calendar/easter.ts'
import { addDays, formatDay, type PlainDate, yearOf } from '../../calendar/plain-date.ts'
import { type DueRule, namedSpan, settled } from './due-rule.ts'
import { dayFeasts, type Feast, fixed, namedFeasts } from './feast-names.ts'
import { nthWeekdayOf } from './nth-weekdays.ts'

/** The year that is said; else that of the next such day, the meeting's own included. */
const yearMeant = (
  said: string | undefined,
  on: (year: number) => PlainDate,
  meetingOn: PlainDate,
): number => {
  if (said !== undefined) return Number(said)
  const sitting = yearOf(meetingOn)
  return on(sitting) >= meetingOn ? sitting : sitting + 1
}

/** "Before Christmas", "by Easter", worked out for the year. */
export const feast: DueRule = {
  id: 'feast',
  pattern: new RegExp(
    `\\b(?:(?<which>next|this) )?(?<feast>${namedFeasts}|christmas(?: day)?|xmas|easter(?: sunday| monday)?|whit ?sun(?:day)?|hallowe'?en|bonfire night|hogmanay|burns night|st\\.? (?:andrew|david|patrick|george)'s day|lady day|michaelmas(?: day)?|martinmas|candlemas|lammas|armistice day|the clocks (?:(?:go|going|went|change|turn|are put) (?:back|forward)|change)|midsummer(?: day)?|(?:st\\.? )?valentine'?s(?: day)?)(?<time> (?:break|holidays?|period|recess|weekend))?(?:,? (?<year>20[0-4]\\d))?\\b(?! (?:campaign|party|eve|card|market|drink|message|operation|fund|appeal|parade|tree|lights|switch(?:-| )?on|term|markets?|fair|service|hunts?|meets?|sales?|swim|fixtures?|match|walk|dip))`,
    'gi',
  ),
  read: (match, { meetingOn, text }) => {
    if (FOR_WHICH.test(text.slice(0, match.index))) return null
    const said = match.groups ?? {}
    const name = nextChange((said['feast'] ?? '').toLowerCase().replace('st. ', 'st '), meetingOn)
    const isBreak = said['time'] !== undefined && name === 'easter'
    const { called, on } = isBreak
      ? EASTER_BREAK
      : (feasts.find(({ name: pattern }) => pattern.test(name)) ?? EASTER)
    const year = yearMeant(said['year'], on, meetingOn)
    const day = on(year)
    const why = `${called} ${year} is ${formatDay(day)}`
    return namedSpan({
      first: day,
      last: day,
      precision: 'day',
      why,
      yearGuessed: said['year'] === undefined,
      bare: 'no',
    })
  },
}

/** "Before the clocks change": back in winter's half of the year, forward in the other, whichever comes first. */
const nextChange = (name: string, meetingOn: PlainDate): string => {
  if (name !== 'the clocks change') return name
  const day = meetingOn.slice(5)
  return day > '03-31' && day < '10-25' ? 'the clocks go back' : 'the clocks go forward'
}

/** "Went through the plan for the Easter break": what the plan is for. */
const FOR_WHICH =
  /\b(?:plans?|planning|arrangements?|cover|rotas?|patrols|preparations?|ready|messages?|communications|staffing|opening hours|demand) for (?:the )?$/i

/** "By Christmas": nobody works on the day itself, so it is due the day before. */
export const byChristmas: DueRule = {
  id: 'by-christmas',
  pattern:
    /\b(?:by|in time for) (?:this |next )?(?:christmas|xmas)(?: break| holidays?)?(?:,? (?<year>20[0-4]\d))?\b(?! (?:day|campaign|party|eve|card|market|lights|operation|fund|appeal))/gi,
  read: (match, { meetingOn }) => {
    const on = (year: number): PlainDate => `${year}-12-24` as PlainDate
    const year = yearMeant(match.groups?.['year'], on, meetingOn)
    const day = `${year}-12-25` as PlainDate
    return settled({
      dueOn: on(year),
      precision: 'day',
      working: `“${match[0]}”: Christmas Day ${year} is ${formatDay(day)}, when nobody works; the day before is ${formatDay(on(year))}.`,
      otherReadings: [{ dueOn: day, working: `Christmas Day is ${formatDay(day)}.` }],
      strength: 'strong',
    })
  },
}

/** "In the week after Easter": by the Friday of that week. */
export const weekAfterEaster: DueRule = {
  id: 'week-after-easter',
  pattern:
    /\b(?:(?:in|during|by(?: the end of)?|within) )?the week (?:after|following) easter(?: sunday)?(?:,? (?<year>20[0-4]\d))?\b/gi,
  read: (match, { meetingOn }) => {
    const on = (year: number): PlainDate => addDays(easterSunday(year), 5)
    const year = yearMeant(match.groups?.['year'], on, meetingOn)
    return settled({
      dueOn: on(year),
      precision: 'day',
      working: `“${match[0]}”: Easter Sunday ${year} is ${formatDay(easterSunday(year))}; the Friday of the week after it is ${formatDay(on(year))}.`,
    })
  },
}

const SUNDAY = 7

/** "Before the Easter break" is before its first day. */
const EASTER_BREAK: Feast = {
  name: /^easter$/,
  called: 'Good Friday',
  on: (year) => addDays(easterSunday(year), -2),
}
const EASTER: Feast = { name: /^easter(?: sunday)?$/, called: 'Easter Sunday', on: easterSunday }
const feasts: readonly Feast[] = [
  ...dayFeasts,
  { name: /^(?:christmas|xmas)/, called: 'Christmas Day', on: (year) => `${year}-12-25` as PlainDate },
  { name: /^hallow/, called: 'Halloween', on: (year) => `${year}-10-31` as PlainDate },
  { name: /^bonfire/, called: 'Bonfire Night', on: (year) => `${year}-11-05` as PlainDate },
  { name: /^hogmanay/, called: 'Hogmanay', on: (year) => `${year}-12-31` as PlainDate },
  ...fixed([
    ['burns night', 'Burns Night', '01-25'],
    ['candlemas', 'Candlemas', '02-02'],
    ['(?:st\\.? )?valentine', 'Valentine’s Day', '02-14'],
    ['st david', 'St David’s Day', '03-01'],
    ['st patrick', 'St Patrick’s Day', '03-17'],
    ['lady day', 'Lady Day', '03-25'],
    ['st george', 'St George’s Day', '04-23'],
    ['midsummer', 'Midsummer Day', '06-24'],
    ['lammas', 'Lammas', '08-01'],
    ['michaelmas', 'Michaelmas', '09-29'],
    ['martinmas', 'Martinmas', '11-11'],
    ['armistice day', 'Armistice Day', '11-11'],
    ['st andrew', 'St Andrew’s Day', '11-30'],
  ]),
  {
    name: /^the clocks .* back$/,
    called: 'The last Sunday of October',
    on: (year) => nthWeekdayOf(`${year}-10-01` as PlainDate, SUNDAY, 'last'),
  },
  {
    name: /^the clocks .* forward$/,
    called: 'The last Sunday of March',
    on: (year) => nthWeekdayOf(`${year}-03-01` as PlainDate, SUNDAY, 'last'),
  },
  { name: /^whit/, called: 'Whit Sunday', on: (year) => addDays(easterSunday(year), 49) },
  { name: /monday$/, called: 'Easter Monday', on: (year) => addDays(easterSunday(year), 1) },
  EASTER,
]
