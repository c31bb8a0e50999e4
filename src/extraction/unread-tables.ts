import type { Block } from '../minutes/document.ts'
import type { Cast } from './names/actors.ts'
import { type CellKind, kindOfCells } from './tables/cell-kinds.ts'
import type { Trace } from './extract.ts'

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
    kindOfCells(
      table.map(({ cells }) => cells[index] ?? ''),
      cast,
    ),
  )
  return kinds.includes('task') && kinds.some((kind) => kind !== null && BESIDE.has(kind))
}

const BESIDE: ReadonlySet<CellKind> = new Set(['owner', 'due', 'state'])

const noteOn = ([first]: readonly Block[]): string => {
  const { page, item, paragraph } = first?.place ?? { page: null, item: null, paragraph: 1 }
  const where =
    page !== null ? `on page ${page}` : item !== null ? `under item ${item}` : `at paragraph ${paragraph}`
  const words = (first?.text ?? '').replaceAll(/\s+/g, ' ')
  return `A table ${where} looks like a list of actions, but no heading says what its columns hold: its rows were not read as actions. It begins “${words.length > 80 ? `${words.slice(0, 80).replace(/\s+\S*$/, '')}…` : words}”.`
}
