/** "Risk assessment: presented today", "Rota – circulated on 3 May.": the line of a log tells how it was done. */
export const TOLD_AS_DONE =
  /(?::|\s[–—-])\s+(?:now |since |already |(?:has|have) (?:now |since )?been |was |were )?(?:presented|circulated|provided|sent|shared|supplied|issued|reported|published|completed?|closed|done|received|actioned|carried out|demonstrated|on (?:this|the|today’s) agenda|see item \d+)(?: (?:today|tonight|above|below|at (?:this|the last|today’s) meeting|to (?:all )?(?:members|the (?:board|panel|committee|group)))|(?: on)? \d{1,2}[^.;:]{0,20})?\W*$/i
