import type { LooseBlock } from '../blocks/block-builder.ts'
import { isCutOff } from '../lines/cut-off.ts'
import { isPageNumber, opensWithDay } from '../lines/line-openings.ts'

/**
 * Joins a sentence that a page or cell border broke: the next block goes on in lower case where the last
 * one stopped without a stop. Nothing that stands between them is ever skipped, so the joined words still
 * stand unbroken in the document.
 */
export const joinBrokenSentences = (blocks: readonly LooseBlock[]): LooseBlock[] => {
  const joined: Joined[] = []
  for (const block of blocks) {
    const last = joined.at(-1)
    if (last !== undefined && isBroken(last, block)) last.parts.push(block)
    else joined.push({ parts: [block], counted: 0, words: 0, finite: false })
  }
  return joined.map(({ parts }) => together(parts))
}

/** Blocks that make one sentence. What is asked of all its words is kept, since there may be very many of them. */
type Joined = { readonly parts: LooseBlock[]; counted: number; words: number; finite: boolean }

const allWordsOf = (joined: Joined): Joined => {
  for (const { text } of joined.parts.slice(joined.counted)) {
    joined.words += text.split(' ').length
    joined.finite ||= FINITE.test(text)
  }
  joined.counted = joined.parts.length
  return joined
}

const together = (parts: readonly LooseBlock[]): LooseBlock => {
  const [first] = parts
  if (first === undefined) throw new Error('No sentence has no block')
  return parts.length === 1
    ? first
    : { ...first, text: parts.map(({ text }) => text).join(' '), bold: parts.flatMap(({ bold }) => bold) }
}

const isBroken = (joined: Joined, b: LooseBlock): boolean => {
  const { parts } = joined
  const a = parts.at(-1)
  if (a === undefined || parts[0]?.kind === 'row' || parts[0]?.kind === 'heading') return false
  if (b.kind === 'row' || b.kind === 'list-item') return false
  if (isPageNumber(a.text) || isPageNumber(b.text)) return false
  if (/[.:;?!…]["'’”)*_]*$/.test(a.text)) return false
  // "Meeting: 21/10/2021" opens something of its own.
  if (/^[A-Z][\w ]{0,25}:\s/.test(b.text)) return false
  if (/^[a-z]/.test(b.text) || opensWithDay(b.text))
    return allWordsOf(joined).words >= 3 && !SUB_ITEM.test(b.text)
  if (isCutOff(a.text, b.text)) return b.kind !== 'heading' || /^\D*\d{1,2}\D*$/.test(a.text.slice(-8))
  // A capital is the rest of a sentence only after a word that cannot end one, or after a long line with a
  // verb when it ends in a stop and does not open as sentences do.
  if (b.kind === 'heading' || !/^[A-Z]/.test(b.text)) return false
  const { words, finite } = allWordsOf(joined)
  if (words < 6) return false
  if (OPEN_END.test(a.text)) return !SUB_ITEM.test(b.text)
  return words >= 8 && finite && /\.$/.test(b.text) && /^[A-Z][a-z]/.test(b.text) && !OPENING.test(b.text)
}

const SUB_ITEM = /^(?:[a-h]|i{1,3}|iv|vi{0,3}|ix|x)[.)]\s/
const OPEN_END =
  /(?:,|\b(?:the|a|an|and|or|of|to|in|on|for|from|with|by|at|as|that|which|who|their|its|his|her|our|will|would|is|are|was|were|be|been|has|have|had|into|through|between|within|about|when|if))$/i
const FINITE =
  /\b(?:is|are|was|were|will|would|has|have|had|includes?|said|asked|added|agreed|noted|confirmed|advised)\b/i
const OPENING =
  /^(?:the|a|an|this|that|these|those|it|he|she|they|we|there|in|as|at|on|actions?|agreed|resolved|next|following|members|no|question|item|prior|during|for|if|when|what|how|could|can)\b/i
