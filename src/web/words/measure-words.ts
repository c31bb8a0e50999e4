import { capitalised } from '../../agenda/quote-words.ts'
import { formatDay, type PlainDate } from '../../calendar/plain-date.ts'
import type { Measure } from '../../extraction/candidate.ts'
import { UNNAMED } from '../../extraction/measures/what.ts'
import type { Commitment } from '../../register/commitments/commitment.ts'
import { figure, isChange } from '../../register/restatements/figures.ts'
import { targetLine } from '../../register/commitments/target-line.ts'

export const comparatorNames = { 'at-least': 'at least', 'at-most': 'at most', exactly: 'exactly' } as const

/** A target's measure in words, where it should be today, and what was measured; null for other commitments. */
export const measureView = (commitment: Commitment, today: PlainDate) => {
  const { measure, dueOn } = commitment
  if (measure === null) return null
  const said = (value: number) => figure(value, measure.unit)
  const line = targetLine(commitment, today)
  return {
    words: targetWords(measure),
    line:
      line === null
        ? null
        : `Today it should be at ${said(rounded(line.expectedToday))}. At the pace so far it reaches ${said(
            rounded(line.projected),
          )}${dueOn === null ? '' : ` by ${formatDay(dueOn)}`}: ${
            line.willMiss ? 'it will miss the target' : 'it will reach the target'
          }.`,
    willMiss: line?.willMiss ?? false,
    readings: commitment.readings.map(({ measuredOn, value, source }) => ({
      on: formatDay(measuredOn),
      value: said(value),
      source: source === '' ? 'not stated' : source,
    })),
  }
}

/** "At least 85% of calls (from 74%)", "At most 12 working days: vetting decisions", "At least 7,900 officers". */
export const targetWords = (measure: Measure): string => {
  const { comparator, value, unit, baseline } = measure
  const start = baseline === null || isChange(unit) ? '' : ` (from ${figure(baseline, unit)})`
  return `${capitalised(comparatorNames[comparator])} ${goal(measure, figure(value, unit))}${start}`
}

const goal = (measure: Measure, said: string): string => {
  const { what, unit, value } = measure
  if (isChange(unit)) return changeGoal(measure, said)
  if (what === UNNAMED || unit.includes(what)) return said
  if (unit === '%' && areMany(what)) return `${said} of ${what}`
  if (unit === '' || value === 1 || !what.toLowerCase().includes(unit)) return `${said}: ${what}`
  // "168 neighbourhood officers" rather than "168 officers: neighbourhood officers", but "500: backlog of cases".
  const counted = what.toLowerCase().split(PREPOSITION)[0] ?? ''
  return `${figure(value, '')}${counted.includes(unit) ? '' : ':'} ${what}`
}

/** "25% fewer missing reports", "60 more posts: team", "20% less: burglary", "2 minutes less: average wait". */
const changeGoal = ({ what, unit, value }: Measure, said: string): string => {
  if (what === UNNAMED || unit.includes(what)) return said
  if (/^% /.test(unit) && areMany(what))
    return `${figure(value, '%')} ${unit === '% less' ? 'fewer' : 'more'} ${what}`
  return `${said}: ${what}`
}

const PREPOSITION = / (?:of|in|for|with|on|at|to|from|within|among|between|by|against|per|that)\b/

/** What a share can be of: many of a kind, "calls answered within 30 seconds". A rate or sickness is no such thing. */
const areMany = (what: string): boolean => MANY.test(what.split(PREPOSITION)[0] ?? '')
const MANY =
  /^(?![A-Z][a-z])(?:[\w'-]+ ){0,4}?(?!(?:rate|time|level|cost|saving)s\b)(?:[\w-]+[^s\W]s|staff|people|police|children|women|men)\b(?! (?:rate|times?|level|satisfaction|confidence|costs?)\b)/

const rounded = (value: number): number => Math.round(value * 10) / 10
