import { attribute, elements, valueOf } from './docx-xml.ts'
import { inFormat } from '../lines/number-formats.ts'

/** The parts of a Word file that say how paragraphs are numbered, as XML; empty text for a part it lacks. */
export type NumberingParts = {
  readonly document: string
  readonly numbering: string
  readonly styles: string
}

/**
 * The document's XML with automatic numbers written out as words ("2.1 ", "(a) "), as the reader of the
 * minutes sees them. Word keeps only the counters, so a number would otherwise be lost. Bullets stay lists.
 */
export const writeOutNumbers = ({ document, numbering, styles }: NumberingParts): string => {
  const lists = readLists(numbering)
  const styleNumbers = readStyles(styles)
  const counters = new Map<string, (number | undefined)[]>()
  const started = new Set<string>()
  return document.replaceAll(PARAGRAPH_OPENING, (opening: string, start: string, properties: string) => {
    // Properties before a tracked change of format no longer hold.
    const now = properties.split('<w:pPrChange')[0] ?? ''
    if (MARK_GONE.test(now)) return opening
    const ref = numberOf(now, styleNumbers)
    const list = ref === undefined ? undefined : lists.get(ref.numId)
    if (ref === undefined || list === undefined) return opening
    const depth = ref.level ?? depthOfStyle(list, ref.style)
    if (list.levels.get(depth)?.format === 'bullet') return opening
    const label = count(ref.numId, depth, list, counters, started)
    if (label === undefined) return opening
    // Number zero switches numbering off, also where a style asks for it.
    const rest = properties.replace(NUMBER_PROPERTIES, '')
    const off = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'
    return `${start}<w:pPr>${withNumbers(rest, off)}</w:pPr>${label === '' ? '' : runOf(label)}`
  })
}

// The inner alternative steps over the former properties that a tracked change of format holds.
const PARAGRAPH_OPENING =
  /(<w:p(?:\s[^>]*)?(?<!\/)>\s*)<w:pPr>((?:(?!<\/?w:pPr>)[\s\S]|<w:pPr>(?:(?!<\/?w:pPr>)[\s\S])*<\/w:pPr>)*)<\/w:pPr>/g
// A paragraph whose mark was deleted, moved away or hidden shows no number and counts nothing on.
const MARK_GONE = /<w:rPr>(?:(?!<\/w:rPr>)[\s\S])*?<w:(?:(?:del|moveFrom)\s|vanish\/>)/
const NUMBER_PROPERTIES = /<w:numPr>[\s\S]*?<\/w:numPr>|<w:numPr\/>/

/** The style must stay first among the properties. */
const withNumbers = (properties: string, numbers: string): string => {
  const style = /^\s*<w:pStyle\s[^>]*\/>/.exec(properties)?.[0] ?? ''
  return style + numbers + properties.slice(style.length)
}

const runOf = (label: string): string =>
  `<w:r><w:t xml:space="preserve">${label.replaceAll('&', '&amp;').replaceAll('<', '&lt;')} </w:t></w:r>`

type Level = {
  readonly format: string
  /** "%1.%2" */
  readonly text: string
  readonly start: number
  readonly legal: boolean
  /** The paragraph style that stands for this level. */
  readonly style: string | undefined
}
type List = {
  /** Lists with one definition count on together. */
  readonly definition: string
  readonly levels: ReadonlyMap<number, Level>
  readonly restarts: ReadonlyMap<number, number>
}
type NumberRef = { readonly numId: string; readonly level?: number; readonly style?: string }

const depthOfStyle = ({ levels }: List, style: string | undefined): number =>
  [...levels].find(([, level]) => style !== undefined && level.style === style)?.[0] ?? 0

/** The number's words; undefined when its format is one we do not write, or the level is not defined. */
const count = (
  numId: string,
  depth: number,
  { definition, levels, restarts }: List,
  counters: Map<string, (number | undefined)[]>,
  started: Set<string>,
): string | undefined => {
  const level = levels.get(depth)
  if (level === undefined) return undefined
  const counts = counters.get(definition) ?? []
  counters.set(definition, counts)
  const startOf = (at: number): number => restarts.get(at) ?? levels.get(at)?.start ?? 1
  if (!started.has(numId)) for (const at of restarts.keys()) counts[at] = undefined
  started.add(numId)
  for (let at = 0; at < depth; at += 1) counts[at] ??= startOf(at)
  const last = counts[depth]
  counts[depth] = last === undefined ? startOf(depth) : last + 1
  counts.length = depth + 1
  const parts = [...level.text.matchAll(/%(\d)/g)].map((found) => Number(found[1]) - 1)
  const words = new Map(
    parts.map((at) => [at, inFormat(counts[at] ?? 1, level.legal ? 'decimal' : levels.get(at)?.format)]),
  )
  if ([...words.values()].includes(undefined)) return undefined
  return level.text.replaceAll(/%(\d)/g, (_, at: string) => words.get(Number(at) - 1) ?? '').trim()
}

const readLists = (xml: string): ReadonlyMap<string, List> => {
  const definitions = new Map(
    elements(xml, 'w:abstractNum').map((element) => [
      attribute(element, 'w:abstractNumId'),
      levelsOf(element),
    ]),
  )
  return new Map(
    elements(xml, 'w:num').map((element): [string, List] => {
      const definition = valueOf(element, 'w:abstractNumId') ?? ''
      const overrides = elements(element, 'w:lvlOverride')
      const restarts = overrides.flatMap((override): [number, number][] => {
        const start = valueOf(override, 'w:startOverride')
        return start === undefined ? [] : [[Number(attribute(override, 'w:ilvl') ?? 0), Number(start)]]
      })
      const replaced = overrides.flatMap((override) => [...levelsOf(override)])
      const levels = new Map([...(definitions.get(definition) ?? []), ...replaced])
      return [attribute(element, 'w:numId') ?? '', { definition, levels, restarts: new Map(restarts) }]
    }),
  )
}

const levelsOf = (xml: string): ReadonlyMap<number, Level> =>
  new Map(
    elements(xml, 'w:lvl').map((element) => [
      // Word knows nine levels, 0 to 8.
      Math.min(8, Number(attribute(element, 'w:ilvl') ?? 0)),
      {
        format: valueOf(element, 'w:numFmt') ?? 'decimal',
        text: valueOf(element, 'w:lvlText') ?? '',
        start: Number(valueOf(element, 'w:start') ?? 1),
        legal: element.includes('<w:isLgl'),
        style: valueOf(element, 'w:pStyle'),
      },
    ]),
  )

type StyleNumber = { readonly ref: Partial<NumberRef>; readonly basedOn: string | undefined }

const readStyles = (xml: string): ReadonlyMap<string, StyleNumber> =>
  new Map(
    elements(xml, 'w:style').map((element) => [
      attribute(element, 'w:styleId') ?? '',
      { ref: refOf(element), basedOn: valueOf(element, 'w:basedOn') },
    ]),
  )

/** A paragraph's own number wins over its style's, and a style's over the one it is based on. */
const numberOf = (properties: string, styles: ReadonlyMap<string, StyleNumber>): NumberRef | undefined => {
  let { numId, level } = refOf(properties)
  const seen = new Set<string>()
  const owner = valueOf(properties, 'w:pStyle')
  let name = owner
  while (name !== undefined && !seen.has(name) && numId === undefined) {
    seen.add(name)
    const style = styles.get(name)
    numId = style?.ref.numId
    level ??= style?.ref.level
    name = style?.basedOn
  }
  if (numId === undefined || numId === '0') return undefined
  return {
    numId,
    ...(level === undefined ? {} : { level }),
    ...(owner === undefined ? {} : { style: owner }),
  }
}

const refOf = (xml: string): Partial<NumberRef> => {
  const properties = NUMBER_PROPERTIES.exec(xml)?.[0] ?? ''
  const numId = valueOf(properties, 'w:numId')
  const level = valueOf(properties, 'w:ilvl')
  return {
    ...(numId === undefined ? {} : { numId }),
    ...(level === undefined ? {} : { level: Number(level) }),
  }
}
