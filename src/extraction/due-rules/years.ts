import { financialYear, financialYearOf } from '../../calendar/financial-year.ts'
import { addYears, formatDay, type PlainDate, yearOf } from '../../calendar/plain-date.ts'
import { type DueRule, namedSpan, notDueBecause, settled } from './due-rule.ts'

/** "Within the year": to its end, or a year from the meeting. */
export const withinTheYear: DueRule = {
  id: 'within-the-year',
  pattern: /\b(?:within|inside) (?:the|this) year\b/gi,
  read: (match, { meetingOn }) => {
    const end = endOfYear(yearOf(meetingOn))
    const later = addYears(meetingOn, 1)
    return settled({
      dueOn: end,
      precision: 'year',
      working: `“${match[0]}” is taken as by the end of the calendar year of the meeting, ${formatDay(end)}.`,
      strength: 'strong',
      otherReadings: [
        {
          dueOn: later,
          working: `A year after the meeting of ${formatDay(meetingOn)} is ${formatDay(later)}.`,
        },
        financialEnd(meetingOn),
      ].filter((other) => other.dueOn !== end),
    })
  },
}

/** "This time next year": a year after the meeting. */
export const thisTimeNextYear: DueRule = {
  id: 'this-time-next-year',
  pattern: /\b(?:by |at |before )?this time next year\b/gi,
  needs: /time next/i,
  read: (_match, { meetingOn }) => {
    const dueOn = addYears(meetingOn, 1)
    const working = `A year after the meeting of ${formatDay(meetingOn)} is ${formatDay(dueOn)}.`
    return settled({ dueOn, precision: 'day', working, strength: 'strong', looksForward: true })
  },
}

/** "By the end of the year", "by year end", "later this year", "next year": calendar, unless money is spoken of. */
export const relativeYear: DueRule = {
  id: 'relative-year',
  pattern:
    /\b(?:(?<which>next|this|current|coming|following) (?:calendar )?year(?!s|'s|ly|-)\b(?! (?:group|on|old))|(?<=\b(?:end|close|within|course|later in|half|turn) (?:of )?)(?:the )?(?:calendar )?year(?!-)\b|(?<=\bend of )(?:the )?calendar year\b|calendar year\b(?: end\b)?|(?<year>year[- ]?(?:'s )?end)\b(?! (?:report|figures|position|performance|accounts|review|data|forecast|outturn|levels))|\bEOY\b)/gi,
  read: (match, { meetingOn, text }) => {
    const next = /^(?:next|following|coming)/i.test(match[0])
    const shift = next ? 1 : 0
    const calendarLast = endOfYear(yearOf(meetingOn) + shift)
    const money = financialYear(financialYearOf(meetingOn) + shift)
    const ends =
      /end|EOY/i.test(match[0]) || /\b(?:end|close) of (?:the )?$/i.test(text.slice(0, match.index))
    const byAccounts =
      ends &&
      !/calendar/i.test(match[0]) &&
      (speaksOfMoney.test(text) || (match.groups?.['year'] !== undefined && isMeasured.test(text))) &&
      !midYear.test(text)
    const calendarFirst = `${yearOf(calendarLast)}-01-01` as PlainDate
    const span = byAccounts ? money : { first: calendarFirst, last: calendarLast }
    const why = byAccounts
      ? `the sentence speaks of ${speaksOfMoney.test(text) ? 'a financial year' : 'what is counted by the financial year'}, and the one meant ends on ${formatDay(money.last)}`
      : `the calendar year ${yearOf(calendarLast)} is meant`
    const other = byAccounts
      ? { dueOn: calendarLast, working: `The calendar year ends on ${formatDay(calendarLast)}.` }
      : { dueOn: money.last, working: `The financial year ends on ${formatDay(money.last)}.` }
    const otherReadings = /calendar/i.test(match[0]) || span.last === other.dueOn ? [] : [other]
    // "Before year-end" leaves the last day itself in time, so the words name that day.
    const days = /end|EOY/i.test(match[0]) ? { first: span.last, last: span.last } : span
    return namedSpan({ ...days, precision: 'year', why, otherReadings, yearGuessed: !next, bare: 'yes' })
  },
}

const speaksOfMoney =
  /\b(?:financial|fiscal|accounts?|budgets?|outturn|savings?|underspends?|overspends?|performance year|audit|precept|capital programme|capital spend|reserves|revenue|treasury)\b/i

/** What is counted or paid "by year end" is so by the year that forces count by, which is that of their accounts. */
const isMeasured =
  /\d ?%|\bper cent\b|£ ?\d|\b(?:balanced?|deficit|surplus|shortfall|arrears|written off|overpa(?:y|id)\w*|targets?|establishment|profiles?|trajectory|(?:year )?mean|complement)\b/i

/** "By 2030", "in 2026", "early in 2023", "before 2027". Never without such a word: years stand in many names. */
export const namedYear: DueRule = {
  id: 'named-year',
  pattern:
    /(?<![\d/.£]|\d-)\b(?:calendar year |the year |year )?(?<year>20[0-4]\d)\b(?![\d/%]|[-.,]\d| ?(?:-|to|and) 20\d\d)(?! (?:cases|calls|people|incidents|crimes|offences|officers|staff|homes|hours|hrs)\b)/gi,
  read: (match, { text }) => {
    const year = Number(match.groups?.['year'])
    if (
      /\b(?:of|for) (?:the year |year )?$/i.test(text.slice(0, match.index)) &&
      !/\b(?:end|start|beginning|middle|part|half|months?|weeks?|course) of $/i.test(
        text.slice(0, match.index),
      )
    )
      return notDueBecause('The year belongs to the words before it.')
    return namedSpan({ first: `${year}-01-01` as PlainDate, last: endOfYear(year), precision: 'year' })
  },
}

/** "In the new year" is January, loosely; "before the new year" is by 31 December. */
export const newYear: DueRule = {
  id: 'new-year',
  pattern:
    /\b(?<lead>in|into|during|by|before|prior to|ahead of|after|from|early in|until)? ?(?:early in )?(?:the )?new (?:calendar )?year\b(?!'s)/gi,
  read: (match, { meetingOn }) => {
    const year = yearOf(meetingOn)
    const before = /^(?:by|before|prior|ahead)/i.test(match[0]) && !/early/i.test(match[0])
    const dueOn = before ? endOfYear(year) : (`${year + 1}-01-31` as PlainDate)
    const working = before
      ? `“${match[0]}” means by the last day of the old one, ${formatDay(dueOn)}.`
      : `“${match[0].trim()}” names no day: January is taken, and its last day is ${formatDay(dueOn)}.`
    return settled({
      dueOn,
      precision: before ? 'day' : 'month',
      working,
      vague: !before,
      strength: before ? 'strong' : 'middling',
    })
  },
}

/** What is done in mid-year is not due when the financial year ends. */
const midYear = /\b(?:mid|half)-?year(?:ly)?\b/i

const endOfYear = (year: number): PlainDate => `${year}-12-31` as PlainDate

const financialEnd = (day: PlainDate) => {
  const { last } = financialYear(financialYearOf(day))
  return { dueOn: last, working: `The financial year ends on ${formatDay(last)}.` }
}
