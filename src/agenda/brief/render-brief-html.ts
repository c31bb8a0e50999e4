import { htmlSheet } from '../html-sheet.ts'
import { timedHeading } from '../item-lines.ts'
import type { Letterhead } from '../letterhead.ts'
import type { Brief, BriefItem } from './brief.ts'
import * as lines from './brief-lines.ts'
import { chartSvg } from './chart-svg.ts'
import { fitToPage } from './fit-page.ts'

/** The chair's brief as one HTML page that prints a page for each matter. */
export const renderBriefHtml = (brief: Brief, letterhead: Letterhead): string =>
  htmlSheet(
    'brief.html.njk',
    {
      office: brief.office,
      title: lines.briefTitle(brief),
      heldOnWords: brief.heldOnWords,
      headLines: lines.briefHeadLines(brief),
    },
    {
      summary: brief.summary,
      note: lines.briefNote(brief),
      overviewHead: lines.briefOverviewHead,
      overview: lines.briefOverview(brief),
      others: brief.others.map((other) => ({
        heading: `${other.number} ${timedHeading(other)}`,
        words: other.words,
      })),
      answersHead: lines.answersHead,
      historyHead: lines.historyHead,
      items: brief.items.map(pageView),
    },
    letterhead,
  )

const pageView = (item: BriefItem) => {
  const page = fitToPage(item)
  const { target } = page
  return {
    heading: lines.pageHeading(page),
    quote: page.quote,
    source: page.source,
    facts: page.facts,
    target:
      target === null
        ? null
        : {
            words: target.words,
            // Made of figures and days; the words in it are escaped where it is drawn.
            chart: target.drawing === null ? '' : chartSvg(target.drawing, target.unit, target.words),
          },
    answers: lines.answerRows(page),
    moreAnswers: lines.moreAnswersWords(page),
    history: lines.historyRows(page),
    question: page.question,
    cut: lines.cutWords(page),
  }
}
