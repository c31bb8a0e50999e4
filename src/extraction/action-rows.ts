import type { Block } from '../minutes/document.ts'
import { type Columns, columnsOf } from './action-columns.ts'
import type { Cast } from './actors.ts'
import { UNDER_ACTIONS } from './under-actions.ts'
import { unheadedColumns } from './unheaded-columns.ts'

/** A row under a head, and the heading its table stands under. */
export type ActionRow = {
  readonly block: Block
  readonly columns: Columns
  readonly heading: string
  /** Its column of actions holds decisions as well. */
  readonly holdsDecisions: boolean
  /** Its column of actions holds whatever was said, and an action only where the cell is brief. */
  readonly holdsNotes: boolean
  /** No row heads the table: its columns were told by what they hold. */
  readonly isUnheaded: boolean
}

/** The rows of all tables that are lists of actions, and the heads over them. */
export const actionRows = (
  blocks: readonly Block[],
  cast: Cast,
): { rows: readonly ActionRow[]; heads: readonly Block[] } => {
  const rows: ActionRow[] = []
  const heads: Block[] = []
  let columns: Columns | null = null
  let holdsDecisions = false
  let holdsNotes = false
  let isUnheaded = false
  let table: number | null = null
  let heading = ''
  for (const block of blocks) {
    if (block.kind === 'heading') heading = block.text
    if (block.kind !== 'row') continue
    const head = columnsOf(block.cells)
    if (block.table !== table) {
      table = block.table
      columns = head === null && UNDER_ACTIONS.test(heading) ? unheaded(blocks, table, cast) : null
      holdsDecisions = false
      holdsNotes = false
      isUnheaded = columns !== null
      if (columns !== null && areTitles(block.cells)) {
        heads.push(block)
        continue
      }
    }
    if (head !== null) {
      columns = head
      isUnheaded = false
      holdsDecisions = /decision/i.test(block.cells[head.action ?? -1] ?? '')
      holdsNotes = NOTES_HEAD.test(block.cells[head.action ?? -1] ?? '')
      heads.push(block)
    } else if (columns !== null)
      rows.push({ block, columns, heading, holdsDecisions, holdsNotes, isUnheaded })
  }
  return { rows, heads }
}

const NOTES_HEAD = /^\W*(?:subject|issue|topic|item|matter|minute|detail|discussion)s?\b/i

/** "Ref | Action Summary | Whose": a head in words that no other list uses. */
const areTitles = (cells: readonly string[]): boolean =>
  cells.every((cell) => /^(?:[A-Z][\w’'/]*\b ?(?:[\w’'/]+ ?){0,4})?$/.test(cell) && !/\d/.test(cell)) &&
  cells.some((cell) =>
    /\b(?:actions?|tasks?|owners?|leads?|updates?|status|progress|dates?|by|who)\b/i.test(cell),
  )

const unheaded = (blocks: readonly Block[], table: number | null, cast: Cast): Columns | null =>
  unheadedColumns(
    blocks.filter((block) => block.kind === 'row' && block.table === table),
    cast,
  )
