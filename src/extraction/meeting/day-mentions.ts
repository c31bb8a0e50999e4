import { everyMatch } from '../patterns/every-match.ts'

/** A day as written somewhere in words; `year` and `weekday` (1 Monday to 7 Sunday) are null when not given. */
export type DayMention = {
  readonly at: number
  readonly text: string
  readonly day: number
  readonly month: number
  readonly year: number | null
  readonly weekday: number | null
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?'
const WEEKDAY =
  '(?:\\b(mon|tue(?:s)?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?(?:\\b\\.?,?\\s+(?:the\\s+)?|(?=\\d)))?'
/** "15 Mar 22" only where nothing but a dash or a bracket follows: in "15 March 22 people" it is none. */
const YEAR =
  "(?:,?\\s*(?:['’]?((?:19|20)\\d{2})\\b|['’](\\d{2})\\b|(\\d{2})['’]|(?<= )((?:1[3-9]|2\\d))(?=\\s*(?:$|[–—|)\\]]|(?:DRAFT|MINUTES|FINAL|Minutes|Notes)\\b))))?"

const DAY_MONTH = new RegExp(
  `(?:\\b|(?<=day))${WEEKDAY}(?:\\b|(?<=day))(\\d{1,2})\\s?(?:st|nd|rd|th)?(?:\\s+day)?(?:\\s+of)?(?:[\\s-]+|(?<=\\d(?:st|nd|rd|th)))${MONTH}[\\s-]*${YEAR}`,
  'gi',
)
const MONTH_DAY = new RegExp(
  `\\b${WEEKDAY}\\b${MONTH}\\s+(\\d{1,2})\\s?(?:st|nd|rd|th)?\\b(?!\\s?[:.]\\d)${YEAR}`,
  'gi',
)
/** "Thursday the thirtieth of November 2023" */
const IN_WORDS = new RegExp(
  `\\b${WEEKDAY}\\b((?:twenty[- ]|thirty[- ])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|twentieth|thirtieth)(?:\\s+day)?\\s+(?:of\\s+)?${MONTH}[\\s-]*${YEAR}`,
  'gi',
)
const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first'.split(
    ' ',
  )

const MONTH_YEAR = new RegExp(`\\b${MONTH}[\\s,-]*((?:19|20)\\d{2})\\b`, 'gi')
const NUMERIC =
  /\b(\d{1,2})([./-])(\d{1,2})\2((?:19|20)?\d{2})\b|(?<=[A-Za-z] )(\d{2}) (\d{2}) (20\d{2})(?![ \d])/g
const ISO = /\b((?:19|20)\d{2})[-_.](\d{2})[-_.](\d{2})\b/g

/** A number, or the end of one in words. */
const HOLDS_NUMBER = /\d|(?:first|second|third|th)\b/i
/** The beginning of a month, or two numbers as dates have them. */
const HOLDS_MONTH = new RegExp(`${MONTHS.join('|')}|\\d[-_./]\\d|\\d \\d\\d 20\\d`, 'i')

/** The days named in the words, in order; the day always stands before the month in numbers alone. */
export const findDays = (words: string): DayMention[] => {
  if (!HOLDS_NUMBER.test(words) || !HOLDS_MONTH.test(words)) return []
  const found = [
    ...everyMatch(words, DAY_MONTH).map((m) =>
      mention(m, m[1], m[2], monthOf(m[3]), yearOf(m[4], m[5] ?? m[6] ?? m[7])),
    ),
    ...everyMatch(words, IN_WORDS).map((m) =>
      mention(
        m,
        m[1],
        String(ORDINALS.indexOf((m[2] ?? '').toLowerCase().replace(' ', '-')) + 1),
        monthOf(m[3]),
        yearOf(m[4], m[5] ?? m[6] ?? m[7]),
      ),
    ),
    ...everyMatch(words, MONTH_DAY).map((m) =>
      mention(m, m[1], m[3], monthOf(m[2]), yearOf(m[4], m[5] ?? m[6] ?? m[7])),
    ),
    ...everyMatch(words, ISO).map((m) => mention(m, undefined, m[3], Number(m[2]), Number(m[1]))),
    ...everyMatch(words, NUMERIC).map((m) =>
      mention(m, undefined, m[1] ?? m[5], Number(m[3] ?? m[6]), yearOf(m[4] ?? m[7], undefined)),
    ),
  ].filter(({ day, month }) => day >= 1 && day <= 31 && month >= 1 && month <= 12)
  const ordered = found.toSorted((a, b) => a.at - b.at || b.text.length - a.text.length)
  // "14 May 9 July": "May 9" is none of them, and stands in the way of none.
  const kept: DayMention[] = []
  for (const one of ordered) {
    const last = kept.at(-1)
    if (last === undefined || last.at + last.text.length <= one.at) kept.push(one)
  }
  return kept
}

/** A month with its year, as titles have it: "April 2021". */
export const findMonthYears = (words: string): { month: number; year: number }[] =>
  everyMatch(words, MONTH_YEAR).map((m) => ({
    month: monthOf(m[1]),
    year: Number(m[2]),
  }))

const mention = (
  found: RegExpExecArray,
  weekday: string | undefined,
  day: string | undefined,
  month: number,
  year: number | null,
): DayMention => ({
  at: found.index,
  text: found[0].trim().replace(/,$/, ''),
  day: Number(day),
  month,
  year,
  weekday: weekday === undefined ? null : WEEKDAYS.indexOf(weekday.slice(0, 3).toLowerCase()) + 1,
})

const monthOf = (name: string | undefined): number =>
  MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1

const yearOf = (full: string | undefined, short: string | undefined): number | null => {
  const digits = full ?? short
  if (digits === undefined) return null
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits)
}
