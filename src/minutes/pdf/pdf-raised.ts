import type { Piece } from './pdf-lines.ts'
import { asSuperscripts } from '../lines/superscripts.ts'

/** A small sign set above the line, and the piece it hangs on: the "1" of a footnote, the "2" of a square metre. */
export type Raised = { readonly sign: Piece; readonly host: Piece }

export const raisedSigns = (pieces: readonly Piece[]): Raised[] => {
  // Hosts stand a little below their signs: pieces by height, so that not all need looking through.
  const rows = Map.groupBy(pieces, ({ y }) => Math.floor(y / ROW))
  return pieces.flatMap((sign): Raised[] => {
    if (!SIGN.test(sign.text.trim())) return []
    const row = Math.floor(sign.y / ROW)
    const host = [row, row + 1].flatMap((near) => rows.get(near) ?? []).find((piece) => carries(piece, sign))
    return host === undefined ? [] : [{ sign, host }]
  })
}

const ROW = 30
const SIGN = /^(?:\d{1,3}(?:,\s?\d{1,3})*|[*†‡§])$/

const carries = (host: Piece, sign: Piece): boolean => {
  const [rise, gap] = [host.y - sign.y, sign.x - (host.x + host.width)]
  return (
    sign.size <= host.size * 0.8 &&
    rise > host.size * 0.15 &&
    rise < host.size * 0.7 &&
    gap > -host.size * 0.3 &&
    gap < host.size * 0.5
  )
}

/** The pieces without the signs that are `gone`; the other raised numbers are written as such. */
export const withRaisedNumbers = (
  pieces: readonly Piece[],
  raised: readonly Raised[],
  gone: ReadonlySet<Piece>,
): Piece[] => {
  const signs = new Set(raised.map(({ sign }) => sign))
  // The place of a sign that goes belongs to the word it hung on, so that no gap opens there.
  const widened = new Map(
    raised.flatMap(({ sign, host }) =>
      gone.has(sign) ? [[host, sign.x + sign.width - host.x] as const] : [],
    ),
  )
  return pieces.flatMap((piece): Piece[] => {
    if (gone.has(piece)) return []
    const width = widened.get(piece)
    if (width !== undefined) return [{ ...piece, width }]
    if (!signs.has(piece)) return [piece]
    return [{ ...piece, text: asSuperscripts(piece.text) }]
  })
}
