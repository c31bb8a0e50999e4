import type { Block } from '../../minutes/document.ts'
import { type Column, type Columns, IS_OWNER } from './action-columns.ts'
import { IS_REFERENCE, IS_STATE } from './cell-kinds.ts'
import { isDueCell } from '../due-rules/due-cell.ts'

/** What a log of actions is known by: its columns and how many there are. */
type Known = { readonly columns: Columns; readonly width: number }

/**
 * Whether rows that no head stands over go on with the log before them, as after a page break or in pieces of a
 * conversion: as many columns, nothing in them that would not stand there, and two of them that surely do.
 */
export const goesOnFrom = ({ columns, width }: Known, rows: readonly Block[]): boolean => {
  // A key under the log, or the rest of a cell that was cut, fills one or two cells.
  const full = rows.filter(({ cells }) => cells.filter((cell) => cell.trim() !== '').length >= 3)
  return (
    full.length > 0 &&
    rows.every(({ cells }) => cells.length === width) &&
    full.every(({ cells }) => mayStand(columns, cells)) &&
    KINDS.filter(([column, isOne]) => full.some(({ cells }) => isOne(wordsIn(cells, columns, column))))
      .length >= 2
  )
}

const wordsIn = (cells: readonly string[], columns: Columns, column: Column): string =>
  cells[columns[column] ?? -1]?.trim() ?? ''

const mayStand = (columns: Columns, cells: readonly string[]): boolean =>
  /\p{L}{2}/u.test(wordsIn(cells, columns, 'action')) &&
  KINDS.every(([column, isOne]) => {
    const words = wordsIn(cells, columns, column)
    return isOne(words) || NOTHING.test(words) || (MAY_BE_ANYTHING.has(column) && /\p{L}/u.test(words))
  })

/** A number alone is a score or a count. */
const isDay = (cell: string): boolean => isDueCell(cell) && !/^\W*\d{1,3}\W*$/.test(cell)

/** What surely stands in a column; a state and an owner are told in many ways, so that other words may stand there too. */
const KINDS: readonly (readonly [Column, (cell: string) => boolean])[] = [
  ['reference', (cell) => IS_REFERENCE.test(cell)],
  ['owner', (cell) => IS_OWNER.test(cell)],
  ['target', isDay],
  ['revised', isDay],
  ['status', (cell) => IS_STATE.test(cell)],
]
const MAY_BE_ANYTHING: ReadonlySet<Column> = new Set(['status', 'owner'])
const NOTHING = /^\W*(?:n\/?a|none|nil)?\W*$/i
