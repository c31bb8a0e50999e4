import type { Block } from '../../minutes/document.ts'
import type { Column, Columns } from './action-columns.ts'
import type { Cast } from '../names/actors.ts'
import { type CellKind, kindOfCells } from './cell-kinds.ts'

/**
 * The columns of a list of actions that no row heads, by what their cells hold: words of what is to be done, and an
 * owner in most rows; without owners a task in most rows, and what became of it. Null when the cells do not show it.
 */
export const unheadedColumns = (rows: readonly Block[], cast: Cast): Columns | null => {
  if (rows.length < 2) return null
  const width = Math.max(...rows.map(({ cells }) => cells.length))
  const cellsOf = (column: number): string[] => rows.map(({ cells }) => cells[column] ?? '')
  const kinds = Array.from({ length: width }, (_, column) => kindOfCells(cellsOf(column), cast))
  const first = (kind: CellKind): number | undefined => {
    const at = kinds.indexOf(kind)
    return at < 0 ? undefined : at
  }
  const [owner, task] = [first('owner'), first('task')]
  const action = task ?? wordiest(kinds, cellsOf) ?? onlyWords(kinds, cellsOf)
  if (action === undefined || (owner ?? task) === undefined) return null
  const status = first('state') ?? behind(Math.max(owner ?? 0, action), kinds)
  if (owner === undefined && status === undefined) return null
  return {
    action,
    ...at('owner', owner),
    ...at('target', first('due')),
    ...at('reference', first('reference')),
    ...at('status', status),
  }
}

const at = (column: Column, index: number | undefined): Columns =>
  index === undefined ? {} : { [column]: index }

/** The first column of no kind in which most rows say something in three words or more. */
const wordiest = (
  kinds: readonly unknown[],
  cellsOf: (column: number) => readonly string[],
): number | undefined => {
  const found = kinds.findIndex((kind, column) => {
    const cells = cellsOf(column)
    return kind === null && cells.filter((cell) => cell.split(' ').length >= 3).length >= cells.length * 0.6
  })
  return found < 0 ? undefined : found
}

/** The only column of no kind, where the others are all known: there even two words name a task. */
const onlyWords = (
  kinds: readonly unknown[],
  cellsOf: (column: number) => readonly string[],
): number | undefined => {
  const found = kinds.indexOf(null)
  return found >= 0 &&
    found === kinds.lastIndexOf(null) &&
    kinds.length >= 3 &&
    cellsOf(found).every((cell) => /[a-z]{2}.* .*[a-z]{2}/i.test(cell))
    ? found
    : undefined
}

/** What became of it is told behind the action and its owner. */
const behind = (column: number, kinds: readonly unknown[]): number | undefined =>
  kinds[column + 1] === null ? column + 1 : undefined
