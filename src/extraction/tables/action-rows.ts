import type { Block } from '../../minutes/document.ts'
import { type ActionCard, cardsIn } from './action-cards.ts'
import { type CellsBelow, type Column, type Columns, columnsOf, namesBoth } from './action-columns.ts'
import type { Cast } from '../names/actors.ts'
import { briefColumns, briefTasks } from './brief-tasks.ts'
import { goesOnFrom } from './continued-tables.ts'
import { ownerAndDay } from '../sentences/owner-and-day.ts'
import { saidColumns } from './said-columns.ts'
import { UNDER_ACTIONS } from './under-actions.ts'
import { unheadedColumns } from './unheaded-columns.ts'

/** What is known of a list of actions by its head or, without one, by what its cells hold. */
type Layout = {
  readonly columns: Columns
  /** Cells of its first row. */
  readonly width: number
  /** Its column of actions holds decisions as well. */
  readonly holdsDecisions: boolean
  /** Its column of actions holds whatever was said, and an action only where the cell is brief. */
  readonly holdsNotes: boolean
  /** The task is the whole cell, what it tells of things to come, or a line too short to be read as prose. */
  readonly task: 'whole' | 'told' | 'brief'
  /** No row heads the table: its columns were told by what they hold. */
  readonly isUnheaded: boolean
}

/** A row of a list of actions, and the heading its table stands under. */
export type ActionRow = Layout & {
  readonly block: Block
  /** The cells of the block, with one that holds two things taken apart. */
  readonly cells: readonly string[]
  readonly heading: string
}

/** What a row says in a column, "" where it has none. */
export const cellOf = ({ cells, columns }: Pick<ActionRow, 'cells' | 'columns'>, column: Column): string =>
  cells[columns[column] ?? -1]?.trim() ?? ''

/** The rows of all tables that are lists of actions, and the heads over them. */
export const actionRows = (
  blocks: readonly Block[],
  cast: Cast,
): { rows: readonly ActionRow[]; heads: readonly Block[] } => {
  const rows: ActionRow[] = []
  const heads: Block[] = []
  let layout: Layout | null = null
  let table: number | null = null
  let heading = ''
  let above = ''
  let isContinued = false
  let cards: readonly ActionCard[] = []
  for (const block of blocks) {
    if (block.kind === 'heading') above = block.text
    if (block.kind !== 'row') continue
    const isFirst = block.table !== table
    table = block.table
    if (isFirst) cards = cardsIn(rowsWith(block, blocks))
    if (cards.length > 0) {
      heading = above
      const card = cards.find((one) => one.block === block)
      if (card === undefined) heads.push(block)
      else rows.push({ ...takenApart({ ...AS_CARD, ...card }), heading })
      layout = null
      continue
    }
    const head = layoutUnder(block, blocks) ?? (isFirst ? layoutOfNotes(block, blocks) : null)
    const goesOn = head === null && isFirst && layout !== null && goesOnFrom(layout, rowsWith(block, blocks))
    if (isFirst) isContinued = goesOn
    if (!isContinued) heading = above
    if (head !== null) layout = head
    else if (isFirst && !goesOn)
      layout = UNDER_ACTIONS.test(heading) ? unheaded(rowsWith(block, blocks), cast) : null
    if (head !== null || (isFirst && !goesOn && layout !== null && areTitles(block.cells))) heads.push(block)
    else if (layout !== null && isOtherText(block.cells, layout)) layout = null
    else if (layout !== null) rows.push(...rowsOf(layout, block).map((row) => ({ ...row, heading })))
  }
  return { rows, heads }
}

/** A row for each brief task of a cell; one for a cell that is read in any other way. */
const rowsOf = (layout: Layout, block: Block): readonly Omit<ActionRow, 'heading'>[] => {
  const { action = -1 } = layout.columns
  return layout.task === 'brief'
    ? briefTasks(block.cells[action] ?? '').map(({ task, day }) =>
        withTarget({ ...layout, block, cells: block.cells.with(action, task) }, day),
      )
    : [takenApart({ ...layout, block, cells: block.cells })]
}

const AS_CARD = {
  width: 2,
  holdsDecisions: false,
  holdsNotes: false,
  task: 'whole',
  isUnheaded: false,
} as const

type Row = Omit<ActionRow, 'heading'>

/** "AB – 12/12/25": the day in the owner's cell is the day it is due, where the row has no other. */
const takenApart = (row: Row): Row => {
  const both = ownerAndDay(cellOf(row, 'owner'))
  if (both === null) return row
  const { columns, cells } = row
  const owned = { ...row, cells: cells.with(columns.owner ?? -1, both.owner) }
  return cellOf(row, 'target') === '' ? withTarget(owned, both.day) : owned
}

const withTarget = (row: Row, day: string): Row =>
  day === ''
    ? row
    : { ...row, cells: [...row.cells, day], columns: { ...row.columns, target: row.cells.length } }

const layoutUnder = (row: Block, blocks: readonly Block[]): Layout | null => {
  const { cells } = row
  const columns = columnsOf(cells, cellsBelow(row, blocks))
  const title = cells[columns?.action ?? -1] ?? ''
  return columns === null || (namesBoth(title) && !holdsTasks(row, columns.action ?? -1, blocks))
    ? null
    : {
        columns,
        width: cells.length,
        holdsDecisions: /decision/i.test(title),
        holdsNotes: NOTES_HEAD.test(title),
        task: SAID_HEAD.test(title) ? 'told' : 'whole',
        isUnheaded: false,
      }
}

/** Minutes in a table, with an owner beside what was said, or tasks in few words. */
const layoutOfNotes = (row: Block, blocks: readonly Block[]): Layout | null => {
  const below = cellsBelow(row, blocks)
  const told = saidColumns(row.cells, below)
  const columns = told ?? briefColumns(row.cells, below)
  return columns === null
    ? null
    : {
        columns,
        width: row.cells.length,
        holdsDecisions: false,
        holdsNotes: false,
        task: told === null ? 'brief' : 'told',
        isUnheaded: false,
      }
}

const cellsBelow =
  (head: Block, blocks: readonly Block[]): CellsBelow =>
  (column) =>
    blocks
      .filter((block) => block !== head && block.kind === 'row' && block.table === head.table)
      .map((block) => block.cells[column]?.trim() ?? '')

/** Most cells under "Action / Lead" say what is to be done, and not only by whom. */
const holdsTasks = (head: Block, column: number, blocks: readonly Block[]): boolean => {
  const cells = cellsBelow(head, blocks)(column).filter((cell) => cell !== '')
  return cells.filter((cell) => / to [a-z]|[a-z] .* [a-z]/.test(cell)).length > cells.length / 2
}

/** Under a head of four columns or more a number and words alone are the minutes going on, no row of it. */
const isOtherText = (cells: readonly string[], { width, holdsNotes }: Layout): boolean =>
  !holdsNotes && width >= 4 && cells.length <= 2 && /^\d{1,3}(?:\.\d{1,2})*\.?$/.test(cells[0] ?? '')

const NOTES_HEAD = /^\W*(?:subject|issue|topic|item|matter|minute|detail|discussion)s?\b/i

/** All that was said, of which little is a task. */
const SAID_HEAD = /^\W*(?:minutes?|discussion)\b/i

/** "Ref | Action Summary | Whose": a head in words that no other list uses. */
const areTitles = (cells: readonly string[]): boolean =>
  cells.every((cell) => /^(?:[A-Z][\w’'/]*\b ?(?:[\w’'/]+ ?){0,4})?$/.test(cell) && !/\d/.test(cell)) &&
  cells.some((cell) =>
    /\b(?:actions?|tasks?|owners?|leads?|updates?|status|progress|dates?|by|who)\b/i.test(cell),
  )

const unheaded = (rows: readonly Block[], cast: Cast): Layout | null => {
  const columns = unheadedColumns(rows, cast)
  return columns === null
    ? null
    : {
        columns,
        width: rows[0]?.cells.length ?? 0,
        holdsDecisions: false,
        holdsNotes: false,
        task: 'whole',
        isUnheaded: true,
      }
}

const rowsWith = ({ table }: Block, blocks: readonly Block[]): readonly Block[] =>
  blocks.filter((block) => block.kind === 'row' && block.table === table)
