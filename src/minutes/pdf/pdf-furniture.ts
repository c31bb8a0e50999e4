import { type Grid, type GridCell, gridsOf, sameEdges } from './pdf-grids.ts'
import { type Line, linesOf, type PageLayout, type Piece, textOf, wholeLine } from './pdf-lines.ts'

/** The pages without what is printed on each of them: running heads and feet, page numbers, markings. */
export const withoutFurniture = (pages: readonly PageLayout[]): PageLayout[] => {
  const margins = pages.map((page) => linesOf(page.pieces).filter((line) => inMargin(line, page)))
  const comesAgain = repeatedIn(margins)
  const firstPage = firstPages(margins)
  const repeated = pages.map((page, index) =>
    (margins[index] ?? []).filter(
      (line) => comesAgain(line) || (isOutermost(line, page) && ALWAYS.test(wordsOf(line))),
    ),
  )
  const rows = longRows(pages, (page, index) =>
    (repeated[index] ?? []).some((line) => standsBesideRule(line, page)),
  )
  return pages.map((page, index) => {
    const gone = (repeated[index] ?? []).filter((line) => {
      const row = rows[index]?.find(({ top, bottom }) => line.y > top && line.y < bottom)
      return row === undefined || row.lines.every((one) => inMargin(one, page) && firstPage(one) < index)
    })
    const isGone = (y: number, size: number): boolean =>
      gone.some((line) => Math.abs(line.y - y) < Math.max(size, line.size) * 0.55)
    return { ...page, pieces: page.pieces.filter(({ y, size }) => !isGone(y, size)) }
  })
}

const repeatedIn = (margins: readonly (readonly Line[])[]): ((line: Line) => boolean) => {
  const seen = new Map<string, number>()
  for (const lines of margins)
    for (const key of new Set(lines.map(keyOf))) seen.set(key, (seen.get(key) ?? 0) + 1)
  const often = Math.max(2, margins.length * 0.4)
  return (line) => (seen.get(keyOf(line)) ?? 0) >= often
}

/** The first page in whose margins a line stands as it is, from 0. */
const firstPages = (margins: readonly (readonly Line[])[]): ((line: Line) => number) => {
  const first = new Map<string, number>()
  margins.forEach((lines, index) => {
    for (const key of lines.map(exactKeyOf)) if (!first.has(key)) first.set(key, index)
  })
  return (line) => first.get(exactKeyOf(line)) ?? margins.length
}

const standsBesideRule = ({ y }: Line, { rules }: PageLayout): boolean =>
  rules.some(({ y1, y2 }) => Math.min(y1, y2) < y && y < Math.max(y1, y2))

type TableRow = { readonly top: number; readonly bottom: number; readonly lines: readonly Line[] }

/**
 * Page by page the rows of bordered tables that reach out of the margins, and of what goes on from them: rows of a
 * log begin alike on page after page, and are no running heads unless the whole row comes again; then its first is the
 * head of the log.
 */
const longRows = (
  pages: readonly PageLayout[],
  isAsked: (page: PageLayout, index: number) => boolean,
): readonly (readonly TableRow[])[] => {
  const grids = pages.map((page, index) =>
    isAsked(page, index) ? gridsOf(page.pieces, page.rules).grids : [],
  )
  const isLong = ({ top, bottom }: Grid, index: number): boolean =>
    bottom - top > (pages[index]?.height ?? 0) * LONG_TABLE
  const long = grids.flatMap((ofPage, index) => ofPage.filter((grid) => isLong(grid, index)))
  return grids.map((ofPage, index) =>
    ofPage
      .filter((grid) => isLong(grid, index) || long.some((other) => sameEdges(grid.edges, other.edges)))
      .flatMap(({ rows }) => rows.map(rowOf)),
  )
}

const rowOf = (cells: readonly GridCell[]): TableRow => {
  const lines = linesOf(cells.flatMap(({ pieces }) => pieces))
  const half = Math.max(...lines.map(({ size }) => size)) / 2
  return { top: (lines[0]?.y ?? 0) - half, bottom: (lines.at(-1)?.y ?? 0) + half, lines }
}

/** Part of the page's height: a letterhead in a box is lower. */
const LONG_TABLE = 0.2

const inMargin = ({ y }: Line, { height }: PageLayout): boolean => y < height * 0.12 || y > height * 0.88
const isOutermost = ({ y }: Line, { height }: PageLayout): boolean => y < height * 0.08 || y > height * 0.92

const ALWAYS =
  /^(?:page\s+)?[-–]?\s*\d{1,3}\s*[-–]?(?:\s*(?:of|\/)\s*\d{1,3})?$|^(?:not protectively marked|official(?:[- –]+sensitive)?)$/i

/** Numbers change from page to page, and a line of the text may pass by at another height. */
const keyOf = (line: Line): string => `${Math.round(line.y / 4)} ${wordsOf(line).replaceAll(/\d+/g, '#')}`
const exactKeyOf = (line: Line): string => `${Math.round(line.y / 4)} ${wordsOf(line)}`

const wordsOf = (line: Line): string => textOf(wholeLine(line).spans).replaceAll(/\s+/g, ' ').trim()

/** The pages without large words printed across the text, such as DRAFT; slanted ones are not read at all. */
export const withoutWatermarks = (pages: readonly PageLayout[]): PageLayout[] =>
  pages.map((page) => ({ ...page, pieces: page.pieces.filter((piece) => !liesAcross(piece, page.pieces)) }))

const liesAcross = (piece: Piece, pieces: readonly Piece[]): boolean =>
  piece.size > LARGE &&
  pieces.filter(
    ({ size, x, y, width }) =>
      size < piece.size / 2 &&
      y < piece.y &&
      y > piece.y - piece.size * 0.7 &&
      x < piece.x + piece.width &&
      x + width > piece.x,
  ).length >= 2

/** Points: larger than the letters of a title. */
const LARGE = 36
