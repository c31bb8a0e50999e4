import type { MarkupElement } from '../html/markup-tree.ts'
import { inFormat } from '../lines/number-formats.ts'

/** One level of a list. */
export type ListLevel = {
  /** Undefined for a level of bullets or pictures. */
  readonly format: string | undefined
  /** "(%2%)": each number between signs of per cent is the counter of that level. */
  readonly text: string
  readonly start: number
}

/** A list that is being read: its counters, from the outermost level, which lists that continue it share. */
export type OpenList = {
  readonly style: string | undefined
  readonly depth: number
  readonly counters: (number | undefined)[]
}

/** Opens the lists of one document in their order. `outer` is the list that a list stands in. */
export const listOpener = (): ((list: MarkupElement, outer: OpenList | null) => OpenList) => {
  const known = new Map<string, OpenList['counters']>()
  return ({ attribs }, outer) => {
    const style = attribs['text:style-name'] ?? outer?.style
    if (outer !== null) return { style, depth: outer.depth + 1, counters: outer.counters }
    const continued =
      known.get(`id ${attribs['text:continue-list']}`) ??
      (attribs['text:continue-numbering'] === 'true' ? known.get(`style ${style}`) : undefined)
    const counters = continued ?? []
    known.set(`style ${style}`, counters)
    if (attribs['xml:id'] !== undefined) known.set(`id ${attribs['xml:id']}`, counters)
    return { style, depth: 1, counters }
  }
}

/** Counts one item on, or sets it to `start`; the number's words, '' when the level shows none. */
export const countItem = (
  counters: OpenList['counters'],
  depth: number,
  levels: ReadonlyMap<number, ListLevel>,
  start?: number,
): string => {
  const startOf = (level: number): number => levels.get(level)?.start ?? 1
  for (let level = 1; level < depth; level += 1) counters[level] ??= startOf(level)
  const last = counters[depth]
  counters[depth] = start ?? (last === undefined ? startOf(depth) : last + 1)
  counters.length = depth + 1
  const { format, text } = levels.get(depth) ?? { format: undefined, text: '' }
  if (format === undefined || format === 'none') return ''
  return text
    .replaceAll(
      /%(\d{1,2})%/g,
      (_, level: string) =>
        // A level that a lower one asks for and that shows no number itself leaves no trace.
        inFormat(counters[Number(level)] ?? 1, levels.get(Number(level))?.format ?? 'none') ?? '',
    )
    .trim()
}

export const listLevelOf = ({ tagName, attribs }: MarkupElement): ListLevel => {
  const level = Number(attribs['text:level'])
  const shown = Math.min(level, Math.max(1, Number(attribs['text:display-levels'] ?? 1) || 1))
  const parts = Array.from({ length: shown }, (_, index) => `%${level - shown + 1 + index}%`)
  return {
    format: /number|outline/.test(tagName) ? FORMATS[attribs['style:num-format'] ?? ''] : undefined,
    text:
      attribs['loext:num-list-format'] ??
      `${attribs['style:num-prefix'] ?? ''}${parts.join('.')}${attribs['style:num-suffix'] ?? ''}`,
    start: Number(attribs['text:start-value'] ?? 1) || 0,
  }
}

const FORMATS: Readonly<Record<string, string>> = {
  '': 'none',
  1: 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
}
