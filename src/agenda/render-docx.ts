import type { PlainDate } from '../calendar/plain-date.ts'
import type { AgendaItem } from './agenda-item.ts'
import type { Block, Docx, Paragraph } from './docx-library.ts'
import { docxPaper, withPrintableWords } from './docx-paper.ts'
import * as parts from './docx-parts.ts'
import {
  agendaTitle,
  changeLines,
  factLines,
  headLines,
  itemSource,
  omissionLines,
  overviewCells,
  overviewHead,
  timedHeading,
} from './item-lines.ts'
import type { Letterhead } from './letterhead.ts'
import type { RevisitAgenda } from './revisit-agenda.ts'
import type { StandingItem } from './standing-items.ts'

/** The agenda as a Word file. The same agenda gives the same bytes. */
export const renderAgendaDocx = async (model: RevisitAgenda, letterhead: Letterhead): Promise<Buffer> => {
  const agenda = withPrintableWords(model)
  return await docxPaper(
    {
      office: agenda.office,
      title: `${agendaTitle(agenda)}, ${agenda.heldOnWords}`,
      composedOn: agenda.composedOn,
      blocks: (docx) => paper(docx, agenda),
    },
    letterhead,
  )
}

const paper = (docx: Docx, agenda: RevisitAgenda): Block[] => {
  const { groups, others } = agenda.matters
  const items = groups.flatMap((group) => group.items)
  return [
    parts.title(docx, agendaTitle(agenda)),
    ...headLines(agenda).map((line) => parts.labelled(docx, line)),
    ...changed(docx, agenda),
    ...agenda.before.flatMap((item) => standingItem(docx, item)),
    ...standingItem(docx, { ...agenda.matters, note: agenda.summary }),
    ...(items.length === 0
      ? []
      : [parts.headedTable(docx, [700, 2700, 1700, 1400, 3138], overviewHead, items.map(overviewCells))]),
    ...groups.flatMap((group) => [
      ...parts.heading(docx, group.heading, 2),
      ...group.items.flatMap((item) => matter(docx, item, agenda.composedOn)),
    ]),
    ...(others.length === 0 ? [] : parts.heading(docx, 'Other matters', 2)),
    ...others.flatMap((item) => other(docx, item)),
    ...agenda.after.flatMap((item) => standingItem(docx, item)),
    ...omissions(docx, agenda),
  ]
}

/** What a later version says otherwise, before everything else. */
const changed = (docx: Docx, agenda: RevisitAgenda): Paragraph[] => {
  const changes = changeLines(agenda)
  if (changes.length === 0) return []
  return [
    ...parts.heading(docx, `What changed since ${agenda.changes?.against ?? ''}`, 2),
    ...changes.flatMap(({ heading, lines }) => [
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
  parts.numbered(docx, timedHeading(item), 1),
  ...parts.typedWords(docx, item.words),
  parts.answerBox(docx, 'Answer noted'),
]

const omissions = (docx: Docx, agenda: RevisitAgenda): Block[] =>
  agenda.leftOut.length === 0
    ? []
    : [
        ...parts.heading(docx, 'Left off this agenda', 1),
        parts.facts(docx, omissionLines(agenda), { firstInBold: false }),
      ]

const standingItem = (docx: Docx, { title, note }: StandingItem): Paragraph[] => [
  parts.numbered(docx, title, 0, note !== ''),
  ...(note === '' ? [] : [new docx.Paragraph({ text: note, indent: { left: 680 } })]),
]

/** One commitment. Every paragraph holds on to the next, so that an item stays on one page. */
const matter = (docx: Docx, item: AgendaItem, composedOn: PlainDate): Block[] => [
  parts.numbered(docx, timedHeading(item), 1),
  ...parts.quoted(docx, item.quote, itemSource(item)),
  parts.facts(docx, factLines(item, composedOn)),
  ...parts.question(docx, 'Suggested question', item.question),
  parts.gap(docx),
  parts.answerBox(docx, 'Answer noted'),
]
