import type { AgendaItem } from './agenda-item.ts'
import type { Block, Docx } from './docx-library.ts'
import { docxPaper, withPrintableWords } from './docx-paper.ts'
import * as parts from './docx-parts.ts'
import { itemSource, timedHeading } from './item-lines.ts'
import type { Letterhead } from './letterhead.ts'
import * as lines from './question-lines.ts'
import type { QuestionPack } from './question-pack.ts'

/** The question pack as a Word file with fields to type the answers into. The same pack gives the same bytes. */
export const renderQuestionsDocx = async (model: QuestionPack, letterhead: Letterhead): Promise<Buffer> => {
  const pack = withPrintableWords(model)
  return await docxPaper(
    {
      office: pack.office,
      title: `${lines.questionPackTitle(pack)}, ${pack.heldOnWords}`,
      composedOn: pack.composedOn,
      blocks: (docx) => paper(docx, pack),
    },
    letterhead,
  )
}

const paper = (docx: Docx, pack: QuestionPack): Block[] => {
  const overview = lines.questionOverview(pack)
  return [
    parts.title(docx, lines.questionPackTitle(pack)),
    ...lines.questionHeadLines(pack).map((line) => parts.labelled(docx, line)),
    parts.gap(docx, 200),
    ...parts.paragraphs(docx, [pack.summary, lines.introduction(pack)]),
    ...(overview.length === 0
      ? []
      : [parts.headedTable(docx, [700, 4238, 3100, 1600], lines.questionOverviewHead, overview)]),
    ...parts.paragraphs(docx, [lines.ofTheOfficeWords(pack)]),
    ...pack.posts.flatMap((post) => [
      ...parts.heading(docx, lines.postHeading(post), 1),
      ...post.items.flatMap((item) => asked(docx, item, pack)),
    ]),
    ...(pack.others.length === 0 ? [] : parts.heading(docx, 'Also on the agenda', 1)),
    ...pack.others.flatMap((other) => [
      ...parts.heading(docx, `${other.number} ${timedHeading(other)}`, 2),
      ...parts.typedWords(docx, other.words, false),
    ]),
  ]
}

/** One question. Every paragraph holds on to the next, so that it stays on one page with its answer. */
const asked = (docx: Docx, item: AgendaItem, pack: QuestionPack): Block[] => [
  ...parts.heading(docx, lines.questionHeading(item), 2),
  ...parts.quoted(docx, item.quote, itemSource(item)),
  parts.facts(docx, lines.questionFacts(item, pack), { firstInBold: false }),
  ...parts.question(docx, 'Question', lines.questionWords(item)),
  parts.gap(docx),
  parts.answerFields(docx, lines.answerFieldsOf(item)),
]
