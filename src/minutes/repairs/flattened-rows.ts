import { REFERENCE } from './tab-cells.ts'
import { DUE, fits, headsActions, OWNER, TITLE } from './table-titles.ts'

/** The titles of a table whose cells stand one below the other, and the line behind the last of them. */
export type Head = { readonly titles: readonly string[]; readonly end: number }
export type FlatRows = { readonly cells: readonly (readonly string[])[]; readonly end: number }

const wordsOf = (line = ''): string => line.trim()
const LONGEST = 200

/**
 * A table that was read column by column: "Action" above all actions, then "Owner" above all owners, then "Due" above
 * all days, each in the order of the rows.
 */
export const columnByColumn = (lines: readonly string[], from: number): (FlatRows & Head) | null => {
  if (!TITLE.test(wordsOf(lines[from]))) return null
  const columns = columnsFrom(lines, from)
  const titles = columns.map(({ title }) => title)
  if (!headsActions(titles)) return null
  const count = Math.min(...columns.map(({ cells }) => cells.length))
  const cut = columns.map((column, at) => cellsIn(column, count, at === columns.length - 1))
  if (count < 2 || cut.some((cells) => cells.length !== count)) return null
  const rows = Array.from({ length: count }, (_, row) => cut.map((cells) => cells[row]?.words ?? ''))
  return rows.every((row) => fits(row, titles))
    ? { titles, cells: rows, end: cut.at(-1)?.at(-1)?.end ?? from }
    : null
}

type Cell = { readonly words: string; readonly end: number }
type FlatColumn = { readonly title: string; readonly cells: Cell[] }

const columnsFrom = (lines: readonly string[], from: number): readonly FlatColumn[] => {
  const columns: FlatColumn[] = []
  for (let at = from; at < Math.min(lines.length, from + LONGEST); at += 1) {
    const words = wordsOf(lines[at])
    if (words === '') continue
    if (TITLE.test(words)) columns.push({ title: words, cells: [] })
    else columns.at(-1)?.cells.push({ words, end: at + 1 })
    // A title with nothing under it heads no column.
    if (columns.length > 1 && columns.at(-2)?.cells.length === 0) return []
  }
  return columns
}

/** As many cells as the table has rows: a line in small letters goes on with the one above it, if there are too many. */
const cellsIn = ({ cells }: FlatColumn, count: number, isLast: boolean): readonly Cell[] => {
  if (cells.length === count) return cells
  if (isLast) return cells.slice(0, count)
  const joined: Cell[] = []
  for (const cell of cells) {
    const above = joined.at(-1)
    if (above !== undefined && /^\p{Ll}/u.test(cell.words))
      joined[joined.length - 1] = { words: `${above.words} ${cell.words}`, end: cell.end }
    else joined.push(cell)
  }
  return joined
}

/**
 * The rows under a head whose first column numbers them, where some cells took two lines: each number opens a row, and
 * its lines go to the columns that they fit best.
 */
export const numberedRows = (lines: readonly string[], { titles, end: from }: Head): FlatRows | null => {
  const shape = shapeOf(wordsOf(lines.slice(from, from + 3).find((line) => line.trim() !== '')))
  if (shape === '') return null
  const cells: string[][] = []
  let end = from
  let at = from
  while (at < lines.length) {
    while (wordsOf(lines[at]) === '' && at < lines.length) at += 1
    if (shapeOf(wordsOf(lines[at])) !== shape) break
    const found = rowOf(lines, at, titles, shape)
    if (found === null) break
    cells.push(found.row)
    end = found.end
    at = end
  }
  return cells.length === 0 ? null : { cells, end }
}

/** "POB 61" and "POB 64" number rows alike; "" for what is no number. */
const shapeOf = (words: string): string =>
  REFERENCE.test(words) && !YEAR.test(words) ? words.replaceAll(/\d+/g, '0') : ''

const YEAR = /^(?:19|20)\d{2}$/

/** Lines that one row may take beyond one for each column. */
const MOST_SPARE = 6

const rowOf = (
  lines: readonly string[],
  from: number,
  titles: readonly string[],
  shape: string,
): { row: string[]; end: number } | null => {
  const [number, ...own] = cellsUntilNext(lines, from, titles.length + MOST_SPARE, shape)
  const rest = titles.slice(1)
  const isWhole =
    shapeOf(wordsOf(lines.slice(own.at(-1)?.end ?? from).find((line) => line.trim() !== ''))) === shape
  // Below the last row the text goes on: of the lines there it takes those that fit best, and the fewest.
  const counts = isWhole ? [own.length] : own.map((_, at) => at + 1).slice(rest.length - 1)
  const [best] = counts
    .flatMap((count) => withCount(own, count, rest))
    .toSorted((a, b) => a.cost - b.cost || a.end - b.end)
  return best === undefined ? null : { row: [number?.words ?? '', ...best.cells], end: best.end }
}

const withCount = (
  own: readonly Cell[],
  count: number,
  titles: readonly string[],
): (Parted & { end: number })[] => {
  const words = own.map((cell) => cell.words)
  const best = parted(words.slice(0, count), titles)
  const torn = count < own.length && goesOn(words[count - 1], words[count]) ? TORN : 0
  return best === null ? [] : [{ ...best, cost: best.cost + torn, end: own[count - 1]?.end ?? 0 }]
}

const cellsUntilNext = (
  lines: readonly string[],
  from: number,
  most: number,
  shape: string,
): readonly Cell[] => {
  const found: Cell[] = []
  for (let at = from; at < lines.length && found.length < most; at += 1) {
    const words = wordsOf(lines[at])
    if (found.length > 0 && shapeOf(words) === shape) break
    if (words !== '') found.push({ words, end: at + 1 })
  }
  return found
}

type Parted = { readonly cells: readonly string[]; readonly cost: number }

/** The lines parted among the columns in their order, in the way that tears the fewest words apart; null where none fits. */
const parted = (lines: readonly string[], titles: readonly string[]): Parted | null => {
  const [title = '', ...others] = titles
  if (titles.length === 0) return lines.length === 0 ? { cells: [], cost: 0 } : null
  let best: Parted | null = null
  for (let count = 1; count <= lines.length - others.length; count += 1) {
    const words = lines.slice(0, count).join(' ')
    if (!fits([words], [title])) continue
    const below = parted(lines.slice(count), others)
    if (below === null) continue
    const cost = below.cost + costOf(lines, count, title)
    if (best === null || cost < best.cost) best = { cells: [words, ...below.cells], cost }
  }
  return best
}

const costOf = (lines: readonly string[], count: number, title: string): number => {
  const joins = lines.slice(1, count).filter((line, at) => !goesOn(lines[at], line)).length
  const isTorn = count < lines.length && goesOn(lines[count - 1], lines[count])
  return joins * (OWNER.test(title) || DUE.test(title) ? 2 : 1) + (isTorn ? TORN : 0)
}

const TORN = 5

/** "C Hale /" above "P Roe", "29 Feb" above "2024", and whatever goes on in small letters. */
const goesOn = (above = '', below = ''): boolean =>
  /[/,&]$|\b(?:and|of|the|to|for|with)$/.test(above) ||
  (/\b[A-Z][a-z]{2,8}$/.test(above) && /^(?:19|20)\d{2}$/.test(below)) ||
  (/^\p{Ll}/u.test(below) && !OWN_CELL.test(below))

/** A day or a state in small letters. */
const OWN_CELL =
  /^(?:next|ongoing|on-going|asap|by|end|early|mid|late|tb[acd]|immediate\w*|complete\w*|closed|open|none|n\/a)\b/
