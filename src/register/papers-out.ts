import type { PlainDate } from '../calendar/plain-date.ts'
import { addOfficeDays, type OfficeCalendar } from '../calendar/working-days.ts'
import type { Meeting } from './meetings.ts'

export const USUAL_AGENDA_DAYS = 5

/** What an office chose on when agendas are made. */
export type PapersSetting = {
  /** Working days before a meeting; 5 unless told. */
  readonly agendaDays?: number | undefined
  /** When the office is closed; on the bank holidays of England and Wales when left out. */
  readonly calendar?: OfficeCalendar | undefined
}

/** How many working days before a meeting its agenda is drafted and sent to the office. */
export const leadTimeOf = (_meeting: Meeting, { agendaDays = USUAL_AGENDA_DAYS }: PapersSetting): number =>
  agendaDays

/** The day on which the agenda of a meeting is drafted. */
export const papersOutOn = (meeting: Meeting, setting: PapersSetting): PlainDate =>
  // Past the end of the lists of bank holidays, weekdays count: a paper must come without a warning.
  addOfficeDays(meeting.heldOn, -leadTimeOf(meeting, setting), setting.calendar)

/** The meetings to come, and that of today, whose agenda is to be at hand by now. */
export const meetingsWithPapers = (
  meetings: readonly Meeting[],
  setting: PapersSetting,
  today: PlainDate,
): readonly Meeting[] =>
  meetings.filter(
    (meeting) =>
      meeting.cancelledOn === null && meeting.heldOn >= today && papersOutOn(meeting, setting) <= today,
  )
