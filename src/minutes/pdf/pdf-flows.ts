import { type Line, linesOf, type Piece, textOf, wholeLine } from './pdf-lines.ts'

/** Pieces that are read from top to bottom; `inColumns`: beside others, in the columns of one page. */
export type Flow = { readonly pieces: readonly Piece[]; readonly inColumns: boolean }

/**
 * Pieces in the order they are read: a page set in columns like a newspaper is read down the first, then down
 * the next. Tables, whose columns belong together row by row, stay in one flow. `pitch` is the usual distance
 * of two lines.
 */
export const flowsOf = (pieces: readonly Piece[], pitch: number): readonly Flow[] => {
  const lines = linesOf(pieces)
  const edges = edgesOf(lines)
  for (const edge of edges)
    for (const { from, to } of openRuns(lines, edge, pitch)) {
      const run = lines.slice(from, to)
      const [top, bottom] = [middle(lines[from - 1], run[0]), middle(run.at(-1), lines[to])]
      const inside = pieces.filter(({ y }) => y >= top && y < bottom)
      const columns = cutAt(
        inside,
        edges.filter((other) => isOpen(run, other)),
      )
      if (!isNewspaper(columns.map(linesOf), pitch)) continue
      const above = pieces.filter(({ y }) => y < top)
      const below = pieces.filter(({ y }) => y >= bottom)
      const around = [above, below].map((rest) => (rest.length === 0 ? [] : flowsOf(rest, pitch)))
      return [
        ...(around[0] ?? []),
        ...columns.map((column) => ({ pieces: column, inColumns: true })),
        ...(around[1] ?? []),
      ]
    }
  return [{ pieces, inColumns: false }]
}

const cutAt = (pieces: readonly Piece[], edges: readonly number[]): Piece[][] => {
  const bounds = [Number.NEGATIVE_INFINITY, ...edges.toSorted((a, b) => a - b), Number.POSITIVE_INFINITY]
  return bounds
    .slice(1)
    .map((to, index) => pieces.filter(({ x }) => x >= (bounds[index] ?? 0) - NEAR && x < to - NEAR))
}

const FEWEST = 6
const NEAR = 2

/** Where many lines or parts of lines start, the most frequent first; the margin of the page is none. */
const edgesOf = (lines: readonly Line[]): number[] => {
  const starts = lines.flatMap(({ segments }) => segments.map(({ x }) => x)).toSorted((a, b) => a - b)
  const groups: number[][] = []
  for (const x of starts) {
    const group = groups.at(-1)
    if (group !== undefined && x - (group[0] ?? 0) <= NEAR) group.push(x)
    else groups.push([x])
  }
  return groups
    .slice(1)
    .filter((group) => group.length >= FEWEST - 1)
    .toSorted((a, b) => b.length - a.length)
    .map((group) => group[0] ?? 0)
    .slice(0, 4)
}

/** Runs of lines that leave the gap before the edge open, and have words on both sides. */
const openRuns = (lines: readonly Line[], edge: number, pitch: number): { from: number; to: number }[] => {
  const runs: { from: number; to: number }[] = []
  let from = 0
  for (let at = 0; at <= lines.length; at += 1) {
    const line = lines[at]
    if (line !== undefined && isOpen([line], edge)) continue
    if (at - from >= FEWEST) runs.push(trimmed(lines, { from, to: at }, edge, pitch))
    from = at + 1
  }
  return runs.filter(({ from, to }) => to - from >= FEWEST)
}

/** No words lie across the gap before the edge. */
const isOpen = (lines: readonly Line[], edge: number): boolean =>
  lines.every(({ segments, size }) =>
    segments.every((segment) => segment.x >= edge - NEAR || segment.right <= edge - size * 0.6),
  )

/** A title before the columns and a short close after them stand on one side only, and are not theirs. */
const trimmed = (
  lines: readonly Line[],
  run: { from: number; to: number },
  edge: number,
  pitch: number,
): { from: number; to: number } => {
  const left = lines.map(({ segments }) => segments.some(({ x }) => x < edge - NEAR))
  const right = lines.map(({ segments }) => segments.some(({ x }) => x >= edge - NEAR))
  // The lines of two columns need not stand level.
  const both = (at: number): boolean => {
    const near = [at - 1, at, at + 1].filter(
      (other) => Math.abs((lines[other]?.y ?? Number.NaN) - (lines[at]?.y ?? 0)) < pitch * 0.8,
    )
    return near.some((other) => left[other]) && near.some((other) => right[other])
  }
  let { from, to } = run
  while (from < to && !both(from)) from += 1
  let last = to
  while (last > from && !both(last - 1)) last -= 1
  const gap = (lines[last]?.y ?? 0) - (lines[last - 1]?.y ?? 0)
  // A longer rest, or one without a gap before it, is the end of a column that its neighbour does not reach.
  if (to - last <= SHORT_CLOSE && gap > pitch * 1.25) to = last
  return { from, to }
}

const SHORT_CLOSE = 3

const middle = (above: Line | undefined, below: Line | undefined): number => {
  if (above === undefined) return Number.NEGATIVE_INFINITY
  if (below === undefined) return Number.POSITIVE_INFINITY
  return above.y + (below.y - below.size * 0.7 - above.y) / 2
}

/** Columns of about one width, all of full lines of prose, whose paragraphs do not start side by side. */
const isNewspaper = (columns: readonly (readonly Line[])[], pitch: number): boolean => {
  if (columns.length < 2 || columns.some((lines) => lines.length < FEWEST - 1)) return false
  const bounds = columns.map(boundsOf)
  const widths = bounds.map(({ x, right }) => right - x)
  if (Math.max(...widths) > Math.min(...widths) * 1.8) return false
  if (!columns.every((lines, index) => isProse(lines, bounds[index] ?? { x: 0, right: 0 }))) return false
  const starts = columns.map((lines) => startsOf(lines, pitch))
  return !starts.some((ys, index) => {
    const next = starts[index + 1]
    return next !== undefined && (areLevel(ys, next, pitch) || areLevel(next, ys, pitch))
  })
}

type Bounds = { readonly x: number; readonly right: number }

const boundsOf = (lines: readonly Line[]): Bounds => ({
  x: Math.min(...lines.map((line) => wholeLine(line).x)),
  right: Math.max(...lines.map((line) => wholeLine(line).right)),
})

const isProse = (lines: readonly Line[], { x, right }: Bounds): boolean => {
  const wholes = lines.map(wholeLine)
  const full = wholes.filter((line) => line.right - x > (right - x) * 0.72)
  const length = wholes.reduce((sum, { spans }) => sum + textOf(spans).trim().length, 0) / wholes.length
  return length >= 16 && full.length >= wholes.length * 0.5
}

/** Where paragraphs start: at the top, and behind a gap. */
const startsOf = (lines: readonly Line[], pitch: number): number[] =>
  lines
    .filter((line, index) => index === 0 || line.y - (lines[index - 1]?.y ?? 0) > pitch * 1.25)
    .map(({ y }) => y)

/** The rows of a table start level in both columns. */
const areLevel = (starts: readonly number[], others: readonly number[], pitch: number): boolean => {
  const level = starts.filter((y) => others.some((other) => Math.abs(other - y) < pitch * 0.35))
  return starts.length >= 2 && level.length >= starts.length * 0.8
}
