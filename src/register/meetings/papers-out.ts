import type { PlainDate } from '../../calendar/plain-date.ts'
import type { OfficeCalendar } from '../../calendar/working-days.ts'
import { type Meeting, papersOutOn } from './meetings.ts'

export const USUAL_AGENDA_DAYS = 5

/** What an office chose on when agendas are made; a series may have days of its own. */
export type PapersSetting = {
  /** Working days before a meeting; 5 unless told. */
  readonly agendaDays?: number | undefined
  /** When the office is closed; on the bank holidays of England and Wales when left out. */
  readonly calendar?: OfficeCalendar | undefined
}

/** The meetings to come, and that of today, whose agenda is to be at hand by now. */
export const meetingsWithPapers = (
  meetings: readonly Meeting[],
  { agendaDays = USUAL_AGENDA_DAYS, calendar }: PapersSetting,
  today: PlainDate,
): readonly Meeting[] =>
  meetings.filter(
    (meeting) =>
      meeting.cancelledOn === null &&
      meeting.heldOn >= today &&
      papersOutOn(meeting, agendaDays, calendar) <= today,
  )
