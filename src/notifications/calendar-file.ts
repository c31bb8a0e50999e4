import ical, {
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator'
import { addDays, formatDay, formatLongDay, type PlainDate } from '../calendar/plain-date.ts'
import type { MailAttachment } from '../delivery/message.ts'
import { ownerLabel } from '../register/commitments/commitment.ts'
import { promisedAt } from '../register/commitments/promised-at.ts'
import type { Meeting } from '../register/meetings/meetings.ts'
import { count } from '../register/commitments/standing.ts'
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
  /** It will not be: the entry says so and stays, so that nobody comes by an old one. */
  readonly cancelled?: boolean
  readonly attached?: readonly MailAttachment[]
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

/**
 * The day of a meeting, under the same name whatever becomes of it. What changes it is not all counted, so the number
 * of its making rises with the time, and a later file takes the place of an earlier one.
 */
export const meetingFile = (
  meeting: Meeting,
  {
    publicUrl,
    at,
    attached = [],
  }: { readonly publicUrl: string; readonly at: string; readonly attached?: readonly MailAttachment[] },
): MailAttachment => {
  const link = `${publicUrl}/meetings/${encodeURIComponent(meeting.ref)}`
  const { cancelledOn, seriesName, heldOn, theme } = meeting
  return calendarFile(
    MEETING_FILE_NAME,
    [
      {
        id: meeting.id,
        sequence: Math.floor((Date.parse(at) - FIRST_MINUTE) / 60_000),
        on: heldOn,
        summary: cancelledOn === null ? seriesName : `Cancelled: ${seriesName}`,
        description: [
          formatLongDay(heldOn),
          ...(cancelledOn === null ? [] : [`Cancelled on ${formatDay(cancelledOn)}`]),
          ...(theme === '' ? [] : [`Theme: ${theme}`]),
          link,
        ].join('\n'),
        link,
        cancelled: cancelledOn !== null,
        attached,
      },
    ],
    at,
  )
}

/** Minutes are counted from here: Outlook takes numbers up to 2,147,483,647, and these last for four thousand years. */
const FIRST_MINUTE = Date.parse('2026-01-01T00:00:00.000Z')

/** METHOD:PUBLISH: the days are made known, and nobody is invited or asked to answer. */
const calendarFile = (fileName: string, days: readonly CalendarDay[], at: string): MailAttachment => {
  const calendar = ical({
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Matters Arising', product: 'Matters Arising', language: 'EN-GB' },
  })
  for (const { id, sequence, on, summary, description, link, cancelled } of days)
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
      ...(cancelled === true ? { status: ICalEventStatus.CANCELLED } : {}),
    })
  return {
    fileName,
    mediaType: 'text/calendar; charset=utf-8; method=PUBLISH',
    // RFC 5545 ends every line, the last as well.
    contents: Buffer.from(`${withFiles(calendar.toString().trimEnd(), days)}\r\n`),
  }
}

const midnight = (day: PlainDate): Date => new Date(`${day}T00:00:00.000Z`)

/** The files of each day, before its end; the days stand in the order in which they were given. */
const withFiles = (calendar: string, days: readonly CalendarDay[]): string => {
  let at = 0
  // Words of people never begin a line: their line breaks are written as “\\n”, and a folded line begins with a blank.
  return calendar.replaceAll(/^END:VEVENT(?=\r?$)/gm, (end) => {
    const files = days[at++]?.attached ?? []
    return `${files.map((file) => `${folded(attachLine(file))}\r\n`).join('')}${end}`
  })
}

/** RFC 5545 inline content. Outlook takes the name from X-FILENAME (MS-OXCICAL), others from FILENAME (RFC 8607). */
const attachLine = ({ fileName, mediaType, contents }: MailAttachment): string => {
  const name = `"${fileName.replace(/[^ !#-~]/g, '-')}"`
  const type = mediaType.split(';')[0] ?? mediaType
  return `ATTACH;ENCODING=BASE64;VALUE=BINARY;FMTTYPE=${type};FILENAME=${name};X-FILENAME=${name}:${contents.toString('base64')}`
}

/** Lines of at most 75 bytes; those after the first begin with a blank. */
const folded = (line: string): string =>
  [line.slice(0, 75), ...(line.slice(75).match(/.{1,74}/gs) ?? []).map((rest) => ` ${rest}`)].join('\r\n')
