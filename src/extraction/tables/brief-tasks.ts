import { type CellsBelow, type Columns, namedColumns, namesTasks } from './action-columns.ts'
import { TASK } from './cell-kinds.ts'
import { isDueCell } from '../due-rules/due-cell.ts'
import { BRIEF_LINE, splitSentences } from '../sentences/sentences.ts'

/**
 * The columns of minutes in a table, "Item | Discussion | Action": nothing is beside the action but what was said
 * of it, and its cell names whoever is to do it. Null for any other head, and where few cells hold a task.
 */
export const briefColumns = (cells: readonly string[], below: CellsBelow): Columns | null => {
  const { action } = namedColumns(cells, below)
  if (action === undefined || !namesTasks(cells[action] ?? '')) return null
  if (!cells.some((cell, column) => column !== action && OF_WHAT_WAS_SAID.test(cell))) return null
  const said = below(action).filter((cell) => cell !== '' && !SAYS_NONE.test(cell))
  return said.length > 0 && said.filter(isTask).length >= said.length / 2 ? { action } : null
}

const OF_WHAT_WAS_SAID =
  /^\W*(?:(?:summary|notes?|record|key points?|points?|main points?|detail|details)(?: of| from)?(?: the)?\s*)?(?:discussions?|minutes?|notes?|summary|details?|comments?|narrative|key points|points?|what (?:was|we) (?:said|discussed)|issues?|updates?|business|decisions?|outcomes?)\b.{0,30}$/i
const SAYS_NONE = /^\W*(?:none|nil|n\/?a|noted|no actions?)\W*$/i

const isTask = (words: string): boolean => TASK.test(words) && words.trim().split(/\s+/).length >= 3

/** A task of few words, and the day in the line below it; '' where there is none. */
export type BriefTask = { readonly task: string; readonly day: string }

/** The lines of a cell that hold a task and are too short to be read as prose, where all the rest is. */
export const briefTasks = (cell: string): readonly BriefTask[] => {
  const lines = cell.split('\n').map((line) => line.trim())
  return lines.flatMap((line, at) => {
    if (line.length > BRIEF_LINE || !isTask(line) || splitSentences(line).length !== 1) return []
    const below = lines[at + 1] ?? ''
    return [{ task: line, day: isDueCell(below) ? below : '' }]
  })
}
