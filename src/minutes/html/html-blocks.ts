import type { RawBlock } from '../blocks/block-builder.ts'
import { type HtmlLeftOut, htmlLeftOut } from './html-left-out.ts'
import { listNumbers } from './html-list-numbers.ts'
import { TICKED } from '../lines/line-openings.ts'
import { htmlTree, isElement, isText, type MarkupElement, type MarkupNode } from './markup-tree.ts'
import { foldQuote } from '../quoting/quote.ts'
import { asSuperscripts } from '../lines/superscripts.ts'

/**
 * The blocks of a piece of HTML in reading order, for `buildBlocks`. Unclosed tags, bare table rows and
 * plain words between tags are all read. What `leftOut` leaves out, hidden and struck-out words among it, is not;
 * a link is its words. A row that holds another table is a page layout: its cells become paragraphs.
 * A list item inside a cell starts with "• ", which `buildBlocks` understands and removes.
 */
export const htmlToBlocks = (html: string, leftOut: HtmlLeftOut = htmlLeftOut(html)): RawBlock[] => {
  const writer = newWriter(leftOut)
  for (const node of htmlTree(html)) walk(node, writer)
  writer.flush()
  return writer.blocks
}

/** The words of a piece of HTML, one paragraph a line; list items start with "• ". For cells kept as HTML. */
export const htmlToLines = (html: string): string[] =>
  htmlToBlocks(html).flatMap((block) =>
    block.kind === 'row' ? (block.cells ?? []).flatMap((cell) => cell.split('\n')) : [lineOf(block)],
  )

const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
const BOLD = new Set(['b', 'strong'])
const APART = new Set(
  'p div section article main header footer blockquote pre ul ol li dl dt dd figure address form hr br caption'.split(
    ' ',
  ),
)

type Writer = {
  readonly leftOut: HtmlLeftOut
  readonly blocks: RawBlock[]
  kind: RawBlock['kind']
  words: string
  bold: string[]
  boldDepth: number
  /** Inside a raised number. */
  raised: boolean
  nextTable: number
  /** The number of the list item that begins, until words follow it. */
  label: string
  numberOf: ReturnType<typeof listNumbers>
  flush(): void
}

const newWriter = (leftOut: HtmlLeftOut): Writer => {
  const writer: Writer = {
    leftOut,
    blocks: [],
    kind: 'paragraph',
    words: '',
    bold: [],
    boldDepth: 0,
    raised: false,
    nextTable: 0,
    label: '',
    numberOf: listNumbers(),
    flush: () => {
      const words = foldQuote(writer.words)
      const bold = writer.bold.map(foldQuote).filter((words) => words !== '')
      writer.words = ''
      writer.bold = []
      if (words === '') return
      // Some pages write the number out as well.
      const text = words.startsWith(writer.label) ? words : `${writer.label}${words}`
      writer.label = ''
      writer.blocks.push({ kind: writer.kind, text, ...(bold.length > 0 ? { bold } : {}) })
    },
  }
  return writer
}

const walk = (node: MarkupNode, writer: Writer): void => {
  if (isText(node)) return write(writer.raised ? asSuperscripts(node.data) : node.data, writer)
  if (!isElement(node) || writer.leftOut.isLeftOut(node)) return
  if (node.tagName === 'table') return walkTable(node, writer)
  if (node.tagName === 'input') return write(boxOf(node), writer)
  const apart = APART.has(node.tagName) || HEADINGS.has(node.tagName)
  const outerKind = writer.kind
  if (apart) writer.flush()
  if (HEADINGS.has(node.tagName)) writer.kind = 'heading'
  else if (node.tagName === 'li') {
    writer.kind = 'list-item'
    writer.label = writer.numberOf(node)
  }
  const bold = BOLD.has(node.tagName)
  if (bold) {
    writer.bold.push('')
    writer.boldDepth += 1
  }
  if (node.tagName === 'sup') writer.raised = true
  for (const child of node.children) walk(child, writer)
  if (node.tagName === 'sup') writer.raised = false
  if (bold) writer.boldDepth -= 1
  if (apart) writer.flush()
  if (node.tagName === 'li') writer.label = ''
  writer.kind = outerKind
}

/** A box to tick: "☐ ", or "☑ " where it was. Other fields of a form have no words. */
const boxOf = ({ attribs }: MarkupElement): string =>
  attribs['type']?.toLowerCase() !== 'checkbox' ? '' : attribs['checked'] === undefined ? '☐ ' : TICKED

const write = (words: string, writer: Writer): void => {
  writer.words += words
  if (writer.boldDepth === 0) return
  // A break inside <b> flushes the words that were bold before it, so a new run starts here.
  if (writer.bold.length === 0) writer.bold.push('')
  writer.bold[writer.bold.length - 1] += words
}

const walkTable = (table: MarkupElement, writer: Writer): void => {
  writer.flush()
  const id = writer.nextTable
  writer.nextTable += 1
  const spans: number[] = []
  for (const row of rowsOf(table, writer)) {
    const cells = row.children
      .filter(isElement)
      .filter((cell) => (cell.tagName === 'td' || cell.tagName === 'th') && !writer.leftOut.isLeftOut(cell))
    if (row.tagName !== 'tr' || cells.some(holdsTable)) {
      walkApart(row.tagName === 'tr' ? cells : [row], writer)
      continue
    }
    const block = readRow(cells, id, spans, writer.leftOut)
    if (block.cells?.some((cell) => cell !== '')) writer.blocks.push(block)
  }
}

const walkApart = (elements: readonly MarkupElement[], writer: Writer): void => {
  for (const element of elements) {
    for (const child of element.children) walk(child, writer)
    writer.flush()
  }
}

/** Cells in their columns: one that spans columns or rows leaves empty cells where it reaches. */
const readRow = (
  cells: readonly MarkupElement[],
  table: number,
  spans: number[],
  leftOut: HtmlLeftOut,
): RawBlock => {
  const texts: string[] = []
  const bold: string[] = []
  const skipSpanned = (): void => {
    while ((spans[texts.length] ?? 0) > 0) {
      spans[texts.length] = (spans[texts.length] ?? 1) - 1
      texts.push('')
    }
  }
  for (const cell of cells) {
    skipSpanned()
    const inner = newWriter(leftOut)
    for (const child of cell.children) walk(child, inner)
    inner.flush()
    for (const block of inner.blocks) bold.push(...(block.bold ?? []))
    const columns = spanOf(cell, 'colspan')
    const rows = spanOf(cell, 'rowspan')
    for (let column = 0; column < columns; column += 1) {
      if (rows > 1) spans[texts.length] = rows - 1
      texts.push(column === 0 ? inner.blocks.map(lineOf).join('\n') : '')
    }
  }
  skipSpanned()
  return { kind: 'row', text: '', cells: texts, table, ...(bold.length > 0 ? { bold } : {}) }
}

const rowsOf = (table: MarkupElement, { leftOut }: Writer): MarkupElement[] =>
  table.children
    .filter(isElement)
    .filter((child) => !leftOut.isLeftOut(child))
    .flatMap((child) =>
      /^(thead|tbody|tfoot)$/.test(child.tagName)
        ? child.children.filter(isElement).filter((row) => !leftOut.isLeftOut(row))
        : [child],
    )

// A span is a claim in a file from elsewhere: an absurd one would fill the memory.
const spanOf = (cell: MarkupElement, name: 'colspan' | 'rowspan'): number =>
  Math.min(50, Math.max(1, Number.parseInt(cell.attribs[name] ?? '1', 10) || 1))

const holdsTable = (element: MarkupElement): boolean =>
  element.children.some((child) => isElement(child) && (child.tagName === 'table' || holdsTable(child)))

const lineOf = (block: RawBlock): string => (block.kind === 'list-item' ? `• ${block.text}` : block.text)
