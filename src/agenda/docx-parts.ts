import type { Block, Docx, Paragraph, Run, Table } from './docx-library.ts'
import * as look from './docx-styles.ts'
import type { Line } from './item-lines.ts'

/** The pieces that every Word paper is put together from. */

export const title = (docx: Docx, text: string): Paragraph => new docx.Paragraph({ text, heading: 'Title' })

/** A heading of the first or second order; none for ''. `close`: where room is short. */
export const heading = (docx: Docx, text: string, level: 1 | 2, close = false): Paragraph[] =>
  text === ''
    ? []
    : [
        new docx.Paragraph({
          text,
          heading: `Heading${level}`,
          ...(close ? { spacing: { before: 160, after: 40 } } : {}),
        }),
      ]

/** A heading under a number that Word keeps right when one is added: 3 and 3.1. */
export const numbered = (docx: Docx, text: string, level: 0 | 1, keepNext = true): Paragraph =>
  new docx.Paragraph({
    text,
    heading: level === 0 ? 'Heading1' : 'Heading3',
    numbering: { reference: look.AGENDA_NUMBERS, level },
    ...(keepNext ? {} : { keepNext }),
  })

/** A quote and where it stands. */
export const quoted = (docx: Docx, quote: string, source: string): Paragraph[] => [
  new docx.Paragraph({ style: look.QUOTE_STYLE, text: `“${quote}”` }),
  new docx.Paragraph({ style: look.SOURCE_STYLE, text: source }),
]

export const question = (docx: Docx, label: string, words: string): Paragraph[] => [
  new docx.Paragraph({ style: look.QUESTION_LABEL_STYLE, text: label }),
  new docx.Paragraph({ style: look.QUESTION_STYLE, text: words }),
]

/** A little air that holds on to what follows. */
export const gap = (docx: Docx, line = 120): Paragraph =>
  new docx.Paragraph({ spacing: { after: 0, line, lineRule: 'exact' }, keepNext: true })

/** A labelled line a row, the first of them in bold when it is the one that matters most. */
export const facts = (
  docx: Docx,
  lines: readonly Line[],
  { firstInBold = true, keepNext = true }: { firstInBold?: boolean; keepNext?: boolean } = {},
): Table =>
  ruledTable(
    docx,
    [1700, look.TEXT_WIDTH - 1700],
    lines.map(
      ({ label, words }) =>
        new docx.TableRow({
          ...whole([words]),
          children: [
            cell(docx, [label], { bold: true, keepNext }),
            cell(docx, words, { keepNext, bold: firstInBold && label === lines[0]?.label }),
          ],
        }),
    ),
  )

/** Rows under a head that is repeated on every page. */
export const headedTable = (
  docx: Docx,
  columnWidths: readonly number[],
  head: readonly string[],
  rows: readonly (readonly string[])[],
): Table =>
  ruledTable(docx, columnWidths, [
    new docx.TableRow({
      tableHeader: true,
      cantSplit: true,
      children: head.map((words) => cell(docx, [words], { bold: true, fill: look.SHADE })),
    }),
    ...rows.map(
      (cells) =>
        new docx.TableRow({
          ...whole(cells.map((words) => [words])),
          children: cells.map((words) => cell(docx, [words])),
        }),
    ),
  ])

/** Room for the hand, or for words to be typed into: one box under its label. */
export const answerBox = (docx: Docx, label: string): Table =>
  boxed(
    docx,
    [look.TEXT_WIDTH],
    [
      new docx.TableRow({
        cantSplit: true,
        height: { value: 1200, rule: 'atLeast' },
        children: [cell(docx, [label], { grey: true })],
      }),
    ],
  )

/** Fields to be typed into, each beside its label; `height` in twentieths of a point. */
export const answerFields = (
  docx: Docx,
  fields: readonly { readonly label: string; readonly height: number }[],
): Table =>
  boxed(
    docx,
    [1700, look.TEXT_WIDTH - 1700],
    fields.map(
      ({ label, height }, at) =>
        new docx.TableRow({
          cantSplit: true,
          height: { value: height, rule: 'atLeast' },
          children: [
            cell(docx, [label], { bold: true, fill: look.SHADE, keepNext: at < fields.length - 1 }),
            cell(docx, [''], { keepNext: at < fields.length - 1 }),
          ],
        }),
    ),
  )

/** What stands under the title: labels and words in two columns. */
export const labelled = (docx: Docx, { label, words }: Line): Paragraph =>
  new docx.Paragraph({
    spacing: { after: 20 },
    tabStops: [{ type: 'left', position: 1700 }],
    indent: { left: 1700, hanging: 1700 },
    children: [new docx.TextRun({ text: label, bold: true }), new docx.TextRun(`\t${words.join('; ')}`)],
  })

/** Plain paragraphs; those without words are left out. */
export const paragraphs = (docx: Docx, words: readonly string[]): Block[] =>
  words
    .filter((text) => text !== '')
    .map((text) => new docx.Paragraph({ text, spacing: { before: 120, after: 160 } }))

/** Paragraphs of words as they were typed, a line each. */
export const typedWords = (docx: Docx, words: string, keepNext = true): Block[] =>
  words
    .split('\n')
    .filter((text) => text !== '')
    .map((text) => new docx.Paragraph({ text, keepNext }))

/** Words at the left edge of the page and words at the right one, for its head and foot. */
export const edgeLine = (docx: Docx, left: Run, right: Run): Paragraph =>
  new docx.Paragraph({
    tabStops: [{ type: 'right', position: look.TEXT_WIDTH }],
    children: [
      new docx.TextRun({ size: 18, color: look.GREY, ...left }),
      new docx.TextRun({ size: 18, children: ['\t'] }),
      new docx.TextRun({ size: 18, color: look.GREY, ...right }),
    ],
  })

type Rows = readonly InstanceType<Docx['TableRow']>[]

const ruledTable = (docx: Docx, columnWidths: readonly number[], rows: Rows): Table =>
  tableOf(docx, columnWidths, rows, {
    top: rule,
    bottom: rule,
    // What is left out comes as a black line.
    left: none,
    right: none,
    insideHorizontal: rule,
    insideVertical: none,
  })

const boxed = (docx: Docx, columnWidths: readonly number[], rows: Rows): Table =>
  tableOf(docx, columnWidths, rows, {
    top: edge,
    bottom: edge,
    left: edge,
    right: edge,
    insideHorizontal: rule,
    insideVertical: rule,
  })

const tableOf = (docx: Docx, columnWidths: readonly number[], rows: Rows, borders: Borders): Table =>
  new docx.Table({
    columnWidths,
    layout: 'fixed',
    width: { size: look.TEXT_WIDTH, type: 'dxa' },
    margins: { marginUnitType: 'dxa', top: 40, bottom: 40, left: 80, right: 80 },
    // Word's checker asks of every table where its headings are; here always in the first row, column or both.
    tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
    borders,
    rows,
  })

type Edge = { readonly style: 'single' | 'none'; readonly size: number; readonly color: string }
type Borders = Readonly<
  Record<'top' | 'bottom' | 'left' | 'right' | 'insideHorizontal' | 'insideVertical', Edge>
>

const edge: Edge = { style: 'single', size: 4, color: look.GREY }
const none: Edge = { style: 'none', size: 0, color: 'auto' }
const rule: Edge = { style: 'single', size: 4, color: look.RULE }

/** A row stays on one page. One with a short line in each cell does so without being told. */
const whole = (cells: readonly (readonly string[])[]): { readonly cantSplit?: true } =>
  cells.some((words) => words.length > 1 || (words[0]?.length ?? 0) > 18) ? { cantSplit: true } : {}

type CellLook = {
  readonly bold?: boolean
  readonly keepNext?: boolean
  readonly fill?: string
  readonly grey?: boolean
}

/**
 * A cell takes its width and margins from the table, and its letters from a style: a file has thousands of cells, and
 * whatever each of them says for itself is most of the time the file takes to write.
 */
const cell = (
  docx: Docx,
  paragraphs: readonly string[],
  { bold = false, keepNext = false, fill, grey = false }: CellLook = {},
): InstanceType<Docx['TableCell']> =>
  new docx.TableCell({
    ...(fill === undefined ? {} : { shading: { type: 'clear', fill, color: 'auto' } }),
    children: paragraphs.map(
      (text) =>
        new docx.Paragraph({
          text,
          style: bold ? look.CELL_LABEL_STYLE : grey ? look.CELL_NOTE_STYLE : look.CELL_STYLE,
          // Said by each, since LibreOffice does not look for it in the style.
          ...(keepNext ? { keepNext } : {}),
        }),
    ),
  })
