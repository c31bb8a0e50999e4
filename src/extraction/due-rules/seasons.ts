import { easterSunday } from '../../calendar/easter.ts'
import {
  addDays,
  addMonths,
  dayOf,
  endOfMonth,
  formatDay,
  type PlainDate,
  yearOf,
} from '../../calendar/plain-date.ts'
import { type DueRule, namedSpan, notDueBecause } from './due-rule.ts'
import { namedYearOf } from './year-words.ts'

// Meteorological seasons: they end with February, May, August and November.
const beginsIn: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, winter: 12 }

/** "In the spring", "Autumn 2024", "next summer", "early autumn": to the season's last day, marked vague. */
export const season: DueRule = {
  id: 'season',
  pattern:
    /\b(?:(?<which>next|this|coming|following) )?(?<season>spring|summer|autumn|winter)(?: (?:holidays?|recess|period|months))?(?:,?(?: of)? (?<year>20[0-4]\d)(?:[/-]\d\d)?|(?: of)? (?<yearWord>next|this) year)?\b/gi,
  read: (match, { meetingOn, text }) => {
    const said = match.groups ?? {}
    if (
      /^ ?(?:statement|budget|plan|plans|campaign|pressures?|trends?|demand|policing|activit|conference|clean|gale|operation|preparedness|nights|reading|violence|work|edition|issue|newsletter|timetable|programme|magazine)/i.test(
        text.slice(match.index + match[0].length),
      )
    )
      return notDueBecause('The season is part of a name.')
    const month = beginsIn[(said['season'] ?? '').toLowerCase()] ?? 1
    const named = namedYearOf(said, meetingOn)
    // "Next summer" said in spring may be this year's; said in summer it is not.
    const isNext = /^next/i.test(said['which'] ?? '')
    const span = named === undefined ? comingSeason(month, meetingOn, isNext) : seasonOf(named, month)
    const why = `a season names no day, and the ${said['season']?.toLowerCase()} meant runs from ${formatDay(span.first)} to ${formatDay(span.last)}`
    return namedSpan({
      ...span,
      precision: 'quarter',
      why,
      vague: true,
      yearGuessed: named === undefined,
      bare: named === undefined && said['which'] === undefined ? 'set-off' : 'yes',
    })
  },
}

const comingSeason = (month: number, meetingOn: PlainDate, isNext: boolean) => {
  // A winter that holds the meeting began the year before.
  const years = [yearOf(meetingOn) - 1, yearOf(meetingOn), yearOf(meetingOn) + 1]
  const coming = years
    .map((year) => seasonOf(year, month))
    .find((span) => (isNext ? span.first > meetingOn : span.last >= meetingOn))
  return coming ?? seasonOf(yearOf(meetingOn) + 1, month)
}

const seasonOf = (year: number, month: number): { readonly first: PlainDate; readonly last: PlainDate } => {
  const first = dayOf(year, month, 1) as PlainDate
  return { first, last: endOfMonth(addMonths(first, 2)) }
}

/** "Before Christmas", "by Easter", worked out for the year. */
export const feast: DueRule = {
  id: 'feast',
  pattern:
    /\b(?:(?<which>next|this) )?(?<feast>christmas(?: day)?|xmas|easter(?: sunday| monday)?|whitsun|hallowe'?en|bonfire night)(?: (?:break|holidays?|period|recess))?(?:,? (?<year>20[0-4]\d))?\b(?! (?:campaign|party|eve|card|market|drink|message|operation|fund|appeal|parade|tree|lights|switch(?:-| )?on|term|markets?|fair|service))/gi,
  read: (match, { meetingOn }) => {
    const said = match.groups ?? {}
    const name = (said['feast'] ?? '').toLowerCase()
    const { called, on } = feasts.find(({ name: pattern }) => pattern.test(name)) ?? EASTER
    const named = said['year'] === undefined ? undefined : Number(said['year'])
    const year = named ?? (on(yearOf(meetingOn)) >= meetingOn ? yearOf(meetingOn) : yearOf(meetingOn) + 1)
    const day = on(year)
    const why = `${called} ${year} is ${formatDay(day)}`
    return namedSpan({
      first: day,
      last: day,
      precision: 'day',
      why,
      yearGuessed: named === undefined,
      bare: 'no',
    })
  },
}

type Feast = { readonly name: RegExp; readonly called: string; readonly on: (year: number) => PlainDate }

const EASTER: Feast = { name: /^easter(?: sunday)?$/, called: 'Easter Sunday', on: easterSunday }
const feasts: readonly Feast[] = [
  { name: /^(?:christmas|xmas)/, called: 'Christmas Day', on: (year) => `${year}-12-25` as PlainDate },
  { name: /^hallow/, called: 'Halloween', on: (year) => `${year}-10-31` as PlainDate },
  { name: /^bonfire/, called: 'Bonfire Night', on: (year) => `${year}-11-05` as PlainDate },
  { name: /^whitsun/, called: 'Whit Sunday', on: (year) => addDays(easterSunday(year), 49) },
  { name: /monday$/, called: 'Easter Monday', on: (year) => addDays(easterSunday(year), 1) },
  EASTER,
]
