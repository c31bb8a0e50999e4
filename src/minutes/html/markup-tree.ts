import { parse } from 'parse5'
import { adapter, type Htmlparser2TreeAdapterMap } from 'parse5-htmlparser2-tree-adapter'

type Page = ReturnType<typeof parse<Htmlparser2TreeAdapterMap>>
export type MarkupNode = Page['children'][number]
export type MarkupElement = Extract<MarkupNode, { tagName: string }>
export type MarkupText = Extract<MarkupNode, { data: string }>

/** What stands on a page of HTML, its faults mended as a browser mends them. */
export const htmlTree = (html: string): readonly MarkupNode[] => {
  const page = parse(html, { treeAdapter: adapter }).children.find(isElement)
  return levelled(page?.children.filter(isElement).find(({ tagName }) => tagName === 'body')?.children ?? [])
}

/** No page of minutes nests its tags as deep; a hostile one would use up the stack of whoever walks down it. */
const DEEPEST = 200

/** The nodes, where what is nested too deep keeps its words and loses its tags. */
const levelled = (nodes: readonly MarkupNode[]): readonly MarkupNode[] => {
  let level = nodes.filter(isElement)
  for (let depth = 1; depth < DEEPEST && level.length > 0; depth += 1)
    level = level.flatMap(({ children }) => children.filter(isElement))
  for (const element of level) element.children = textsIn(element)
  return nodes
}

const textsIn = (element: MarkupElement): MarkupText[] => {
  const texts: MarkupText[] = []
  const waiting = element.children.toReversed()
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (isText(node)) texts.push(node)
    else if (isElement(node)) for (const child of node.children.toReversed()) waiting.push(child)
  }
  return texts
}

// 3 is the number the DOM gives text; comments carry data too.
export const isText = (node: MarkupNode): node is MarkupText => node.nodeType === 3

export const isElement = (node: MarkupNode): node is MarkupElement => 'tagName' in node

/** The elements inside, at any depth and in their order, that have the name. */
export const elementsNamed = (nodes: readonly MarkupNode[], name: string): MarkupElement[] => {
  const found: MarkupElement[] = []
  const waiting = nodes.toReversed()
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!isElement(node)) continue
    if (node.tagName === name) found.push(node)
    for (const child of node.children.toReversed()) waiting.push(child)
  }
  return found
}
