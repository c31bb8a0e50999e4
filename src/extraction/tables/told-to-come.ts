import { splitSentences } from '../sentences/sentences.ts'
import { DOING } from '../patterns/wording.ts'

/**
 * The words of a cell that tell of something to come, from the first such sentence to the last. Null when there are
 * none, and for a cell so long that it tells all that was said: that is read as prose.
 */
export const toldToCome = (cell: string): string | null => {
  const sentences = cell.split('\n').flatMap(splitSentences)
  if (sentences.length > MOST_SENTENCES) return null
  const isToCome = (words: string): boolean => TO_COME.test(words) && !NOT_TO_COME.test(words)
  const first = sentences.findIndex(isToCome)
  return first < 0 ? null : sentences.slice(first, sentences.findLastIndex(isToCome) + 1).join(' ')
}

const MOST_SENTENCES = 3

const STARTS = 'start|begin|come|go|open|close|finish|end|join|follow|lead|run|chair|cease|be'
const TO_COME = new RegExp(
  `\\bto (?:${DOING}|${STARTS})\\b|\\b(?:will|shall|must)\\s+(?!(?:always|not|no longer|cost|remain|continue)\\b)[a-z]|\\bwould (?:be )?(?:${DOING}|${STARTS})(?:ed|d)?\\b|^\\W*${DOING}\\s+(?!(?:of|was|were|is|are|on|and|has|had|have|by)\\b)[a-z]|\\b(?:awaited|outstanding|to follow)\\b`,
  'i',
)
/** Asked, meant for something else, or done. */
const NOT_TO_COME =
  /\?\W*$|\b(?:asked|wondered) (?:if|whether|when|how|why|what)\b|\b(?:able|unable|failed?|free|likely|going|used|agreed not|enough|difficult|hard|easy|powers?|duty|right) to\b|\b(?:was|were|has been|have been) (?:completed|done|circulated|sent)\W*$/i
