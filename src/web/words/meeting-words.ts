import { formatDay, formatLongDay, type PlainDate } from '../../calendar/plain-date.ts'
import { type OfficeCalendar, whyQuiet } from '../../calendar/working-days.ts'
import { getMeeting } from '../../register/meetings/change-meeting.ts'
import type { KeptMeeting, Meeting } from '../../register/meetings/meetings.ts'
import type { Versioned } from '../forms/versioned-form.ts'

export const meetingPath = ({ ref }: Pick<Meeting, 'ref'>): string => `/meetings/${ref}`

/** A meeting as small forms change it. */
export const aboutMeeting: Versioned<KeptMeeting> = {
  path: '/meetings/:ref',
  load: ({ app, params }) => getMeeting(app.db, params.ref ?? ''),
  caption: ({ seriesName, heldOn }) => `${seriesName}, ${formatDay(heldOn)}`,
  back: (meeting) => ({ text: 'The meeting', href: meetingPath(meeting) }),
}

export type MeetingState = 'cancelled' | 'minutes' | 'held' | 'today' | 'planned'

/** What became of a meeting. That it was held follows from its day. */
export const meetingState = (
  { cancelledOn, heldOn }: Pick<Meeting, 'cancelledOn' | 'heldOn'>,
  today: PlainDate,
  hasMinutes: boolean,
): MeetingState => {
  if (cancelledOn !== null) return 'cancelled'
  if (hasMinutes) return 'minutes'
  if (heldOn === today) return 'today'
  return heldOn < today ? 'held' : 'planned'
}

export const meetingStateName: Readonly<Record<MeetingState, string>> = {
  cancelled: 'Cancelled',
  minutes: 'Minutes put in',
  held: 'No minutes yet',
  today: 'Today',
  planned: 'Planned',
}

/** A warning for a day on which the office is closed: "Monday 25 May 2026 is a bank holiday."; null for others. */
export const closedDayWords = (day: PlainDate, calendar: OfficeCalendar): string | null => {
  const why = whyQuiet(day, calendar)
  return why === null ? null : `${formatLongDay(day)} is ${why}.`
}
