import { type Hyphenation, isCutWord, joinSpans } from './pdf-hyphens.ts'
import { type Line, type Segment, type Span, textOf, wholeLine } from './pdf-lines.ts'
import { isNextPerson } from '../lines/person-lines.ts'

/** Lines put together, and whether the last of them reached the right edge, so that more may follow. */
export type Paragraph = {
  /** The baselines of its first and its last line. */
  readonly y: number
  readonly bottom: number
  readonly spans: readonly Span[]
  readonly size: number
  readonly full: boolean
}

/** What the paragraphs of a whole document have in common. */
export type Habits = {
  /** Points from one baseline to the next inside a paragraph. */
  readonly pitch: number
  readonly size: number
  readonly hyphenation: Hyphenation
}

/** The lines of a column as paragraphs. `right` is where a full line would end. */
export const paragraphsOf = (lines: readonly Line[], right: number, habits: Habits): Paragraph[] => {
  const paragraphs: Paragraph[] = []
  let previous: { line: Line; segment: Segment } | undefined
  for (const line of lines) {
    const segment = wholeLine(line)
    const last = paragraphs.at(-1)
    if (
      previous === undefined ||
      last === undefined ||
      startsAnew(previous, { line, segment }, right, habits)
    )
      paragraphs.push({
        y: line.y,
        bottom: line.y,
        spans: segment.spans,
        size: line.size,
        full: isFull(segment, right),
      })
    else
      paragraphs[paragraphs.length - 1] = {
        ...last,
        bottom: line.y,
        spans: isCut(previous, segment, right, habits)
          ? [...last.spans, ...segment.spans]
          : joinSpans(last.spans, segment.spans, habits.hyphenation),
        full: isFull(segment, right),
      }
    previous = { line, segment }
  }
  return paragraphs
}

/** A line of one word fills its column, and the next one opens with the end of that word. */
const isCut = (above: Placed, below: Segment, right: number, { hyphenation }: Habits): boolean =>
  right - above.segment.right < above.line.size &&
  isCutWord(textOf(above.segment.spans).trim(), textOf(below.spans).trim(), hyphenation)

type Placed = { readonly line: Line; readonly segment: Segment }

const startsAnew = (previous: Placed, next: Placed, right: number, { pitch }: Habits): boolean => {
  const { size } = next.line
  if (next.line.y - previous.line.y > Math.max(pitch * 1.25, size * 1.45)) return true
  if (Math.abs(size - previous.line.size) > size * 0.12) return true
  const [words, before] = [textOf(next.segment.spans), textOf(previous.segment.spans)]
  if (OPENS.test(words) && (/[.:;?!]\W*$/.test(before) || BULLET.test(words) || OPENS.test(before)))
    return true
  if (allBold(previous.segment.spans) !== allBold(next.segment.spans) && onlyBold(previous, next)) return true
  if (isNextPerson(before, words)) return true
  const indent = next.segment.x - previous.segment.x
  if (indent > size * 0.9 && !OPENS.test(before) && /[.:;?!]\W*$/.test(before)) return true
  return endedEarly(previous.segment, next.segment, right, size) && !/^\p{Ll}/u.test(words)
}

const BULLET = /^[•▪◦‣●■□○∙·➢]/
// A day at the start of a line, "12 March", is no number of an item.
const OPENS =
  /^(?:[•▪◦‣●■□○∙·➢]|[-–]\s|\(?(?:[a-h]|[ivx]{1,4})[.)]\s|\d{1,2}(?:\.\d{1,2}){0,2}[.)]?\s+(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))[A-Z]|(?:[Aa]ction|ACTION)[sS]?\b.{0,12}[:–-]\s)/

export const allBold = (spans: readonly Span[]): boolean =>
  spans.every(({ text, bold }) => bold || text.trim() === '')

/** One line is bold throughout, the other not at all: a heading and its text without a gap. */
const onlyBold = (a: Placed, b: Placed): boolean => {
  const plain = [a, b].find(({ segment }) => !allBold(segment.spans))
  return plain?.segment.spans.every(({ text, bold }) => !bold || text.trim() === '') ?? false
}

/** The next line's first word would have fitted on this line, so the line was ended and not wrapped. */
const endedEarly = (line: Segment, next: Segment, right: number, size: number): boolean => {
  const words = textOf(next.spans).trim()
  const signWidth = (next.right - next.x) / Math.max(1, words.length)
  const firstWord = words.split(/\s/)[0] ?? ''
  return right - line.right > firstWord.length * signWidth + size
}

const isFull = (line: Segment, right: number): boolean => right - line.right < (right - line.x) * 0.2
