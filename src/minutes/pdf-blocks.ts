import type { RawBlock } from './block-builder.ts'
import { regionsOf } from './pdf-columns.ts'
import { withoutFurniture } from './pdf-furniture.ts'
import { type Grid, gridsOf } from './pdf-grids.ts'
import { type Line, linesOf, type PageLayout, type Span, textOf, wholeLine } from './pdf-lines.ts'
import { joinPages, type Part, type RowCell } from './pdf-page-joins.ts'
import { allBold, type Habits, type Paragraph, paragraphsOf } from './pdf-paragraphs.ts'
import { cutLevelRows } from './pdf-rows.ts'

/**
 * The blocks of laid-out pages in reading order. Tables are found by their borders, or by the white space
 * between columns; a table or a sentence that goes on over the page is put together again.
 */
export const pagesToBlocks = (layouts: readonly PageLayout[]): RawBlock[] => {
  const pages = withoutFurniture(layouts)
  const habits = habitsOf(pages)
  const parts = pages.flatMap((page, index) => partsOf(page, index + 1, habits))
  return toRawBlocks(joinPages(parts, habits), habits)
}

const partsOf = (page: PageLayout, number: number, habits: Habits): Part[] => {
  const { grids, rest } = gridsOf(page.pieces, page.rules)
  const lines = linesOf(rest)
  const right = Math.max(0, ...lines.flatMap(({ segments }) => segments.map((segment) => segment.right)))
  const parts: { y: number; part: Part }[] = []
  // A table between two paragraphs divides the lines, so that no region of columns runs across it.
  let from = Number.NEGATIVE_INFINITY
  for (const to of [...grids.map(({ top }) => top), Number.POSITIVE_INFINITY]) {
    const between = lines.filter(({ y }) => y >= from && y < to)
    parts.push(...looseParts(between, number, right, habits))
    from = to
  }
  grids.forEach((grid, index) => {
    for (const part of gridParts(grid, number, index, habits)) parts.push({ y: grid.top, part })
  })
  return parts.toSorted((a, b) => a.y - b.y).map(({ part }) => part)
}

const looseParts = (
  lines: readonly Line[],
  page: number,
  right: number,
  habits: Habits,
): { y: number; part: Part }[] =>
  regionsOf(lines, habits.pitch).flatMap((region, index): { y: number; part: Part }[] => {
    if (region.kind === 'prose')
      return runsOf(region.lines, habits).flatMap((run) =>
        paragraphsOf(run, rightOf(run, right), habits).map((paragraph) => ({
          y: paragraph.y,
          part: { kind: 'prose', page, paragraph },
        })),
      )
    return region.rows.map((columns) => ({
      y: Math.min(...columns.flat().map((line) => line.y)),
      part: {
        kind: 'row',
        page,
        cells: columns.map((cell, column) => paragraphsOf(cell, region.rights[column] ?? right, habits)),
        key: `${page} loose ${lines[0]?.y ?? 0} ${index}`,
        edges: [],
      },
    }))
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
      (cut): Part => ({ kind: 'row', page, cells: cut, key: `${page} grid ${index}`, edges: grid.edges }),
    )
  })

const habitsOf = (pages: readonly PageLayout[]): Habits => {
  const lines = pages.map((page) => linesOf(page.pieces))
  const size = mostOften(
    pages.flatMap((page) => page.pieces.map((piece) => [piece.size, piece.text.length])),
    11,
  )
  const steps = lines.flatMap((page) =>
    page.slice(1).map((line, index) => [line.y - (page[index]?.y ?? 0), 1] as const),
  )
  const pitch = smallestCommon(
    steps.filter(([step]) => step > size * 0.9 && step < size * 2.2),
    size * 1.2,
  )
  const vocabulary = new Set(
    lines.flat().flatMap((line) => {
      const words = textOf(wholeLine(line).spans).toLowerCase().split(/\s+/)
      return words
        .filter((word, index) => index < words.length - 1 || !word.endsWith('-'))
        .map((word) => word.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, ''))
    }),
  )
  return { pitch, size, vocabulary }
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
