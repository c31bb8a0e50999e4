import { addDays, formatDay, type PlainDate } from '../../calendar/plain-date.ts'
import { readTypedDay } from '../../calendar/typed-day.ts'
import {
  addWorkingDays,
  hasHolidaysFor,
  type OfficeCalendar,
  officeDayFrom,
  workingDaysBetween,
} from '../../calendar/working-days.ts'
import type { Commitment } from '../commitments/commitment.ts'

/** A due date that a bank holiday added late would move, and why. Nothing moves until a person agrees. */
export type MovedDate = {
  readonly commitment: Commitment
  readonly to: PlainDate
  readonly why: string
}

/**
 * The open commitments whose due date falls on the holiday, or was worked out by counting working days across it.
 * What was moved for this holiday before is left alone.
 */
export const datesMovedBy = (
  commitments: readonly Commitment[],
  holiday: { readonly id: string; readonly holidayOn: PlainDate },
  calendar: OfficeCalendar,
): readonly MovedDate[] => {
  const { holidayOn } = holiday
  const added = calendar.added.filter((day) => day !== holidayOn)
  const without: OfficeCalendar = { ...calendar, added }
  const together: OfficeCalendar = { ...calendar, added: [...added, holidayOn] }
  return commitments.flatMap((commitment) => {
    const { dueOn, closure, extensions } = commitment
    if (dueOn === null || closure !== null) return []
    if (extensions.some(({ holidayId }) => holidayId === holiday.id)) return []
    const counted = countedIn(commitment)
    if (counted !== null) {
      const to = countedAgain(counted, dueOn, holidayOn, without, together)
      if (to !== null) {
        const words = `It was worked out in working days ${counted.side} ${formatDay(counted.from)}, and one of them is now a bank holiday.`
        return [{ commitment, to, why: words }]
      }
    }
    if (dueOn !== holidayOn) return []
    const to = officeDayFrom(dueOn, 1, together)
    return [{ commitment, to, why: 'It falls due on the bank holiday. This is the next working day.' }]
  })
}

type Counted = { readonly side: 'before' | 'after'; readonly from: PlainDate }

/** From which day its working days were counted; null when they were not, or the date was moved since. */
const countedIn = ({ due, dueOn }: Commitment): Counted | null => {
  if (due === null || due.dueOn !== dueOn || !/\b(?:working|business|clear) days?\b/i.test(due.working))
    return null
  if (due.rule === 'working-days-from-meeting') return { side: 'after', from: due.anchorOn }
  // The sentence is the program's own, so it can be read back: “… before the meeting of 7 April 2026 is …”.
  const said = /\b(before|after) (?:the meeting of )?(\d{1,2} [A-Z][a-z]+ \d{4}) is /.exec(due.working)
  const day = said === null ? undefined : readTypedDay(said[2] ?? '')
  if (day === undefined || 'problem' in day) return null
  return { side: said?.[1] === 'before' ? 'before' : 'after', from: day.day }
}

/** The day that as many working days lead to now; null when the holiday is not among them. */
const countedAgain = (
  { side, from }: Counted,
  dueOn: PlainDate,
  holidayOn: PlainDate,
  without: OfficeCalendar,
  together: OfficeCalendar,
): PlainDate | null => {
  const isAmong =
    side === 'after' ? holidayOn > from && holidayOn <= dueOn : holidayOn >= dueOn && holidayOn < from
  if (!isAmong || !hasHolidaysFor(from) || !hasHolidaysFor(dueOn)) return null
  const count =
    side === 'after'
      ? workingDaysBetween(from, dueOn, without)
      : -workingDaysBetween(addDays(dueOn, -1), addDays(from, -1), without)
  // A day when the office is closed was not counted in this calendar: better not to guess.
  if (addWorkingDays(from, count, without) !== dueOn) return null
  const to = addWorkingDays(from, count, together)
  return to === dueOn ? null : to
}
