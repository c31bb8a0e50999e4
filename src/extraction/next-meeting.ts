import { addDays, dayOf, type PlainDate, yearOf } from '../calendar/plain-date.ts'
import type { Block } from '../minutes/document.ts'
import { findDays } from './day-mentions.ts'

/** The next sitting as the minutes announce it. */
export type NextMeeting = { readonly on: PlainDate | null; readonly theme: string | null }

/** Looks for the announcement from the end of the minutes; a day without a year is the first after the meeting. */
export const readNextMeeting = (blocks: readonly Block[], heldOn: PlainDate | null): NextMeeting => {
  // First where it stands as a heading of its own: an action log that follows may speak of the next meeting too.
  const headed = announcement(blocks, heldOn, HEADED)
  return headed.on === null ? announcement(blocks, heldOn, ANNOUNCED) : headed
}

const announcement = (blocks: readonly Block[], heldOn: PlainDate | null, opening: RegExp): NextMeeting => {
  for (let index = blocks.length - 1; index >= 0; index -= 1) {
    const lines = linesOf(blocks[index])
    const start = lines.findIndex((line) => opening.test(line))
    if (start < 0) continue
    const line = lines[start] ?? ''
    const after = MENTIONED.test(line)
      ? [line]
      : [...lines.slice(start), ...blocks.slice(index + 1, index + 4).flatMap(linesOf)].slice(0, 5)
    const on =
      heldOn === null
        ? null
        : (after.map((line) => nextDay(line, heldOn)).find((day) => day !== null) ?? null)
    if (on === null && heldOn !== null) continue
    const theme =
      after.map((line) => THEME.exec(line)?.[1]?.trim() ?? null).find((words) => words !== null) ?? null
    return { on, theme }
  }
  return { on: null, theme: null }
}

const HEADED =
  /^[\W\d]*(?:confirmation of )?(?:(?:the )?dates?(?:,? (?:and )?(?:time|venue|place))* of )?(?:the )?next (?:meeting|board|session|panel|committee|date)\b|^[\W\d]*next\s*[:–-]\s/i
const ANNOUNCED =
  /\bnext (?:meeting|board|session|panel)\b|\b(?:date|dates) of (?:the )?(?:next|future) meetings?\b|\bnext\b.{0,60}\b(?:will (?:take place|be held)|is scheduled)\b|^\W*(?:\d+\W+)?future meetings\b/i
/** "CFO to bring it to the next meeting": the days of the lines that follow are days of other things. */
const MENTIONED = /\b(?:to|at|for|before|by|until|in|from) (?:the )?next (?:meeting|board|session)\b/i
const THEME = /\bthem(?:e|atic)\b(?: (?:of|for) the (?:next )?meeting)?\s*[:–—-]\s*([^.([]{3,120})/i

const nextDay = (line: string, heldOn: PlainDate): PlainDate | null => {
  for (const { day, month, year } of findDays(line.slice(0, 1000))) {
    const years = year === null ? [yearOf(heldOn), yearOf(heldOn) + 1] : [year]
    const found = years.flatMap((each) => dayOf(each, month, day) ?? []).find((each) => each > heldOn)
    // A "next meeting" two years off is some other date in the line.
    if (found !== undefined && found < addDays(heldOn, 500)) return found
  }
  return null
}

const linesOf = (block: Block | undefined): string[] =>
  block === undefined
    ? []
    : block.kind === 'row'
      ? block.cells.flatMap((cell) => cell.split('\n'))
      : [block.text]
