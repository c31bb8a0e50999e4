import { DOING } from './wording.ts'

/** "Risk assessment: presented today", "Rota – circulated on 3 May.": the line of a log tells how it was done. */
export const TOLD_AS_DONE =
  /(?::|\s[–—-])\s+(?:now |since |already |(?:has|have) (?:now |since )?been |was |were )?(?:presented|circulated|provided|sent|shared|supplied|issued|reported|published|completed?|closed|done|received|actioned|carried out|demonstrated|on (?:this|the|today’s) agenda|see item \d+)(?: (?:today|tonight|above|below|at (?:this|the last|today’s) meeting|to (?:all )?(?:members|the (?:board|panel|committee|group)))|(?: on)? \d{1,2}[^.;:]{0,20})?\W*$/i

/** "Rota circulated", "List sent to members": a task in the past, and no more. "Check that it was sent" is still to do. */
export const isOnlyDone = (words: string): boolean => IN_THE_PAST.test(words) && !OPENS_WITH_DEED.test(words)

const IN_THE_PAST =
  /^(?!.*\b(?:to (?!(?:all\b|members\b|the\b|staff\b|\p{Lu}))|will|would|be|being|not|yet|when|once|until|after|if|part|draft)\b)[^.;:]{2,60}?\s(?:has been |have been |was |were |now )?(?:circulated|sent|shared|issued|published|provided|supplied|received|actioned|carried out|presented)(?: to (?:all |the )?[\w ]{2,20})?\W*$/u
const OPENS_WITH_DEED = new RegExp(`^\\W*(?:get|have|see|${DOING})\\b`, 'i')
