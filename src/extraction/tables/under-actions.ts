import { sameAnswer } from '../patterns/remembered.ts'
import type { Sentence } from '../sentences/sentences.ts'
import { DOING } from '../patterns/wording.ts'

/** "ACTIONS ARISING", "3. Summary of actions", "Points to carry forward": what stands below is a list of actions. */
export const UNDER_ACTIONS = sameAnswer(
  new RegExp(
    `^(?:\\W|\\d)*(?:${[
      '(?:(?:agreed|key|new|further|summary of|list of|record of|review of|update on|outstanding|previous|rolling|live|open|current|updated|full)\\s+)*actions?\\b(?:\\s+(?:points?|agreed|arising|required|log|list|sheet|tracker|register|notes?|summary|review|updates?|from|outstanding|(?:brought|carried) forward|since)\\b.{0,40})?',
      '(?:points?|items?|matters|issues|things)\\s+(?:to\\s+(?:carry forward|take forward|take away|follow up|chase|pick up|action|do)|to be (?:actioned|followed up|taken forward|carried forward)|for\\s+(?:follow[- ]?up|action)|taken away)',
      '(?:(?:agreed|key|new|further|summary of|list of)\\s+(?:tasks|jobs|follow[- ]?ups?|take[- ]?aways)|(?:(?:open|assigned|new|agreed|outstanding)\\s+)?tasks|to[- ]do(?:s| list)?|follow[- ]?ups|follow[- ]?up (?:tasks|actions|items)|take[- ]?aways)(?:\\s+(?:agreed|arising|list|allocated|assigned|from (?:this|the|today’s) meeting))?',
      'agreed next steps|who (?:does|is doing|will do|is to do) what|what (?:we|was|has been) agreed to do',
    ].join('|')})\\W*$`,
    'i',
  ),
)

/** Such a list of an earlier meeting: what is not open there may be done. */
export const OF_EARLIER_ACTIONS =
  /\b(?:previous|last|outstanding|review|updates?|from(?!(?: (?:the|this))? meeting\W*$)|log|matters(?! (?:to|for)\b)|since|(?:brought|carried) forward)\b/i

/** Of what stands under the actions of an earlier meeting in whole sentences, most tells what became of them. */
export const fitsList = ({ listItem, heading }: Sentence, words: string): boolean =>
  listItem || NUMBERED.test(words) ? TASK.test(words) : WILL.test(words) && !OF_EARLIER_ACTIONS.test(heading)

const NUMBERED = /^\W*(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s/i

const WILL = /\b(?:will|would|shall)\s+[a-z]+/i
/** In a list of actions a line may also open with the task itself: "Circulate the figures". */
const TASK = new RegExp(
  `\\b(?:to|will|would|should|shall|must)\\s+(?:be\\s+)?[a-z]+|^\\W*(?:\\w{1,3}[.)]\\s+)?${DOING}\\b`,
  'i',
)
