import type { RawBlock } from '../blocks/block-builder.ts'
import { regionsOf } from './pdf-columns.ts'
import { NOTE_MARK, withoutFootnotes } from './pdf-footnotes.ts'
import { withoutFurniture, withoutWatermarks } from './pdf-furniture.ts'
import type { Grid } from './pdf-grids.ts'
import { hyphenationOf } from './pdf-hyphens.ts'
import { type Line, linesOf, type PageLayout, type Span, textOf, wholeLine } from './pdf-lines.ts'
import { joinPages, type Part, type RowCell } from './pdf-page-joins.ts'
import { allBold, type Habits, type Paragraph, paragraphsOf } from './pdf-paragraphs.ts'
import { cutLevelRows } from './pdf-rows.ts'
import { columnsOf, type LineFlow, type SortedPage, sortedPage } from './pdf-sorted-page.ts'

export type PdfWords = {
  readonly blocks: readonly RawBlock[]
  /** How many footnotes were put at the end. */
  readonly footnotes: number
}

/**
 * The blocks of laid-out pages in reading order. Tables are found by their borders, or by the white space
 * between columns; a table or a sentence that goes on over the page or the column is put together again.
 */
export const pagesToBlocks = (layouts: readonly PageLayout[]): PdfWords => {
  const printed = withoutFurniture(withoutWatermarks(layouts))
  const size = usualSize(printed)
  const noted = printed.map((page) => withoutFootnotes(page, size))
  const pitch = pitchOf(
    noted.map(({ page }) => linesOf(page.pieces)),
    size,
  )
  const sorted = noted.map(({ page }) => sortedPage(page, pitch))
  const columns = [...sorted.flatMap(columnsOf), ...noted.flatMap(({ notes }) => notes)]
  const habits = { pitch, size, hyphenation: hyphenationOf(columns) }
  const parts = sorted.flatMap((page, index) => partsOf(page, index + 1, habits))
  const footnotes = noted.flatMap(({ notes }, index) =>
    notes.map((lines) => noteOf(lines, index + 1, habits)),
  )
  return {
    blocks: [...toRawBlocks(joinPages(parts, habits), habits), ...footnotes],
    footnotes: footnotes.length,
  }
}

const partsOf = ({ grids, flows, right }: SortedPage, page: number, habits: Habits): Part[] =>
  flows.flatMap((between, index): Part[] => {
    const grid = grids[index - 1]
    return [
      ...(grid === undefined ? [] : gridParts(grid, page, index, habits)),
      ...between.flatMap((flow, at) => {
        const edge = flow.inColumns ? rightmost(flow.lines) : right
        return looseParts(flow, { page, flow: `${page} ${index} ${at}` }, edge, habits)
      }),
    ]
  })

const rightmost = (lines: readonly Line[]): number =>
  Math.max(0, ...lines.map((line) => wholeLine(line).right))

const looseParts = (
  { lines, inColumns }: LineFlow,
  place: { page: number; flow: string },
  right: number,
  habits: Habits,
): Part[] =>
  regionsOf(lines, habits.pitch).flatMap((region, index): Part[] => {
    if (region.kind === 'prose')
      return runsOf(region.lines, habits).flatMap((run) =>
        paragraphsOf(run, rightOf(run, right), habits).map(
          (paragraph): Part => ({ kind: 'prose', ...place, inColumns, paragraph }),
        ),
      )
    return region.rows.map((columns) => ({
      kind: 'row',
      page: place.page,
      cells: columns.map((cell, column) => paragraphsOf(cell, region.rights[column] ?? right, habits)),
      key: `${place.flow} loose ${index}`,
      edges: [],
    }))
  })

const noteOf = (lines: readonly Line[], page: number, habits: Habits): RawBlock => ({
  kind: 'list-item',
  text: paragraphsOf(lines, rightmost(lines), habits)
    .map(({ spans }) => textOf(spans))
    .join(' ')
    .replace(NOTE_MARK, ''),
  page,
})

/** Lines that follow each other without a gap. */
const runsOf = (lines: readonly Line[], { pitch }: Habits): Line[][] => {
  const runs: Line[][] = []
  for (const line of lines) {
    const run = runs.at(-1)
    if (run === undefined || line.y - (run.at(-1)?.y ?? 0) > pitch * 1.25) runs.push([line])
    else run.push(line)
  }
  return runs
}

/** Where a full line ends: narrower than the page for a block whose own lines agree on it. */
const rightOf = (run: readonly Line[], pageRight: number): number => {
  const rights = run.map(({ segments }) => segments.at(-1)?.right ?? 0)
  const own = Math.max(...rights)
  const agreeing = rights.filter((right) => own - right < (run[0]?.size ?? 0) * 4)
  return run.length >= 3 && agreeing.length >= run.length * 0.6 ? own : pageRight
}

const PADDING = 5

const gridParts = (grid: Grid, page: number, index: number, habits: Habits): Part[] =>
  grid.rows.flatMap((row) => {
    const cells: RowCell[] = grid.edges.slice(1).map(() => [])
    for (const { column, right, pieces } of row)
      cells[column] = paragraphsOf(linesOf(pieces), right - PADDING, habits)
    return cutLevelRows(cells, habits.pitch).map(
      (cut): Part => ({
        kind: 'row',
        page,
        cells: cut,
        key: `${page} grid ${index}`,
        edges: grid.edges,
      }),
    )
  })

const usualSize = (pages: readonly PageLayout[]): number =>
  mostOften(
    pages.flatMap((page) => page.pieces.map((piece) => [piece.size, piece.text.length])),
    11,
  )

const pitchOf = (pages: readonly (readonly Line[])[], size: number): number => {
  const steps = pages.flatMap((lines) =>
    lines.slice(1).map((line, index) => [line.y - (lines[index]?.y ?? 0), 1] as const),
  )
  return smallestCommon(
    steps.filter(([step]) => step > size * 0.9 && step < size * 2.2),
    size * 1.2,
  )
}

const mostOften = (values: readonly (readonly [number, number])[], otherwise: number): number =>
  tally(values)[0]?.[0] ?? otherwise

/** The smallest that is common: in short minutes the gaps between paragraphs can outnumber the lines. */
const smallestCommon = (values: readonly (readonly [number, number])[], otherwise: number): number => {
  const counts = tally(values)
  const enough = (counts[0]?.[1] ?? 0) / 3
  return counts.filter(([, count]) => count >= enough).toSorted((a, b) => a[0] - b[0])[0]?.[0] ?? otherwise
}

/** Values to a quarter point with their weights, the heaviest first. */
const tally = (values: readonly (readonly [number, number])[]): [number, number][] => {
  const counts = new Map<number, number>()
  for (const [value, weight] of values) {
    const rounded = Math.round(value * 4) / 4
    counts.set(rounded, (counts.get(rounded) ?? 0) + weight)
  }
  return [...counts].toSorted((a, b) => b[1] - a[1])
}

const toRawBlocks = (parts: readonly Part[], { size }: Habits): RawBlock[] => {
  const tables = new Map<string, number>()
  return parts.map((part): RawBlock => {
    if (part.kind === 'prose') {
      const { spans } = part.paragraph
      const kind = isHeading(part.paragraph, size) ? 'heading' : 'paragraph'
      return { kind, text: textOf(spans), bold: boldRuns(spans), page: part.page }
    }
    const table = tables.get(part.key) ?? tables.size
    tables.set(part.key, table)
    const cells = part.cells.map((cell) => cell.map(({ spans }) => fold(textOf(spans))).join('\n'))
    const bold = part.cells.flat().flatMap(({ spans }) => boldRuns(spans))
    return { kind: 'row', text: '', cells, table, bold, page: part.page }
  })
}

const isHeading = ({ spans, size }: Paragraph, usual: number): boolean => {
  const words = fold(textOf(spans))
  if (/[.;,?!]$/.test(words) || words.split(' ').length > 14) return false
  return (
    size > usual * 1.15 ||
    (allBold(spans) && !/^(?:actions?|agreed|resolved|decision)\b.*[:–-]\s*\S/i.test(words))
  )
}

const boldRuns = (spans: readonly Span[]): string[] => {
  const runs: string[] = []
  let open = false
  for (const { text, bold } of spans) {
    const blank = text.trim() === ''
    if (open && (bold || blank)) runs[runs.length - 1] += text
    else if (bold && !blank) runs.push(text)
    open = bold ? !blank || open : blank && open
  }
  return runs.map(fold)
}

const fold = (words: string): string => words.replaceAll(/\s+/g, ' ').trim()
