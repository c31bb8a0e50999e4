import type { LooseBlock } from '../blocks/block-builder.ts'

/**
 * Joins a row of a table that a page border or a conversion cut in two: below a row of several cells stands one
 * with a single cell, which goes on in small letters with what the cell above it left open.
 */
export const joinBrokenRows = (blocks: readonly LooseBlock[]): LooseBlock[] => {
  const joined: LooseBlock[] = []
  for (const block of blocks) {
    const last = joined.at(-1)
    const column = last === undefined ? -1 : columnThatGoesOn(last, block)
    if (last !== undefined && column >= 0) joined[joined.length - 1] = withRest(last, block, column)
    else joined.push(block)
  }
  return joined
}

/** The only column of the row that is filled; -1 where it does not go on from the row above. */
const columnThatGoesOn = (above: LooseBlock, { kind, table, cells }: LooseBlock): number => {
  if (kind !== 'row' || above.kind !== 'row' || above.table !== table) return -1
  if (cells.length < 3 || above.cells.length !== cells.length) return -1
  const filled = cells.flatMap((cell, index) => (cell === '' ? [] : [index]))
  const [column = -1] = filled
  const [before, after] = [above.cells[column] ?? '', cells[column] ?? '']
  return filled.length === 1 &&
    above.cells.filter((cell) => cell !== '').length >= 3 &&
    LEFT_OPEN.test(before) &&
    GOES_ON.test(after)
    ? column
    : -1
}

const LEFT_OPEN = /[\p{L}\d,][’')]?$/u
/** "a) to send it" opens a point of its own. */
const GOES_ON = /^\p{Ll}(?!\))[\p{L}’']*[\s,]|^\p{Ll}{2,}$/u

const withRest = (above: LooseBlock, below: LooseBlock, column: number): LooseBlock => {
  const whole = `${above.cells[column] ?? ''} ${below.cells[column] ?? ''}`
  const cells = above.cells.with(column, whole)
  return {
    ...above,
    cells,
    text: cells.map((cell) => cell.replaceAll('\n', ' ')).join(' | '),
    bold: [...above.bold, ...below.bold],
  }
}
