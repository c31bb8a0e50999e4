import { columnByColumn, type FlatRows, type Head, numberedRows } from './flattened-rows.ts'
import { ACTION, asRow, fits, headsActions, TITLE } from './table-titles.ts'

/**
 * Tables that a conversion left as one cell a line: a head ("Issue", "Owner", "Action", "Deadline"), then the
 * cells of each row in its order. They are put back as rows, their cells parted by tabs, since an owner or a date
 * on a line of its own says nothing of whose it is. Only a head that names an action and its owner, date or status
 * is believed, and only rows that fit under it: any other lines stay as they are.
 */
export const restoreTables = (lines: readonly string[]): string[] => {
  const out: string[] = []
  for (let at = 0; at < lines.length; ) {
    const columns = columnByColumn(lines, at)
    const head = columns ?? headAt(lines, at)
    const rows = columns ?? (head === null ? null : fuller(rowsUnder(lines, head), numberedRows(lines, head)))
    if (head === null || rows === null) {
      out.push(lines[at] ?? '')
      at += 1
      continue
    }
    out.push('', asRow(head.titles), ...rows.cells.map(asRow), '')
    at = rows.end
  }
  return out
}

const fuller = (rows: FlatRows | null, numbered: FlatRows | null): FlatRows | null =>
  rows === null || (numbered !== null && numbered.end >= rows.end) ? numbered : rows

/** Three to eight titles one below the other, blank lines between them or not, an action and an owner or date among them. */
const headAt = (lines: readonly string[], from: number): Head | null => {
  const titles: string[] = []
  let end = from
  for (let at = from; at < lines.length && titles.length < 8; at += 1) {
    const words = bare(lines[at])
    if (words === '' && titles.length > 0 && at - end < 2) continue
    if (!TITLE.test(words)) break
    titles.push(words)
    end = at + 1
  }
  return headsActions(titles) ? { titles, end } : null
}

const bare = (line = ''): string => {
  const words = line.trim()
  return words.length > LONGEST_TITLE ? words : words.replaceAll(STARS, '').replace(COLON, '').trim()
}

/** With the stars around it. */
const LONGEST_TITLE = 80
const STARS = /[*_]/g
const COLON = /:\s*$/

/** Rows set off by blank lines when they are; else one cell after another for as long as they fit. */
const rowsUnder = (lines: readonly string[], head: Head): FlatRows | null => {
  const groups = groupsFrom(lines, head.end)
  const parted = takeWhileRow(groups, ({ words }) => inColumns(words, head.titles))
  if (parted !== null) return parted
  const cells = groups.flatMap(({ words, end, start }) =>
    words.map((word, index) => ({ word, end: words.length === 1 ? end : start + index + 1 })),
  )
  const rows: string[][] = []
  let end = head.end
  for (let at = 0; at + head.titles.length <= cells.length; at += head.titles.length) {
    const next = cells.slice(at, at + head.titles.length)
    const row = next.map(({ word }) => word)
    if (!fits(row, head.titles)) break
    rows.push(row)
    end = next.at(-1)?.end ?? end
  }
  return rows.length === 0 ? null : { cells: rows, end }
}

type Group = { readonly words: readonly string[]; readonly start: number; readonly end: number }

const LONGEST_TABLE = 400

const groupsFrom = (lines: readonly string[], from: number): Group[] => {
  const groups: Group[] = []
  let words: string[] = []
  const close = (end: number): void => {
    if (words.length > 0) groups.push({ words, start: end - words.length, end })
    words = []
  }
  const last = Math.min(lines.length, from + LONGEST_TABLE)
  for (let at = from; at < last; at += 1) {
    const line = (lines[at] ?? '').trim()
    if (line === '') close(at)
    else words.push(line)
  }
  close(last)
  return groups
}

const takeWhileRow = (
  groups: readonly Group[],
  read: (group: Group) => string[] | null,
): { cells: string[][]; end: number } | null => {
  const cells: string[][] = []
  let end = 0
  for (const group of groups) {
    const row = read(group)
    if (row === null) break
    cells.push(row)
    end = group.end
  }
  return cells.length === 0 ? null : { cells, end }
}

/** One line a cell; where there are more lines than columns, the action took several. */
const inColumns = (lines: readonly string[], titles: readonly string[]): string[] | null => {
  const spare = lines.length - titles.length
  if (spare < 0 || spare > 2 || lines.length < 3) return null
  const action = titles.findIndex((title) => ACTION.test(title))
  const row = [
    ...lines.slice(0, action),
    lines.slice(action, action + spare + 1).join(' '),
    ...lines.slice(action + spare + 1),
  ]
  return fits(row, titles) ? row : null
}
