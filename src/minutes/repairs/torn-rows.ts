import { brokenInCells, cutByPage, setBelow, type TornRows } from './torn-cells.ts'
import { awaitsMore, isCutOff } from '../lines/cut-off.ts'
import { asRow } from './table-titles.ts'
import { cellsOf, isDrawn, opensRow, tabsIn } from './tab-cells.ts'

/**
 * Rows of tab tables that a conversion tore, put together again under a head that names at least two columns of a
 * list of actions. Two ways of tearing are common. A line break within a cell: "7 | Send the | plan" over
 * "to members | AB | May". And cells broken at the width of their column, line by line: "7 | Send the | AB | May" over
 * " | plan to | | ", the number's cell left empty. Rows that a page's end cut, or that lost their last cells to lines
 * below them all, are mended too, and a line break within a cell where no head stands but other rows are whole.
 * Lines that fit none of these stay as they are.
 */
export const mendTornRows = (lines: readonly string[]): string[] => {
  const out: string[] = []
  let width = 0
  let isHeaded = false
  let rests = 0
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? ''
    const last = out.at(-1) ?? ''
    isHeaded = isHead(line) || (isHeaded && width > 0)
    if (isHead(line)) width = cellsOf(line).length
    else if (isHeaded && isBrokenBeforeCell(last, line, lines[at + 1] ?? '', width)) {
      out[out.length - 1] = [...cellsOf(last), ...cellsOf(line).filter((cell) => cell !== '')].join('\t')
      at += 1
      continue
    } else if (isHeaded && rests < MOST_RESTS && isRest(line, last, width)) {
      rests += 1
      out[out.length - 1] = withRest(last, line)
      at += 1
      continue
    } else {
      if (width === 0) width = unheadedWidth(lines, at)
      const torn = tornRows(lines, at, width)
      if (torn !== null) {
        rests = 0
        out.push(...torn.rows)
        at = torn.end
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

const tornRows = (lines: readonly string[], at: number, width: number): TornRows | null =>
  cutByPage(lines, at) ??
  (width === 0 ? null : (brokenInCells(lines, at, width, isHead) ?? setBelow(lines, at, width)))

/** "7 | Send the plan" over " | AB | May": a line break before a cell, of a row that has room for what follows. */
const isBrokenBeforeCell = (above: string, line: string, next: string, width: number): boolean => {
  if (!line.startsWith('\t') || isDrawn(above) || tabsIn(above) === 0 || !opensRow(above)) return false
  const filled = cellsOf(line).filter((cell) => cell !== '').length
  const cells = cellsOf(above)
  const room = width - cells.length - filled
  return filled > 0 && cells.every((cell) => cell !== '') && room >= (next.startsWith('\t') ? 1 : 0)
}

/** Lines that one row may go on over. */
const MOST_RESTS = 15

const asRowLike = (line: string, cells: readonly string[]): string =>
  isDrawn(line) ? `| ${cells.join(' | ')} |` : asRow(cells)

/** "Rec | Agreed action | Responsible officer | Implementation": short titles, and two that no other table has. */
const isHead = (line: string): boolean => {
  if (tabsIn(line) < 3 || line.length > LONGEST_HEAD) return false
  const cells = cellsOf(line)
  return cells.every((cell) => TITLE.test(cell)) && cells.filter((cell) => OF_ACTIONS.test(cell)).length >= 2
}

const LONGEST_HEAD = 200
const TITLE = /^\p{Lu}[^.;?!]{0,39}$|^(?:nos?|ref|rec|min|para|app|ser)\.$/iu
const OF_ACTIONS =
  /\b(?:actions?|tasks?|leads?|owners?|responsib\w+|officers?|who|whom|when|targets?|due|deadlines?|timescales?|status|implement\w+|agreed|update|progress)\b|^by$/i

/**
 * The cells of a row in a list that no head stands over: as many as two rows or more of the run have that open with a
 * number each. 0 where no such run begins.
 */
const unheadedWidth = (lines: readonly string[], from: number): number => {
  if (!opensRow(lines[from]) || opensRow(lines[from - 1])) return 0
  const end = lines.findIndex((line, at) => at > from && line.trim() === '')
  const widths = lines
    .slice(from, end < 0 ? from + LONGEST_RUN : end)
    .flatMap((line) => (opensRow(line) ? [cellsOf(line).length] : []))
  const most = Math.max(...widths)
  return most >= 3 && widths.filter((width) => width === most).length >= 2 ? most : 0
}

const LONGEST_RUN = 100

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
  if (filled.length === 0 || isHead(above)) return false
  if ((upper[0] ?? '') === '' && !isMidSentence(upper[filled[0] ?? 0], cells[filled[0] ?? 0])) return false
  const full = upper.filter((cell) => cell !== '').length
  return !filled.some((index) =>
    opensAnother(upper[index] ?? '', cells[index] ?? '', filled.length >= full - 1),
  )
}

/** The first words of the line go on in small letters with what has not ended above them, number or no number. */
const isMidSentence = (above = '', cell = ''): boolean =>
  /^\p{Ll}/u.test(cell) && /[\p{L}\d,’')]$/u.test(above)

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
