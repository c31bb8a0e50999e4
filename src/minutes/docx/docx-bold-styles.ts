import { attribute, elements, isOn, valueOf } from './docx-xml.ts'

/**
 * Rules for mammoth's map of styles, so that words in a bold style are bold like words made bold by hand:
 * some offices have a style for their actions. Headings are bold of themselves and need none.
 */
export const boldStyleRules = (styles: string): string[] => {
  const known = new Map(
    elements(styles, 'w:style').map((style) => [attribute(style, 'w:styleId') ?? '', style]),
  )
  return [...known.values()].flatMap((style) => {
    const name = valueOf(style, 'w:name') ?? ''
    if (name === '' || NOT_WORDS.test(name) || attribute(style, 'w:default') === '1' || !isBold(style, known))
      return []
    const quoted = `[style-name='${name.replaceAll(/[\\']/g, '\\$&')}']`
    if (attribute(style, 'w:type') === 'character') return [`r${quoted} => strong`]
    if (attribute(style, 'w:type') !== 'paragraph') return []
    return [
      ...LEVELS.map((level) => `p${quoted}:unordered-list(${level}) => ul > li:fresh > strong`),
      `p${quoted} => p:fresh > strong`,
    ]
  })
}

const LEVELS = [1, 2, 3, 4, 5]
const NOT_WORDS = /^(?:heading \d|title|subtitle|toc \d|header|footer|caption)$/i

/** A style that says nothing of its weight has that of the one it is based on. */
const isBold = (style: string, known: ReadonlyMap<string, string>): boolean => {
  const seen = new Set<string>()
  for (let at: string | undefined = style; at !== undefined && !seen.has(at); ) {
    seen.add(at)
    const looks = /<w:rPr>([\s\S]*?)<\/w:rPr>/.exec(at)?.[1] ?? ''
    const bold = isOn(looks, 'w:b')
    if (bold !== undefined) return bold
    at = known.get(valueOf(at, 'w:basedOn') ?? '')
  }
  return false
}
