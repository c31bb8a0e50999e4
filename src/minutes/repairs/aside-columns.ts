import { asRow, isAsideTitle } from './table-titles.ts'
import { opensWithDay } from '../lines/line-openings.ts'
import { type Cell, spacedCells } from './spaced-tables.ts'

/**
 * A narrow column on the right, "Action" or "Owner" over it, that spaces alone set apart from the text beside it:
 * each paragraph with something in the column becomes a row of two cells, where an owner would otherwise stand
 * within its words.
 */
export const setOffColumns = (lines: readonly string[]): string[] => {
  const out: string[] = []
  let column: number | null = null
  let paragraph: Beside[] = []
  const setDown = (): void => {
    out.push(...parted(paragraph))
    paragraph = []
  }
  for (const line of lines) {
    const head = columnUnder(line)
    column = head ?? column
    if (column === null || head !== null || line.trim() === '') {
      setDown()
      out.push(line)
      continue
    }
    if (OPENING.test(line) && !opensWithDay(line.trim())) setDown()
    paragraph.push(besideIn(line, column))
  }
  setDown()
  return out
}

/** A line and what stands in the column beside it. */
type Beside = { readonly line: string; readonly note: string; readonly aside: string }

/** The column stands far enough right to be no part of the text. */
const LEAST = 40
const TWO_SPACES = / {2}/
const WIDEST_ASIDE = 30

/** Where the last column of a head begins. */
const columnUnder = (line: string): number | null => {
  if (line.length <= LEAST || !TWO_SPACES.test(line)) return null
  const cells = spacedCells(line)
  const last = cells.at(-1)
  if (last === undefined || cells.length < 2 || last.at < LEAST) return null
  return isAsideTitle(last.words) && cells.slice(0, -1).every(isShort) ? last.at : null
}

const isShort = ({ words }: Cell): boolean => words.split(' ').length <= 3

const besideIn = (line: string, column: number): Beside => {
  const cells = spacedCells(line)
  const last = cells.at(-1)
  return last === undefined || cells.length < 2 || last.at < column - 4 || last.words.length > WIDEST_ASIDE
    ? { line, note: line, aside: '' }
    : { line, note: line.slice(0, last.at), aside: last.words }
}

/** Its heading stays apart; without anything beside it a paragraph stays as it is. */
const parted = (paragraph: readonly Beside[]): readonly string[] => {
  const asides = paragraph.flatMap(({ aside }) => (aside === '' ? [] : [aside]))
  if (asides.length === 0) return paragraph.map(({ line }) => line)
  const [first] = paragraph
  const heading =
    paragraph.length > 1 && first !== undefined && HEADING.test(first.line) ? [first.line, ''] : []
  const words = paragraph.slice(heading.length === 0 ? 0 : 1).map(({ note }) => note.trim())
  return [...heading, asRow([words.join(' '), asides.join(' ')]), '']
}

/** The number or mark of an item: what stands before it is another paragraph, a blank line between them or not. */
const OPENING = /^\s*(?:\d{1,3}(?:\.\d{1,2})*[.)]?\s+[A-Z]|[•–-]\s|\(?[a-z]\)\s)/

/** "3   Hate crime": a number and a title, and no sentence. */
const HEADING = /^\s*\d{1,3}(?:\.\d{1,2})*[.)]?\s+[A-Z][^.!?]{2,60}$/
