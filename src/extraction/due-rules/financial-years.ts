import {
  financialQuarter,
  financialYear,
  financialYearName,
  financialYearOf,
} from '../../calendar/financial-year.ts'
import { formatDay, type PlainDate } from '../../calendar/plain-date.ts'
import { type Asked, type DueRule, type NamedSpan, namedSpan, notDue, notDueBecause } from './due-rule.ts'
import { joinedSpan } from './joined-names.ts'
import { joinedQuarter, quarterBefore, quarterSaid, quarterWords } from './quarter-words.ts'

const kind = '(?:financial|fiscal|performance|budget|business|reporting|accounting|policing|council|delivery)'

/** "In 2025/26", "for the 2025/26 performance year", "FY25/26": to the 31 March that ends it. */
export const namedFinancialYear: DueRule = {
  id: 'named-financial-year',
  pattern: new RegExp(
    `(?<![\\d/.-])(?:(?:${kind} )?years? |FY ?)?(?:(?<long>20[0-4]\\d)(?: ?(?:\\/|-|to) ?(?:20)?(?<end>\\d\\d)|\\/(?<digit>\\d))|(?<short>[0-4]\\d)\\/(?<end2>[0-4]\\d))(?![\\d/]|[.-]\\d|%)(?: ${kind} year)?(?: year[- ]end)?`,
    'gi',
  ),
  read: (match, asked) => {
    const said = match.groups ?? {}
    const begins = said['long'] === undefined ? 2000 + Number(said['short']) : Number(said['long'])
    // Consecutive years make a financial year; "2019-22" is a plan's life and "24/7" was taken out before.
    const next = (begins + 1) % (said['digit'] === undefined ? 100 : 10)
    if (next !== Number(said['end'] ?? said['end2'] ?? said['digit'])) return notDue
    if (!bindsAYear(match, asked)) return notDueBecause('Nothing around the year makes it a deadline.')
    return namedSpan({
      ...financialYear(begins),
      precision: 'year',
      why: `the financial year ${financialYearName(begins)} ends on ${formatDay(financialYear(begins).last)}`,
    })
  },
}

// "For 2025/26 we will" opens a clause; "the target for 2025/26" sets a line; "the model for 2025/26" is a name.
const bindsAYear = (match: RegExpExecArray, { text }: Asked): boolean => {
  const before = text.slice(0, match.index)
  if (!/\bfor (?:the )?(?:financial year )?$/i.test(before) || /year$/i.test(match[0])) return true
  return /(?:^|[.;:,-] ?|\b(?:targets?|aim|aims|ambition|goals?|objectives?|aspiration|expectation|planned|scheduled|priority|priorities|due) )for (?:the )?$/i.test(
    before,
  )
}

/** "The end of the financial year", "next financial year", "year-end accounts". */
export const relativeFinancialYear: DueRule = {
  id: 'relative-financial-year',
  pattern: new RegExp(
    `\\b(?:(?<which>next|this|current|present|coming|following|forthcoming|new|remaining) |(?<year>20[0-4]\\d) )?${kind} year(?<end>[- ]end)?(?: (?:ending |ends )?(?<year2>20[0-4]\\d)(?![/-]\\d))?(?!s|'s|ly)\\b|\\bfinancial year[- ]end\\b|\\byear[- ]end (?:accounts?|position|outturn|report|close|audit|closedown)\\b|\\byear end of accounts\\b`,
    'gi',
  ),
  read: (match, { meetingOn, text }) => {
    const named = match.groups?.['year'] ?? match.groups?.['year2']
    if (named !== undefined) return endingIn(Number(named), /year[- ]end/i.test(match[0]), meetingOn)
    const own = financialYearOf(meetingOn)
    const next = /^(?:next|coming|following|forthcoming|new)\b/i.test(match[0])
    const toStart =
      !next &&
      /\b(?:start|beginning|outset) of (?:the )?$/i.test(text.slice(0, match.index)) &&
      !/^(?:this|current|present)/i.test(match[0])
    const begins = next || toStart ? own + 1 : own
    const name = financialYearName(begins)
    const why =
      begins === own
        ? `the meeting of ${formatDay(meetingOn)} sat in the financial year ${name}`
        : `the meeting of ${formatDay(meetingOn)} sat in the financial year ${financialYearName(own)}, so this is ${name}`
    const span = financialYear(begins)
    // "Before the financial year end" leaves the last day itself in time, so the words name that day.
    const days = /year[- ]end$/i.test(match[0]) ? { ...span, first: span.last } : span
    return namedSpan({ ...days, precision: 'year', why, bare: next ? 'yes' : 'set-off' })
  },
}

/** "The 2025 financial year end", "the financial year ending 2025": in March 2025; once that is past, that which began in 2025. */
const endingIn = (year: number, namesEnd: boolean, meetingOn: PlainDate): NamedSpan => {
  const [ended, begun] = [financialYear(year - 1), financialYear(year)]
  const [span, other] = ended.last >= meetingOn ? [ended, begun] : [begun, ended]
  return namedSpan({
    ...span,
    first: namesEnd ? span.last : span.first,
    precision: 'year',
    why: `the financial year meant ends on ${formatDay(span.last)}`,
    bare: 'set-off',
    otherReadings: [
      {
        dueOn: other.last,
        working: `The financial year that ${other === begun ? 'begins' : 'ends'} in ${year} ends on ${formatDay(other.last)}.`,
      },
    ],
  })
}

/** "Q3 2023/24", "the fourth quarter of 2016/17", "the end of Q4", "Q3/Q4 2024/25": financial quarters, April to June being the first. */
export const financialQuarterRule: DueRule = {
  id: 'financial-quarter',
  pattern: new RegExp(
    `(?<![\\w/])${joinedQuarter}?${quarterWords}(?![\\d.]\\d|\\w)(?: ?(?:,|of|in|for)? ?(?:the )?(?:(?:FY ?|financial year )?(?<long>20[0-4]\\d) ?(?:\\/|-) ?(?:20)?(?<end>\\d\\d)|FY ?(?<fy>\\d\\d)|(?<short>[0-4]\\d)\\/(?<end2>[0-4]\\d)|(?<which>next|this|current|the) (?:financial |performance )?year|(?<financial>financial|performance) year))?(?! 20\\d\\d| of 20\\d\\d)`,
    'gi',
  ),
  read: (match, { meetingOn, text }) => {
    const said = match.groups ?? {}
    const quarter = quarterSaid(said)
    const named =
      said['long'] ?? (said['short'] === undefined ? said['fy'] && `20${said['fy']}` : `20${said['short']}`)
    if (isAReport(text.slice(match.index + match[0].length)))
      return notDueBecause('It says which quarter a report is about.')
    const own = financialYearOf(meetingOn)
    const begins = named === undefined ? own + (/next/i.test(said['which'] ?? '') ? 1 : 0) : Number(named)
    const span = financialQuarter(begins, quarter)
    const gone = named === undefined && said['which'] === undefined && span.last < meetingOn
    const chosen = gone ? financialQuarter(begins + 1, quarter) : span
    const name = financialYearName(gone ? begins + 1 : begins)
    const why = `quarter ${quarter} of the financial year ${name} runs from ${formatDay(chosen.first)} to ${formatDay(chosen.last)}`
    const meant = namedSpan({
      ...chosen,
      precision: 'quarter',
      why,
      yearGuessed: named === undefined,
      bare: named === undefined ? 'set-off' : 'yes',
    })
    const before = quarterBefore(said)
    if (before === undefined) return meant
    const year = (gone ? begins + 1 : begins) - (before < quarter ? 0 : 1)
    return joinedSpan(financialQuarter(year, before).first, meant, said['innerPart'])
  },
}

const isAReport = (after: string): boolean =>
  /^(?:'s)? (?:performance|reports?|data|figures?|results|returns?|monitoring|forecast|outturn|budget|position|update(?! will| to)|accounts|finance|statistics|was|were|showed|shows|saw)\b/i.test(
    after,
  )
