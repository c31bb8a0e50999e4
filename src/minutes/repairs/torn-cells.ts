import { cellsOf, opensRow, REFERENCE, tabsIn } from './tab-cells.ts'

/** Rows put together again, and the line behind the last that they were made of. */
export type TornRows = { readonly rows: readonly string[]; readonly end: number }

/** A row over several lines, each broken within a cell, or at its end where only that makes as many cells as the head has. */
export const brokenInCells = (
  lines: readonly string[],
  from: number,
  width: number,
  isHead: (line: string) => boolean,
): TornRows | null => {
  const first = lines[from] ?? ''
  const isNumber = REFERENCE.test(first.trim())
  if (first.startsWith('\t') || (!first.includes('\t') && !isNumber)) return null
  const parts = [first]
  let tabs = tabsIn(first)
  if (tabs === width - 1 && opensRow(first)) return withLastCell(lines, parts, from + 1)
  for (let end = from + 1; tabs < width - 1 && parts.length < MOST_LINES; end += 1) {
    const next = lines[end] ?? ''
    if (next.trim() === '' && end - from < MOST_LINES * 2 && goesOnBehindPage(lines, end)) continue
    if (next.trim() === '' || next.startsWith('\t') || isHead(next)) return null
    if (REFERENCE.test(cellsOf(next)[0] ?? '') && next.includes('\t')) return null
    tabs += tabsIn(next)
    parts.push(next)
    const breaks = parts.length - 1
    if (!next.includes('\t')) continue
    if (tabs === width - 1)
      return withLastCell(lines, parts, end + 1) ?? { rows: [parts.map(trimmed).join(' ')], end: end + 1 }
    if (goesOnBelow(lines[end + 1])) continue
    if (tabs + breaks === width - 1) return { rows: [parts.map(trimmed).join('\t')], end: end + 1 }
    if (isNumber && tabs + 1 === width - 1)
      return { rows: [[first.trim(), parts.slice(1).map(trimmed).join(' ')].join('\t')], end: end + 1 }
  }
  return null
}

const MOST_LINES = 7
const trimmed = (line: string): string => line.replace(/^ +| +$/g, '')
/** More of the last cell: a line in small letters and without cells of its own. */
const goesOnBelow = (line = ''): boolean => /^\s*\p{Ll}/u.test(line) && !line.includes('\t')

/** The lines below that go on with the last cell, in small letters; null where none does. */
const withLastCell = (lines: readonly string[], parts: readonly string[], from: number): TornRows | null => {
  let end = from
  while (end - from < MOST_LINES && goesOnBelow(lines[end])) end += 1
  return end === from ? null : { rows: [[...parts, ...lines.slice(from, end)].map(trimmed).join(' ')], end }
}

/** Blank lines where a page ended: the words above them have no end, and go on below in small letters. */
const goesOnBehindPage = (lines: readonly string[], at: number): boolean => {
  const above = lines.slice(Math.max(0, at - MOST_LINES), at).findLast((line) => line.trim() !== '') ?? ''
  const below = lines.slice(at, at + MOST_LINES).find((line) => line.trim() !== '') ?? ''
  return /[\p{L}\d,]\s*$/u.test(above) && /^\s*\p{Ll}/u.test(below)
}

/**
 * A row that a page's end cut within its words, the cells behind them still empty: "7 | The plan is | " over
 * "due in May. | AB".
 */
export const cutByPage = (lines: readonly string[], at: number): TornRows | null => {
  const first = lines[at] ?? ''
  if (!opensRow(first)) return null
  const upper = cellsOf(first)
  const words = upper[1] ?? ''
  if (upper.length < 3 || !CUT.test(words) || upper.slice(2).some((cell) => cell !== '')) return null
  const below = lines.findIndex((line, index) => index > at && line.trim() !== '')
  const lower = cellsOf(lines[below] ?? '')
  if (below > at + MOST_LINES || lower.length !== upper.length - 1 || !/^\p{Ll}/u.test(lower[0] ?? ''))
    return null
  return { rows: [[upper[0], `${words} ${lower[0]}`, ...lower.slice(1)].join('\t')], end: below + 1 }
}

/** Several words that have not ended. */
const CUT = /^\S+ \S+ \S.*[\p{L}\d,]$/u

/**
 * Rows whose last cells a conversion set below all of them, in their order: "7 | Send the plan" and "8 | Count the
 * stock" over " | | AB | May" and " | | CD | June".
 */
export const setBelow = (lines: readonly string[], from: number, width: number): TornRows | null => {
  if (!opensRow(lines[from])) return null
  const rows: string[] = []
  let end = from
  for (; end - from < MOST_BELOW; end += 1) {
    const line = lines[end] ?? ''
    if (opensRow(line)) rows.push(trimmed(line))
    else if (line.trim() !== '' && !line.includes('\t')) rows.push(`${rows.pop() ?? ''} ${line.trim()}`)
    else break
  }
  const filled = cellsOf(rows[0] ?? '').length
  const rests = lines.slice(end, end + rows.length).map(cellsOf)
  const fits =
    filled < width &&
    rows.every((row) => cellsOf(row).length === filled) &&
    rests.length === rows.length &&
    rests.every((cells) => cells.length === width && cells.findIndex((cell) => cell !== '') === filled) &&
    !(lines[end + rows.length] ?? '').startsWith('\t')
  return fits
    ? {
        rows: rows.map((row, at) => [row, ...(rests[at] ?? []).slice(filled)].join('\t')),
        end: end + rows.length,
      }
    : null
}

const MOST_BELOW = 60
