import { setOffColumns } from '../repairs/aside-columns.ts'
import { buildBlocks, type RawBlock } from '../blocks/block-builder.ts'
import { stripBullet } from '../lines/bullets.ts'
import type { MinutesDocument } from '../document.ts'
import { restoreTables } from '../repairs/flattened-tables.ts'
import { htmlToBlocks, htmlToLines } from '../html/html-blocks.ts'
import { unquoted } from './mail-quotes.ts'
import { isMarkdown, plainLines, withoutEscapes } from './markdown-lines.ts'
import { foldQuote } from '../quoting/quote.ts'
import { PAGE_END, runningLines } from '../repairs/running-lines.ts'
import { restoreSpacedLists } from '../repairs/spaced-lists.ts'
import { restoreSpacedTables } from '../repairs/spaced-tables.ts'
import { mendTornRows } from '../repairs/torn-rows.ts'
import { setOffTabColumn } from '../repairs/tab-asides.ts'
import { tablePieces } from '../blocks/table-pieces.ts'
import { withPieces } from '../blocks/unbroken-pieces.ts'
import { isRuledRow, unwrapLines, wrapWidth } from '../repairs/unwrap-lines.ts'

/**
 * Minutes as plain text, as Markdown, or as the mixed text that conversion programs leave: tables as lines
 * with tabs, cells as pieces of HTML, form feeds, lines broken at a fixed width.
 * `sha256` is of the file's bytes, which the caller holds.
 */
export const readText = (text: string, file: { fileName: string; sha256: string }): MinutesDocument => {
  const marked = isMarkdown(text)
  const { blocks, text: words } = buildBlocks(textToBlocks(text, marked))
  return {
    ...file,
    mediaType: 'text',
    blocks: withPieces(blocks, text),
    text: words,
    notes: [
      ...(marked && /~~[^~]+~~/.test(text) ? ['Words that are struck through were left out.'] : []),
      ...(blocks.length === 0 ? ['The file has no words.'] : []),
    ],
  }
}

const textToBlocks = (text: string, marked: boolean): RawBlock[] => {
  const blocks: RawBlock[] = []
  let tables = 0
  const stretches = tablePieces(linesOf(text, marked))
  const width = wrapWidth(stretches.flatMap((stretch) => ('lines' in stretch ? stretch.lines : [])))
  for (const stretch of stretches) {
    const read =
      'table' in stretch
        ? htmlToBlocks(stretch.table)
        : linesToBlocks(
            unwrapLines(
              restoreTables(
                withSpacedRows(mendTornRows(setOffTabColumn(stretch.lines)).flatMap(setOffOwner)),
              ),
              width,
            ),
          )
    // One by one: the blocks of a long text are more than a call takes arguments.
    for (const block of read) blocks.push(withTable(block, tables))
    tables += read.reduce((last, { table }) => Math.max(last, table ?? -1), -1) + 1
  }
  return blocks
}

const withSpacedRows = (lines: readonly string[]): string[] =>
  setOffColumns(restoreSpacedLists(restoreSpacedTables(lines)))

/** Each stretch counts its tables from 0. */
const withTable = (block: RawBlock, before: number): RawBlock =>
  block.table === undefined ? block : { ...block, table: block.table + before }

const linesToBlocks = (lines: readonly string[]): RawBlock[] => {
  const blocks: RawBlock[] = []
  let table = -1
  let tableOpen = false
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue
    if (RULE.test(line)) {
      tableOpen = false
      continue
    }
    const cells = cellsOf(line)
    if (cells !== null) {
      if (cells.length === 0) continue
      if (!tableOpen || isHead(cells)) table += 1
      tableOpen = true
      blocks.push({ kind: 'row', text: '', table, ...boldCells(cells) })
      continue
    }
    // A blank line or a page border inside a table is not its end; a line of prose is.
    tableOpen = false
    if (isTitle(line, lines[index + 1])) blocks.push({ kind: 'heading', text: markdownBold(line).text })
    else blocks.push(...proseOf(line))
  }
  return blocks
}

/** A line drawn across the page says nothing; one under a short line makes it a title. */
const RULE = /^\s*(?:[-=_*]\s?){3,}$/

const isTitle = (line: string, next = ''): boolean =>
  /^\s*(?:-{3,}|={3,})\s*$/.test(next) && line.length <= 90 && !stripBullet(line.trim()).bullet

/** The lines that somebody wrote, without what the paper prints on every page. */
const linesOf = (text: string, marked: boolean): string[] => {
  const lines = unquoted(
    text
      .replaceAll(/\r\n?/g, '\n')
      .replaceAll(STRAY_TAB, ' ')
      .replaceAll(PAGE_END, `\n${PAGE_END}\n`)
      .split('\n'),
  )
  const gone = runningLines(lines)
  const kept = lines.filter((line, index) => line !== PAGE_END && !gone.has(index))
  return marked ? plainLines(kept) : kept
}

/** "27 th\tAugust": what stood raised in the paper, and no column of a table. */
const STRAY_TAB =
  /(?<=\d ?(?:st|nd|rd|th) ?)\t+(?=(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)/g

/**
 * An action column that the conversion left at the end of a line of prose: "Report deferred to March.\t\tJM". What
 * stands in it, owners or the whole action, goes on a line of its own, as other conversions leave it.
 */
const setOffOwner = (line: string): string[] => {
  if (!line.includes('\t')) return [line]
  const found = /^(?=[^\t]*[a-z])([^\t]*[.!?:;)])[ \t]*\t[ \t]*([A-Z][^\t]{1,120}?)\s*$/.exec(line)
  const [, note = '', aside = ''] = found ?? []
  return note.split(' ').length < 3 ? [line] : [note, '', aside, '']
}

const proseOf = (line: string): RawBlock[] => {
  if (HEADING.test(line)) return [{ kind: 'heading', text: markdownBold(line.replace(/^\s*#+\s*/, '')).text }]
  if (!line.includes('<') || !HAS_MARKUP.test(line)) return [{ kind: 'paragraph', ...markdownBold(line) }]
  return htmlToBlocks(line).map(({ kind, text, cells, bold }) => ({
    kind: kind === 'row' ? 'paragraph' : kind,
    text: kind === 'row' ? (cells ?? []).join(' ') : text,
    ...(bold === undefined ? {} : { bold }),
  }))
}

const HEADING = /^\s*#{1,6}\s/
const HAS_MARKUP = /<\/?[a-z][^<>]{0,200}>/i

/** The cells of a row of a tab table or of a table drawn with "|"; null for prose, none for a rule of dashes. */
const cellsOf = (line: string): string[] | null => {
  if (!line.includes('|') && !line.includes('\t')) return null
  if (LIST_ITEM.test(line)) return null
  const drawn = /^\s*\|.*\|\s*$/.test(line)
  const ruled = !drawn && isRuledRow(line)
  if (!drawn && !ruled && !line.includes('\t')) return null
  const parts = drawn ? line.trim().slice(1, -1).split('|') : line.split(ruled ? '|' : '\t')
  const cells = parts.map(cellText)
  return cells.every((cell) => /^:?-*:?$/.test(cell)) ? [] : cells
}

/** A bullet and a tab, as Word hands on the items of a list that is copied. */
const LIST_ITEM = /^\s*(?:[•▪◦‣●■□○∙·➢►▶❖\uf000-\uf0ff§–-]|o)\t+[^\t]+$/

/** Converted files lose the gap between two tables; the head of the second still shows where it begins. */
const isHead = (cells: readonly string[]): boolean =>
  /^(?:no\.?|nos\.?|ref\.?(?:erence)?|item(?: no\.?)?|minute(?: no\.?)?|agenda item)$/i.test(cells[0] ?? '')

const cellText = (cell: string): string =>
  HAS_MARKUP.test(cell) ? htmlToLines(cell).join('\n') : foldQuote(cell)

/** "**Action:** the CFO to ..." keeps its words; the stars only say what is bold. */
const markdownBold = (line: string): { text: string; bold?: readonly string[] } => {
  if (!line.includes('**')) return { text: withoutEscapes(line) }
  const bold = [...line.matchAll(/\*\*([^*]{1,300})\*\*/g)].map((found) => withoutEscapes(found[1] ?? ''))
  const text = withoutEscapes(line.replaceAll(/\*\*(?=\S)|(?<=\S)\*\*/g, ''))
  return bold.length > 0 ? { text, bold } : { text }
}

const boldCells = (cells: readonly string[]): { cells: readonly string[]; bold?: readonly string[] } => {
  const read = cells.map(markdownBold)
  const bold = read.flatMap((cell) => cell.bold ?? [])
  return { cells: read.map(({ text }) => text), ...(bold.length > 0 ? { bold } : {}) }
}
