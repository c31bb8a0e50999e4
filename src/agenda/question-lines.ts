import { formatLongDay, formatShortDay } from '../calendar/plain-date.ts'
import { count } from '../register/commitments/standing.ts'
import type { AgendaItem } from './agenda-item.ts'
import { factLines, type Line, timedHeading } from './item-lines.ts'
import { type AnsweringPost, belongsTo, type QuestionPack } from './question-pack.ts'

export const questionPackTitle = ({ meeting }: QuestionPack): string => `${meeting.seriesName}: question pack`

/** What stands under the title. */
export const questionHeadLines = (pack: QuestionPack): readonly Line[] => [
  { label: 'Meeting', words: [pack.heldOnWords] },
  { label: 'Agenda', words: [belongsTo(pack)] },
  { label: 'Facts as of', words: [formatLongDay(pack.composedOn)] },
  ...(pack.madeOn === pack.composedOn ? [] : [{ label: 'Made on', words: [formatLongDay(pack.madeOn)] }]),
  ...(pack.answersTo === null
    ? []
    : [{ label: 'Answers to', words: [`${pack.answersTo.name}, ${pack.answersTo.address}`] }]),
]

/** How to fill it in, in the words that stand before the questions. */
export const introduction = ({ answersTo, posts }: QuestionPack): string =>
  posts.length === 0
    ? ''
    : `Please answer each question in the box below it and return the pack before the meeting${answersTo === null ? '' : `, to ${answersTo.address}`}. The questions come from what was promised at earlier meetings, in the words of their minutes.`

/** "Deputy Chief Constable (Delia Marsh)" */
export const postHeading = ({ heading, holder }: AnsweringPost): string =>
  holder === null ? heading : `${heading} (${holder})`

/** "3.2 Share the custody plan" */
export const questionHeading = (item: AgendaItem): string => `${item.number} ${timedHeading(item)}`

/** Whether the office accepts an answer is asked in the meeting and is not for the answerer to say. */
export const questionWords = ({ question }: AgendaItem): string =>
  question.replace(/, and does the office accept it\?$/, '?')

/** The facts an answerer needs: why the agenda has it and whose it is stand in the agenda and in the heading. */
export const questionFacts = (item: AgendaItem, { composedOn }: QuestionPack): readonly Line[] =>
  factLines(item, composedOn).filter(({ label }) => !['Why it is here', 'Owner'].includes(label))

/** Beside each other: what is typed in, and how much room it has in twentieths of a point. */
export const answerFieldsOf = (
  item: AgendaItem,
): readonly { readonly label: string; readonly height: number }[] => [
  { label: 'Answer', height: 2000 },
  { label: item.dueOn === null ? 'To be done by' : 'If not done, by', height: 400 },
  { label: 'Answered by', height: 400 },
]

export const questionOverviewHead = ['No.', 'Matter', 'Who answers', 'Date now'] as const

export const questionOverview = ({ posts }: QuestionPack): readonly (readonly string[])[] =>
  posts.flatMap((post) =>
    post.items.map((item) => [
      item.number,
      item.heading,
      postHeading(post),
      item.dueOn === null ? 'No date given' : formatShortDay(item.dueOn),
    ]),
  )

/** "2 more matters on the agenda are for the office itself: 3.4 Publish the plan; 3.6 …" */
export const ofTheOfficeWords = ({ ofTheOffice }: QuestionPack): string =>
  ofTheOffice.length === 0
    ? ''
    : `${count(ofTheOffice.length, 'matter')} on the agenda ${ofTheOffice.length === 1 ? 'is' : 'are'} for the office itself to answer: ${ofTheOffice.map(({ number, heading }) => `${number} ${heading}`).join('; ')}.`
