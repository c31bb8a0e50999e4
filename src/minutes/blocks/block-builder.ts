import { textOf } from '../quoting/block-at.ts'
import { withWholeDays } from '../repairs/broken-days.ts'
import { joinBrokenRows } from '../repairs/broken-rows.ts'
import { joinBrokenSentences } from '../repairs/broken-sentences.ts'
import { splitInlineBullets, stripBullet } from '../lines/bullets.ts'
import { cleanWords } from '../lines/clean-words.ts'
import type { Block, BlockKind } from '../document.ts'
import { itemsOf } from '../lines/item-numbers.ts'
import { isPageNumber, opensWithDay } from '../lines/line-openings.ts'
import { narrow } from '../repairs/narrow-words.ts'
import { runningLines } from '../repairs/running-lines.ts'

/**
 * What a format's reader hands over, in reading order; white space may still be loose.
 * A `row` carries `cells` (a cell's paragraphs separated by "\n") and `table`, and its `text` is ignored;
 * every other kind carries `text` only. A paragraph that starts with a bullet is read as a list item.
 */
export type RawBlock = {
  readonly kind: BlockKind
  readonly text: string
  readonly cells?: readonly string[]
  /** Any number that rows of one table share and other tables of the document do not. */
  readonly table?: number
  readonly bold?: readonly string[]
  /** From 1, when the format has pages. */
  readonly page?: number
}

/** A block whose place is not worked out yet. */
export type LooseBlock = Omit<Block, 'place'> & { readonly page: number | null }

/**
 * The blocks of a document with their places, and all its words in reading order as `text`, ready for
 * `MinutesDocument`. Rows that only lay out prose (an item number beside the note, and nothing else) fall
 * apart into paragraphs; rows whose cells belong together stay rows. A sentence broken by a page or cell
 * border is joined. Empty blocks go, and so does what the paper prints on every page.
 */
export const buildBlocks = (read: readonly RawBlock[]): { blocks: readonly Block[]; text: string } => {
  const raw = withoutRunningLines(read)
  const records = recordTables(raw)
  const loose = raw.flatMap((block) => (block.kind === 'row' ? readRow(block, records) : readProse(block)))
  const joined = joinBrokenSentences(joinBrokenRows(loose))
  const items = itemsOf(joined)
  const blocks = joined.map(
    ({ kind, text, cells, table, bold, page }, index): Block => ({
      kind,
      text: narrow(text),
      cells: cells.map(narrow),
      table,
      bold,
      place: { page, item: items[index] ?? null, paragraph: index + 1 },
    }),
  )
  return { blocks, text: textOf(blocks) }
}

/** Some converters leave heads and page numbers among the paragraphs. */
const withoutRunningLines = (read: readonly RawBlock[]): readonly RawBlock[] => {
  const gone = runningLines(read.map(({ text, cells }) => cells?.join(' | ') ?? text))
  return read.filter((_, index) => !gone.has(index))
}

const readProse = (block: RawBlock): LooseBlock[] =>
  splitInlineBullets(cleanWords(block.text))
    .map((line) => readLine(line, block))
    .filter(({ text }) => text !== '')

const readLine = (line: string, { kind, bold, page }: RawBlock): LooseBlock => {
  const { text, bullet } = stripBullet(line)
  const plain = kind === 'row' || kind === 'paragraph'
  return {
    kind: !plain ? kind : bullet ? 'list-item' : isHeadingLine(text) ? 'heading' : 'paragraph',
    text,
    cells: [],
    table: null,
    bold: bold?.map(cleanWords).filter((run) => run !== '' && text.includes(run)) ?? [],
    page: page ?? null,
  }
}

const readRow = (row: RawBlock, records: ReadonlySet<number>): LooseBlock[] => {
  const cells = (row.cells ?? []).map(linesOf)
  const filled = cells.filter((cell) => cell.length > 0)
  if (filled.length === 0) return []
  if (!records.has(row.table ?? -1) && isLayout(filled))
    return layoutLines(filled).flatMap((text) => readProse({ ...row, text }))
  const texts = cells.map((lines) => withWholeDays(lines.map((line) => stripBullet(line).text).join('\n')))
  return [
    {
      kind: 'row',
      text: texts.map(cleanWords).join(' | '),
      cells: texts,
      table: row.table ?? 0,
      bold: (row.bold ?? []).map(cleanWords).filter((run) => run !== ''),
      page: row.page ?? null,
    },
  ]
}

const linesOf = (cell: string): string[] =>
  cell
    .split('\n')
    .flatMap((line) => splitInlineBullets(cleanWords(line)))
    .filter((line) => line !== '')

const ITEM_NUMBER = /^(?:item\s+)?\(?\d{1,3}(?:[./]\d{1,4}){0,3}[.)]?$/i

/** One cell of prose, or an item number beside one cell of prose. */
const isLayout = (filled: readonly (readonly string[])[]): boolean => {
  const [first, second] = filled
  if (filled.length !== 2) return filled.length === 1
  return first?.length === 1 && ITEM_NUMBER.test(first[0] ?? '') && !ITEM_NUMBER.test(second?.[0] ?? '')
}

/** The number goes with the words beside it, as "2.1 Confidence" would stand on one line. */
const layoutLines = ([first = [], second]: readonly (readonly string[])[]): readonly string[] => {
  if (second === undefined) return first
  const [title = '', ...rest] = second
  return [`${first[0] ?? ''} ${stripBullet(title).text}`, ...rest]
}

const RECORD_HEADING =
  /^(?:(?:agreed |key )?actions?(?: points?| required| agreed| by)?|(?:action )?owners?|lead(?: officer)?|by when|by whom|who|when|due(?: date| by)?|deadline|(?:target|revised|completion) date|timescales?|status|progress|update|responsib\w+|person responsible|names?|capacity|posts?|roles?|titles?|organisation|initials|dates?)\s*:?$/i

/** Tables whose head names what the columns record: their rows stay whole, even one with a single filled cell. */
const recordTables = (raw: readonly RawBlock[]): ReadonlySet<number> =>
  new Set(
    raw
      .filter(
        ({ cells }) => (cells ?? []).filter((cell) => RECORD_HEADING.test(cleanWords(cell))).length >= 2,
      )
      .map(({ table }) => table ?? -1),
  )

/** A short line that is no sentence and no label with its value: "Confidence", "2.1 Recruitment", "Item 9 - Finance:". */
const isHeadingLine = (line: string): boolean => {
  const text = line.replace(ITEM_OPENING, '')
  const numbered = text !== line
  if (text.length > 90 || !GREAT_LETTER.test(text)) return false
  if (isPageNumber(line) || opensWithDay(line)) return false
  if (
    STOP.test(text.slice(-1)) ||
    LEFT_OPEN.test(text.slice(-5)) ||
    TASK.test(text) ||
    MARKED.test(text) ||
    VERBS.test(text) ||
    text.split(' ').length > 12
  )
    return false
  return numbered || (!/:\s*\S/.test(text) && (!text.endsWith(':') || text.split(' ').length <= 4))
}

const GREAT_LETTER = /^[A-Z]/
const STOP = /[.;,?!|]/
/** A word that more words follow, with the sign before it. */
const LEFT_OPEN = /\b(?:the|a|an|and|or|of|to|in|on|for|from|with|by|at|as|that|into)$/
/** "CFO to circulate the figures", "OPCC to arrange a visit": a task in note form is no heading. */
const TASK = /^To [a-z]|\bto [a-z]+ (?:the|an?|with|to|for|on|by|his|her|their|how|that|all)\b/
const ITEM_OPENING =
  /^(?:\d{1,3}(?:[./]\d{1,4})*[.):]?\s+(?:(?:agenda )?item \d+\W*)?|(?:agenda )?item \d+\W*)/i
const MARKED = /^(?:actions?|decision|agreed|resolved|owner|lead|date|chair|apologies)\b.*[:–—-]\s*\S/i
const VERBS =
  /\b(?:will|shall|would|agreed|was|were|is|are|has|have|had|to be|(?:asked|noted|advised|confirmed) (?:that|if))\b/i
