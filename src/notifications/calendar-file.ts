import ical, { ICalCalendarMethod, ICalEventBusyStatus, ICalEventTransparency } from 'ical-generator'
import { addDays, daysBetween, formatLongDay, type PlainDate, plainDate } from '../calendar/plain-date.ts'
import type { MailAttachment } from '../delivery/message.ts'
import { ownerLabel } from '../register/commitment.ts'
import { promisedAt } from '../register/promised-at.ts'
import type { Meeting } from '../register/meetings.ts'
import { count } from '../register/standing.ts'
import type { Notice } from './notice.ts'
import { shortened } from './reminder-words.ts'

/** A day for the reader's calendar. `id` and `sequence`: a later file with a higher one replaces the entry. */
export type CalendarDay = {
  readonly id: string
  readonly sequence: number
  readonly on: PlainDate
  readonly summary: string
  readonly description: string
  readonly link: string
}

/** What of these notices still has its day ahead, each commitment once. */
export const datesAhead = (notices: readonly Notice[], today: PlainDate): readonly Notice[] => [
  ...new Map(
    notices
      .filter(({ commitment: { dueOn, closure } }) => closure === null && dueOn !== null && dueOn >= today)
      .map((notice) => [notice.commitment.id, notice]),
  ).values(),
]

export const datesSentence = (dates: number): string =>
  `${FILE_NAME} holds ${count(dates, 'due date')} for your calendar. Open it to add ${dates === 1 ? 'it' : 'them'}.`

const FILE_NAME = 'due-dates.ics'
const MEETING_FILE_NAME = 'meeting.ics'

/** The due dates as entries for whole days. Each move of a date is an extension, so their number rises with it. */
export const datesFile = (
  notices: readonly Notice[],
  { publicUrl, at }: { readonly publicUrl: string; readonly at: string },
): MailAttachment =>
  calendarFile(
    FILE_NAME,
    notices.map(({ commitment }): CalendarDay => {
      const { id, ref, quote, meeting, extensions } = commitment
      const link = `${publicUrl}/commitments/${encodeURIComponent(ref)}`
      return {
        id,
        sequence: extensions.length,
        on: commitment.dueOn ?? meeting.heldOn,
        summary: `Due: ${ref} ${shortened(quote, 80)}`,
        description: [
          `“${quote}”`,
          `Owner: ${ownerLabel(commitment)}`,
          `Promised at: ${promisedAt(commitment)}`,
          link,
        ].join('\n'),
        link,
      }
    }),
    at,
  )

/** The day of a meeting. Moves are not counted; the day of the mail rises with each mail, which does as well. */
export const meetingFile = (
  meeting: Meeting,
  { publicUrl, at }: { readonly publicUrl: string; readonly at: string },
): MailAttachment => {
  const link = `${publicUrl}/meetings/${encodeURIComponent(meeting.ref)}`
  const planned = plainDate(at.slice(0, 10))
  return calendarFile(
    MEETING_FILE_NAME,
    [
      {
        id: meeting.id,
        sequence: daysBetween(plainDate('2026-01-01'), planned),
        on: meeting.heldOn,
        summary: meeting.seriesName,
        description: [
          formatLongDay(meeting.heldOn),
          ...(meeting.theme === '' ? [] : [`Theme: ${meeting.theme}`]),
          link,
        ].join('\n'),
        link,
      },
    ],
    at,
  )
}

/** METHOD:PUBLISH: the days are made known, and nobody is invited or asked to answer. */
const calendarFile = (fileName: string, days: readonly CalendarDay[], at: string): MailAttachment => {
  const calendar = ical({
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Matters Arising', product: 'Matters Arising', language: 'EN-GB' },
  })
  for (const { id, sequence, on, summary, description, link } of days)
    calendar.createEvent({
      id: `${id}@matters-arising`,
      sequence,
      stamp: new Date(at),
      // Whole days have no time zone. A time of day would come out wrong by the hours between the zones.
      start: midnight(on),
      end: midnight(addDays(on, 1)),
      allDay: true,
      summary,
      description,
      url: link,
      transparency: ICalEventTransparency.TRANSPARENT,
      busystatus: ICalEventBusyStatus.FREE,
    })
  return {
    fileName,
    mediaType: 'text/calendar; charset=utf-8; method=PUBLISH',
    // RFC 5545 ends every line, the last as well.
    contents: Buffer.from(`${calendar.toString().trimEnd()}\r\n`),
  }
}

const midnight = (day: PlainDate): Date => new Date(`${day}T00:00:00.000Z`)
