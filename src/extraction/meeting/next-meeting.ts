import { addDays, dayOf, type PlainDate, yearOf } from '../../calendar/plain-date.ts'
import type { Block } from '../../minutes/document.ts'
import { findDays } from './day-mentions.ts'

/** The next sitting as the minutes announce it. */
export type NextMeeting = { readonly on: PlainDate | null; readonly theme: string | null }

/** Looks for the announcement from the end of the minutes; a day without a year is the first after the meeting. */
export const readNextMeeting = (blocks: readonly Block[], heldOn: PlainDate | null): NextMeeting => {
  // First where it stands as a heading of its own: an action log that follows may speak of the next meeting too.
  const headed = announcement(blocks, heldOn, HEADED)
  if (headed.on !== null) return headed
  const announced = announcement(blocks, heldOn, ANNOUNCED)
  return announced.on === null && heldOn !== null
    ? { on: listedOrAdjournedTo(blocks, heldOn), theme: announced.theme }
    : announced
}

/** The first day ahead in a list of the year's meetings, or the day to which this one adjourned. */
const listedOrAdjournedTo = (blocks: readonly Block[], heldOn: PlainDate): PlainDate | null => {
  for (const line of blocks.toReversed().flatMap((block) => linesOf(block))) {
    const adjourned = ADJOURNED.exec(line)
    if (adjourned !== null) return nextDay(line.slice(adjourned.index), heldOn)
    const first = firstListed(line, heldOn)
    if (first !== null) return first
  }
  return null
}

/** The earliest, since a list of the year's meetings begins with some that are past. */
const firstListed = (line: string, heldOn: PlainDate): PlainDate | null => {
  const listed = LISTED.exec(line)
  if (listed === null) return null
  // Apart, or "12 January, 25 May" is a day of the year 25.
  const parts = line.slice(listed[0].length).split(/[,;]|\band\b/)
  return parts.flatMap((part) => daysAhead(part, heldOn)).toSorted()[0] ?? null
}

/** "Meeting dates for 2020: 12 March, 25 June"; "17. DATES: 7 December 2021; 1 February 2022" */
const LISTED =
  /^[\W\d]*(?:(?:future |forthcoming |remaining |upcoming )?(?:meeting |board |committee |panel )?dates(?: (?:of|for) (?:the )?(?:future |forthcoming |remaining |board |committee |panel )*(?:meetings?|sessions?))?|(?:future|forthcoming|remaining) (?:meetings|sessions))(?: (?:for |in |during )?(?:the )?(?:rest of (?:the )?)?(?:municipal year |year )?(?:\d{4}(?:\s?[/–-]\s?\d{2,4})?)?)?\s*[:–—-]\s*/i
/** "The Committee adjourned at 11.50 to Thursday, 8th April." Not "adjourned to 2.15pm", which is no day. */
const ADJOURNED =
  /\b(?:meeting|committee|board|panel|authority|council|session|forum|group) (?:was |were |then |thereupon |stood )?adjourned\b(?: at \d[\d.:]*\s?(?:[ap]\.?m\.?|hours|hrs)?,?)? (?:to|until|till)\b/i

const announcement = (blocks: readonly Block[], heldOn: PlainDate | null, opening: RegExp): NextMeeting => {
  for (let index = blocks.length - 1; index >= 0; index -= 1) {
    const lines = linesOf(blocks[index])
    const start = lines.findIndex((line) => opening.test(line))
    if (start < 0) continue
    const line = lines[start] ?? ''
    const mentioned = MENTIONED.exec(line)
    const after = mentioned
      ? [sentenceFrom(line, mentioned.index)]
      : [...lines.slice(start), ...blocks.slice(index + 1, index + 4).flatMap(linesOf)].slice(0, 5)
    const on =
      heldOn === null
        ? null
        : (after
            .map((line) => firstListed(line, heldOn) ?? nextDay(line, heldOn))
            .find((day) => day !== null) ?? null)
    if (on === null && heldOn !== null) continue
    const theme =
      after.map((line) => THEME.exec(line)?.[1]?.trim() ?? null).find((words) => words !== null) ?? null
    return { on, theme }
  }
  return { on: null, theme: null }
}

const HEADED =
  /^(?:[A-Z]{1,4}[/-]?\d[\d/.-]*\s+)?[\W\d]*(?:confirmation of )?(?:(?:the )?dates?(?:,? (?:and )?(?:time|venue|place))* of )?(?:the )?next (?:meeting|board|session|panel|committee|conference|date)\b|^[\W\d]*(?:next(?: time| one)?|dates? (?:&|and) (?:venue|place|time))\s*[:=–-]\s|\((?:draft|unconfirmed)?[ ,–—-]*to be (?:agreed|approved|confirmed|ratified|signed) (?:(?:at|by) (?:the |its )?[\w ]{2,40} )?(?:on |of )?(?=\d)/i
const ANNOUNCED =
  /\bnext (?:meeting|board|session|panel)\b|\b(?:date|dates) of (?:the )?(?:next|future) (?:meetings?|conferences?)\b|\bnext\b.{0,60}\b(?:will (?:take place|be held)|is scheduled)\b|^\W*(?:\d+\W+)?future meetings\b/i
/** "CFO to bring it to the next meeting": the days of the lines that follow are days of other things. */
const MENTIONED =
  /\b(?:to|at|for|before|by|until|in|from|due|deadline):? (?:the )?next (?:meeting|board|session)\b/i
const THEME = /\bthem(?:e|atic)\b(?: (?:of|for) the (?:next )?meeting)?\s*[:–—-]\s*([^.([]{3,120})/i

/** "By: next meeting. Due: 30 April": what follows in another sentence is the day of something else. */
const sentenceFrom = (line: string, at: number): string => line.slice(at).split(/[.;]\s/)[0] ?? ''

const nextDay = (line: string, heldOn: PlainDate): PlainDate | null => daysAhead(line, heldOn)[0] ?? null

/** The days of a line that lie ahead, in its order. */
const daysAhead = (line: string, heldOn: PlainDate): readonly PlainDate[] =>
  findDays(line.slice(0, 1000)).flatMap(({ day, month, year }) => {
    const years = year === null ? [yearOf(heldOn), yearOf(heldOn) + 1] : [year]
    const found = years.flatMap((each) => dayOf(each, month, day) ?? []).find((each) => each > heldOn)
    // A "next meeting" two years off is some other date in the line.
    return found !== undefined && found < addDays(heldOn, 500) ? [found] : []
  })

const linesOf = (block: Block | undefined): string[] =>
  block === undefined
    ? []
    : block.kind === 'row'
      ? block.cells.flatMap((cell) => cell.split('\n'))
      : [block.text]
