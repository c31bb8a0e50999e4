import { formatDay, formatLongDay, formatShortDay } from '../../calendar/plain-date.ts'
import { count } from '../../register/commitments/standing.ts'
import type { Line } from '../item-lines.ts'
import { belongsTo } from '../question-pack.ts'
import type { Brief, BriefItem } from './brief.ts'
import type { BriefPage } from './fit-page.ts'

export const briefTitle = ({ meeting }: Brief): string => `${meeting.seriesName}: chair’s brief`

/** What stands under the title. */
export const briefHeadLines = (brief: Brief): readonly Line[] => [
  { label: 'Meeting', words: [brief.heldOnWords] },
  ...(brief.meeting.chair === '' ? [] : [{ label: 'Chair', words: [brief.meeting.chair] }]),
  ...(brief.meeting.theme === '' ? [] : [{ label: 'Theme', words: [brief.meeting.theme] }]),
  { label: 'Agenda', words: [belongsTo(brief)] },
  { label: 'Facts as of', words: [`${formatLongDay(brief.madeOn)}, the day this brief was made`] },
]

/** What is the agenda's and what is today's. */
export const briefNote = ({ issue, composedOn, madeOn, items }: Brief): string => {
  if (items.length === 0) return ''
  if (issue === null || composedOn === madeOn)
    return 'Each matter has a page of its own, in the order of the agenda.'
  return `The matters, their order and the questions are those of the agenda, which shows the facts of ${formatDay(composedOn)}. Dates, standing, answers and history are those of ${formatDay(madeOn)}.`
}

export const briefOverviewHead = ['No.', 'Matter', 'Owner', 'Standing'] as const

export const briefOverview = ({ items }: Brief): readonly (readonly string[])[] =>
  items.map(({ number, heading, facts }) => [
    number,
    heading,
    wordsOf(facts, 'Owner'),
    // The day stands at the head of the paper.
    wordsOf(facts, 'Standing').replace(/ \(on [^)]*\)$/, ''),
  ])

const wordsOf = (facts: readonly Line[], label: string): string =>
  facts.find((line) => line.label === label)?.words.join('. ') ?? ''

/** "3.2 Share the custody plan" */
export const pageHeading = ({ number, heading }: Pick<BriefItem, 'number' | 'heading'>): string =>
  `${number} ${heading}`

export const historyHead = ['Date', 'What happened'] as const
export const answersHead = ['Date', 'Who', 'Answer', 'What became of it'] as const

/** The history as rows, with a line where its middle was left out. */
export const historyRows = ({ history, leftOut, link }: BriefPage): readonly (readonly string[])[] => {
  const rows = history.map(({ on, words }) => [formatShortDay(on), words])
  if (leftOut === null) return rows
  const line = `${count(leftOut.lines, 'entry', 'entries')} left out here. The whole history: ${link}`
  return [...rows.slice(0, leftOut.after), ['…', line], ...rows.slice(leftOut.after)]
}

export const answerRows = ({ answers }: BriefPage): readonly (readonly string[])[] =>
  answers.map(({ on, by, words, became }) => [
    formatShortDay(on),
    by,
    words === '' ? '' : `“${words}”`,
    became,
  ])

/** Under the answers and at the foot of a page on which something is missing; '' when nothing is. */
export const moreAnswersWords = ({ moreAnswers }: BriefPage): string =>
  moreAnswers === 0 ? '' : `${count(moreAnswers, 'earlier answer')} in the history.`

export const cutWords = ({ isCut, link }: BriefPage): string =>
  isCut ? `Words ending in “…” were cut to fit this page. All of it: ${link}` : ''
