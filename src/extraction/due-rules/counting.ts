import { addDays, addMonths, formatDay, type PlainDate } from '../../calendar/plain-date.ts'
import {
  addWorkingDays,
  hasHolidaysFor,
  holidaysBeginOn,
  holidaysEndOn,
  type OfficeCalendar,
} from '../../calendar/working-days.ts'
import { type Settled, settled } from './due-rule.ts'

/** Source of the units that are counted from a day that is told. */
export const unitPattern =
  '(?:clear |working |business )*days?|weeks?|fortnights?|(?:calendar )?months?|years?'

/** Words that count: "five working days after". `sign` is -1 for before and 1 for after. */
export type Counted = {
  readonly count: number
  readonly said: string
  readonly unit: string
  readonly sign: 1 | -1
}

/** The day so far from `start`; without one when the bank holidays between are not known. */
export const countedFrom = (
  start: PlainDate,
  { count, said, unit, sign }: Counted,
  from: string,
  calendar: OfficeCalendar | undefined,
): Settled => {
  const small = unit.toLowerCase()
  const isWorking = /working|business|clear/.test(small)
  const days = sign * count * (small.startsWith('week') ? 7 : small.startsWith('fortnight') ? 14 : 1)
  if (isWorking && !(hasHolidaysFor(start) && hasHolidaysFor(addDays(start, 2 * days))))
    return settled({
      dueOn: null,
      precision: 'none',
      working: `Working days ${sign < 0 ? 'before' : 'after'} ${formatDay(start)} cannot be counted: bank holidays are only known from ${formatDay(holidaysBeginOn)} to ${formatDay(holidaysEndOn)}.`,
      looksForward: true,
    })
  const months = small.startsWith('year') ? 12 : /months?$/.test(small) ? 1 : 0
  const dueOn = isWorking
    ? addWorkingDays(start, days, calendar)
    : months > 0
      ? addMonths(start, sign * count * months)
      : addDays(start, days)
  return settled({
    dueOn,
    precision: 'day',
    working: `${said} ${small} ${sign < 0 ? 'before' : 'after'} ${from}${formatDay(start)} is ${formatDay(dueOn)}.`,
    strength: 'strong',
  })
}
