import { nextInParagraph, type Refusal, type Scene } from '../proposal.ts'
import type { Sentence } from '../sentences/sentences.ts'
import { isOnlyDone } from './told-as-done.ts'

export const IS_CLOSED: Refusal = { refused: 'The action is marked as closed or complete.', isDone: true }

/** Whether the words behind a mark, or those behind them, say that its action is closed or done. */
export const isMarkedClosed = (sentence: Sentence, rest: string, scene: Scene): boolean => {
  const after = nextInParagraph(sentence, scene)?.text ?? ''
  return (
    CLOSED.test(rest) ||
    isClosedByStatus(sentence, rest, scene) ||
    isOnlyDone(rest) ||
    CLOSED_NEXT.test(after) ||
    (!TASK.test(rest) && DONE_NEXT.test(after)) ||
    CLOSED_AT_END.test(after)
  )
}

/** What a mark may stand before: something to be done, and not only a name or a topic. */
export const TASK = /\b(?:to|will|would|shall|should|be|agreed|must|asked|requested)\b/i
const CLOSED =
  /(?<!\b(?:once|when|until|till|after|before|unless|if)\b[^.;]{0,60})\b(?:completed?|closed|discharged|no longer required)\b[\s.)]*$|^(?:(?:is|was|has been|had been)\s+)?(?:now\s+)?(?:completed?|closed|done|discharged|withdrawn|superseded|no longer (?:required|needed))\b|^(?:\d[\w/]*\s*(?:\([^()]*\)\s*)?(?:done|closed|completed?)\b\W*)+$|\s[–—-]\s+ha(?:s|ve|d) (?:now |since )?been (?:discharged|completed|closed|done)\b|^[^.;:]{2,60}\)\s+(?:is |was )?(?:done|discharged|closed)\.?$/i

/** "Lead: KL. Status: Closed 28 February": in the words or in the labels behind them. */
const isClosedByStatus = (sentence: Sentence, rest: string, scene: Scene): boolean =>
  [
    rest,
    ...scene.sentences
      .slice(sentence.index + 1, sentence.index + 5)
      .filter(({ paragraph }) => paragraph === sentence.paragraph)
      .map(({ text }) => text.slice(0, 200)),
  ].some((words) => STATUS_CLOSED.test(words))

const STATUS_CLOSED = /\bstatus\s*:\s*(?:now\s+)?(?:completed?|closed|done|discharged|withdrawn)\b/i

/** "ACTION #12 – Rural response. DCC provided the map." */
const DONE_NEXT =
  /^(?:the\s+)?[A-Z][\w/]*(?:\s[A-Z][\w/]*){0,3} (?:has |have )?(?:provided|circulated|shared|sent|presented|completed|supplied|issued|published)\b(?!.{0,80}\b(?:will|would|to (?!the\b))\b)/

/** "... A copy has been sent - CLOSED." */
const CLOSED_AT_END = /\s[–—-]\s*(?:action\s+)?(?:completed?|closed?|discharged|done)\W*$/i

/** "Update: completed." after the action, as old actions are listed. */
const CLOSED_NEXT =
  /^(?:(?:update|status|outcome|progress)\W*)?(?:(?:this|action|it)\s+)?(?:is|was|has been|have been)?\s*(?:now\s+)?(?:completed?|closed|discharged|done)\b/i
