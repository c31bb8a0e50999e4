import { type Line, linesOf, type PageLayout, type Rule, textOf, wholeLine } from './pdf-lines.ts'
import { type Raised, raisedSigns, withRaisedNumbers } from './pdf-raised.ts'

export type PageWithNotes = {
  readonly page: PageLayout
  /** The lines of each footnote. */
  readonly notes: readonly (readonly Line[])[]
}

/**
 * A page without its footnotes, and without their numbers in the text, where they would stand inside quotes.
 * Notes stand at the foot, smaller than the text or below a short line, and open with a number that hangs on
 * a word above. `size` is that of the text.
 */
export const withoutFootnotes = (page: PageLayout, size: number): PageWithNotes => {
  const raised = raisedSigns(page.pieces)
  const lines = linesOf(page.pieces)
  const first = raised.length === 0 ? -1 : firstNote(lines, page, raised, size)
  const foot = first < 0 ? [] : lines.slice(first)
  const top = foot[0] === undefined ? Number.POSITIVE_INFINITY : foot[0].y - foot[0].size * 0.8
  const text = page.pieces.filter(({ y }) => y < top)
  const used = new Set(raised.flatMap(({ sign }) => signsIn(sign.text)))
  const notes: Line[][] = []
  const marks = new Set<string>()
  for (const line of foot) {
    const mark = markOf(line)
    if (mark === undefined || !used.has(mark)) notes.at(-1)?.push(line)
    else {
      notes.push([line])
      marks.add(mark)
    }
  }
  const gone = new Set(raised.filter((found) => isMark(found, marks)).map(({ sign }) => sign))
  return { page: { ...page, pieces: withRaisedNumbers(text, raised, gone) }, notes }
}

const firstNote = (
  lines: readonly Line[],
  { rules, width, height }: PageLayout,
  raised: readonly Raised[],
  size: number,
): number =>
  lines.findIndex((line, index) => {
    const mark = markOf(line)
    if (mark === undefined || line.y < height * 0.3 || index === 0) return false
    if (!raised.some(({ sign, host }) => host.y < line.y - line.size && signsIn(sign.text).includes(mark)))
      return false
    const above = lines[index - 1]?.y ?? 0
    const small = lines.slice(index).every((note) => note.size < size * 0.95)
    return small || rules.some((rule) => parts(rule, above, line.y, width))
  })

/** A short line on its own, as programs draw it above footnotes. */
const parts = ({ x1, x2, y1, y2 }: Rule, above: number, below: number, width: number): boolean => {
  const length = Math.abs(x2 - x1)
  return Math.abs(y2 - y1) < 3 && y1 > above && y1 < below && length > width * 0.08 && length < width * 0.5
}

/** The number or sign that a footnote opens with. */
export const NOTE_MARK = /^\s*(\d{1,3}|[*†‡§])[.)]?\s*(?=\S)/

const markOf = (line: Line): string | undefined => {
  const found = NOTE_MARK.exec(textOf(wholeLine(line).spans))
  return found?.[1]
}

const signsIn = (text: string): string[] => text.split(',').map((sign) => sign.trim())

const isMark = ({ sign, host }: Raised, marks: ReadonlySet<string>): boolean =>
  signsIn(sign.text).every((mark) => marks.has(mark)) && !/(?:^|[\s\d])(?:[kcm]?m|ft|CO)$/.test(host.text)
