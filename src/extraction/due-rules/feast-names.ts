import { easterSunday } from '../../calendar/easter.ts'
import { addDays, type PlainDate } from '../../calendar/plain-date.ts'
import { nthWeekdayOf } from './nth-weekdays.ts'

/** A feast by the beginning of its name, in small letters, and its day in a year. */
export type Feast = {
  readonly name: RegExp
  readonly called: string
  readonly on: (year: number) => PlainDate
}

/** Feasts that stand on the same day every year, as month and day. */
export const fixed = (
  days: readonly (readonly [start: string, called: string, day: string])[],
): readonly Feast[] =>
  days.map(([start, called, day]) => ({
    name: new RegExp(`^${start}`),
    called,
    on: (year) => `${year}-${day}` as PlainDate,
  }))

/** Feasts so many days after Easter Sunday. */
const fromEaster = (
  days: readonly (readonly [start: string, called: string, shift: number])[],
): readonly Feast[] =>
  days.map(([start, called, shift]) => ({
    name: new RegExp(`^${start}`),
    called,
    on: (year) => addDays(easterSunday(year), shift),
  }))

const SUNDAY = 7

/**
 * Days that stand in the names of hunts, sales and parades more often than in promises: they are deadlines only behind
 * "by", "before" and their kin.
 */
export const dayFeasts: readonly Feast[] = [
  ...fixed([
    ['boxing day', 'Boxing Day', '12-26'],
    ['christmas eve', 'Christmas Eve', '12-24'],
    ['new year.?s day', 'New Year’s Day', '01-01'],
    ['new year.?s eve', 'New Year’s Eve', '12-31'],
    ['epiphany', 'Epiphany', '01-06'],
    ['twelfth night', 'Twelfth Night', '01-05'],
  ]),
  ...fromEaster([
    ['shrove tuesday|pancake day', 'Shrove Tuesday', -47],
    ['ash wednesday', 'Ash Wednesday', -46],
    ['mothering sunday', 'Mothering Sunday', -21],
    ['palm sunday', 'Palm Sunday', -7],
    ['maundy thursday', 'Maundy Thursday', -3],
    ['good friday', 'Good Friday', -2],
    ['ascension day', 'Ascension Day', 39],
  ]),
  {
    name: /^remembrance/,
    called: 'Remembrance Sunday',
    on: (year) => nthWeekdayOf(`${year}-11-01` as PlainDate, SUNDAY, 'second'),
  },
]

/** Source for the names of `dayFeasts`. */
export const namedFeasts =
  "boxing day|christmas eve|new year'?s (?:day|eve)|epiphany|twelfth night|shrove tuesday|pancake day|ash wednesday|mothering sunday|palm sunday|maundy thursday|good friday|ascension day|remembrance sunday"

/** Source: not behind a word that makes a deadline of them. */
export const beforeWhich =
  '(?<!\\b(?:by|before|until|till|prior to|ahead of|in advance of|in time for|(?:no|not) later than|by the end of) (?:this |next |close of play on )?)'
