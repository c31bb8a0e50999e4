import { CodedError } from '../../errors.ts'
import { type LeftOut, nothingLeftOut } from '../lines/left-out-notes.ts'
import { isElement, isText, type MarkupElement, type MarkupNode } from '../html/markup-tree.ts'
import { countItem, listOpener, type OpenList } from './odt-numbering.ts'
import { type Look, type OdtStyles, readOdtStyles } from './odt-styles.ts'
import { xmlTree } from './xml-tree.ts'

export type OdtWords = {
  readonly html: string
  /** What was met on the way and left out, or moved. */
  readonly met: Readonly<Record<LeftOut, number>>
}

/**
 * The words of an OpenDocument text as HTML for `htmlToBlocks`, with the numbers of its lists and headings
 * written out. Deleted and hidden words, comments, indexes, headers and footers are left out; a text box
 * follows the paragraph it hangs on; footnotes stand at the end. Null when the file is no text document.
 * @throws CodedError `invalid` when its parts stand in each other deeper than in any document.
 */
export const odtToHtml = (parts: { content: string; styles: string }): OdtWords | null => {
  const content = xmlTree(parts.content)
  const body = descend(content, ['office:document-content', 'office:body', 'office:text'])
  if (body === undefined) return null
  const met = nothingLeftOut()
  const writer: Writer = {
    styles: readOdtStyles([xmlTree(parts.styles), content]),
    openList: listOpener(),
    headings: [],
    met,
    beside: [],
    footnotes: [],
    depth: 0,
  }
  const html = blocksOf(body.children, writer)
  return { html: `${html}${writer.footnotes.join('')}`.replaceAll('</b><b>', ''), met }
}

type Writer = {
  readonly styles: OdtStyles
  readonly openList: ReturnType<typeof listOpener>
  /** The counters of the headings. */
  readonly headings: (number | undefined)[]
  readonly met: Record<LeftOut, number>
  /** Text boxes of the paragraph being written. */
  beside: string[]
  readonly footnotes: string[]
  depth: number
}

const descend = (nodes: readonly MarkupNode[], path: readonly string[]): MarkupElement | undefined => {
  const [name, ...rest] = path
  const found = nodes.filter(isElement).find(({ tagName }) => tagName === name)
  return found === undefined || rest.length === 0 ? found : descend(found.children, rest)
}

const DEEPEST = 200

const deeper = (writer: Writer, write: () => string): string => {
  if (writer.depth >= DEEPEST)
    throw new CodedError(
      'invalid',
      'The file cannot be read: its tables or lists stand in each other too deeply. Save the minutes as .docx or .pdf, then try again.',
    )
  writer.depth += 1
  const html = write()
  writer.depth -= 1
  return html
}

const blocksOf = (nodes: readonly MarkupNode[], writer: Writer, list: OpenList | null = null): string =>
  deeper(writer, () =>
    nodes
      .filter(isElement)
      .map((node) => blockOf(node, writer, list))
      .join(''),
  )

const blockOf = (node: MarkupElement, writer: Writer, list: OpenList | null): string => {
  const { tagName, attribs, children } = node
  if (tagName === 'text:p' || tagName === 'text:h') return paragraph(node, '', writer)
  if (tagName === 'text:list') return listOf(node, writer, list)
  if (tagName === 'table:table') return `<table>${rowsOf(children, writer)}</table>`
  if (tagName === 'text:tracked-changes') {
    writer.met.tracked += children.filter(isElement).length
    return ''
  }
  if (tagName.startsWith('draw:')) return boxesOf(node, writer)
  if (tagName === 'text:section' && attribs['text:display'] === 'none') {
    writer.met.hidden += 1
    return ''
  }
  return SKIPPED.test(tagName) ? '' : blocksOf(children, writer, list)
}

/** Indexes repeat the headings with the numbers of their pages. */
const SKIPPED = /^(?:text:(?:table-of-content|[a-z]+-index|bibliography)|office:forms)$/

const listOf = (element: MarkupElement, writer: Writer, outer: OpenList | null): string => {
  const list = writer.openList(element, outer)
  return deeper(writer, () =>
    element.children
      .filter(isElement)
      .map((item) =>
        item.tagName === 'text:list-item'
          ? itemOf(item, list, writer)
          : blocksOf(item.children, writer, list),
      )
      .join(''),
  )
}

/** The number goes with the item's first paragraph; an item that opens with a list has none of its own. */
const itemOf = ({ attribs, children }: MarkupElement, list: OpenList, writer: Writer): string => {
  const [first, ...rest] = children.filter(isElement).filter(({ tagName }) => tagName !== 'text:number')
  if (first === undefined || !/^text:[ph]$/.test(first.tagName)) return blocksOf(children, writer, list)
  const levels = writer.styles.levelsOf(list.style ?? writer.styles.listOf(first.attribs['text:style-name']))
  const start = Number(attribs['text:start-value'] ?? Number.NaN)
  const label = countItem(list.counters, list.depth, levels, Number.isInteger(start) ? start : undefined)
  const bullet = levels.get(list.depth)?.format === undefined
  const opening = paragraph(first, label, writer, bullet ? 'li' : undefined)
  return opening + blocksOf(rest, writer, list)
}

const paragraph = (node: MarkupElement, label: string, writer: Writer, as?: 'li'): string => {
  const { styles, met } = writer
  const style = node.attribs['text:style-name']
  const heading = node.tagName === 'text:h' || styles.isHeading(style)
  const number = label === '' && as === undefined ? headingNumber(node, writer) : label
  const around = writer.beside
  writer.beside = []
  const look = styles.lookOf('paragraph', style, PLAIN)
  // The weight of a heading's style says nothing about its words.
  const words = inlineOf(node.children, heading ? { ...look, bold: false } : look, writer)
  const boxes = writer.beside.join('')
  writer.beside = around
  const tag = heading ? 'h2' : (as ?? 'p')
  if (node.children.filter(isElement).some(isHiddenParagraph)) {
    met.hidden += 1
    return boxes
  }
  return `<${tag}>${escaped(number === '' ? '' : `${number} `)}${words}</${tag}>${boxes}`
}

const PLAIN: Look = { bold: false, hidden: false, struck: false, raised: false }

const isHiddenParagraph = ({ tagName, attribs }: MarkupElement): boolean =>
  tagName === 'text:hidden-paragraph' && attribs['text:is-hidden'] === 'true'

const headingNumber = (
  { tagName, attribs, children }: MarkupElement,
  { styles, headings }: Writer,
): string => {
  // An empty heading is a gap between paragraphs: it shows no number and counts nothing on.
  if (tagName !== 'text:h' || attribs['text:is-list-header'] === 'true' || children.length === 0) return ''
  const depth = Math.min(10, Math.max(1, Number(attribs['text:outline-level'] ?? 1) || 1))
  if (styles.outline.get(depth)?.format === undefined) return ''
  const start =
    attribs['text:restart-numbering'] === 'true' ? Number(attribs['text:start-value'] ?? 1) : Number.NaN
  return countItem(headings, depth, styles.outline, Number.isInteger(start) ? start : undefined)
}

const inlineOf = (nodes: readonly MarkupNode[], look: Look, writer: Writer): string =>
  deeper(writer, () => nodes.map((node) => inline(node, look, writer)).join(''))

const inline = (node: MarkupNode, look: Look, writer: Writer): string => {
  if (isText(node)) return dressed(node.data, look, writer)
  if (!isElement(node)) return ''
  const { tagName, attribs, children } = node
  if (tagName.startsWith('draw:')) {
    writer.beside.push(boxesOf(node, writer))
    return ''
  }
  switch (tagName) {
    case 'text:s':
    case 'text:tab':
      return ' '
    case 'text:line-break':
      return '<br>'
    case 'text:span':
      return inlineOf(children, writer.styles.lookOf('text', attribs['text:style-name'], look), writer)
    case 'text:note':
      footnote(children, writer)
      return ''
    case 'office:annotation':
      writer.met.comments += 1
      return ''
    case 'text:hidden-text':
      return inlineOf(children, { ...look, hidden: attribs['text:is-hidden'] === 'true' }, writer)
    case 'text:ruby-text':
    case 'text:script':
      return ''
    default:
      return inlineOf(children, look, writer)
  }
}

const dressed = (words: string, look: Look, { met }: Writer): string => {
  if (words.trim() === '') return look.hidden ? '' : words
  if (look.hidden) met.hidden += 1
  else if (look.struck) met.struck += 1
  if (look.hidden || look.struck) return ''
  const raised = look.raised ? `<sup>${escaped(words)}</sup>` : escaped(words)
  return look.bold ? `<b>${raised}</b>` : raised
}

const footnote = (children: readonly MarkupNode[], writer: Writer): void => {
  const body = children.filter(isElement).find(({ tagName }) => tagName === 'text:note-body')
  writer.met.footnotes += 1
  writer.footnotes.push(`<li>${blocksOf(body?.children ?? [], writer)}</li>`)
}

/** The words of a frame or shape; of a picture only that it is there. */
const boxesOf = ({ children }: MarkupElement, writer: Writer): string => {
  const inside = children.filter(isElement)
  if (inside.some(({ tagName }) => tagName === 'draw:image')) writer.met.pictures += 1
  return blocksOf(
    inside.filter(({ tagName }) => /^(?:draw:(?!image|object|plugin)|text:|table:)/.test(tagName)),
    writer,
  )
}

const rowsOf = (nodes: readonly MarkupNode[], writer: Writer): string =>
  deeper(writer, () =>
    nodes
      .filter(isElement)
      .map((node) =>
        node.tagName === 'table:table-row'
          ? `<tr>${node.children
              .filter(isElement)
              .map((cell) => cellOf(cell, writer))
              .join('')}</tr>`
          : rowsOf(node.children, writer),
      )
      .join(''),
  )

/** A cell that spans others is followed by them, covered and empty, so that every row has its columns. */
const cellOf = ({ tagName, attribs, children }: MarkupElement, writer: Writer): string => {
  if (tagName === 'table:covered-table-cell') return '<td></td>'.repeat(repeats(attribs))
  if (tagName !== 'table:table-cell') return ''
  return `<td>${blocksOf(children, writer)}</td>${'<td></td>'.repeat(repeats(attribs) - 1)}`
}

// A count is a claim in a file from elsewhere: an absurd one would fill the memory.
const repeats = (attribs: Readonly<Record<string, string>>): number =>
  Math.min(50, Math.max(1, Number(attribs['table:number-columns-repeated'] ?? 1) || 1))

const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
