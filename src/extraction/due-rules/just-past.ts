import { addDays, addYears, endOfMonth, formatDay, type PlainDate } from '../../calendar/plain-date.ts'
import type { DueReading } from '../candidate.ts'

/**
 * "By 1 March", said on 4 March, is next year's by the rule, but the speaker may have meant the one three days
 * gone. Given as the other reading when the same day a year earlier lies up to 60 days before the meeting.
 */
export const justPast = (chosen: PlainDate, meetingOn: PlainDate): DueReading['otherReadings'] => {
  const before = addYears(chosen, -1)
  const earlier = chosen === endOfMonth(chosen) ? endOfMonth(before) : before
  if (earlier >= meetingOn || earlier < addDays(meetingOn, -60)) return []
  return [
    {
      dueOn: earlier,
      working: `The last such day, ${formatDay(earlier)}, was already past when the meeting sat.`,
    },
  ]
}
