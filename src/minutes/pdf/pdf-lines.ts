/** A piece of text as the page places it: points from the page's top left corner, `y` at the baseline. */
export type Piece = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
  readonly bold: boolean
}

/** A straight line drawn on the page, such as a table's border. */
export type Rule = { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number }

export type PageLayout = {
  readonly width: number
  readonly height: number
  readonly pieces: readonly Piece[]
  readonly rules: readonly Rule[]
}

export type Span = { readonly text: string; readonly bold: boolean }

/** Words on one baseline with no wide gap between them. */
export type Segment = {
  readonly x: number
  readonly right: number
  readonly spans: readonly Span[]
}

export type Line = { readonly y: number; readonly size: number; readonly segments: readonly Segment[] }

/** The pieces as lines from top to bottom, each cut where a gap is too wide for a blank. */
export const linesOf = (pieces: readonly Piece[]): Line[] => {
  const rows: Piece[][] = []
  const words = pieces.filter(({ text }) => text.trim() !== '')
  for (const piece of words.toSorted((a, b) => a.y - b.y)) {
    const row = rows.at(-1)
    if (row?.some((other) => sameBaseline(other, piece))) row.push(piece)
    else rows.push([piece])
  }
  const sorted = rows.map((row) => row.toSorted((a, b) => a.x - b.x))
  const columns = columnsOf(sorted)
  const split = sorted.map((row) => segmentsOf(row, columns))
  const starts = split.flatMap((segments) => segments.slice(1).map(({ x }) => x))
  return rows.map((row, index) => {
    const size = Math.max(...row.map((piece) => piece.size))
    const y = Math.max(...row.filter((piece) => piece.size === size).map((piece) => piece.y))
    return { y, size, segments: joinNear(split[index] ?? [], size, starts, columns) }
  })
}

/** Where at least two lines go on behind a wide gap: the left edges of columns. */
const columnsOf = (rows: readonly (readonly Piece[])[]): number[] => {
  const starts = rows.flatMap((row) =>
    segmentsOf(row, []).flatMap((segment, index, all) => {
      const gap = segment.x - (all[index - 1]?.right ?? segment.x)
      return gap > (row[0]?.size ?? 0) * WIDE ? [segment.x] : []
    }),
  )
  return starts.filter((x, index) => starts.some((other, at) => at !== index && Math.abs(other - x) < SAME))
}

export const textOf = (spans: readonly Span[]): string => spans.map(({ text }) => text).join('')

/** One segment across the whole line, gaps read as blanks. */
export const wholeLine = ({ segments }: Line): Segment => ({
  x: segments[0]?.x ?? 0,
  right: segments.at(-1)?.right ?? 0,
  spans: segments.flatMap(({ spans }, index) =>
    index === 0 ? spans : [{ text: ' ', bold: false }, ...spans],
  ),
})

/** A raised "th" or a footnote sign stands a little above the line it belongs to. */
const sameBaseline = (a: Piece, b: Piece): boolean => {
  const larger = Math.max(a.size, b.size)
  return Math.abs(a.y - b.y) < larger * (a.size === b.size ? 0.3 : 0.55)
}

const BLANK = 0.12
const WIDE = 1.7
const NARROW = 0.9

const SAME = 1

/** Parts of a line. Words that nearly fill their column leave a small gap before the next one, whose edge is known. */
const segmentsOf = (row: readonly Piece[], columns: readonly number[]): Segment[] => {
  const segments: Segment[] = []
  for (const piece of row) {
    const next = { x: piece.x, right: piece.x + piece.width, spans: [piece] }
    const last = segments.at(-1)
    const gap = last === undefined ? 0 : piece.x - last.right
    const isColumn = gap > piece.size * BLANK * 3 && columns.some((x) => Math.abs(x - piece.x) < SAME)
    if (last === undefined || ((gap > piece.size * NARROW || isColumn) && !isSign(last))) segments.push(next)
    else segments[segments.length - 1] = joined(last, next, piece.size)
  }
  return segments
}

/** A middling gap divides columns only where another line starts a column too: justified text has such gaps. */
const joinNear = (
  segments: readonly Segment[],
  size: number,
  starts: readonly number[],
  columns: readonly number[],
): Segment[] => {
  const isShared = ({ x }: Segment): boolean => starts.filter((start) => Math.abs(start - x) < 1.5).length > 1
  const justified =
    isStretched(segments) &&
    (areWords(segments) || (segments.length > 3 && !segments.slice(1).every(isShared)))
  const kept: Segment[] = []
  for (const segment of segments) {
    const last = kept.at(-1)
    const shared = isShared(segment)
    const isColumn = columns.some((x) => Math.abs(x - segment.x) < SAME)
    if (last !== undefined && justified && !isColumn) kept[kept.length - 1] = joined(last, segment, size)
    else if (last === undefined || shared || segment.x - last.right > size * WIDE) kept.push(segment)
    else kept[kept.length - 1] = joined(last, segment, size)
  }
  return kept
}

/** The gaps of a line that was stretched to the margin are equal, however wide. */
const isStretched = (segments: readonly Segment[]): boolean => {
  const gaps = segments.slice(1).map((segment, index) => segment.x - (segments[index]?.right ?? 0))
  return gaps.length >= 2 && Math.max(...gaps) - Math.min(...gaps) < 0.8
}

/** Single words, not all of them with a capital: no row of a table has equal gaps between such. */
const areWords = (segments: readonly Segment[]): boolean => {
  const words = segments.map(({ spans }) => textOf(spans).trim())
  return words.every((word) => /^[\p{L}\p{P}]+$/u.test(word)) && words.some((word) => /^\p{Ll}/u.test(word))
}

const joined = (a: Segment, b: Segment, size: number): Segment => ({
  x: a.x,
  right: Math.max(a.right, b.right),
  spans:
    b.x - a.right > size * BLANK
      ? [...a.spans, { text: ' ', bold: false }, ...b.spans]
      : [...a.spans, ...b.spans],
})

/** A bullet or a number like "(iv)" goes with the words behind it, however far they are indented. */
const isSign = ({ spans }: Segment): boolean =>
  /^(?:[•▪◦‣●■□○∙·➢\-–]|\(?[a-z]{1,4}[.)])$/i.test(textOf(spans).trim())
