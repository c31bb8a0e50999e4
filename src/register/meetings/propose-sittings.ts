import { formatLongDay, type PlainDate } from '../../calendar/plain-date.ts'
import { type OfficeCalendar, officeDayFrom, whyQuiet } from '../../calendar/working-days.ts'
import type { Meeting } from './meetings.ts'
import { daysOf, type Rhythm, spanOf } from './rhythm.ts'

/** A day for a sitting that is not planned yet. `why`: what it stands in for, when the rhythm's own day is closed. */
export type ProposedSitting = { readonly on: PlainDate; readonly why: string | null }

/** How many sittings are proposed, counting those that are planned already. */
const LOOKED_AHEAD = 6

/**
 * The next days of a rhythm for which the series has no meeting. A closed day gives way to the next working day, and
 * says so. A sitting that was moved or cancelled is not proposed again: its turn has had its meeting.
 */
export const proposeSittings = (
  rhythm: Rhythm,
  meetings: readonly Pick<Meeting, 'heldOn'>[],
  today: PlainDate,
  calendar: OfficeCalendar,
): readonly ProposedSitting[] =>
  daysOf(rhythm, today, LOOKED_AHEAD).flatMap((day) => {
    const closed = whyQuiet(day, calendar)
    const on = closed === null ? day : officeDayFrom(day, 1, calendar)
    const { from, to } = spanOf(rhythm, day)
    const taken = meetings.some(({ heldOn }) => (heldOn >= from && heldOn <= to) || heldOn === on)
    if (taken) return []
    const why =
      closed === null ? null : `${formatLongDay(day)} is ${closed}, so the next working day is proposed`
    return [{ on, why }]
  })
