import { flowsOf } from './pdf-flows.ts'
import { type Grid, gridsOf } from './pdf-grids.ts'
import { type Line, linesOf, type PageLayout } from './pdf-lines.ts'

export type LineFlow = { readonly lines: readonly Line[]; readonly inColumns: boolean }

/** A page as it is read: bordered tables, and between them flows of lines. */
export type SortedPage = {
  readonly grids: readonly Grid[]
  /** Those above the first table, then those between it and the next, and so on. */
  readonly flows: readonly (readonly LineFlow[])[]
  readonly right: number
}

export const sortedPage = (page: PageLayout, pitch: number): SortedPage => {
  const { grids, rest } = gridsOf(page.pieces, page.rules)
  const lines = linesOf(rest)
  // Where tables hold nearly all words, the few lines beside them do not show how wide the page is.
  const right = Math.max(
    0,
    ...lines.flatMap(({ segments }) => segments.map((segment) => segment.right)),
    ...grids.map(({ edges }) => edges.at(-1) ?? 0),
  )
  // A table between two paragraphs divides the lines, so that no region of columns runs across it.
  const tops = [Number.NEGATIVE_INFINITY, ...grids.map(({ top }) => top), Number.POSITIVE_INFINITY]
  const flows = tops.slice(1).map((to, index) => {
    const isBetween = ({ y }: { y: number }): boolean => y >= (tops[index] ?? 0) && y < to
    const found = flowsOf(rest.filter(isBetween), pitch)
    return found.length > 1
      ? found.map(({ pieces, inColumns }) => ({ lines: linesOf(pieces), inColumns }))
      : [{ lines: lines.filter(isBetween), inColumns: false }]
  })
  return { grids, flows, right }
}

/** All lines of the page, those of one column together. */
export const columnsOf = ({ grids, flows }: SortedPage): readonly (readonly Line[])[] => [
  ...flows.flatMap((between) => between.map(({ lines }) => lines)),
  ...grids.flatMap(({ rows }) => rows.flatMap((cells) => cells.map(({ pieces }) => linesOf(pieces)))),
]
