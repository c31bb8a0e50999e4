import type { Block } from '../minutes/document.ts'
import { type Cast, leadingActor } from './actors.ts'
import { isDueCell } from './due-rules/due-cell.ts'
import type { Trace } from './extract.ts'
import { DOING } from './wording.ts'

/**
 * A note for every table that looks like a list of actions by what its cells hold, tasks beside owners, dates or
 * states, while no heading of a column says so and nothing in it was recognised.
 */
export const notesOnUnreadTables = (
  blocks: readonly Block[],
  { tables: { used }, outcomes, scene: { cast } }: Trace,
): readonly string[] => {
  const recognised = new Set(outcomes.map(({ proposal }) => proposal.place.paragraph))
  const isRead = (row: Block): boolean => used.has(row) || recognised.has(row.place.paragraph)
  const rows = blocks.filter(({ kind }) => kind === 'row')
  return [...Map.groupBy(rows, ({ table }) => table).values()].flatMap((table) =>
    table.some(isRead) || !looksLikeActions(table, cast) ? [] : [noteOn(table)],
  )
}

const looksLikeActions = (table: readonly Block[], cast: Cast): boolean => {
  if (table.length < 2) return false
  const width = Math.max(...table.map(({ cells }) => cells.length))
  const kinds = Array.from({ length: width }, (_, index) =>
    kindOf(
      table.map(({ cells }) => cells[index] ?? '').filter((cell) => cell !== ''),
      cast,
    ),
  )
  return kinds.includes('tasks') && kinds.some((kind) => kind === 'beside')
}

/** What most cells of a column hold: tasks, or what stands beside a task. */
const kindOf = (cells: readonly string[], cast: Cast): 'tasks' | 'beside' | null => {
  const most = (holds: (cell: string) => boolean): boolean =>
    cells.length >= 2 && cells.filter(holds).length >= cells.length * 0.6
  if (most((cell) => TASK.test(cell) && cell.split(' ').length >= 3)) return 'tasks'
  return most((cell) => isOwner(cell, cast)) || most(isDueCell) || most((cell) => STATE.test(cell))
    ? 'beside'
    : null
}

const TASK = new RegExp(
  `^\\W*(?:to\\s+[a-z]{2,}|${DOING}\\b)|^[^.]{2,60}?\\s(?:to|will|would|should)\\s+(?:be\\s+)?[a-z]+`,
  'i',
)
const STATE =
  /^(?:open|closed|completed?|ongoing|on-going|in progress|outstanding|not started|overdue|red|amber|green)\W*$/i
const INITIALS = /^[A-Z]{2,4}(?:(?:\s*[/,&\n]\s*|\s+and\s+)[A-Z]{2,4})*$/

const isOwner = (cell: string, cast: Cast): boolean => {
  if (INITIALS.test(cell)) return true
  const lead = leadingActor(cell, cast)
  return lead !== null && /^\W*$/.test(lead.rest)
}

const noteOn = ([first]: readonly Block[]): string => {
  const { page, item, paragraph } = first?.place ?? { page: null, item: null, paragraph: 1 }
  const where =
    page !== null ? `on page ${page}` : item !== null ? `under item ${item}` : `at paragraph ${paragraph}`
  const words = (first?.text ?? '').replaceAll(/\s+/g, ' ')
  return `A table ${where} looks like a list of actions, but no heading says what its columns hold: its rows were not read as actions. It begins “${words.length > 80 ? `${words.slice(0, 80).replace(/\s+\S*$/, '')}…` : words}”.`
}
