import { describe, expect, test } from 'vitest'
import { writeOutNumbers } from '../../../src/minutes/docx/docx-numbering.ts'

type Para = {
  readonly words: string
  readonly num?: string
  readonly level?: number
  readonly style?: string
}

const paragraph = ({ words, num, level, style }: Para): string => {
  const styled = style === undefined ? '' : `<w:pStyle w:val="${style}"/>`
  const depth = level === undefined ? '' : `<w:ilvl w:val="${level}"/>`
  const numbered = num === undefined ? '' : `<w:numPr>${depth}<w:numId w:val="${num}"/></w:numPr>`
  return `<w:p w:rsidR="1"><w:pPr>${styled}${numbered}</w:pPr><w:r><w:t>${words}</w:t></w:r></w:p>`
}

const level = (at: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`

const list = (id: number, levels: string): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`
const use = (num: number, id: number, more = ''): string =>
  `<w:num w:numId="${num}"><w:abstractNumId w:val="${id}"/>${more}</w:num>`

/** The words of each paragraph with the number written out. */
const shown = (paragraphs: readonly Para[], numbering: string, styles = ''): string[] => {
  const document = `<w:body>${paragraphs.map(paragraph).join('')}</w:body>`
  const written = writeOutNumbers({ document, numbering, styles })
  return (written.match(/<w:p [\s\S]*?<\/w:p>/g) ?? []).map((part) => part.replaceAll(/<[^>]+>/g, ''))
}

const outline = list(
  0,
  level(0, 'decimal', '%1.') + level(1, 'decimal', '%1.%2') + level(2, 'lowerLetter', '(%3)'),
)

describe('Numbers that Word keeps as counters are written out', () => {
  test('through the levels of an outline, across text in between', () => {
    const paragraphs = [
      { words: 'Welcome', num: '1', level: 0 },
      { words: 'Members sat down.' },
      { words: 'Kennels', num: '1', level: 0 },
      { words: 'Roof', num: '1', level: 1 },
      { words: 'slates', num: '1', level: 2 },
      { words: 'gutters', num: '1', level: 2 },
      { words: 'Doors', num: '1', level: 1 },
      { words: 'Close', num: '1', level: 0 },
      { words: 'Thanks', num: '1', level: 1 },
    ]
    expect(shown(paragraphs, outline + use(1, 0))).toEqual([
      '1. Welcome',
      'Members sat down.',
      '2. Kennels',
      '2.1 Roof',
      '(a) slates',
      '(b) gutters',
      '2.2 Doors',
      '3. Close',
      '3.1 Thanks',
    ])
  })

  test.each([
    ['decimal', '%1)', '3) C'],
    ['decimalZero', 'HTA/%1', 'HTA/03 C'],
    ['lowerLetter', '%1.', 'c. C'],
    ['upperLetter', 'Item %1', 'Item C C'],
    ['lowerRoman', '(%1)', '(iii) C'],
    ['upperRoman', '%1', 'III C'],
    ['none', 'Action', 'Action C'],
  ])('in the format %s', (format, text, third) => {
    const paragraphs = ['A', 'B', 'C'].map((words) => ({ words, num: '1', level: 0 }))
    expect(shown(paragraphs, list(0, level(0, format, text)) + use(1, 0)).at(-1)).toBe(third)
  })

  test('from a style, also one that is based on a numbered style', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Item"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Sub"><w:basedOn w:val="Item"/></w:style>'
    const numbering =
      list(0, level(0, 'decimal', '%1.') + level(1, 'decimal', '%1.%2', '<w:pStyle w:val="Sub"/>')) +
      use(1, 0)
    const paragraphs = [
      { words: 'Kennels', style: 'Item' },
      { words: 'Roof', style: 'Sub' },
      { words: 'unnumbered', style: 'Item', num: '0' },
      { words: 'Close', style: 'Item' },
    ]
    expect(shown(paragraphs, numbering, styles)).toEqual(['1. Kennels', '1.1 Roof', 'unnumbered', '2. Close'])
  })

  test('counting on in a second list of the same definition, unless that one starts again', () => {
    const again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    const paragraphs = [
      { words: 'a', num: '1', level: 0 },
      { words: 'b', num: '2', level: 0 },
      { words: 'c', num: '3', level: 0 },
      { words: 'd', num: '3', level: 0 },
    ]
    expect(shown(paragraphs, outline + use(1, 0) + use(2, 0) + use(3, 0, again))).toEqual([
      '1. a',
      '2. b',
      '1. c',
      '2. d',
    ])
  })

  test('but not for bullets, unknown formats or lists the file does not define', () => {
    const numbering =
      list(0, level(0, 'bullet', '•')) + list(1, level(0, 'chicago', '%1')) + use(1, 0) + use(2, 1)
    const paragraphs = [
      { words: 'dot', num: '1', level: 0 },
      { words: 'star', num: '2', level: 0 },
      { words: 'lost', num: '9', level: 0 },
    ]
    expect(shown(paragraphs, numbering)).toEqual(['dot', 'star', 'lost'])
  })

  test('with no harm from a level or a start that Word does not know', () => {
    const numbering =
      list(0, level(999999999, 'lowerLetter', '%1')) +
      list(
        1,
        '<w:lvl w:ilvl="0"><w:start w:val="-9"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%1."/></w:lvl>',
      )
    const paragraphs = [
      { words: 'deep', num: '1', level: 999999999 },
      { words: 'early', num: '2', level: 0 },
    ]
    expect(shown(paragraphs, numbering + use(1, 0) + use(2, 1))).toEqual(['deep', '. early'])
  })

  test('as the document stands after its tracked changes', () => {
    const document =
      '<w:p a="1"><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr></w:p>' +
      '<w:p a="1"><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:pPrChange w:id="2"><w:pPr><w:jc w:val="left"/></w:pPr></w:pPrChange></w:pPr><w:r><w:t>Kept</w:t></w:r></w:p>' +
      '<w:p a="1"><w:pPr><w:pPrChange w:id="3"><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange></w:pPr><w:r><w:t>No longer numbered</w:t></w:r></w:p>'
    const written = writeOutNumbers({ document, numbering: outline + use(1, 0), styles: '' })
    expect(
      (written.match(/<w:t[ >][^<]*<\/w:t>/g) ?? []).map((run) => run.replaceAll(/<[^>]+>/g, '')),
    ).toEqual(['1. ', 'Kept', 'No longer numbered'])
    expect(written).toContain(
      '<w:pPrChange w:id="2"><w:pPr><w:jc w:val="left"/></w:pPr></w:pPrChange></w:pPr>',
    )
  })
})
