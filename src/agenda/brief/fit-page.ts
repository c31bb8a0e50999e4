import type { Line } from '../item-lines.ts'
import type { BriefAnswer, BriefItem } from './brief.ts'
import type { HistoryLine } from './item-history.ts'

/** A matter's page as it is printed: everything, or as much as one page holds. */
export type BriefPage = Omit<BriefItem, 'history'> & {
  readonly history: readonly HistoryLine[]
  /** After how many lines of the history some are left out, and how many; null when it is whole. */
  readonly leftOut: { readonly after: number; readonly lines: number } | null
  /** How many earlier answers stand in the history only. */
  readonly moreAnswers: number
  /** True when words were cut to fit. */
  readonly isCut: boolean
}

/**
 * Cuts a matter to one page: long words first, then the middle of its history. The first and the latest lines stay,
 * since how it began and where it is now are what a chair needs.
 */
export const fitToPage = (item: BriefItem): BriefPage => {
  const pages = tightness.map((limits) => shorten(item, limits))
  const whole = pages.find(({ page, room }) => heightOfAll(page.history) <= room)
  if (whole !== undefined) return whole.page
  // With the tightest, words that a person typed into the question are the only ones without a limit of their own.
  const fitting = pages.find(({ room }) => room >= LEAST_HISTORY) ?? pages.at(-1)
  return fitting === undefined
    ? shorten(item, tightness[0] as Limits).page
    : withoutMiddle(fitting.page, fitting.room)
}

type Limits = {
  readonly quote: number
  readonly words: number
  readonly line: number
  readonly answers: number
}

/** How long words may be, from generous to tight. */
const tightness: readonly Limits[] = [
  { quote: 1100, words: 400, line: 320, answers: 3 },
  { quote: 700, words: 260, line: 220, answers: 2 },
  { quote: 420, words: 160, line: 170, answers: 1 },
  { quote: 280, words: 100, line: 84, answers: 1 },
]

const shorten = (item: BriefItem, limits: Limits): { page: BriefPage; room: number } => {
  const answers = item.answers
    .slice(0, limits.answers)
    .map((one) => ({ ...one, words: cut(one.words, limits.words), became: cut(one.became, limits.words) }))
  const facts = item.facts.map(({ label, words }) => ({
    label,
    words: words.slice(0, 4).map((one) => cut(one, Math.max(limits.line, 180))),
  }))
  const history = item.history.map(({ on, words }) => ({ on, words: cut(words, limits.line) }))
  const quote = cut(item.quote, limits.quote)
  const target = item.target === null ? null : { ...item.target, words: cut(item.target.words, 700) }
  const question = cut(item.question, 1100)
  const page: BriefPage = {
    ...item,
    quote,
    facts,
    target,
    answers,
    history,
    question,
    leftOut: null,
    moreAnswers: item.answers.length - answers.length,
    isCut:
      quote !== item.quote ||
      question !== item.question ||
      history.some(({ words }, at) => words !== item.history[at]?.words),
  }
  return { page, room: PAGE - heightWithoutHistory(page) }
}

/** As many of the latest lines as there is room for, after the first ones. */
const withoutMiddle = (page: BriefPage, room: number): BriefPage => {
  const { history } = page
  const first = history.slice(0, room < LEAST_HISTORY ? 1 : 2)
  let left = room - heightOfAll(first) - ROW
  let from = history.length
  while (from > first.length + 1) {
    const height = heightOf(history[from - 1])
    const isNeeded = from > history.length - LATEST
    if (height > left && !isNeeded) break
    left -= height
    from -= 1
  }
  const lines = from - first.length
  if (lines <= 0) return page
  return {
    ...page,
    history: [...first, ...history.slice(from)],
    leftOut: { after: first.length, lines },
  }
}

/** So many of the latest lines are shown in any case. */
const LATEST = 2

const cut = (words: string, limit: number): string => {
  if (words.length <= limit) return words
  const whole = words.slice(0, limit - 1).replace(/\s+\S*$/, '')
  return `${whole.replace(/[\s,;:–—-]+$/, '')}…${words.endsWith('”') ? '”' : ''}`
}

// Heights in points, of an A4 page with its edges taken off, as Word sets Arial in these sizes.
const PAGE = 690
const LINE = 13.2
const ROW = LINE + 4.5
const HEADING = 28
const LEAST_HISTORY = 8 * ROW

const lines = (words: string, perLine: number): number => Math.max(1, Math.ceil(words.length / perLine))

const heightWithoutHistory = (page: BriefPage): number =>
  19 * lines(page.heading, 58) +
  8 +
  15 * lines(page.quote, 92) +
  8 +
  13 * lines(page.source, 104) +
  10 +
  sum(page.facts.map(heightOfFact)) +
  (page.target === null
    ? 0
    : HEADING + LINE * lines(page.target.words, 98) + 10 + (page.target.drawing === null ? 0 : CHART)) +
  (page.answers.length === 0 ? 0 : HEADING + ROW + sum(page.answers.map(heightOfAnswer))) +
  (page.moreAnswers > 0 ? ROW : 0) +
  HEADING +
  ROW +
  (page.isCut ? ROW : 0) +
  34 +
  15 * lines(page.question, 88)

const CHART = 122

const heightOfFact = ({ words }: Line): number =>
  4.5 + LINE * words.reduce((total, one) => total + lines(one, 88), 0)

const heightOfAnswer = ({ words, became }: BriefAnswer): number =>
  4.5 + LINE * (lines(words, 52) > lines(became, 30) ? lines(words, 52) : lines(became, 30))

const heightOf = (line: HistoryLine | undefined): number =>
  line === undefined ? 0 : 4.5 + LINE * lines(line.words, 86)

const heightOfAll = (history: readonly HistoryLine[]): number => sum(history.map(heightOf))

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)
