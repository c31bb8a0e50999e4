import { formatDay, type PlainDate } from '../../calendar/plain-date.ts'
import type { Block, MinutesDocument } from '../../minutes/document.ts'
import { firstListedMeeting } from './announced-meetings.ts'
import { readAttendance } from '../attendance/attendance.ts'
import type { Attendee, MeetingHeader } from '../candidate.ts'
import { pastedMail } from './mail-heads.ts'
import { readMeetingDate } from './meeting-date.ts'
import { readNextMeeting } from './next-meeting.ts'

/**
 * What the minutes say about the meeting itself. `meetingOn`, when a person gives it, is taken instead of
 * the day that stands in the minutes, and the working says when the two differ. `after` as in `readMeetingDate`.
 */
export const readHeader = (
  document: MinutesDocument,
  options: { meetingOn?: PlainDate; after?: PlainDate | null } = {},
): MeetingHeader => {
  const read = readMeetingDate(document, options)
  const heldOn = options.meetingOn ?? read.heldOn
  const attendance = readAttendance(document.blocks)
  const next = readNextMeeting(document.blocks, heldOn)
  const listed = () =>
    heldOn === null ? null : firstListedMeeting(document.blocks, heldOn, titlesOf(document.blocks))
  return {
    series: readSeries(document.blocks),
    heldOn,
    heldOnWorking: workingOf(read, options.meetingOn),
    chair: readChair(document.blocks, attendance),
    nextMeetingOn: next.on ?? listed(),
    nextMeetingTheme: next.theme,
    attendance,
  }
}

const workingOf = (
  read: { heldOn: PlainDate | null; working: string },
  given: PlainDate | undefined,
): string => {
  if (given === undefined) return read.working
  if (read.heldOn === null || read.heldOn === given) return `The date given was ${formatDay(given)}.`
  return `The date given was ${formatDay(given)}. The minutes themselves read as ${formatDay(read.heldOn)}.`
}

const BODY =
  /\b(?:meeting|board|panel|committee|group|forum|council|conference|cabinet|authority|executive)\b/i
/** "Police and Community Together (PACT) - 9 May 2024" */
const SHORT_NAME = /^[^:|]{8,120}\([A-Z]{3,6}\)(?:$|[^:|]*\b\d{4}\b)/
const DATES =
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\b.*|(?:\d{1,2}\s?(?:st|nd|rd|th)?\s*(?:and|&|[-–])\s*)?\d{1,2}\s?(?:st|nd|rd|th)?\s+)?(?:january|february|march|april|may|june|july|august|september|october|november|december)\b.*$/i

/** What the head calls the body that sat: the lines there that name one, and no list of who came. */
export const titlesOf = (blocks: readonly Block[]): readonly string[] =>
  (pastedMail(blocks)?.below ?? blocks)
    .slice(0, 6)
    .map(({ text }) => withoutMarking(text.slice(0, 200)))
    .filter(
      (line, index) =>
        (BODY.test(line) || (index < 3 && SHORT_NAME.test(line))) &&
        line.length < 150 &&
        !/^(?:date|chair|venue|present|in attendance|attend|apolog|members?|officers?|sederunt)/i.test(line),
    )

/** The first line at the head that names a body, without its date and the words around it. */
const readSeries = (blocks: readonly Block[]): string => {
  const lines = headLines(blocks).map((line) => line.slice(0, 200))
  const named = lines.filter(
    (line) =>
      BODY.test(line) &&
      !/^(?:date|chair|venue|these|the meeting|present)\b/i.test(line) &&
      line.length < 150,
  )
  const titles = named.map(titleOf).filter((title) => BODY.test(title) && title.length > 5)
  return inTitleCase(titles[0] ?? (titleOf(lines[0] ?? '') || 'Meeting'))
}

/** In a message, its own sentences stand above the minutes, and its subject names the body when nothing else does. */
const headLines = (blocks: readonly Block[]): string[] => {
  const mail = pastedMail(blocks)
  const lines = (mail?.below ?? blocks).slice(0, 10).map(({ text }) => withoutMarking(text))
  return mail === null ? lines : [...lines.filter((line) => !/[.,!?]$/.test(line)), mail.subject.text]
}

/** The protective marking (Government Security Classifications Policy) beside or above a title, and cells left empty. */
const withoutMarking = (line: string): string =>
  line
    .replaceAll(/(?<![A-Z] )\bOFFICIAL(?:[ -–—]+SENSITIVE)?\b(?! [A-Z])|\bNOT PROTECTIVELY MARKED\b/g, '')
    .replaceAll(/\s*\|(?:\s*\|)*\s*$|^\s*\|(?:\s*\|)*\s*/g, '')
    .trim()

const SMALL = new Set(['and', 'of', 'the', 'for', 'to', 'in', 'on', 'a', 'an', 'with', 'at'])

/** A title all in capitals is written as other titles are: "POLICE AND CRIME PANEL". */
const inTitleCase = (title: string): string =>
  /[a-z]/.test(title) || !title.includes(' ')
    ? title
    : title
        .toLowerCase()
        .split(' ')
        .map((word, index) =>
          index > 0 && SMALL.has(word) ? word : word.replace(/^\W*\p{L}/u, (letter) => letter.toUpperCase()),
        )
        .join(' ')

const titleOf = (line: string): string =>
  line
    .replace(
      /^(?:(?:draft|unconfirmed|confirmed|approved|agreed|final|signed|official)\s+)*(?:minutes|notes|record|action notes)\s+(?:of|from)\s+(?:(?:the|a|an)\s+)?(?:meeting\s+of\s+(?:the\s+)?)?/i,
      '',
    )
    .replace(/^(?:notes|minutes) of the (?:last )?meeting$/i, '')
    .replace(DATES, '')
    .replace(/\s*\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b.*$/, '')
    .replace(/\s*[–—|-]?\s*(?:meeting |action )?(?:notes|minutes)\s*$/i, '')
    .replace(/\s+(?:held\s+)?(?:on|at)\s*$/i, '')
    .replace(/[\s,:;–—|-]+$/, '')
    .trim()

/** "... Crime Commissioner (Chair)" ends with a post: the name stands before it. */
const POST = /\b(?:commissioner|officer|constable|director|executive|member|council|superintendent)\b/i

const readChair = (blocks: readonly Block[], attendance: readonly Attendee[]): string | null => {
  for (const { text } of blocks.slice(0, 40)) {
    const said =
      /(?:^|\|\s*|\.\s+)chair(?:man|person|ed by|woman)?\s*(?:[:|–-]|\bby\b)[\s|]*([^|;,(]{3,60})/i.exec(
        text.slice(0, 500),
      )?.[1]
    if (said !== undefined) return said.trim().replace(/\.$/, '')
    const seated =
      /([A-Z][\p{L}’'-]*(?:\s+[A-Z][\p{L}’'-]*){1,3})\s*(?:,\s*|\s)?(?:\(|in the )[Cc]hair\b/u.exec(
        text.slice(0, 500),
      )?.[1]
    if (seated !== undefined && !POST.test(seated)) return seated
  }
  const listed = attendance.find(
    ({ capacity }) => /\bchair\b/i.test(capacity) && !/\b(?:vice|deputy)\b/i.test(capacity),
  )
  return listed === undefined ? null : listed.name || listed.initials
}
