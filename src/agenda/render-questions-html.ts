import { htmlSheet } from './html-sheet.ts'
import { itemSource, timedHeading } from './item-lines.ts'
import type { Letterhead } from './letterhead.ts'
import * as lines from './question-lines.ts'
import type { QuestionPack } from './question-pack.ts'

/** The question pack as one HTML page to print, with room to write the answers. */
export const renderQuestionsHtml = (pack: QuestionPack, letterhead: Letterhead): string =>
  htmlSheet(
    'questions.html.njk',
    {
      office: pack.office,
      title: lines.questionPackTitle(pack),
      heldOnWords: pack.heldOnWords,
      headLines: lines.questionHeadLines(pack),
    },
    {
      summary: pack.summary,
      introduction: lines.introduction(pack),
      overviewHead: lines.questionOverviewHead,
      overview: lines.questionOverview(pack),
      ofTheOffice: lines.ofTheOfficeWords(pack),
      posts: pack.posts.map((post) => ({
        heading: lines.postHeading(post),
        items: post.items.map((item) => ({
          heading: lines.questionHeading(item),
          quote: item.quote,
          source: itemSource(item),
          facts: lines.questionFacts(item, pack),
          question: lines.questionWords(item),
          fields: lines.answerFieldsOf(item),
        })),
      })),
      others: pack.others.map((other) => ({
        heading: `${other.number} ${timedHeading(other)}`,
        words: other.words,
      })),
    },
    letterhead,
  )
