import { elementsNamed, isElement, type MarkupElement, type MarkupNode } from '../html/markup-tree.ts'
import { type ListLevel, listLevelOf } from './odt-numbering.ts'

/** How words look, as far as their reading asks. */
export type Look = {
  readonly bold: boolean
  readonly hidden: boolean
  readonly struck: boolean
  readonly raised: boolean
}

export type OdtStyles = {
  /** The look of a style over the look of what is around it. */
  lookOf(family: Family, name: string | undefined, around: Look): Look
  /** Whether a paragraph's style is a title or heading, or is based on one. */
  isHeading(name: string | undefined): boolean
  /** The list that a paragraph's style puts it in. */
  listOf(name: string | undefined): string | undefined
  /** Of the list with this name, from 1; undefined for a list or level that the file does not define. */
  levelsOf(list: string | undefined): ReadonlyMap<number, ListLevel>
  /** The numbers that headings have of themselves. */
  readonly outline: ReadonlyMap<number, ListLevel>
}

type Family = 'paragraph' | 'text'

/** The styles of an OpenDocument text: those of its styles.xml, then those of its content.xml. */
export const readOdtStyles = (trees: readonly (readonly MarkupNode[])[]): OdtStyles => {
  const styles = new Map<string, Style>()
  const lists = new Map<string, ReadonlyMap<number, ListLevel>>()
  for (const tree of trees) {
    for (const element of elementsNamed(tree, 'style:style'))
      styles.set(keyOf(element.attribs['style:family'], element.attribs['style:name']), styleOf(element))
    for (const element of elementsNamed(tree, 'text:list-style'))
      lists.set(element.attribs['style:name'] ?? '', levelsIn(element))
  }
  const outline = trees.flatMap((tree) => elementsNamed(tree, 'text:outline-style')).at(-1)
  /** The style and those it is based on, the nearest first. */
  const chain = (family: Family, name: string | undefined): Style[] => {
    const found: Style[] = []
    let style = styles.get(keyOf(family, name))
    while (style !== undefined && !found.includes(style)) {
      found.push(style)
      style = styles.get(keyOf(family, style.parent))
    }
    return found
  }
  return {
    lookOf: (family, name, around) =>
      chain(family, name).reduceRight<Look>((look, { stated }) => ({ ...look, ...stated }), around),
    isHeading: (name) => chain('paragraph', name).some((style) => HEADING.test(style.name)),
    listOf: (name) => chain('paragraph', name).find(({ list }) => list !== undefined)?.list,
    levelsOf: (list) => lists.get(list ?? '') ?? new Map(),
    outline: outline === undefined ? new Map() : levelsIn(outline),
  }
}

type Style = {
  readonly name: string
  readonly parent: string | undefined
  readonly list: string | undefined
  readonly stated: Partial<Look>
}

const HEADING = /^(?:Title|Heading_20_\d+)$/

const keyOf = (family: string | undefined, name: string | undefined): string => `${family} ${name}`

const styleOf = (element: MarkupElement): Style => {
  const properties = element.children
    .filter(isElement)
    .find(({ tagName }) => tagName === 'style:text-properties')
  const {
    'fo:font-weight': weight,
    'text:display': display,
    'style:text-line-through-style': line,
    'style:text-line-through-type': lines,
    'style:text-position': position,
  } = properties?.attribs ?? {}
  return {
    name: element.attribs['style:name'] ?? '',
    parent: element.attribs['style:parent-style-name'],
    list: element.attribs['style:list-style-name'],
    stated: {
      ...(weight === undefined ? {} : { bold: /^(?:bold|[6-9]00)$/.test(weight) }),
      ...(display === undefined ? {} : { hidden: display === 'none' }),
      ...(position === undefined ? {} : { raised: /^(?:super|[1-9])/.test(position) }),
      ...(line === undefined && lines === undefined ? {} : { struck: (line ?? lines) !== 'none' }),
    },
  }
}

const levelsIn = (element: MarkupElement): ReadonlyMap<number, ListLevel> =>
  new Map(
    element.children
      .filter(isElement)
      .filter(({ attribs }) => attribs['text:level'] !== undefined)
      .map((level) => [Number(level.attribs['text:level']), listLevelOf(level)]),
  )
