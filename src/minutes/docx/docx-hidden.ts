import { attribute, elements, isOn, valueOf } from './docx-xml.ts'

/** What mammoth is told to do with the mark set on hidden words: nobody who reads the minutes sees them. */
export const HIDDEN_STYLE_MAP = "highlight[color='hidden'] => del"

/**
 * A part of a Word file (document, footnotes) in which words formatted as hidden carry a mark of their own, and
 * words struck through twice are struck once, since mammoth knows neither. `styles` is the file's styles as XML.
 */
export const markHidden = (part: string, styles: string): string => {
  const hidden = hiddenStyles(styles)
  // Properties before a tracked change of format no longer hold.
  const settled = part.replaceAll(/<w:rPrChange(?:\s[^>]*)?>[\s\S]*?<\/w:rPrChange>/g, '')
  return inHiddenParagraphs(settled, hidden).replaceAll(
    RUN_PROPERTIES,
    (_, start: string, properties: string) => {
      const byStyle = hidden.has(valueOf(properties, 'w:rStyle') ?? '')
      const marks = [
        (isOn(properties, 'w:vanish') ?? byStyle) ? MARK : '',
        isOn(properties, 'w:dstrike') === true ? '<w:strike/>' : '',
      ]
      // The first of two properties of one name is the one that is read.
      return `${start}<w:rPr>${marks.join('')}${properties}</w:rPr>`
    },
  )
}

const MARK = '<w:highlight w:val="hidden"/>'

const RUN_PROPERTIES = /(<w:r(?:\s[^>]*)?>\s*)<w:rPr>((?:(?!<\/w:rPr>)[\s\S])*)<\/w:rPr>/g

const RUN_OPENING = /(<w:r(?:\s[^>]*)?(?<!\/)>\s*)(?:<w:rPr>((?:(?!<\/w:rPr>)[\s\S])*)<\/w:rPr>)?/g

/** A paragraph whose style is hidden hides its runs, but for one that says otherwise. */
const inHiddenParagraphs = (part: string, hidden: ReadonlySet<string>): string =>
  hidden.size === 0
    ? part
    : part.replaceAll(/<w:p(?:\s[^>]*)?(?<!\/)>(?:(?!<\/w:p>)[\s\S])*/g, (paragraph) =>
        hidden.has(valueOf(paragraph.split('</w:pPr>')[0] ?? '', 'w:pStyle') ?? '')
          ? paragraph.replaceAll(
              RUN_OPENING,
              (_, run: string, own: string = '') => `${run}<w:rPr>${own}<w:vanish/></w:rPr>`,
            )
          : paragraph,
      )

/** The styles that hide, by themselves or through the style they are based on. */
const hiddenStyles = (styles: string): ReadonlySet<string> => {
  if (!styles.includes('<w:vanish')) return new Set()
  const known = new Map(
    elements(styles, 'w:style').map((style) => [
      attribute(style, 'w:styleId') ?? '',
      { hides: isOn(style, 'w:vanish'), basedOn: valueOf(style, 'w:basedOn') },
    ]),
  )
  const hides = (name: string | undefined, seen: readonly string[]): boolean => {
    const style = name === undefined || seen.includes(name) ? undefined : known.get(name)
    return style?.hides ?? (style === undefined ? false : hides(style.basedOn, [...seen, name ?? '']))
  }
  return new Set([...known.keys()].filter((name) => hides(name, [])))
}
