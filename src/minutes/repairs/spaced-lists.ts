import { asRow } from './table-titles.ts'
import { type Cell, spacedCells } from './spaced-tables.ts'

/**
 * Lists of actions that no row heads, two lines of them or more, their cells parted by nothing but spaces: "3/18
 * Publish the data    NF    Done". Put back as rows where they stand under "Actions" and all have as many cells.
 */
export const restoreSpacedLists = (lines: readonly string[]): string[] => {
  const out: string[] = []
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? ''
    out.push(line)
    at += 1
    if (!ACTIONS.test(line)) continue
    const { rows, end } = rowsFrom(lines, at)
    if (rows.length < 2) continue
    out.push('', ...rows.map(asRow), '')
    at = end
  }
  return out
}

const ACTIONS =
  /^\W*(?:\d{1,2}(?:\.\d{1,2})?\W+)?(?:(?:agreed|key|new|summary of|list of|record of|review of|outstanding|previous)\s+)*actions?\b(?:\s+(?:points?|agreed|arising|log|list|sheet|tracker|register|notes?|summary|review|updates?|from|outstanding|(?:brought|carried) forward)\b.{0,40})?\W*$/i

const FEWEST_CELLS = 3
/** Blank lines between two rows. */
const MOST_BETWEEN = 2

const rowsFrom = (lines: readonly string[], from: number): { rows: string[][]; end: number } => {
  const rows: { readonly cells: readonly Cell[]; readonly words: string[] }[] = []
  let end = from
  for (let at = from; at < lines.length && at - end <= MOST_BETWEEN; at += 1) {
    const cells = spacedCells(lines[at] ?? '')
    const last = rows.at(-1)
    if (cells.length === 0) continue
    if (cells.length >= FEWEST_CELLS && cells.length === (last?.cells.length ?? cells.length))
      rows.push({ cells, words: cells.map(({ words }) => words) })
    else if (last === undefined || !goesOn(cells, last)) break
    end = at + 1
  }
  return { rows: withNumbersApart(rows.map(({ words }) => words)), end }
}

/** "1 Share the plan": the item's number in a cell of its own. */
const withNumbersApart = (rows: readonly string[][]): string[][] => {
  const parted = rows.map(([first = '', ...rest]) => {
    const [, number, words] = /^(\d{1,2}(?:\.\d{1,2})?[.)]?) (?=[A-Z])(.*)$/.exec(first) ?? []
    return number === undefined || words === undefined ? null : [number, words, ...rest]
  })
  const all = parted.filter((row) => row !== null)
  return all.length === rows.length ? all : [...rows]
}

/** What is wrapped onto the next line stands under the cell it belongs to; the first cell is never gone on with. */
const goesOn = (
  cells: readonly Cell[],
  last: { readonly cells: readonly Cell[]; readonly words: string[] },
): boolean => {
  const columns = cells.map(({ at }) => last.cells.findIndex((cell) => Math.abs(cell.at - at) <= 1))
  if (columns.some((column) => column < 1)) return false
  for (const [index, column] of columns.entries())
    last.words[column] = `${last.words[column] ?? ''} ${cells[index]?.words ?? ''}`
  return true
}
