import { asRow, fits, headsActions, headsNotes, isAction, isNotes } from './table-titles.ts'

/**
 * Tables whose cells nothing but spaces part, two of them or more, under a head that names an action with its owner
 * or date, or notes of what was said with whose action they are: put back as rows, their cells parted by tabs. Where the cells stand under their titles, what is wrapped
 * onto the next line goes back to its cell, and a cell may be empty.
 */
export const restoreSpacedTables = (lines: readonly string[]): string[] => {
  const out: string[] = []
  for (let at = 0; at < lines.length; ) {
    const head = headOf(lines[at] ?? '')
    const { rows, end } = head === null ? NO_ROWS : rowsUnder(lines, at + 1, head)
    if (head === null || rows.length === 0) {
      out.push(lines[at] ?? '')
      at += 1
      continue
    }
    out.push('', asRow(head.map(({ words }) => words)), ...rows.map(asRow), '')
    at = end
  }
  return out
}

/** A cell and where in its line it begins. */
export type Cell = { readonly at: number; readonly words: string }
type Rows = { readonly rows: readonly string[][]; readonly end: number }

const NO_ROWS: Rows = { rows: [], end: 0 }
const LONGEST_HEAD = 200
/** Blank lines, rules and what is printed at a page's end between two rows, in lines. */
const MOST_BETWEEN = 5
const PAGE_END =
  /^\W*(?:(?:page\W*)?\d{1,3}(?:\s*(?:of|\/)\s*\d{1,3})?|(?:not )?protectively marked|official(?:\W+sensitive)?|restricted|unclassified)\W*$/i

const headOf = (line: string): readonly Cell[] | null => {
  if (line.length > LONGEST_HEAD || !GAP.test(line)) return null
  const cells = spacedCells(line).map(({ at, words }) => ({ at, words: words.replace(/:$/, '') }))
  const titles = cells.map(({ words }) => words)
  return headsActions(titles) || headsNotes(titles) ? cells : null
}

const GAP = /\S {2,}\S/

/** Two spaces or more part two cells. */
export const spacedCells = (line: string): readonly Cell[] =>
  [...line.matchAll(/\S+(?: \S+)*/g)].map((found) => ({ at: found.index, words: found[0] }))

const rowsUnder = (lines: readonly string[], from: number, head: readonly Cell[]): Rows => {
  const titles = head.map(({ words }) => words)
  const rows: string[][] = []
  let end = from
  for (let at = from; at < lines.length && at - end <= MOST_BETWEEN; at += 1) {
    const cells = spacedCells(lines[at] ?? '')
    if (PAGE_END.test(lines[at] ?? '') || cells.every(({ words }) => /^[-=_]+$/.test(words))) continue
    const row = cells.length === head.length ? cells.map(({ words }) => words) : underTitles(cells, head)
    if (row === null) break
    const last = rows.at(-1)
    if (last !== undefined && isRest(row)) rows[rows.length - 1] = joined(last, row)
    else if (isRow(row, titles)) rows.push(row)
    else break
    end = at + 1
  }
  return { rows, end }
}

/** The cells by the titles they stand under; null when one stands under none. */
const underTitles = (cells: readonly Cell[], head: readonly Cell[]): string[] | null => {
  const row = head.map((title) => cells.find(({ at }) => Math.abs(at - title.at) <= 1)?.words ?? '')
  return row.filter((cell) => cell !== '').length === cells.length ? row : null
}

/** Nothing under the first title: the line before goes on. */
const isRest = ([first]: readonly string[]): boolean => first === ''

const joined = (row: readonly string[], rest: readonly string[]): string[] =>
  row.map((cell, index) => `${cell} ${rest[index] ?? ''}`.trim())

/** An action and something beside it, or notes under their number; any other cell may be empty. */
const isRow = (row: readonly string[], titles: readonly string[]): boolean =>
  row.filter((cell) => cell !== '').length >= 2 &&
  (headsNotes(titles)
    ? row.every((cell, index) => cell !== '' || !isNotes(titles[index] ?? ''))
    : fits(
        row.map((cell, index) => (cell === '' && !isAction(titles[index] ?? '') ? '-' : cell)),
        titles,
      ))
