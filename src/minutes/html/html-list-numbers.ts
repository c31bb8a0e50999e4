import { isElement, type MarkupElement } from './markup-tree.ts'
import { inFormat } from '../lines/number-formats.ts'

/** The numbers of a page's lists as a browser shows them ("2. "); '' for bullets and lists that show none. */
export const listNumbers = (): ((item: MarkupElement) => string) => {
  const counters = new Map<MarkupElement, number>()
  return ({ parent, attribs }) => {
    if (parent === null || !isElement(parent) || parent.tagName !== 'ol') return ''
    const style = /list-style(?:-type)?\s*:[^;]*?([a-z-]+)/i.exec(parent.attribs.style ?? '')?.[1]
    const before = counters.get(parent) ?? whole(parent.attribs.start, 1) - 1
    const number = whole(attribs.value, before + 1)
    counters.set(parent, number)
    const format = STYLES[style ?? ''] ?? TYPES[parent.attribs.type ?? ''] ?? 'decimal'
    const words = inFormat(number, format)
    return words === undefined || words === '' ? '' : `${words}. `
  }
}

const whole = (text: string | undefined, otherwise: number): number =>
  /^\d{1,6}$/.test(text ?? '') ? Number(text) : otherwise

const STYLES: Readonly<Record<string, string>> = {
  none: 'none',
  'lower-alpha': 'lowerLetter',
  'lower-latin': 'lowerLetter',
  'upper-alpha': 'upperLetter',
  'upper-latin': 'upperLetter',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
}

const TYPES: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
}
