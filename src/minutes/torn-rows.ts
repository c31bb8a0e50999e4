import { awaitsMore, isCutOff } from './cut-off.ts'
import { asRow } from './flattened-tables.ts'

/**
 * Rows of tab tables that a conversion tore, put together again under a head that names at least two columns of a
 * list of actions. Two ways of tearing are known. A line break within a cell: "7 | Send the | plan" over
 * "to members | AB | May". And cells broken at the width of their column, line by line: "7 | Send the | AB | May" over
 * " | plan to | | ", the number's cell left empty. Lines that fit neither stay as they are.
 */
export const mendTornRows = (lines: readonly string[]): string[] => {
  const out: string[] = []
  let width = 0
  let rests = 0
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? ''
    const last = out.at(-1) ?? ''
    if (isHead(line)) width = cellsOf(line).length
    else if (width > 0 && rests < MOST_RESTS && isRest(line, last, width)) {
      rests += 1
      out[out.length - 1] = withRest(last, line)
      at += 1
      continue
    } else if (width > 0) {
      const row = brokenInCells(lines, at, width)
      if (row !== null) {
        rests = 0
        out.push(row.line)
        at = row.end
        continue
      }
      if (line.trim() !== '' && tabsIn(line) === 0) width = 0
    }
    rests = 0
    out.push(line)
    at += 1
  }
  return out
}

/** Lines that one row may go on over. */
const MOST_RESTS = 15

/** Tabs part the cells, or the bars of a table that is drawn: `| Send the | AB |`. */
const isDrawn = (line: string): boolean => /^\s*\|.*\|\s*$/.test(line)
const partsOf = (line: string): readonly string[] =>
  isDrawn(line) ? line.trim().slice(1, -1).split('|') : line.split('\t')
const cellsOf = (line: string): readonly string[] => partsOf(line).map((cell) => cell.trim())
const tabsIn = (line: string): number => partsOf(line).length - 1
const asRowLike = (line: string, cells: readonly string[]): string =>
  isDrawn(line) ? `| ${cells.join(' | ')} |` : asRow(cells)

/** "Rec | Agreed action | Responsible officer | Implementation": short titles, and two that no other table has. */
const isHead = (line: string): boolean => {
  if (tabsIn(line) < 3 || line.length > LONGEST_HEAD) return false
  const cells = cellsOf(line)
  return cells.every((cell) => TITLE.test(cell)) && cells.filter((cell) => OF_ACTIONS.test(cell)).length >= 2
}

const LONGEST_HEAD = 200
const TITLE = /^\p{Lu}[^.;?!]{0,39}$|^(?:no|ref|rec)\.$/iu
const OF_ACTIONS =
  /\b(?:actions?|tasks?|leads?|owners?|responsib\w+|officers?|who|whom|when|targets?|due|deadlines?|timescales?|status|implement\w+|agreed|update|progress)\b|^by$/i

/** The number of an item or action, alone in its cell: "7", "7/23", "SAM-071", "AP4". */
const REFERENCE = /^#?(?:[A-Z]{1,6}[-/. ]?)?\d[\d/.-]{0,9}[a-z]?[.)]?$/

/** Nothing in the column of numbers below a row that has one: each cell goes on with the one above it. */
const isRest = (line: string, above: string, width: number): boolean => {
  if (
    !/^\t|^\s*\|\s*\|/.test(line) ||
    isDrawn(line) !== isDrawn(above) ||
    tabsIn(above) < width - 2 ||
    tabsIn(line) > width
  )
    return false
  const [cells, upper] = [cellsOf(line), cellsOf(above)]
  const filled = cells.flatMap((cell, index) => (cell === '' ? [] : [index]))
  if (filled.length === 0 || (upper[0] ?? '') === '' || isHead(above)) return false
  const full = upper.filter((cell) => cell !== '').length
  return !filled.some((index) =>
    opensAnother(upper[index] ?? '', cells[index] ?? '', filled.length >= full - 1),
  )
}

/** Two tasks under one number: the second has a capital, and follows a stop, fills its row or opens with a deed. */
const opensAnother = (above: string, cell: string, isFull: boolean): boolean =>
  /^\p{Lu}/u.test(cell) &&
  cell.split(' ').length >= 3 &&
  above !== '' &&
  !awaitsMore(above) &&
  (isFull || /[.!?;]$/.test(above) || OPENS_DEED.test(cell))

/** "Write to the council" */
const OPENS_DEED = /^\p{Lu}\p{Ll}+ (?:(?:to|with) )?(?:the|an?|all|members)\b/u

const withRest = (above: string, line: string): string => {
  const upper = cellsOf(above)
  const cells = cellsOf(line)
  const [only = '', ...more] = cells.filter((cell) => cell !== '')
  // A tab too many or too few puts what is left of the last cell elsewhere.
  const isOfLast = more.length === 0 && cells.length !== upper.length && isCutOff(upper.at(-1) ?? '', only)
  if (isOfLast) return asRowLike(above, upper.with(-1, together(upper.at(-1), only)))
  const last = upper.length - 1
  return asRowLike(
    above,
    upper.map((cell, index) => together(cell, index === last ? cells.slice(last).join(' ') : cells[index])),
  )
}

const together = (cell = '', rest = ''): string => `${cell} ${rest}`.trim()

/** A row over several lines, each broken within a cell, or at its end where only that makes as many cells as the head has. */
const brokenInCells = (
  lines: readonly string[],
  from: number,
  width: number,
): { line: string; end: number } | null => {
  const first = lines[from] ?? ''
  const isNumber = REFERENCE.test(first.trim())
  if (first.startsWith('\t') || (!first.includes('\t') && !isNumber)) return null
  let tabs = tabsIn(first)
  for (let end = from + 1; tabs < width - 1 && end - from < MOST_LINES; end += 1) {
    const next = lines[end] ?? ''
    if (next.trim() === '' || next.startsWith('\t') || isHead(next)) return null
    if (REFERENCE.test(cellsOf(next)[0] ?? '') && next.includes('\t')) return null
    tabs += tabsIn(next)
    const parts = lines.slice(from, end + 1)
    const breaks = end - from
    if (!next.includes('\t') || goesOnBelow(lines[end + 1])) continue
    if (tabs === width - 1) return { line: parts.map(trimmed).join(' '), end: end + 1 }
    if (tabs + breaks === width - 1) return { line: parts.map(trimmed).join('\t'), end: end + 1 }
    if (isNumber && tabs + 1 === width - 1)
      return { line: [first.trim(), parts.slice(1).map(trimmed).join(' ')].join('\t'), end: end + 1 }
  }
  return null
}

const MOST_LINES = 7
const trimmed = (line: string): string => line.replace(/^ +| +$/g, '')
/** More of the last cell: a line in small letters and without cells of its own. */
const goesOnBelow = (line = ''): boolean => /^\s*\p{Ll}/u.test(line) && !line.includes('\t')
