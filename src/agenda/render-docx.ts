import type * as DocxModule from 'docx'
import type { PlainDate } from '../calendar/plain-date.ts'
import type { AgendaItem } from './agenda-item.ts'
import { coreProperties, fixEntryTimes, printable } from './docx-package.ts'
import * as look from './docx-styles.ts'
import {
  agendaTitle,
  changeLines,
  factLines,
  headLines,
  itemLabel,
  type Line,
  omissionLines,
  overviewCells,
  overviewHead,
  sourceWords,
  timedHeading,
} from './item-lines.ts'
import type { RevisitAgenda } from './revisit-agenda.ts'
import type { StandingItem } from './standing-items.ts'

type Docx = typeof DocxModule
type Paragraph = InstanceType<Docx['Paragraph']>
type Table = InstanceType<Docx['Table']>
type Block = Paragraph | Table
type Run = DocxModule.IRunOptions

/**
 * The agenda as a Word file. `marking` is printed at the head of every page, '' for none. The same agenda gives the
 * same bytes. The library is loaded on first use: a server that drafts no agenda never pays for it.
 */
export const renderAgendaDocx = async (
  model: RevisitAgenda,
  { marking }: { readonly marking: string },
): Promise<Buffer> => {
  const docx = await import('docx')
  const agenda = withPrintableWords(model)
  const title = `${agendaTitle(agenda)}, ${agenda.heldOnWords}`
  const pageHead = edgeLine(
    docx,
    { text: agenda.office },
    { text: printable(marking), bold: true, color: look.INK },
  )
  const { CURRENT, TOTAL_PAGES } = docx.PageNumber
  const pageFoot = edgeLine(docx, { text: title }, { children: ['Page ', CURRENT, ' of ', TOTAL_PAGES] })
  const document = new docx.Document({
    title,
    creator: agenda.office,
    styles: look.styles,
    numbering: look.numbering,
    sections: [
      {
        properties: {
          page: {
            size: look.A4,
            margin: { top: 1304, bottom: look.MARGIN, left: look.MARGIN, right: look.MARGIN },
          },
        },
        headers: { default: new docx.Header({ children: [pageHead] }) },
        footers: { default: new docx.Footer({ children: [pageFoot] }) },
        children: paper(docx, agenda),
      },
    ],
  })
  const properties = coreProperties(title, agenda.office, agenda.composedOn)
  return fixEntryTimes(await docx.Packer.toBuffer(document, undefined, [properties]))
}

const withPrintableWords = (agenda: RevisitAgenda): RevisitAgenda =>
  JSON.parse(JSON.stringify(agenda), (_key, value: unknown) =>
    typeof value === 'string' ? printable(value) : value,
  ) as RevisitAgenda

const paper = (docx: Docx, agenda: RevisitAgenda): Block[] => {
  const { groups } = agenda.matters
  const items = groups.flatMap((group) => group.items)
  return [
    new docx.Paragraph({ text: agendaTitle(agenda), heading: 'Title' }),
    ...headLines(agenda).map((line) => labelled(docx, line)),
    ...changed(docx, agenda),
    ...agenda.before.flatMap((item) => standingItem(docx, item)),
    ...standingItem(docx, { ...agenda.matters, note: agenda.summary }),
    ...(items.length === 0 ? [] : [overview(docx, items)]),
    ...groups.flatMap((group) => [
      ...heading2(docx, group.heading),
      ...group.items.flatMap((item) => matter(docx, item, agenda.composedOn)),
    ]),
    ...(agenda.matters.others.length === 0 ? [] : heading2(docx, 'Other matters')),
    ...agenda.matters.others.flatMap((item) => other(docx, item)),
    ...agenda.after.flatMap((item) => standingItem(docx, item)),
    ...omissions(docx, agenda),
  ]
}

const heading2 = (docx: Docx, text: string): Paragraph[] =>
  text === '' ? [] : [new docx.Paragraph({ text, heading: 'Heading2' })]

/** What a later version says otherwise, before everything else. */
const changed = (docx: Docx, agenda: RevisitAgenda): Paragraph[] => {
  const parts = changeLines(agenda)
  if (parts.length === 0) return []
  return [
    new docx.Paragraph({ text: `What changed since ${agenda.changes?.against ?? ''}`, heading: 'Heading2' }),
    ...parts.flatMap(({ heading, lines }) => [
      new docx.Paragraph({
        spacing: { after: 40 },
        keepNext: true,
        children: [new docx.TextRun({ text: heading, bold: true })],
      }),
      ...lines.map((text) => new docx.Paragraph({ text, bullet: { level: 0 }, spacing: { after: 40 } })),
    ]),
  ]
}

/** A matter that no commitment brings. */
const other = (docx: Docx, item: RevisitAgenda['matters']['others'][number]): Block[] => [
  new docx.Paragraph({
    text: timedHeading(item),
    heading: 'Heading3',
    numbering: { reference: look.AGENDA_NUMBERS, level: 1 },
  }),
  ...item.words
    .split('\n')
    .filter((text) => text !== '')
    .map((text) => new docx.Paragraph({ text, keepNext: true })),
  answerBox(docx),
]

const omissions = (docx: Docx, agenda: RevisitAgenda): Block[] =>
  agenda.leftOut.length === 0
    ? []
    : [
        new docx.Paragraph({ text: 'Left off this agenda', heading: 'Heading1' }),
        facts(docx, omissionLines(agenda), false),
      ]

const standingItem = (docx: Docx, { title, note }: StandingItem): Paragraph[] => [
  new docx.Paragraph({
    text: title,
    heading: 'Heading1',
    numbering: { reference: look.AGENDA_NUMBERS, level: 0 },
    keepNext: note !== '',
  }),
  ...(note === '' ? [] : [new docx.Paragraph({ text: note, indent: { left: 680 } })]),
]

/** All matters on a page or two, for the chair. */
const overview = (docx: Docx, items: readonly AgendaItem[]): Table => {
  const widths = [700, 3100, 1938, 1300, 2600]
  const head = overviewHead.map((words) => cell(docx, [words], { bold: true, fill: look.SHADE }))
  const rows = items.map((item) => overviewCells(item).map((words) => cell(docx, [words])))
  return ruledTable(docx, widths, [
    new docx.TableRow({ tableHeader: true, cantSplit: true, children: head }),
    ...rows.map((children) => new docx.TableRow({ cantSplit: true, children })),
  ])
}

/** One commitment. Every paragraph holds on to the next, so that an item stays on one page. */
const matter = (docx: Docx, item: AgendaItem, composedOn: PlainDate): Block[] => [
  new docx.Paragraph({
    text: timedHeading(item),
    heading: 'Heading3',
    numbering: { reference: look.AGENDA_NUMBERS, level: 1 },
  }),
  new docx.Paragraph({ style: look.QUOTE_STYLE, text: `“${item.quote}”` }),
  new docx.Paragraph({ style: look.SOURCE_STYLE, text: `${itemLabel(item)}. ${sourceWords(item)}.` }),
  facts(docx, factLines(item, composedOn)),
  new docx.Paragraph({
    style: look.QUESTION_STYLE,
    spacing: { before: 160 },
    children: [new docx.TextRun({ text: 'Suggested question', bold: true, color: look.ACCENT })],
  }),
  new docx.Paragraph({ style: look.QUESTION_STYLE, text: item.question }),
  new docx.Paragraph({ spacing: { after: 0, line: 120 }, keepNext: true }),
  answerBox(docx),
]

/** A labelled line a row, the first of them in bold when it is the one that matters most. */
const facts = (docx: Docx, lines: readonly Line[], firstInBold = true): Table =>
  ruledTable(
    docx,
    [1700, look.TEXT_WIDTH - 1700],
    lines.map(
      ({ label, words }) =>
        new docx.TableRow({
          cantSplit: true,
          children: [
            cell(docx, [label], { bold: true, keepNext: true }),
            cell(docx, words, { keepNext: true, bold: firstInBold && label === lines[0]?.label }),
          ],
        }),
    ),
  )

/** Room for the hand, or for the answer to be typed into. */
const answerBox = (docx: Docx): Table =>
  new docx.Table({
    columnWidths: [look.TEXT_WIDTH],
    layout: 'fixed',
    width: { size: look.TEXT_WIDTH, type: 'dxa' },
    borders: { top: edge, bottom: edge, left: edge, right: edge },
    rows: [
      new docx.TableRow({
        cantSplit: true,
        height: { value: 1200, rule: 'atLeast' },
        children: [cell(docx, ['Answer noted'], { color: look.GREY })],
      }),
    ],
  })

const ruledTable = (
  docx: Docx,
  columnWidths: readonly number[],
  rows: readonly InstanceType<Docx['TableRow']>[],
): Table =>
  new docx.Table({
    columnWidths,
    layout: 'fixed',
    width: { size: look.TEXT_WIDTH, type: 'dxa' },
    borders: {
      top: rule,
      bottom: rule,
      left: none,
      right: none,
      insideHorizontal: rule,
      insideVertical: none,
    },
    rows,
  })

const edge = { style: 'single', size: 4, color: look.GREY } as const
const none = { style: 'none', size: 0, color: 'auto' } as const
const rule = { style: 'single', size: 4, color: look.RULE } as const

type CellLook = {
  readonly bold?: boolean
  readonly keepNext?: boolean
  readonly fill?: string
  readonly color?: string
}

/** A cell takes its width from the table's columns. */
const cell = (
  docx: Docx,
  paragraphs: readonly string[],
  { bold = false, keepNext = false, fill, color = look.INK }: CellLook = {},
): InstanceType<Docx['TableCell']> =>
  new docx.TableCell({
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    ...(fill === undefined ? {} : { shading: { type: 'clear', fill, color: 'auto' } }),
    children: paragraphs.map(
      (text) =>
        new docx.Paragraph({
          keepNext,
          spacing: { after: 0 },
          children: [new docx.TextRun({ text, bold, color, size: 20 })],
        }),
    ),
  })

const labelled = (docx: Docx, { label, words }: Line): Paragraph =>
  new docx.Paragraph({
    spacing: { after: 20 },
    tabStops: [{ type: 'left', position: 1700 }],
    indent: { left: 1700, hanging: 1700 },
    children: [new docx.TextRun({ text: label, bold: true }), new docx.TextRun(`\t${words.join('; ')}`)],
  })

/** Words at the left edge of the page and words at the right one, for its head and foot. */
const edgeLine = (docx: Docx, left: Run, right: Run): Paragraph =>
  new docx.Paragraph({
    tabStops: [{ type: 'right', position: look.TEXT_WIDTH }],
    children: [
      new docx.TextRun({ size: 18, color: look.GREY, ...left }),
      new docx.TextRun({ size: 18, children: ['\t'] }),
      new docx.TextRun({ size: 18, color: look.GREY, ...right }),
    ],
  })
