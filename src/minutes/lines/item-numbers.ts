import type { Block } from '../document.ts'
import { opensWithDay } from './line-openings.ts'

/** What the count of items looks at. */
type NumberedBlock = Pick<Block, 'kind' | 'text' | 'cells' | 'table'>

/**
 * The item each block stands under, as the minutes write it ("2.1", "081/22", "9", "3 iv"), or null before the
 * first. The rows of a log of actions stand under the item of their log: their numbers count actions.
 */
export const itemsOf = (blocks: readonly NumberedBlock[]): readonly (string | null)[] => {
  const logs = new Set(blocks.filter(headsLog).map(({ table }) => table))
  let item: string | null = null
  let sub: string | null = null
  return blocks.map((block) => {
    const number = numberOf(block, item, block.kind === 'row' && logs.has(block.table))
    if (number !== null) {
      item = number
      sub = null
    } else if (block.kind === 'heading') sub = null
    else sub = subItemOf(block.text) ?? (block.kind === 'paragraph' ? null : sub)
    return item === null || sub === null ? item : `${item} ${sub}`
  })
}

/** "Ref | Action | Owner | Due", and no column of items or discussion beside. */
const headsLog = ({ kind, cells }: NumberedBlock): boolean =>
  kind === 'row' &&
  /^(?:ref|no|num|#|id|action (?:no|ref|num|id))/i.test(cells[0] ?? '') &&
  cells.some((cell) => /^(?:\w+ )?actions?\b/i.test(cell)) &&
  cells.some((cell) => /^(?:owners?|leads?|by whom|who|responsib\w+|assigned)\b/i.test(cell)) &&
  !cells.some((cell) =>
    /^(?:agenda|item|discussion|minutes?|notes?|summary|topic|subject|issue)\b/i.test(cell),
  )

/** "081/22 Item 5 - Finance": minute numbers that carry the year run through it, so they identify best. */
const MINUTE_NUMBER = /^(?:minute\s+)?(\d{1,4}\/(?:\d{2}|\d{4}))(?=[\s.:)]|$)/i
const POINTED = /^(?:item\s+|agenda item\s+)?(\d{1,2}(?:\.\d{1,3}){1,3})[.):]?(?=\s|$)/i
const WHOLE = /^(?:(?:agenda )?item\s+(?:no\.?\s*)?(\d{1,3})\b|(\d{1,3})[.):]?(?=\s+[A-Z(]|$))/i
/** How each of these opens. */
const NUMBER_AHEAD = /^(?:\d|item|agenda|minute)/i
const SUB = /^\(?((?:i{1,3}|iv|vi{0,3}|ix|x)|[a-h])[.)]\s+(?=\S)/

const numberOf = (block: NumberedBlock, current: string | null, inLog: boolean): string | null => {
  const words = block.kind === 'row' ? (block.cells.find((cell) => cell !== '') ?? '') : block.text
  if (!NUMBER_AHEAD.test(words) || opensWithDay(words)) return null
  const exact = MINUTE_NUMBER.exec(words)?.[1] ?? POINTED.exec(words)?.[1]
  // "2.5 million was spent" opens a sentence; an item number is followed by a capital, or stands alone.
  if (exact !== undefined && /^(?:\W*$|\W*[A-Z“"‘'(])/.test(words.slice(words.indexOf(exact) + exact.length)))
    return exact
  const whole = WHOLE.exec(words)
  const number = whole?.[1] ?? whole?.[2]
  if (number === undefined || inLog) return null
  if (whole?.[1] !== undefined || block.kind === 'heading') return number
  // A numbered paragraph is an item only where it carries the count on: "1. Can the Force ..." under 080/22 does not.
  const before = current === null ? 0 : Number.parseInt(current, 10)
  const counts = current === null || /^\d+(?:\.\d+)*$/.test(current)
  // A number alone in its cell may skip items that were not minuted.
  const reach = block.kind === 'row' && /^\W*\d+\W*$/.test(words) ? 3 : 1
  return counts && Number(number) > before && Number(number) <= before + reach ? number : null
}

const subItemOf = (words: string): string | null => SUB.exec(words)?.[1] ?? null
