import { joint } from './joined-names.ts'

const places = 'first|second|third|fourth|final|last|1st|2nd|3rd|4th'
const counted = 'one|two|three|four'

/** Source for a quarter by its number: "Q3", "the third quarter", "quarter three". `quarterSaid` reads it. */
export const quarterWords = `(?:(?<word>${places}) quarters?|(?:Q(?:uarte)?r?|quarters?) ?(?<number>[1-4])|quarters? (?<inWords>${counted})|(?<number2>[1-4])Q|qtr ?(?<number3>[1-4])|(?<=\\bQ(?:uarters?)? ?[1-4](?: ?[-/&] ?| (?:and|or|to) ))(?<number4>[1-4]))`

/** Source for a quarter that another is joined to: the "Q2/" of "Q2/Q3" and of "Q2/3", the "second or" of "second or third quarter". */
export const joinedQuarter = `(?:(?:(?:Q(?:uarte)?r?|quarters?) ?(?<from>[1-4])|quarters? (?<fromCount>${counted})|(?<fromPlace>${places})(?: quarter)?)(?: ?20[0-4]\\d(?: ?[/-] ?(?:20)?\\d\\d)?)?${joint})`

type Groups = Readonly<Record<string, string | undefined>>

/** 1 to 4: the quarter that `quarterWords` found. */
export const quarterSaid = (said: Groups): number =>
  numberOf(
    said['number'] ??
      said['number2'] ??
      said['number3'] ??
      said['number4'] ??
      said['word'] ??
      said['inWords'] ??
      '',
  )

/** 1 to 4: the quarter that `joinedQuarter` found before it; undefined when there is none. */
export const quarterBefore = (said: Groups): number | undefined => {
  const words = said['from'] ?? said['fromCount'] ?? said['fromPlace']
  return words === undefined ? undefined : numberOf(words)
}

const numberOf = (words: string): number => numbers[words.toLowerCase()] ?? Number(words)

const numbers: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  final: 4,
  last: 4,
  '1st': 1,
  '2nd': 2,
  '3rd': 3,
  '4th': 4,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
}
