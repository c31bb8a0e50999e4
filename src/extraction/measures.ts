import type { Measure } from './candidate.ts'

/** The measure that the words set, when they do so simply: "80% of calls", "7,900 officers". */
export const readMeasure = (quote: string): Measure | null => {
  const words = quote.slice(0, 1000)
  const share = SHARE.exec(words)
  if (share !== null && !MOVING.test(words.slice(0, share.index))) return measure(words, share, '%')
  const count = COUNT.exec(words)
  return count !== null && REACHING.test(words.slice(0, count.index))
    ? measure(words, count, count[2] ?? '')
    : null
}

/** "100% of cases would have a full picture", up to a stop or comma. */
const SHARE = /\b(\d{1,3}(?:\.\d+)?)\s?(?:%|per ?cent)(?:\s+of\s+[^.,;:]{2,80})?/i
const COUNT =
  /\b(\d{1,3}(?:,\d{3})+|\d{2,6})\s+((?:[a-z]+\s+){0,2}?(?:officers|staff|posts|specials|volunteers|cases|calls|crimes|offences|victims|vehicles|people|recruits|members|hours|days|incidents|searches))\b/i
/** A count is a measure only where it is to be reached. */
const REACHING =
  /\b(?:target|headcount|achieve|reach|recruit|increase|reduce|deliver|maintain|to have|aspiration|goal|aim|expectation)\b/i
const MOVING =
  /\b(?:(?:rose|fell|fallen|risen|increased|decreased|reduced|up|down)(?: by)?|(?:increase|reduction|decrease|fall|rise|drop) of)\s*$/i

const measure = (words: string, found: RegExpExecArray, unit: string): Measure => {
  const before = words.slice(Math.max(0, found.index - 30), found.index)
  return {
    what: found[0].trim().replace(/\s+(?:before|by|in|at the end)\s+.*$/i, ''),
    comparator:
      /\b(?:no more than|at most|below|under|less than|fewer than|maximum of|within|reduce(?:d)? to)\s*$/i.test(
        before,
      )
        ? 'at-most'
        : /\b(?:exactly)\s*$/i.test(before)
          ? 'exactly'
          : 'at-least',
    value: Number((found[1] ?? '').replaceAll(',', '')),
    unit,
    baseline: null,
  }
}
