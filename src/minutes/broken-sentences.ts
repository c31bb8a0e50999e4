import type { LooseBlock } from './block-builder.ts'
import { isPageNumber, opensWithDay } from './line-openings.ts'

/**
 * Joins a sentence that a page or cell border broke: the next block goes on in lower case where the last
 * one stopped without a stop. Nothing that stands between them is ever skipped, so the joined words still
 * stand unbroken in the document.
 */
export const joinBrokenSentences = (blocks: readonly LooseBlock[]): LooseBlock[] => {
  const joined: LooseBlock[] = []
  for (const block of blocks) {
    const last = joined.at(-1)
    if (last !== undefined && isBroken(last, block)) joined[joined.length - 1] = join(last, block)
    else joined.push(block)
  }
  return joined
}

const join = (a: LooseBlock, b: LooseBlock): LooseBlock => ({
  ...a,
  text: `${a.text} ${b.text}`,
  bold: [...a.bold, ...b.bold],
})

const isBroken = (a: LooseBlock, b: LooseBlock): boolean => {
  if (a.kind === 'row' || a.kind === 'heading' || b.kind === 'row' || b.kind === 'list-item') return false
  if (isPageNumber(a.text) || isPageNumber(b.text)) return false
  if (/[.:;?!…]["'’”)*_]*$/.test(a.text)) return false
  // "Meeting: 21/10/2021" opens something of its own.
  if (/^[A-Z][\w ]{0,25}:\s/.test(b.text)) return false
  if (/^[a-z]/.test(b.text) || opensWithDay(b.text)) return wordsIn(a) >= 3 && !SUB_ITEM.test(b.text)
  // A capital is the rest of a sentence only after a word that cannot end one, or after a long line with a
  // verb when it ends in a stop and does not open as sentences do.
  if (b.kind === 'heading' || wordsIn(a) < 6 || !/^[A-Z]/.test(b.text)) return false
  if (OPEN_END.test(a.text)) return !SUB_ITEM.test(b.text)
  return (
    wordsIn(a) >= 8 &&
    FINITE.test(a.text) &&
    /\.$/.test(b.text) &&
    /^[A-Z][a-z]/.test(b.text) &&
    !OPENING.test(b.text)
  )
}

const SUB_ITEM = /^(?:[a-h]|i{1,3}|iv|vi{0,3}|ix|x)[.)]\s/
const OPEN_END =
  /(?:,|\b(?:the|a|an|and|or|of|to|in|on|for|from|with|by|at|as|that|which|who|their|its|his|her|our|will|would|is|are|was|were|be|been|has|have|had|into|through|between|within|about|when|if))$/i
const FINITE =
  /\b(?:is|are|was|were|will|would|has|have|had|includes?|said|asked|added|agreed|noted|confirmed|advised)\b/i
const OPENING =
  /^(?:the|a|an|this|that|these|those|it|he|she|they|we|there|in|as|at|on|actions?|agreed|resolved|next|following|members|no|question|item|prior|during|for|if|when|what|how|could|can)\b/i

const wordsIn = (block: LooseBlock): number => block.text.split(' ').length
