import { eitherOf } from '../patterns/any-case.ts'
import { BOUND, type Doubt } from './doubt.ts'

const MODAL = '(?:will|would|shall)'
const ADVERBS = '(?:\\w+ly\\s+|now\\s+|yet\\s+|also\\s+|therefore\\s+|then\\s+)*'
const NOBODY =
  '(?:no(?!\\s+(?:later|more|less|fewer|doubt|longer|earlier|matter)\\b)|none|nobody|no one|nothing|neither)'
const NOT = `(?:\\b${MODAL}\\s+${ADVERBS}(?:not|never)\\s+(?!(?:only|just|merely|simply|promise|guarantee|commit|say|guess|rule|hesitate)\\b)|\\b(?:won|wouldn)(?:’|')t\\s+|\\b(?:cannot|unable to)\\s+)`
const NOBODY_WILL = `\\b${NOBODY}\\b(?:(?!\\b(?:${MODAL}|and|but|so|said|says|that|which|who)\\b)[^.;,]){0,80}\\b${MODAL}\\s+`

/** What is promised beside it, or a mark that is not to be passed: "no caller would wait more than a minute". */
const PROMISED_AS_WELL = eitherOf(
  BOUND,
  new RegExp(
    `(?<!\\b${NOBODY}\\b[^.;,]{0,80})\\b${MODAL}\\b(?!\\s+${ADVERBS}(?:(?:not|never)\\b(?!\\s+(?:only|just|merely|simply)\\b)|be\\s+(?:no|unable)\\b))|\\b(?:more|longer|less|fewer|later|older|higher|lower|worse) than\\b|\\bexceed|\\b(?:above|below|over|under)\\s+(?:£|\\d)|\\bwithout\\b|\\b(?:is|are|was|were)\\s+(?:due|going|prepared|ready|willing|happy|to)\\b`,
    'i',
  ),
)

/** What will not be, or not before a day: nobody has to have done it by then. */
export const NOT_DONE: readonly Doubt[] = [
  {
    // "Will not finish the survey before September", "no post would be filled before June"
    words: new RegExp(
      `(?:${NOT}|${NOBODY_WILL})[^.;]*?(?<!\\bas )\\b(?:before|prior to|ahead of)\\s+(?!(?:from|in|by|and)\\b)\\w`,
      'i',
    ),
    unless: PROMISED_AS_WELL,
    reason: 'But it says before when it will not be done.',
  },
  {
    // "Will not be at the June meeting", "neither of them would come on 4 June"
    words: new RegExp(
      `(?:${NOT}|\\bneither\\b[^.;]{1,80}\\b${MODAL}\\s+)(?!be (?:closed|cut|moved|lost|reduced|withdrawn|removed|sold)\\b)[^.;]*?\\b(?:in|on|at|to|for|by|this|next|during)\\s`,
      'i',
    ),
    unless: eitherOf(
      PROMISED_AS_WELL,
      /\buntil\b|\bnot (?:be (?:satisfied|content|happy|pleased) with|settle for|accept) (?:anything|less|fewer|more)\b/i,
    ),
    reason: 'But it says what will not be done.',
  },
  {
    // "No paper will be brought in July"; by a day, "no complaint will be open" is a mark to reach.
    words: new RegExp(
      `${NOBODY_WILL}(?:\\w+ly\\s+)?(?:be\\s+(?:brought|sent|shared|circulated|published|provided|given|presented|submitted|reported|held|taken|made|issued|produced|tabled)|come|go|attend|report)\\b(?![^.;]*\\b(?:by|within)\\s)`,
      'i',
    ),
    unless: PROMISED_AS_WELL,
    reason: 'But it says what will not be done.',
  },
]
