import { type Block, type ChartRun, type Docx, loadCharts } from '../docx-library.ts'
import { docxPaper, withPrintableWords } from '../docx-paper.ts'
import * as parts from '../docx-parts.ts'
import { timedHeading } from '../item-lines.ts'
import type { Letterhead } from '../letterhead.ts'
import type { Brief, BriefItem } from './brief.ts'
import * as lines from './brief-lines.ts'
import { chartOptions } from './chart-docx.ts'
import { type BriefPage, fitToPage } from './fit-page.ts'

/** The chair's brief as a Word file: a page on each matter. Its charts are Word's own and can be edited there. */
export const renderBriefDocx = async (model: Brief, letterhead: Letterhead): Promise<Buffer> => {
  const brief = withPrintableWords(model)
  const isDrawn = brief.items.some(({ target }) => target !== null && target.drawing !== null)
  const chartRun = isDrawn ? await loadCharts() : null
  return await docxPaper(
    {
      office: brief.office,
      title: `${lines.briefTitle(brief)}, ${brief.heldOnWords}`,
      composedOn: brief.madeOn,
      blocks: (docx) => paper(docx, chartRun, brief),
    },
    letterhead,
  )
}

const paper = (docx: Docx, chartRun: ChartRun | null, brief: Brief): Block[] => [
  parts.title(docx, lines.briefTitle(brief)),
  ...lines.briefHeadLines(brief).map((line) => parts.labelled(docx, line)),
  parts.gap(docx, 200),
  ...parts.paragraphs(docx, [brief.summary, lines.briefNote(brief)]),
  ...(brief.items.length === 0
    ? []
    : [
        parts.headedTable(docx, [700, 4038, 2700, 2200], lines.briefOverviewHead, lines.briefOverview(brief)),
      ]),
  ...(brief.others.length === 0 ? [] : parts.heading(docx, 'Also on the agenda', 1)),
  ...brief.others.flatMap((other) => [
    ...parts.heading(docx, `${other.number} ${timedHeading(other)}`, 2),
    ...parts.typedWords(docx, other.words, false),
  ]),
  ...brief.items.flatMap((item) => matter(docx, chartRun, item)),
]

const matter = (docx: Docx, chartRun: ChartRun | null, item: BriefItem): Block[] => {
  const page = fitToPage(item)
  return [
    new docx.Paragraph({
      text: lines.pageHeading(page),
      heading: 'Heading1',
      pageBreakBefore: true,
      spacing: { before: 0 },
    }),
    ...parts.quoted(docx, page.quote, page.source),
    parts.facts(docx, page.facts, { keepNext: false }),
    ...target(docx, chartRun, page),
    ...answers(docx, page),
    ...history(docx, page),
    ...parts.question(docx, 'Suggested question', page.question),
    ...small(docx, lines.cutWords(page)),
  ]
}

const target = (docx: Docx, chartRun: ChartRun | null, { target }: BriefPage): Block[] => {
  if (target === null) return []
  const { words, unit, drawing } = target
  return [
    ...parts.heading(docx, 'Target', 2, true),
    ...(drawing === null || chartRun === null
      ? []
      : [
          new docx.Paragraph({
            keepNext: true,
            spacing: { after: 40 },
            children: [new chartRun(chartOptions(drawing, unit, words))],
          }),
        ]),
    ...small(docx, words),
  ]
}

const answers = (docx: Docx, page: BriefPage): Block[] =>
  page.answers.length === 0
    ? []
    : [
        ...parts.heading(docx, 'Last answers', 2, true),
        parts.headedTable(docx, [1400, 1700, 4038, 2500], lines.answersHead, lines.answerRows(page)),
        ...small(docx, lines.moreAnswersWords(page)),
      ]

const history = (docx: Docx, page: BriefPage): Block[] =>
  page.history.length === 0
    ? []
    : [
        ...parts.heading(docx, 'History', 2, true),
        parts.headedTable(docx, [1400, 8238], lines.historyHead, lines.historyRows(page)),
      ]

const small = (docx: Docx, words: string): Block[] =>
  words === ''
    ? []
    : [
        new docx.Paragraph({
          spacing: { before: 60, after: 40 },
          children: [new docx.TextRun({ text: words, size: 20 })],
        }),
      ]
