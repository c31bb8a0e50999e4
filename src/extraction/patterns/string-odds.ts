import { EDGE } from './edged-strings.ts'

/** Roughly how often a sentence of minutes holds one of the strings. */
export const oddsOfAny = (strings: readonly string[]): number => {
  const known = kept.get(strings)
  if (known !== undefined) return known
  const odds = 1 - strings.reduce((none, string) => none * (1 - oddsOf(string)), 1)
  kept.set(strings, odds)
  return odds
}

const kept = new WeakMap<readonly string[], number>()

const oddsOf = (string: string): number => {
  let letters = 0
  let isPlain = true
  for (let at = 0; at < string.length; at += 1) {
    const code = string.charCodeAt(at)
    if (code === EDGE_CODE) continue
    letters += 1
    isPlain &&= (code >= 97 && code <= 122) || code === 32
  }
  if (letters < 11) {
    const word = wordIn(string)
    const common = word === '' ? 1 : COMMON.get(word)
    if (common !== undefined) return common
  }
  const odds = (ODDS[letters] ?? 0.0005) / (isPlain ? 1 : 10)
  // Most short strings stand within words.
  const bounds = Number(string.startsWith(EDGE)) + Number(string.endsWith(EDGE))
  return letters > 5 ? odds : odds / (1 + bounds * 2)
}

/** The string without the blanks and EDGEs at its ends. */
const wordIn = (string: string): string => {
  let from = 0
  let to = string.length
  while (from < to && isBeside(string.charCodeAt(from))) from += 1
  while (from < to && isBeside(string.charCodeAt(to - 1))) to -= 1
  return string.slice(from, to)
}

const isBeside = (code: number): boolean => code === EDGE_CODE || code === 32

const EDGE_CODE = EDGE.charCodeAt(0)

/** As counted over strings of their length. */
const ODDS = [1, 0.7, 0.27, 0.06, 0.022, 0.011, 0.006, 0.005, 0.0025, 0.002, 0.0013]

/** The strings that minutes hold far more often than others of their length, within words or not, in hundredths. */
const COMMON: ReadonlyMap<string, number> = new Map(
  [
    '0 30 the 70 to 60 of 50 and 50 in 40 a 70 an 50 on 30 for 30 be 25 that 25 will 20 by 25 is 30 was 20 it 40 at 30 as 30',
    'would 12 with 15 from 10 this 10 had 8 has 8 have 10 been 8 were 6 are 15 or 30 also 5 should 5 asked 8 agreed 10',
    'report 10 meeting 12 board 6 panel 5 committee 5 resolved 4 noted 6 action 6',
  ].flatMap((line) =>
    Array.from(line.matchAll(/(\w+) (\d+)/g), ([, word = '', odds]) => [word, Number(odds) / 100] as const),
  ),
)
