import { wordsOfThePast } from '../due-rules/mood.ts'
import { isOnlyDone, isToldAsDone } from '../marked/told-as-done.ts'

/** Whether the words, in which a rule saw no more than a possible promise, take nothing on whatever their odds. */
export const bindsNobody = (words: string): boolean => NOBODY_DOES.test(words) || tellsOfThePast(words)

/** The same of words in which no rule heard a promise, as far as a short look shows. */
export const isPlainlyNone = (words: string): boolean =>
  HEDGED.test(words) || (WAS.test(words) && !POINTS_AHEAD.test(words))

/** "Are looking to recruit in other counties": an aim that may come to nothing. */
export const isOnlyHoped = (words: string): boolean =>
  /\b(?:is|are|was|were|be) (?:\w+ )?(?:looking|hoping|keen|eager|exploring|considering)\b/i.test(words)

/** They tell what was done or said before. */
export const tellsOfThePast = (words: string): boolean =>
  AT_THE_LAST.test(words) || isToldAsDone(words) || isOnlyDone(words) || wordsOfThePast(words) !== null

const AT_THE_LAST = /^(?:at|in) (?:the|its|our|their) (?:last|previous) (?:meeting|session|sitting)\b/i

/** "Would like it to carry on": nothing is to be done. "Could not promise that": nobody takes it on. */
const NOBODY_DOES =
  /\b(?:could|can|would|will) ?not (?:promise|guarantee|commit|say)\b|\b(?:would|[’']d) like (?:it|this|that|them|the [\w ]{2,30}?) to (?:carry on|continue|remain|stay|go on|be kept)\b/

/** "She thought she might show it by the end of March", "would have gained from it". */
const HEDGED = /\b(?:might|could|may|would have \w+ed)\b/

/** "The desk was opened in the second week of June": nothing in it is still to come. */
const WAS = /\b(?:was|were|had|has been|have been)\b/
const POINTS_AHEAD =
  /\b(?:will|would|shall|should|must|ll|to|due|next|agree[ds]?|ask\w*|request\w*|undert\w+|promis\w+|offer\w*|action|propos\w+|expect\w*|await\w*|outstanding|follow\w*|by|before|until)\b/i
