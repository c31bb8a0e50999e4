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
  const split = rows.map((row) => segmentsOf(row.toSorted((a, b) => a.x - b.x)))
  const starts = split.flatMap((segments) => segments.slice(1).map(({ x }) => x))
  return rows.map((row, index) => {
    const size = Math.max(...row.map((piece) => piece.size))
    const y = Math.max(...row.filter((piece) => piece.size === size).map((piece) => piece.y))
    return { y, size, segments: joinNear(split[index] ?? [], size, starts) }
  })
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

const segmentsOf = (row: readonly Piece[]): Segment[] => {
  const segments: Segment[] = []
  for (const piece of row) {
    const next = { x: piece.x, right: piece.x + piece.width, spans: [piece] }
    const last = segments.at(-1)
    const gap = last === undefined ? 0 : piece.x - last.right
    if (last === undefined || (gap > piece.size * NARROW && !isSign(last))) segments.push(next)
    else segments[segments.length - 1] = joined(last, next, piece.size)
  }
  return segments
}

/** A middling gap divides columns only where another line starts a column too: justified text has such gaps. */
const joinNear = (segments: readonly Segment[], size: number, starts: readonly number[]): Segment[] => {
  const kept: Segment[] = []
  for (const segment of segments) {
    const last = kept.at(-1)
    const shared = starts.filter((x) => Math.abs(x - segment.x) < 1.5).length > 1
    if (last === undefined || shared || segment.x - last.right > size * WIDE) kept.push(segment)
    else kept[kept.length - 1] = joined(last, segment, size)
  }
  return kept
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
