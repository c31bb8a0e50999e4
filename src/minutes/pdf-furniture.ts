import { type Line, linesOf, type PageLayout, type Piece, textOf, wholeLine } from './pdf-lines.ts'

/** The pages without what is printed on each of them: running heads and feet, page numbers, markings. */
export const withoutFurniture = (pages: readonly PageLayout[]): PageLayout[] => {
  const margins = pages.map((page) => linesOf(page.pieces).filter((line) => inMargin(line, page)))
  const seen = new Map<string, number>()
  for (const lines of margins)
    for (const key of new Set(lines.map(keyOf))) seen.set(key, (seen.get(key) ?? 0) + 1)
  const often = Math.max(2, pages.length * 0.4)
  return pages.map((page, index) => {
    const gone = (margins[index] ?? []).filter(
      (line) =>
        (seen.get(keyOf(line)) ?? 0) >= often || (isOutermost(line, page) && ALWAYS.test(wordsOf(line))),
    )
    const isGone = (y: number, size: number): boolean =>
      gone.some((line) => Math.abs(line.y - y) < Math.max(size, line.size) * 0.55)
    return { ...page, pieces: page.pieces.filter(({ y, size }) => !isGone(y, size)) }
  })
}

const inMargin = ({ y }: Line, { height }: PageLayout): boolean => y < height * 0.12 || y > height * 0.88
const isOutermost = ({ y }: Line, { height }: PageLayout): boolean => y < height * 0.08 || y > height * 0.92

const ALWAYS =
  /^(?:page\s+)?[-–]?\s*\d{1,3}\s*[-–]?(?:\s*(?:of|\/)\s*\d{1,3})?$|^(?:not protectively marked|official(?:[- –]+sensitive)?)$/i

/** Numbers change from page to page, and a line of the text may pass by at another height. */
const keyOf = (line: Line): string => `${Math.round(line.y / 4)} ${wordsOf(line).replaceAll(/\d+/g, '#')}`

const wordsOf = (line: Line): string => textOf(wholeLine(line).spans).replaceAll(/\s+/g, ' ').trim()

/** The pages without large words printed across the text, such as DRAFT; slanted ones are not read at all. */
export const withoutWatermarks = (pages: readonly PageLayout[]): PageLayout[] =>
  pages.map((page) => ({ ...page, pieces: page.pieces.filter((piece) => !liesAcross(piece, page.pieces)) }))

const liesAcross = (piece: Piece, pieces: readonly Piece[]): boolean =>
  piece.size > LARGE &&
  pieces.filter(
    ({ size, x, y, width }) =>
      size < piece.size / 2 &&
      y < piece.y &&
      y > piece.y - piece.size * 0.7 &&
      x < piece.x + piece.width &&
      x + width > piece.x,
  ).length >= 2

/** Points: larger than the letters of a title. */
const LARGE = 36
