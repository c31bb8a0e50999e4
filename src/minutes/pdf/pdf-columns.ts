import { isAsideTitle } from '../repairs/table-titles.ts'
import { type Line, type Segment, textOf } from './pdf-lines.ts'

/** A run of lines: prose, or a table without borders whose columns stand apart by white space. */
export type Region =
  | { readonly kind: 'prose'; readonly lines: readonly Line[] }
  | {
      readonly kind: 'columns'
      readonly rows: readonly (readonly (readonly Line[])[])[]
      readonly rights: readonly number[]
    }

/**
 * Divides lines outside bordered tables. A table starts where a line has a wide gap, and reaches as far up
 * and down as a corridor of white space stays open. `pitch` is the usual distance of two lines.
 */
export const regionsOf = (lines: readonly Line[], pitch: number): Region[] => {
  const regions: Region[] = []
  const starts = lines.flatMap(({ segments }) => segments.slice(1).map(({ x }) => x))
  let from = 0
  let at = 0
  while (at < lines.length) {
    const line = lines[at]
    if (line === undefined || line.segments.length < 2) {
      at += 1
      continue
    }
    const found = grow(lines, from, at, { pitch, starts })
    if (found.start > from) regions.push({ kind: 'prose', lines: lines.slice(from, found.start) })
    regions.push(columnsOf(lines.slice(found.start, found.end), found.corridors, pitch))
    from = found.end
    at = found.end
  }
  if (from < lines.length) regions.push({ kind: 'prose', lines: lines.slice(from) })
  return regions
}

type Corridor = { readonly left: number; readonly right: number }

const grow = (
  lines: readonly Line[],
  from: number,
  seed: number,
  { pitch, starts }: { readonly pitch: number; readonly starts: readonly number[] },
): { start: number; end: number; corridors: readonly Corridor[] } => {
  const first = lines[seed]
  let corridors = first === undefined ? [] : gapsOf(first)
  let end = seed + 1
  for (; end < lines.length; end += 1) {
    const narrowed = narrow(corridors, lines[end], starts)
    if (narrowed.length < corridors.length || isApart(lines[end - 1], lines[end], pitch)) break
    if (isHeadBeside(lines.slice(seed, end), lines[end])) break
    corridors = narrowed
  }
  // Upwards only lines that reach the table's columns: a heading above it is none of its rows.
  let start = seed
  for (; start > from; start -= 1) {
    const narrowed = narrow(corridors, lines[start - 1], starts)
    const last = lines[start - 1]?.segments.at(-1)
    const reach = corridors[0]?.left ?? 0
    if (narrowed.length < corridors.length || last === undefined || last.right < reach * 0.8) break
    corridors = narrowed
  }
  return { start, end, corridors: withFurther(corridors, lines.slice(start, end), starts) }
}

/** The first line may lack what others have in a column of its own, as an item without anybody beside it. */
const withFurther = (
  corridors: readonly Corridor[],
  lines: readonly Line[],
  starts: readonly number[],
): readonly Corridor[] => {
  let all = corridors
  for (const line of lines) {
    if (line.segments.length <= 1) continue
    const isNew = ({ left, right }: Corridor): boolean =>
      all.every((one) => right <= one.left || left >= one.right) &&
      lines.filter(({ segments }) => segments.some(({ x }) => Math.abs(x - right) < 1)).length >= 2
    const gaps = gapsOf(line).filter(isNew)
    if (gaps.length === 0) continue
    const open = lines.reduce((left, other) => narrow(left, other, starts), gaps)
    all = [...all, ...open]
  }
  return all.toSorted((a, b) => a.left - b.left)
}

/** "Action" alone, right of all that stands above it: the head of a column in what comes below. */
const isHeadBeside = (above: readonly Line[], line: Line | undefined): boolean => {
  const [only, ...others] = line?.segments ?? []
  return (
    line !== undefined &&
    only !== undefined &&
    others.length === 0 &&
    isAsideTitle(textOf(only.spans).trim()) &&
    only.x > Math.max(...above.flatMap(({ segments }) => segments.map(({ right }) => right))) + line.size * 3
  )
}

/** A line on its own below a wide gap, at the left: the table is over, though its corridor is still open. */
const isApart = (above: Line | undefined, line: Line | undefined, pitch: number): boolean =>
  above !== undefined &&
  line !== undefined &&
  line.segments.length === 1 &&
  line.y - above.y > pitch * 1.9 &&
  (line.segments[0]?.x ?? 0) <= (above.segments[0]?.x ?? 0) + line.size

const gapsOf = ({ segments }: Line): Corridor[] =>
  segments.slice(1).map((segment, index) => ({ left: segments[index]?.right ?? 0, right: segment.x }))

// Words that fill their column come this near to the next one, and nearer where several lines begin at its edge.
const MIN_WIDTH = 0.4
const LEAST_WIDTH = 0.2

/** The corridors that stay open past the line, each without the part its words cover; `starts`: where columns begin. */
const narrow = (
  corridors: readonly Corridor[],
  line: Line | undefined,
  starts: readonly number[],
): Corridor[] =>
  corridors.flatMap((corridor) => {
    let { left, right } = corridor
    for (const segment of line?.segments ?? []) {
      if (segment.right <= left || segment.x >= right) continue
      if (segment.x - left >= right - segment.right) right = segment.x
      else left = segment.right
    }
    const [width, size] = [right - left, line?.size ?? 0]
    const isOpen = width >= size * MIN_WIDTH || (width >= size * LEAST_WIDTH && isEdge(right, starts))
    return isOpen ? [{ left, right }] : []
  })

const isEdge = (x: number, starts: readonly number[]): boolean =>
  starts.filter((start) => Math.abs(start - x) < 1).length >= 3

const PROSE_LENGTH = 35
const NARROW_PROSE = 18

/** Long lines, or shorter ones of which many go on in the middle of a sentence; labels and names do not. */
const isProse = (lines: readonly string[]): boolean => {
  const length = lines.reduce((sum, line) => sum + line.length, 0) / Math.max(1, lines.length)
  const goOn = lines.filter((line) => /^\p{Ll}/u.test(line)).length
  return length > PROSE_LENGTH || (length > NARROW_PROSE && goOn > lines.length * 0.35)
}

const columnsOf = (lines: readonly Line[], corridors: readonly Corridor[], pitch: number): Region => {
  const borders = corridors.map(({ left, right }) => (left + right) / 2)
  const columnOf = (segment: Segment): number => borders.filter((border) => segment.x >= border).length
  const firsts = lines.flatMap(({ segments }) => segments.filter((segment) => columnOf(segment) === 0))
  const labels = !isProse(firsts.map(({ spans }) => textOf(spans).trim()))
  const rows: Line[][][] = []
  let previous: Line | undefined
  for (const line of lines) {
    const gap = previous === undefined ? Number.POSITIVE_INFINITY : line.y - previous.y
    const labelled = labels && line.segments.some((segment) => columnOf(segment) === 0)
    if (labelled || gap > pitch * 1.25) rows.push([...borders, 0].map(() => []))
    const row = rows.at(-1) ?? []
    for (let column = 0; column <= borders.length; column += 1) {
      const segments = line.segments.filter((segment) => columnOf(segment) === column)
      if (segments.length > 0) row[column]?.push({ ...line, segments })
    }
    previous = line
  }
  const rights = [...borders, 0].map((_, column) =>
    Math.max(
      ...lines.flatMap(({ segments }) => segments.filter((s) => columnOf(s) === column).map((s) => s.right)),
    ),
  )
  return { kind: 'columns', rows, rights }
}
