import { addMonths, dayOf, endOfMonth, formatDay, type PlainDate, yearOf } from '../../calendar/plain-date.ts'
import { type DueRule, namedSpan, notDueBecause } from './due-rule.ts'
import { joinedSpan, joint } from './joined-names.ts'
import { namedYearOf } from './year-words.ts'

// Meteorological seasons: they end with February, May, August and November.
const beginsIn: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, winter: 12 }

/** Source of a pattern for a season. */
export const seasonName = 'spring|summer|autumn|winter'

/**
 * "In the spring", "Autumn 2024", "next summer", "winter 2024/25", "spring/summer 2025": to the last day of the season,
 * marked vague.
 */
export const season: DueRule = {
  id: 'season',
  pattern: new RegExp(
    `\\b(?:(?<which>next|this|coming|following) )?(?:(?<from>${seasonName})(?:,? 20[0-4]\\d)?${joint})?(?<season>${seasonName})(?: (?:holidays?|recess|period|months))?(?:,?(?: of)? (?<year>20[0-4]\\d)(?<span>[/-](?:20)?\\d\\d)?|(?: of)? (?<yearWord>next|this) year)?\\b`,
    'gi',
  ),
  read: (match, { meetingOn, text }) => {
    const said = match.groups ?? {}
    if (
      /^ ?(?:statement|budget|plan|plans|campaign|pressures?|trends?|demand|policing|activit|conference|clean|gale|operation|preparedness|nights|reading|violence|work|edition|issue|newsletter|timetable|programme|magazine|sessions?|meetings?|sittings?|schools?|camps?|fair|fayre|f[eê]te|festival|concert|ball|show|play ?scheme)/i.test(
        text.slice(match.index + match[0].length),
      )
    )
      return notDueBecause('The season is part of a name.')
    const named = namedYearOf(said, meetingOn)
    const span = seasonMeant(match, meetingOn)
    const why = `a season names no day, and the ${said['season']?.toLowerCase()} meant runs from ${formatDay(span.first)} to ${formatDay(span.last)}`
    const meant = namedSpan({
      ...span,
      precision: 'quarter',
      why,
      vague: true,
      yearGuessed: named === undefined,
      bare: named === undefined && said['which'] === undefined ? 'set-off' : 'yes',
    })
    if (said['from'] === undefined) return meant
    return joinedSpan(lastBegun(said['from'], span.first), meant, said['innerPart'])
  },
}

/** The first day of the last such season that begins before a day. */
const lastBegun = (season: string, before: PlainDate): PlainDate => {
  const month = monthOfSeason(season)
  const { first } = seasonOf(yearOf(before), month)
  return first < before ? first : seasonOf(yearOf(before) - 1, month).first
}

/** The days of the season that a match names in its group `season`, with a year when it has one. */
export const seasonMeant = (
  { groups: said = {} }: RegExpExecArray,
  meetingOn: PlainDate,
): { readonly first: PlainDate; readonly last: PlainDate } => {
  const month = monthOfSeason(said['season'] ?? '')
  const named = yearOfSeason(month, said, meetingOn)
  // "Next summer" said in spring may be this year's; said in summer it is not.
  const isNext = /^next/i.test(said['which'] ?? '')
  return named === undefined ? comingSeason(month, meetingOn, isNext) : seasonOf(named, month)
}

const monthOfSeason = (season: string): number => beginsIn[season.toLowerCase()] ?? 1

/** Of a year that runs over two ("2024/25") spring comes in the second, and winter begins in the first. */
const yearOfSeason = (
  month: number,
  said: Readonly<Record<string, string | undefined>>,
  meetingOn: PlainDate,
): number | undefined => {
  const named = namedYearOf(said, meetingOn)
  const isSecond = said['span'] !== undefined && month === beginsIn['spring']
  return named === undefined || !isSecond ? named : named + 1
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
