import { anyCase } from '../patterns/any-case.ts'
import { DOING } from '../patterns/wording.ts'

/** "Risk assessment: presented today", "Rota – circulated on 3 May.": the line of a log tells how it was done. */
export const TOLD_AS_DONE =
  /(?::|\s[–—-])\s+(?:now |since |already |(?:has|have) (?:now |since )?been |was |were )?(?:presented|circulated|provided|sent|shared|supplied|issued|reported|published|completed?|closed|done|received|actioned|carried out|demonstrated|on (?:this|the|today’s) agenda|see item \d+)(?: (?:today|tonight|above|below|at (?:this|the last|today’s) meeting|to (?:all )?(?:members|the (?:board|panel|committee|group)))|(?: on)? \d{1,2}[^.;:]{0,20})?\W*$/i

/** "Rota circulated", "List sent to members": a task in the past, and no more. "Check that it was sent" is still to do. */
export const isOnlyDone = (words: string): boolean =>
  (IN_THE_PAST.test(words) && !OPENS_WITH_DEED.test(words)) ||
  (OPENS_AS_DONE.test(words) && !AHEAD.test(words))

/** "AP1 – received 30 May.", "AP4 – visit took place on 11 September": what became of an earlier action. */
const OPENS_AS_DONE =
  /^(?:now |since |duly |both |all )?(?:received|sent|circulated|shared|provided|published|issued|supplied|held|fitted|paid|visited|presented|answered|discharged|signed off)\b|^(?:[^.;:]{2,60}[:,] )?(?:the )?(?:[\w’'&-]+ ){1,5}?ha[ds] (?:now |since |already |duly )?(?:provided|sent|circulated|shared|supplied|issued|published|presented|reported|written|brought|answered|met|visited)\b|^(?:[\w’'&-]+ ){1,7}?(?:took place|was held|were held|went ahead|went out|came in)\b/i
const AHEAD =
  /\b(?:will|would|shall|to be|is to|are to|due|not yet|outstanding|until|remaining|rest|second|next)\b/i

const IN_THE_PAST =
  /^(?!.*\b(?:to (?!(?:all\b|members\b|the\b|staff\b|\p{Lu}))|will|would|be|being|not|yet|when|once|until|after|if|part|draft)\b)[^.;:]{2,60}?\s(?:has been |have been |was |were |now )?(?:circulated|sent|shared|issued|published|provided|supplied|received|actioned|carried out|presented)(?: to (?:all |the )?[\w ]{2,20})?\W*$/u
const OPENS_WITH_DEED = new RegExp(`^\\W*(?:get|have|see|${DOING})\\b`, 'i')

/** The line of a log that tells behind its dash or colon how it was done. */
export const isToldAsDone = (words: string): boolean => TOLD_AS_DONE.test(words) || DONE_SINCE.test(words)

/** "BN to build a dashboard – demonstrated 20/8", "AM to report on defects – see item 4": it was done, or is below. */
const DONE_SINCE = new RegExp(
  anyCase(
    '\\s[–—-]\\s+(?:demonstrated|circulated|provided|sent|shared|presented|supplied|issued|reported|see item|on (?:this|the|today’s) agenda|agenda item)\\b(?!.{0,80}\\b(?:to (?!(?:all|members|the|staff)\\b|(?-i:[A-Z]))|will\\b))',
  ),
)
