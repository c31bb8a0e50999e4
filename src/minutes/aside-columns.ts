import { isAsideTitle } from './flattened-tables.ts'
import { type Cell, spacedCells } from './spaced-tables.ts'

/**
 * A narrow column on the right, "Action" or "Owner" over it, that spaces alone set apart from the text beside it:
 * what stands in it goes on a line of its own behind the sentence it stands beside, where it would otherwise stand
 * within its words.
 */
export const setOffColumns = (lines: readonly string[]): string[] => {
  const out: string[] = []
  let column: number | null = null
  let asides: string[] = []
  const setDown = (): void => {
    if (asides.length > 0) out.push('', asides.join(' '), '')
    asides = []
  }
  for (const line of lines) {
    const head = columnUnder(line)
    if (head !== null) column = head
    const found = column === null || head !== null ? null : partedAt(line, column)
    if (found === null && line.trim() === '') setDown()
    out.push(found?.note ?? line)
    if (found === null) continue
    if (found.aside !== '') asides.push(found.aside)
    if (/[.!?:;]$/.test(found.note)) setDown()
  }
  setDown()
  return out
}

/** The column stands far enough right to be no part of the text. */
const LEAST = 40
const WIDEST_ASIDE = 30

/** Where the last column of a head begins. */
const columnUnder = (line: string): number | null => {
  const cells = spacedCells(line)
  const last = cells.at(-1)
  if (last === undefined || cells.length < 2 || last.at < LEAST) return null
  return isAsideTitle(last.words) && cells.slice(0, -1).every(isShort) ? last.at : null
}

const isShort = ({ words }: Cell): boolean => words.split(' ').length <= 3

/** The text and what stands in the column beside it; null for a line that has nothing to do with the column. */
const partedAt = (line: string, column: number): { readonly note: string; readonly aside: string } | null => {
  const cells = spacedCells(line)
  const last = cells.at(-1)
  if (last === undefined) return null
  if (cells.length < 2 || last.at < column - 4) return { note: line, aside: '' }
  return last.words.length > WIDEST_ASIDE
    ? { note: line, aside: '' }
    : { note: line.slice(0, last.at).trimEnd(), aside: last.words }
}
