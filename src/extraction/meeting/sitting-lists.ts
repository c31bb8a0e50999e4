import type { PlainDate } from '../../calendar/plain-date.ts'
import type { Block } from '../../minutes/document.ts'
import { comingDays } from './coming-days.ts'
import { type DayMention, findDays } from './day-mentions.ts'
import { type ListHead, listHead, mayHaveHead } from './list-heads.ts'

/** A day out of a list of sittings; `label`: what the list calls the body there, null when it says nothing. */
export type ListedSitting = { readonly heldOn: PlainDate; readonly label: string | null }

/**
 * The sittings to come in lists of dates: "Dates for 2025: 11 March, 10 June", a heading "Future meetings" over lines
 * of days, "Executive - 6 May; Full Forum - 17 June", a column of a table headed "Date of meeting".
 */
export const listedSittings = (blocks: readonly Block[], heldOn: PlainDate): readonly ListedSitting[] => [
  ...inLines(blocks.flatMap(linesOf), heldOn),
  ...inColumns(blocks, heldOn),
]

const linesOf = (block: Block): readonly string[] => {
  if (block.kind !== 'row') return [block.text]
  // "Next mtg Mon 10 th | March": a stray tab makes cells of a line.
  return block.cells.length === 2 && !block.text.includes('\n')
    ? [block.cells.join(' ')]
    : block.cells.flatMap((cell) => cell.split('\n'))
}

const inLines = (lines: readonly string[], heldOn: PlainDate): readonly ListedSitting[] =>
  lines.flatMap((whole, index) => {
    const line = whole.slice(0, 1000)
    const head = headIn(line)
    if (head === null) return []
    const rest = line.slice(head.to)
    return sittingsIn(/\w/.test(rest) ? rest : followingLines(lines, index).join('\n'), heldOn, head)
  })

const headIn = (line: string): ListHead | null =>
  mayHaveHead(line) ? listHead(line, findDays(line)[0]?.at) : null

/** The lines under a heading, as long as they hold days. */
const followingLines = (lines: readonly string[], index: number): readonly string[] => {
  const under = lines.slice(index + 1, index + 1 + MOST_LINES).map((line) => line.slice(0, 300))
  const end = under.findIndex((line) => findDays(line).length === 0 || headIn(line) !== null)
  return end < 0 ? under : under.slice(0, end)
}

const MOST_LINES = 14

const sittingsIn = (
  text: string,
  heldOn: PlainDate,
  head: Pick<ListHead, 'year' | 'body'>,
): readonly ListedSitting[] => {
  const mentions = findDays(text)
  const labels = labelsOf(text, mentions)
  const taken = mentions.filter((_, index) => labels[index] !== undefined)
  const kept = labels.filter((label) => label !== undefined)
  return comingDays(taken, heldOn, head.year).flatMap((day, index) =>
    day === null ? [] : [{ heldOn: day, label: kept[index] ?? head.body }],
  )
}

/**
 * For each day what it is the day of: null for the sittings of the list, words of another body, undefined for no
 * sitting. Some lists name the body before its days ("Executive - 6 May"), some behind them ("6 May - Executive").
 */
const labelsOf = (text: string, mentions: readonly DayMention[]): readonly (string | null | undefined)[] => {
  const gaps = mentions.map(({ at }, index) => text.slice(endOf(mentions[index - 1]), at))
  const behind = mentions.map(
    (one, index) => BEHIND.exec(text.slice(endOf(one), mentions[index + 1]?.at))?.groups?.['words'],
  )
  const namesBefore = gaps[0] !== undefined && typeof labelIn(gaps[0]) === 'string'
  let running: string | null | undefined = null
  return mentions.map((_, index) => {
    const gap = gaps[index] ?? ''
    const before = !namesBefore && behind[index - 1] !== undefined ? INHERITED : labelIn(gap)
    if (before !== INHERITED) running = before
    else if (running === undefined && /[;\n]/.test(gap)) running = null
    const after = namesBefore ? undefined : behind[index]
    if (after !== undefined && OTHER_THING.test(after)) return undefined
    return after !== undefined && (SITTING.test(after) || /^[A-Z]{3,6}$/.test(after)) ? after : running
  })
}

const endOf = (one: DayMention | undefined): number => (one === undefined ? 0 : one.at + one.text.length)

const INHERITED = Symbol('as before')

/** What the words between two days say of the second. */
const labelIn = (gap: string): string | null | undefined | typeof INHERITED => {
  const words = (gap.split(/[.;|\n]\s*/).at(-1) ?? '').replace(/^[\s,)(:–—-]+|[\s,(:–—-]+$/g, '')
  if (words === '' || FILLER.test(words)) return INHERITED
  if (OTHER_THING.test(words)) return undefined
  // "Date of next meeting: the Chair said that the next meeting would be on"
  if (NEXT_ONE.test(words) || WHICH_OF_THEM.test(words)) return null
  if (words.length > 60) return undefined
  return SITTING.test(words) || /^[A-Z]{3,6}$/.test(words) ? words : undefined
}

const FILLER =
  /^(?:(?:and|&|to|then|also|on|both|all|the|provisionally|followed by|with|from)\b[\s,]*)*(?:(?:,\s*)?(?:at|from|in|via|by|on|commencing)\b[^.;]{1,60})?(?:\d{1,2}(?:[.:]\d\d)?\s?(?:[ap]\.?m\.?|hrs|hours)?)?[\s,]*(?:and|&)?$/i
const SITTING =
  /\b(?:meetings?|mtgs?|sessions?|sittings?|board|panel|committee|executive|forum|council|cabinet|group|authority|agm|assembly|jac)\b/i
const NEXT_ONE = /\bnext (?:\w+ )?(?:meeting|session|sitting|board|panel|committee|forum)\b/i
/** "Spring - 27 March", "Third: 4 July": which of the list's sittings it is. */
const WHICH_OF_THEM =
  /^(?:(?:the )?(?:spring|summer|autumn|winter|first|second|third|fourth|fifth|sixth|final|q[1-4]|january|february|march|april|may|june|july|august|september|october|november|december)(?: (?:term|one|20[0-4]\d))?)$/i
const OTHER_THING =
  /\b(?:papers?|deadlines?|training|workshops?|visits?|open day|publication|published|seminars?|consultations?|elections?|reports? (?:due|to)|briefings?|inspections?|closing|cancelled|conference|away ?day|celebration|service|parade|minutes)\b/i
const BEHIND = /^(?:\s*[(:–—-]\s*|\s+(?=[A-Z]{3,6}\b))(?<words>[A-Za-z][^,;.)\n]{2,50})/

/** Rows under a column headed "Meeting date": each day there is a sitting. */
const inColumns = (blocks: readonly Block[], heldOn: PlainDate): readonly ListedSitting[] => {
  const found: ListedSitting[] = []
  let column = -1
  let table: number | null = null
  for (const block of blocks) {
    if (block.kind !== 'row') continue
    if (block.table !== table) column = -1
    table = block.table
    const cell = block.cells[column] ?? ''
    if (column < 0) column = block.cells.findIndex((head) => COLUMN.test(head))
    else if (cell.length < 60) found.push(...sittingsIn(cell, heldOn, { year: null, body: null }))
  }
  return found
}

const COLUMN =
  /^\W*(?:(?:future |next |forthcoming )?(?:meeting|board|panel|committee|session) dates?|dates? of (?:the )?(?:meetings?|board|panel|committee|session)|meetings?)\W*$/i
