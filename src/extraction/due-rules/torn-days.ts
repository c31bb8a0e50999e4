import { everyMatch } from '../patterns/every-match.ts'
import { monthName, monthPattern } from './month-names.ts'

/** Places of the blanks that tear the digits of a day or its year apart: "1 4 th June 2 022", "held on 2 1.10.21", "Sept ember", "six mon ths". */
export const tornDays = (words: string): readonly number[] =>
  [
    ...(MAY_BE_TORN.test(words) ? TORN : []),
    ...(MAY_HOLD_TORN_MONTH.test(words) ? [TORN_MONTH] : []),
  ].flatMap((torn) => everyMatch(words, torn).map(({ index }) => index))

/** The words with their days whole again. */
export const withWholeDays = (words: string): string => {
  const blanks = tornDays(words).toSorted((a, b) => a - b)
  const ends = [...blanks, words.length]
  return ends.map((end, at) => words.slice(at === 0 ? 0 : (blanks[at - 1] ?? 0) + 1, end)).join('')
}

/** Behind other words a lone digit may be a number of its own: "Page 1 4th June", "Option 2 3.5.24". */
const OPENS_DAY =
  '(?:(?<!\\d)[-–—,:;(] ?|inutes |\\b(?:by|on|of|before|until|till|from|since|held|dated?|to|minutes|notes|meeting|(?:mon|tues|wednes|thurs|fri|satur|sun)day) )'

const ENDS = '(?=\\s*(?:$|[-–—.,;:|)\\]]))'

const TORN: readonly RegExp[] = [
  new RegExp(`(?<=${OPENS_DAY}[12]) (?=\\d ?(?:st|nd|rd|th) (?:of )?${monthPattern})`, 'gi'),
  new RegExp(`(?<=${OPENS_DAY}3) (?=(?:0 ?th|1 ?st) (?:of )?${monthPattern})`, 'gi'),
  new RegExp(`(?<=${OPENS_DAY}[0-3]) (?=\\d([./])\\d{1,2}\\1(?:20)?\\d\\d(?!\\d))`, 'gi'),
  new RegExp(`(?<=\\d ?(?:st|nd|rd|th)? (?:of )?${monthPattern},? 2) (?=0[1-4]\\d(?!\\d))`, 'gi'),
  new RegExp(`(?<=\\d ?(?:st|nd|rd|th)? (?:of )?${monthPattern},? 20) (?=[1-4]\\d${ENDS})`, 'gi'),
  new RegExp(`(?<=\\d ?(?:st|nd|rd|th)? (?:of )?${monthPattern},? 20[1-4]) (?=\\d${ENDS})`, 'gi'),
]

/** A month's name, or a word of time, with one blank in it: "Sept ember", "six mon ths". A part of one letter may be a word of its own. */
const TORN_NAMES = [
  ...Array.from({ length: 12 }, (_, month) => monthName(month + 1)),
  ...['months', 'weeks', 'quarter', 'meeting'],
].flatMap((name) =>
  Array.from(
    { length: Math.max(0, name.length - 3) },
    (_, cut) => [name.slice(0, cut + 2), name.slice(cut + 2)] as const,
  ),
)
const TORN_MONTH = new RegExp(
  TORN_NAMES.map(([head, tail]) => `(?<=(?<![A-Za-z])${head}) (?=${tail}(?![A-Za-z]))`).join('|'),
  'g',
)
const MAY_HOLD_TORN_MONTH = new RegExp(
  `[a-z] (?:${TORN_NAMES.map(([, tail]) => tail).join('|')})(?![A-Za-z])`,
)

const MAY_BE_TORN = /(?<!\d)[0-3] \d(?!\d)|(?<!\d)2 0\d\d(?!\d)|(?<!\d)20 \d\d(?!\d)|(?<!\d)20\d \d(?!\d)/
