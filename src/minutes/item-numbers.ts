import type { BlockKind } from './document.ts'
import { opensWithDay } from './line-openings.ts'

/**
 * Follows the numbered items down a document: given each block in order, answers with the item it stands
 * under, as the minutes write it ("2.1", "081/22", "9", "3 iv"), or null before the first.
 */
export const itemReader = (): ((block: NumberedBlock) => string | null) => {
  let item: string | null = null
  let sub: string | null = null
  return (block) => {
    const number = numberOf(block, item)
    if (number !== null) {
      item = number
      sub = null
    } else if (block.kind === 'heading') sub = null
    else sub = subItemOf(block.text) ?? (block.kind === 'paragraph' ? null : sub)
    return item === null || sub === null ? item : `${item} ${sub}`
  }
}

type NumberedBlock = {
  readonly kind: BlockKind
  readonly text: string
  readonly cells: readonly string[]
  /** A row of a log of actions, whose numbers count actions and no items. */
  readonly inLog: boolean
}

/** "081/22 Item 5 - Finance": minute numbers that carry the year run through it, so they identify best. */
const MINUTE_NUMBER = /^(?:minute\s+)?(\d{1,4}\/(?:\d{2}|\d{4}))(?=[\s.:)]|$)/i
const POINTED = /^(?:item\s+|agenda item\s+)?(\d{1,2}(?:\.\d{1,3}){1,3})[.):]?(?=\s|$)/i
const WHOLE = /^(?:(?:agenda )?item\s+(?:no\.?\s*)?(\d{1,3})\b|(\d{1,3})[.):]?(?=\s+[A-Z(]|$))/i
const SUB = /^\(?((?:i{1,3}|iv|vi{0,3}|ix|x)|[a-h])[.)]\s+(?=\S)/

const numberOf = (block: NumberedBlock, current: string | null): string | null => {
  const words = block.kind === 'row' ? (block.cells.find((cell) => cell !== '') ?? '') : block.text
  if (opensWithDay(words)) return null
  const exact = MINUTE_NUMBER.exec(words)?.[1] ?? POINTED.exec(words)?.[1]
  // "2.5 million was spent" opens a sentence; an item number is followed by a capital, or stands alone.
  if (exact !== undefined && /^(?:\W*$|\W*[A-Z“"‘'(])/.test(words.slice(words.indexOf(exact) + exact.length)))
    return exact
  const whole = WHOLE.exec(words)
  const number = whole?.[1] ?? whole?.[2]
  if (number === undefined || block.inLog) return null
  if (whole?.[1] !== undefined || block.kind === 'heading') return number
  // A numbered paragraph is an item only where it carries the count on: "1. Can the Force ..." under 080/22 does not.
  const before = current === null ? 0 : Number.parseInt(current, 10)
  const counts = current === null || /^\d+(?:\.\d+)*$/.test(current)
  // A number alone in its cell may skip items that were not minuted.
  const reach = block.kind === 'row' && /^\W*\d+\W*$/.test(words) ? 3 : 1
  return counts && Number(number) > before && Number(number) <= before + reach ? number : null
}

const subItemOf = (words: string): string | null => SUB.exec(words)?.[1] ?? null
