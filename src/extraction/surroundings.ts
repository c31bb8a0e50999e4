import type { PlainDate } from '../calendar/plain-date.ts'
import type { OfficeCalendar } from '../calendar/working-days.ts'
import type { MinutesDocument } from '../minutes/document.ts'
import { castOf } from './names/actors.ts'
import { announcedMeetings } from './meeting/announced-meetings.ts'
import type { MeetingHeader } from './candidate.ts'
import { daySaidEarlierIn } from './due-days/day-said-before.ts'
import { readDates } from './due-rules/due-phrase.ts'
import { titlesOf } from './meeting/header.ts'
import type { Scene } from './proposal.ts'
import { answers } from './patterns/remembered.ts'

/** A header whose meeting date is known; without it no due date can be worked out. */
export type DatedHeader = MeetingHeader & { readonly heldOn: PlainDate }

/** What every sentence of these minutes is read with: who can be named in them, and their calendar. */
export const surroundings = (
  { blocks, text }: Pick<MinutesDocument, 'blocks' | 'text'>,
  header: DatedHeader,
  calendar?: OfficeCalendar,
): Omit<Scene, 'sentences'> => {
  const titles = [header.series, ...titlesOf(blocks)]
  const context = {
    meetingOn: header.heldOn,
    nextMeetingOn: header.nextMeetingOn,
    meetings: announcedMeetings(blocks, header.heldOn, titles),
    titles,
    ...(calendar === undefined ? {} : { calendar }),
  }
  // Several recognisers ask for the dates of the same words.
  const datesIn: Scene['datesIn'] = answers((words) => readDates(words, context))
  const days = { meetingOn: header.heldOn, datesIn }
  return {
    ...days,
    cast: castOf(header.attendance, text),
    head: headOf(blocks, header),
    dueIn: (words) => daySaidEarlierIn(words, days) ?? datesIn(words).binding,
  }
}

/** How many lines a title may have. */
const TITLE = 6

/** "18. HMIC efficiency" heads the business and names nobody at the table. */
const ITEM = /^\W*(?:[A-Z]{1,5}\/?)?\d{1,4}(?:[.)]|\/\d+)\s+(?=\D)/

const headOf = (blocks: MinutesDocument['blocks'], { attendance }: MeetingHeader): string =>
  [
    ...blocks
      .slice(0, TITLE)
      .map(({ text }) => text)
      .filter((line) => line.length < 120 && !line.endsWith('.') && !ITEM.test(line)),
    ...attendance.map(({ name, capacity }) => `${name} : ${capacity}`),
  ].join('\n')
