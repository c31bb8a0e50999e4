import { textOf } from './pdf-lines.ts'
import type { RowCell } from './pdf-page-joins.ts'
import type { Paragraph } from './pdf-paragraphs.ts'

/**
 * Cuts a long row where the words beside the note stand level with its paragraphs, as offices set the owner
 * beside the action: each such paragraph becomes a row with its owner. A row stays whole when its other
 * columns start at its top, or when one of them is not level with an action: order is then the better guide.
 */
export const cutLevelRows = (cells: readonly RowCell[], pitch: number): (readonly RowCell[])[] => {
  const noteAt = longest(cells)
  const note = cells[noteAt] ?? []
  const beside = cells.slice(noteAt + 1).flat()
  const top = Math.min(...cells.flat().map(({ y }) => y))
  if (note.length < 2 || !beside.some(({ y }) => y > top + pitch * 2)) return [cells]
  const marked = note.some(isAction)
  const levelWith = ({ y }: Paragraph): number =>
    note.findIndex((part) => {
      const end = marked ? part.bottom : part.y
      return (!marked || isAction(part)) && y > part.y - pitch * 0.6 && y < end + pitch * 0.6
    })
  const starts = new Set(beside.map(levelWith))
  if (starts.has(-1)) return [cells]
  const cuts = note
    .map((_, index) => index)
    .filter((index) => index === 0 || starts.has(index) || starts.has(index - 1))
  return cuts.map((from, row) => {
    const to = cuts[row + 1] ?? note.length
    return cells.map((cell, column): RowCell => {
      if (column === noteAt) return note.slice(from, to)
      if (column < noteAt) return row === 0 ? cell : []
      return cell.filter((part) => levelWith(part) >= from && levelWith(part) < to)
    })
  })
}

const isAction = ({ spans }: Paragraph): boolean => /^\W*actions?\b/i.test(textOf(spans))

const longest = (cells: readonly RowCell[]): number => {
  const lengths = cells.map((cell) => cell.reduce((sum, { spans }) => sum + textOf(spans).length, 0))
  return lengths.indexOf(Math.max(...lengths))
}
