import type { Piece, Rule } from './pdf-lines.ts'

/** A table drawn with borders: the edges of its columns, and its rows of cells in those columns. */
export type Grid = {
  readonly top: number
  readonly bottom: number
  readonly edges: readonly number[]
  readonly rows: readonly (readonly GridCell[])[]
}

export type GridCell = { readonly column: number; readonly right: number; readonly pieces: readonly Piece[] }

/** The bordered tables of a page with the pieces inside them, and the pieces that stand in none. */
export const gridsOf = (
  pieces: readonly Piece[],
  rules: readonly Rule[],
): { grids: readonly Grid[]; rest: readonly Piece[] } => {
  // The smallest first: a table can stand inside a frame drawn around it.
  const frames = connected(rules.length > MOST_RULES ? [] : straight(rules))
    .map(frameOf)
    .filter((frame) => frame !== undefined)
    .toSorted((a, b) => areaOf(a) - areaOf(b))
  const held = new Map<Frame, Piece[]>(frames.map((frame) => [frame, []]))
  const rest: Piece[] = []
  for (const piece of pieces) {
    const frame = frames.find((candidate) => inside(piece, candidate))
    const owner = (frame === undefined ? undefined : held.get(frame)) ?? rest
    owner.push(piece)
  }
  const grids = frames.flatMap((frame) => fill(frame, held.get(frame) ?? []))
  return { grids: grids.toSorted((a, b) => a.top - b.top), rest }
}

/** Whether two tables have their borders at the same places, as one has that goes over the page. */
export const sameEdges = (a: readonly number[], b: readonly number[]): boolean =>
  a.length > 0 && a.length === b.length && a.every((edge, index) => Math.abs(edge - (b[index] ?? 0)) < 4)

const NEAR = 3

// More than any table needs: a map or a chart, which would take long to look through and hold no table.
const MOST_RULES = 4000

type Straight = Rule & { readonly upright: boolean }

const straight = (rules: readonly Rule[]): Straight[] =>
  rules.flatMap((rule): Straight[] => {
    const [width, height] = [Math.abs(rule.x2 - rule.x1), Math.abs(rule.y2 - rule.y1)]
    if (width <= NEAR && height > NEAR) return [{ ...ordered(rule), upright: true }]
    return height <= NEAR && width > NEAR ? [{ ...ordered(rule), upright: false }] : []
  })

const ordered = ({ x1, y1, x2, y2 }: Rule): Rule => ({
  x1: Math.min(x1, x2),
  y1: Math.min(y1, y2),
  x2: Math.max(x1, x2),
  y2: Math.max(y1, y2),
})

/** Rules that touch belong to one table. Sorted from the top, so that only rules still open are compared. */
const connected = (rules: readonly Straight[]): Straight[][] => {
  let groups: { rules: Straight[]; bottom: number }[] = []
  for (const rule of rules.toSorted((a, b) => a.y1 - b.y1)) {
    const touched = groups.filter(
      (group) => group.bottom >= rule.y1 - NEAR && group.rules.some((other) => touch(other, rule)),
    )
    const merged = {
      rules: [...touched.flatMap((group) => group.rules), rule],
      bottom: Math.max(rule.y2, ...touched.map((group) => group.bottom)),
    }
    groups = [...groups.filter((group) => !touched.includes(group)), merged]
  }
  return groups.map((group) => group.rules)
}

const touch = (a: Rule, b: Rule): boolean =>
  a.x1 <= b.x2 + NEAR && b.x1 <= a.x2 + NEAR && a.y1 <= b.y2 + NEAR && b.y1 <= a.y2 + NEAR

type Frame = {
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  readonly upright: readonly Straight[]
  readonly level: readonly Straight[]
}

/** A box of one column is a frame around prose and no table. */
const frameOf = (rules: readonly Straight[]): Frame | undefined => {
  const upright = rules.filter((rule) => rule.upright)
  const level = rules.filter((rule) => !rule.upright)
  const xs = clustered(upright.map((rule) => (rule.x1 + rule.x2) / 2))
  // A row cut by the end of the page has sides but no border below it.
  const ys = clustered([
    ...level.map((rule) => (rule.y1 + rule.y2) / 2),
    ...upright.flatMap((rule) => [rule.y1, rule.y2]),
  ])
  return xs.length >= 3 && ys.length >= 2 ? { xs, ys, upright, level } : undefined
}

const areaOf = ({ xs, ys }: Frame): number =>
  ((xs.at(-1) ?? 0) - (xs[0] ?? 0)) * ((ys.at(-1) ?? 0) - (ys[0] ?? 0))

const clustered = (values: readonly number[]): number[] => {
  const found: number[] = []
  for (const value of values.toSorted((a, b) => a - b))
    if (found.length === 0 || value - (found.at(-1) ?? 0) > NEAR * 1.5) found.push(value)
  return found
}

const inside = (piece: Piece, { xs, ys }: Frame): boolean => {
  const [x, y] = middleOf(piece)
  return x > (xs[0] ?? 0) && x < (xs.at(-1) ?? 0) && y > (ys[0] ?? 0) && y < (ys.at(-1) ?? 0)
}

/** The first signs decide, since a long word may stick out of its cell. */
const middleOf = (piece: Piece): [number, number] => [
  piece.x + Math.min(piece.width / 2, piece.size),
  piece.y - piece.size * 0.3,
]

type Held = {
  readonly row: number
  readonly column: number
  readonly right: number
  readonly pieces: Piece[]
}

const fill = (frame: Frame, pieces: readonly Piece[]): Grid[] => {
  const { xs, ys } = frame
  const cells = new Map<string, Held>()
  for (const piece of pieces) {
    const [x, y] = middleOf(piece)
    const band = ys.findLastIndex((edge) => edge <= y)
    const column = leftOf(
      frame,
      band,
      xs.findLastIndex((edge) => edge <= x),
    )
    const row = topOf(frame, band, column)
    const key = `${row}/${column}`
    const cell = cells.get(key)
    if (cell === undefined)
      cells.set(key, { row, column, right: rightOf(frame, band, column), pieces: [piece] })
    else cell.pieces.push(piece)
  }
  return tablesOf(frame).flatMap(({ first, last, sides }): Grid[] => {
    const rows = ys
      .map((_, row) => [...cells.values()].filter((cell) => cell.row === row && row >= first && row <= last))
      .filter((row) => row.length > 0)
      .map((row) =>
        row.map(({ column, right, pieces }) => ({ column: placeIn(sides, column), right, pieces })),
      )
    const edges = sides.map((side) => xs[side] ?? 0)
    return rows.length === 0 ? [] : [{ top: ys[first] ?? 0, bottom: ys[last + 1] ?? 0, edges, rows }]
  })
}

/**
 * Tables that touch, one under the other, look like one. A new one starts where a row has a border that the
 * rows above lack and lacks one that they have; a cell that spans columns only lacks some.
 */
const tablesOf = (frame: Frame): { first: number; last: number; sides: readonly number[] }[] => {
  const tables: { first: number; last: number; sides: readonly number[] }[] = []
  for (let band = 0; band < frame.ys.length - 1; band += 1) {
    const sides = frame.xs.map((_, column) => column).filter((column) => hasSide(frame, band, column))
    const table = tables.at(-1)
    const nested =
      table !== undefined &&
      (sides.every((side) => table.sides.includes(side)) || table.sides.every((side) => sides.includes(side)))
    if (table === undefined || !nested) tables.push({ first: band, last: band, sides })
    else
      tables[tables.length - 1] = {
        first: table.first,
        last: band,
        sides: sides.length > table.sides.length ? sides : table.sides,
      }
  }
  return tables
}

const placeIn = (sides: readonly number[], column: number): number =>
  Math.max(
    0,
    sides.findLastIndex((side) => side <= column),
  )

/** A cell that spans columns starts at the nearest border to the left that is drawn beside it. */
const leftOf = (frame: Frame, band: number, column: number): number => {
  let left = column
  while (left > 0 && !hasSide(frame, band, left)) left -= 1
  return left
}

const rightOf = (frame: Frame, band: number, column: number): number => {
  let right = column + 1
  while (right < frame.xs.length - 1 && !hasSide(frame, band, right)) right += 1
  return frame.xs[right] ?? 0
}

/** A cell that spans rows starts below the nearest border above it that is drawn. */
const topOf = (frame: Frame, band: number, column: number): number => {
  const x = ((frame.xs[column] ?? 0) + (frame.xs[column + 1] ?? 0)) / 2
  let top = band
  while (top > 0 && !frame.level.some((rule) => near(rule.y1, frame.ys[top]) && rule.x1 <= x && rule.x2 >= x))
    top -= 1
  return top
}

const hasSide = ({ xs, ys, upright }: Frame, band: number, column: number): boolean => {
  const y = ((ys[band] ?? 0) + (ys[band + 1] ?? 0)) / 2
  return upright.some((rule) => near(rule.x1, xs[column]) && rule.y1 <= y && rule.y2 >= y)
}

const near = (a: number, b = Number.NaN): boolean => Math.abs(a - b) <= NEAR * 1.5
