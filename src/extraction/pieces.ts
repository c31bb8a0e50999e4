import type { Block, MinutesDocument, Place } from '../minutes/document.ts'
import { attendanceBlocks } from './attendance/attendance.ts'
import type { Trace } from './extract.ts'
import { type Sentence, shortLines } from './sentences/sentences.ts'

/** Something that can be asked about: a sentence, a row of a table of actions, or a short cell of another table. */
export type Piece = {
  readonly text: string
  readonly place: Place
  /** The nearest heading above, or "". */
  readonly heading: string
} & (
  | { readonly kind: 'sentence'; readonly sentence: Sentence; readonly listsPeople: boolean }
  | { readonly kind: 'row' }
  | { readonly kind: 'cell' }
)

/** The whole document in pieces, in reading order, so that all of its words can be asked about. */
export const piecesOf = (
  { blocks }: Pick<MinutesDocument, 'blocks'>,
  { scene, tables }: Trace,
): readonly Piece[] => {
  const sentences = Map.groupBy(scene.sentences, ({ place }) => place.paragraph)
  const people = attendanceBlocks(blocks)
  const rows = new Set(tables.proposals.map((row) => row.place.paragraph))
  const isRow = (block: Block): boolean => tables.used.has(block) || rows.has(block.place.paragraph)
  let heading = ''
  return blocks.flatMap((block): Piece[] => {
    if (block.kind === 'heading') heading = block.text
    const { place } = block
    const prose = (sentences.get(place.paragraph) ?? []).map(
      (sentence): Piece => ({
        kind: 'sentence',
        text: sentence.text,
        place,
        heading: sentence.heading === sentence.text ? '' : sentence.heading,
        sentence,
        listsPeople: people.has(block),
      }),
    )
    if (block.kind !== 'row') return prose
    if (isRow(block)) return [{ kind: 'row', text: block.text, place, heading }, ...prose]
    return [...prose, ...shortLines(block).map((text): Piece => ({ kind: 'cell', text, place, heading }))]
  })
}
