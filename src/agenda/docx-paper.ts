import type { PlainDate } from '../calendar/plain-date.ts'
import { type Block, type Docx, loadDocx, type Paragraph } from './docx-library.ts'
import { coreProperties, fixEntryTimes, printable } from './docx-package.ts'
import { edgeLine } from './docx-parts.ts'
import * as look from './docx-styles.ts'
import type { Letterhead } from './letterhead.ts'
import { logoSize } from './office-logo.ts'

/** What tells one paper from another. */
export type DocxPaper = {
  readonly office: string
  /** Of the document, at the foot of each page. */
  readonly title: string
  /** Whose facts it shows: the file is dated so. */
  readonly composedOn: PlainDate
  readonly blocks: (docx: Docx) => Block[]
}

/**
 * A paper as a Word file: A4, in British English, with the office and the marking at the head of every page and the
 * title and the page at its foot. The same paper gives the same bytes, unless it holds a chart.
 */
export const docxPaper = async (paper: DocxPaper, { marking, logo }: Letterhead): Promise<Buffer> => {
  const docx = await loadDocx()
  const { office, title, composedOn } = paper
  const pageHead = edgeLine(docx, { text: office }, { text: printable(marking), bold: true, color: look.INK })
  const { CURRENT, TOTAL_PAGES } = docx.PageNumber
  const pageFoot = edgeLine(docx, { text: title }, { children: ['Page ', CURRENT, ' of ', TOTAL_PAGES] })
  const document = new docx.Document({
    title,
    creator: office,
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
        children: [...logoLine(docx, office, logo ?? null), ...paper.blocks(docx)],
      },
    ],
  })
  const properties = coreProperties(title, office, composedOn)
  return fixEntryTimes(await docx.Packer.toBuffer(document, undefined, [properties]))
}

/** Words that XML can hold, all through a model. */
export const withPrintableWords = <T>(model: T): T =>
  JSON.parse(JSON.stringify(model), (_key, value: unknown) =>
    typeof value === 'string' ? printable(value) : value,
  ) as T

const logoLine = (docx: Docx, office: string, logo: (Letterhead['logo'] & {}) | null): Paragraph[] => {
  if (logo === null) return []
  const common = {
    transformation: logoSize(logo),
    // The library would count the drawings of all documents: the same paper gives the same bytes.
    altText: { id: '1', name: 'Logo', description: printable(office), title: '' },
  }
  const image =
    logo.kind === 'svg'
      ? new docx.ImageRun({
          type: 'svg',
          data: logo.contents,
          fallback: { type: 'png', data: logo.fallback ?? NOTHING_TO_SEE },
          ...common,
        })
      : new docx.ImageRun({ type: logo.kind, data: logo.contents, ...common })
  return [new docx.Paragraph({ spacing: { after: 160 }, children: [image] })]
}

/** One transparent dot, where there is no PNG beside an SVG: programs that know none show no logo, not a wrong one. */
const NOTHING_TO_SEE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAAC0lEQVR42mNgAAIAAAUAAen63NgAAAAASUVORK5CYII=',
  'base64',
)
