import { isCutOff } from '../lines/cut-off.ts'
import { sameEdges } from './pdf-grids.ts'
import { joinSpans } from './pdf-hyphens.ts'
import { textOf } from './pdf-lines.ts'
import { allBold, type Habits, type Paragraph } from './pdf-paragraphs.ts'

export type RowCell = readonly Paragraph[]

/** A paragraph or a table row, with the page it stands on. */
export type Part = Prose | Row

type Prose = {
  readonly kind: 'prose'
  readonly page: number
  /** The column or stretch of the page. */
  readonly flow: string
  readonly inColumns: boolean
  readonly paragraph: Paragraph
}
type Row = {
  readonly kind: 'row'
  readonly page: number
  readonly cells: readonly RowCell[]
  /** Rows with one key stand in one table. */
  readonly key: string
  /** Where the borders of the columns stand; empty for a table without borders. */
  readonly edges: readonly number[]
}

/**
 * Puts together what the end of a page or column cut: a sentence, and a table with the same borders, whose repeated
 * head is dropped. What goes on in the middle of a sentence joins the page it began on.
 */
export const joinPages = (parts: readonly Part[], habits: Habits): Part[] => {
  const joined: Part[] = []
  const keys = new Map<string, string>()
  for (const read of parts) {
    const last = joined.at(-1)
    const part = read.kind === 'row' ? { ...read, key: keys.get(read.key) ?? read.key } : read
    if (last === undefined || !isApart(last, part)) joined.push(part)
    else if (
      last.kind === 'row' &&
      part.kind === 'row' &&
      (last.key === part.key || sameEdges(last.edges, part.edges) || goesOn(last, part))
    ) {
      if (read.kind === 'row' && last.key !== part.key) keys.set(read.key, last.key)
      joined.splice(-1, 1, ...continueTable(joined, last, { ...part, key: last.key }, habits))
    } else if (last.kind === 'prose' && part.kind === 'prose' && goesOver(last, part))
      joined.splice(-1, 1, { ...last, paragraph: merge(last.paragraph, part.paragraph, habits) })
    else joined.push(part)
  }
  return joined
}

/** On another page, or in another column of prose. */
const isApart = (last: Part, part: Part): boolean =>
  last.page !== part.page || (last.kind === 'prose' && part.kind === 'prose' && last.flow !== part.flow)

/** From one stretch of a page to the next, only words in small letters surely go on. */
const goesOver = (last: Prose, part: Prose): boolean =>
  isBroken(last.paragraph, part.paragraph) &&
  (last.page !== part.page ||
    (last.inColumns && part.inColumns) ||
    /^\p{Ll}/u.test(textOf(part.paragraph.spans).trim()))

const continueTable = (joined: readonly Part[], last: Row, row: Row, habits: Habits): Row[] => {
  const head = joined.find((part): part is Row => part.kind === 'row' && part.key === row.key)
  if (head !== undefined && wordsOf(head) === wordsOf(row)) return [last]
  const broken = row.cells.map((cell, column) => {
    const [above, below] = [last.cells[column]?.at(-1), cell[0]]
    return above !== undefined && below !== undefined && isBroken(above, below)
  })
  const above = last.cells.map((cell, column): RowCell => {
    const [end, rest] = [cell.at(-1), row.cells[column]?.[0]]
    return broken[column] && end !== undefined && rest !== undefined
      ? [...cell.slice(0, -1), merge(end, rest, habits)]
      : cell
  })
  const below = row.cells.map((cell, column) => (broken[column] ? cell.slice(1) : cell))
  const hasWords = below.some((cell) => cell.length > 0)
  return [{ ...last, cells: above }, ...(hasWords ? [{ ...row, cells: below }] : [])]
}

/** The end of a page cut a row of a table without borders: a sentence in it goes on over the page. */
const goesOn = (above: Row, below: Row): boolean =>
  above.edges.length === 0 &&
  below.edges.length === 0 &&
  above.cells.length === below.cells.length &&
  below.cells.some((cell, column) => {
    const [end, rest] = [above.cells[column]?.at(-1), cell[0]]
    return end !== undefined && rest !== undefined && isBroken(end, rest)
  })

/** Stopped without a stop; what follows goes on in lower case, or the line was full and nothing new opens. */
const isBroken = (above: Paragraph, below: Paragraph): boolean => {
  const [before, after] = [textOf(above.spans).trim(), textOf(below.spans).trim()]
  if (/[.:;?!…]["'’”)]*$/.test(before) || allBold(above.spans) !== allBold(below.spans)) return false
  if (/^\p{Ll}/u.test(after)) return !/^(?:[a-h]|[ivx]{1,4})[.)]\s/.test(after)
  if (isCutOff(before, after)) return true
  return (
    above.full &&
    before.split(/\s+/).length > 5 &&
    !/^(?:[•▪◦●■□○·➢–-]|\(?[\da-z]{1,3}[.)]|actions?\b)/i.test(after)
  )
}

const merge = (above: Paragraph, below: Paragraph, { hyphenation }: Habits): Paragraph => ({
  ...above,
  spans: joinSpans(above.spans, below.spans, hyphenation),
  full: below.full,
})

const wordsOf = ({ cells }: Row): string =>
  cells
    .flat()
    .map(({ spans }) => textOf(spans).trim())
    .join('|')
