import { addDays, type PlainDate } from './plain-date.ts'
import { isOfficeDay } from './working-days.ts'

/**
 * The office day that comes `count` office days after a day, or before it when `count` is negative; counted like
 * `addWorkingDays`, but it goes on past the end of the bank holiday lists: mails must not stop with them.
 */
export const addOfficeDays = (day: PlainDate, count: number): PlainDate => {
  const step = count < 0 ? -1 : 1
  let reached = day
  for (let left = Math.abs(count); left > 0; left -= isOfficeDay(reached) ? 1 : 0)
    reached = addDays(reached, step)
  return reached
}
