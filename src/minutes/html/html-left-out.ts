import { type LeftOut, nothingLeftOut } from '../lines/left-out-notes.ts'
import { isElement, isText, type MarkupElement, type MarkupNode } from './markup-tree.ts'

/** What a page holds beside the words that people read: asked of each element, it counts what it meets. */
export type HtmlLeftOut = {
  readonly met: Record<LeftOut, number>
  /** True when nothing of the element is read. */
  isLeftOut(element: MarkupElement): boolean
}

export const htmlLeftOut = (html: string): HtmlLeftOut => {
  const met = nothingLeftOut()
  const byClass = classesOf(html)
  const isLeftOut = (element: MarkupElement): boolean => {
    if (UNSEEN.has(element.tagName)) return true
    if (isNoteMark(element)) return true
    if (element.tagName === 'ins' && isTracked(element)) met.tracked += 1
    if (MSO_NOTE.test(styleOf(element)) || LIBRE_NOTE.test(element.attribs['id'] ?? '')) met.footnotes += 1
    const why = whyLeftOut(element, byClass)
    if (why === null) return false
    if (hasWords(element)) met[why] += 1
    return true
  }
  return { met, isLeftOut }
}

const UNSEEN = new Set(['script', 'style', 'noscript', 'template', 'head', 'title', 'svg'])
const STRUCK = new Set(['del', 's', 'strike'])

const whyLeftOut = (element: MarkupElement, byClass: ReadonlyMap<string, Look>): LeftOut | null => {
  if (isComment(element)) return 'comments'
  if (STRUCK.has(element.tagName)) return isTracked(element) ? 'tracked' : 'struck'
  if (element.attribs['hidden'] !== undefined) return 'hidden'
  const own = lookOf(styleOf(element))
  if (own !== null) return own
  for (const name of classNames(element)) {
    const look = byClass.get(`${element.tagName}.${name}`) ?? byClass.get(`.${name}`)
    if (look !== undefined) return look
  }
  return null
}

/** Word writes with a tracked change who made it or when. */
const isTracked = ({ attribs }: MarkupElement): boolean =>
  attribs['datetime'] !== undefined || attribs['cite'] !== undefined

type Look = 'hidden' | 'struck'

/** What a style declares of words: that they are not shown, or that a line runs through them. */
const lookOf = (style: string): Look | null => {
  if (style === '') return null
  if (HIDES.test(style)) return 'hidden'
  return STRIKES.test(style) ? 'struck' : null
}

const HIDES = /(?:^|[;{\s])(?:display\s*:\s*none|mso-hide\s*:\s*all|visibility\s*:\s*hidden)\b/i
const STRIKES = /(?:^|[;{\s])text-decoration(?:-line)?\s*:[^;:}]*\bline-through\b/i

const styleOf = ({ attribs }: MarkupElement): string => attribs['style'] ?? ''
const classNames = ({ attribs }: MarkupElement): string[] =>
  attribs['class'] === undefined ? [] : attribs['class'].split(/\s+/)

/** The classes, `p.name` or `.name`, whose words the page's own style sheet does not show or strikes through. */
const classesOf = (html: string): ReadonlyMap<string, Look> => {
  const found = new Map<string, Look>()
  for (const sheet of sheetsOf(html)) {
    let depth = 0
    for (const rule of withoutRemarks(sheet).split('}')) {
      const parts = rule.split('{')
      // Within "@media print { ... }" stands what holds on paper only.
      const isOuter = depth === 0 && parts.length === 2
      depth = Math.max(0, depth + parts.length - 2)
      const look = isOuter ? lookOf(parts[1] ?? '') : null
      if (look === null) continue
      for (const selector of (parts[0] ?? '').split(','))
        if (CLASS.test(selector.trim())) found.set(selector.trim(), look)
    }
  }
  return found
}

const withoutRemarks = (sheet: string): string =>
  sheet
    .split('/*')
    .map((part, nth) => (nth === 0 ? part : part.split('*/').slice(1).join('*/')))
    .join(' ')
    .replaceAll(/<!--|-->/g, ' ')

const CLASS = /^[a-z\d]*\.[\w-]+$/i

/** In characters; what follows is taken for no style of minutes. */
const LONGEST_SHEET = 200_000

const sheetsOf = (html: string): string[] =>
  /<style/i.test(html)
    ? html
        .split(/<style[^>]{0,200}>/i)
        .slice(1)
        .map((rest) => rest.slice(0, LONGEST_SHEET).split(/<\/style/i)[0] ?? '')
    : []

/** A comment in the margin as Word and Google Docs save it, or the mark in the text that it hangs on. */
const isComment = (element: MarkupElement): boolean =>
  WORD_COMMENT.test(styleOf(element)) ||
  classNames(element).some((name) => COMMENT_CLASSES.has(name)) ||
  (element.tagName === 'a' && (element.attribs['href'] ?? '').startsWith('#cmnt')) ||
  (element.tagName === 'div' && holdsComment(element))

const WORD_COMMENT = /\bmso-element\s*:\s*comment(?:-list)?\b/i
const COMMENT_CLASSES = new Set([
  'msocomtxt',
  'MsoCommentReference',
  'msocomanchor',
  'msocomoff',
  'MsoCommentText',
])

/** Google Docs opens each with a link back to its mark. */
const holdsComment = ({ children }: MarkupElement): boolean => {
  const [first] = children.filter(isElement)
  const [link] = first?.children.filter(isElement) ?? []
  return link?.tagName === 'a' && (link.attribs['href'] ?? '').startsWith('#cmnt_ref')
}

/** "[1]", where a footnote hangs and again before its words: no part of what anybody said. */
const isNoteMark = (element: MarkupElement): boolean =>
  classNames(element).some((name) => NOTE_MARKS.has(name)) ||
  (element.tagName === 'a' &&
    /^#(?:_(?:ftn|edn)|ftnt|sd(?:foot|end)note\d)/.test(element.attribs['href'] ?? ''))

const NOTE_MARKS = new Set([
  'MsoFootnoteReference',
  'MsoEndnoteReference',
  'sdfootnoteanc',
  'sdfootnotesym',
  'sdendnoteanc',
  'sdendnotesym',
])
const MSO_NOTE = /\bmso-element\s*:\s*(?:foot|end)note(?![-\w])/i
const LIBRE_NOTE = /^sd(?:foot|end)note\d+$/

const hasWords = (element: MarkupElement): boolean => {
  const waiting: MarkupNode[] = [element]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (isText(node)) {
      if (node.data.trim() !== '') return true
    } else if (isElement(node)) for (const child of node.children) waiting.push(child)
  }
  return false
}
