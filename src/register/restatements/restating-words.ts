/** An item that every meeting or every quarter brings again: each time is another one. */
export const isStanding = (quote: string): boolean =>
  /\b(?:weekly|fortnightly|monthly|bi-?monthly|quarterly|annual|annually|yearly|half[- ]yearly|six[- ]monthly|year[- ]end|regular|regularly|routine|standing item|rolling|(?:each|every) (?:other )?(?:week|month|quarter|year|meeting)|next (?:report|update|figures))\b/i.test(
    quote,
  )

/** Also where the minutes mark it as an action. */
export const isRevisit = (quote: string): boolean =>
  /\b(?:to|will|would|shall) (?:then )?revisit\b/i.test(quote)

/** An update that was given can be asked for again. */
export const isUpdate = (quote: string): boolean =>
  /\b(?:updates?|briefings?|figures|presentations?|data|breakdown)\b/i.test(quote)

/** "In 2025/26", "this financial year": the time that an amount belongs to, not a day by which. */
export const isSpan = (phrase: string | null): boolean => phrase !== null && SPAN.test(phrase)

const SPAN =
  /^(?:(?:in|for|during|over|throughout|across)\s+)?(?:the\s+)?(?:(?:financial|performance|calendar)\s+year\s+)?(?:20\d\d(?:\s?[/-]\s?(?:20)?\d\d)?|(?:this|next|current|coming|present)\s+(?:(?:financial|performance|calendar|budget)\s+)?(?:year|quarter))$/i

/** "Had been completed" is news of a promise, not the promise again. */
export const reportsDone = (quote: string): boolean =>
  /\b(?:ha[sd]|have) (?:now |already |since |all )*been \p{L}+|\b(?:was|were|is|are) (?:now |all )?(?:complete|completed|delivered|done|finished|closed|discharged)\b|^\W*(?:completed?|closed|done)\b/iu.test(
    quote,
  ) && !/\b(?:will|would|shall|should|must|expect\w*|to (?!the\b|an?\b|all\b|members\b)\p{Ll})/u.test(quote)

/** "Now expects", "remained confident", "repeated": words about something that was said before. */
export const looksBack = (quote: string): boolean =>
  /\b(?:again|still|would now|will now|now (?:expect|hope|aim|plan|be)\w*|remain(?:s|ed)?|repeat(?:s|ed)?|reiterated?|reaffirmed|revised|slipped|put back|carried (?:over|forward)|rather than|instead of|delayed|deferred|postponed|held up|overrun|overran|(?:was|were|is|are|had been|running) (?:now )?(?:late|behind)|not (?:yet )?ready|pushed back|put off)\b/i.test(
    quote,
  )

/** The words in the form in which two sayings of one promise are compared: "half of" is "50% of", a sale is to sell. */
export const inOneForm = (quote: string): string =>
  quote.replace(/\bhalf (?=of\b)/gi, '50% ').replace(/\b(?:the )?(?:sale|sold)\b/gi, 'sell')

/**
 * Stems that tell how far a promise has come and not what it is: the new strategy that had been delayed and would be
 * ready is the one that was to be revised. "Every" and "100%" are one.
 */
export const tellsHowFar = (stem: string): boolean =>
  /^(?:new|revis|refresh|delay|slip|defer|postpon|apologis|late|behind|ready|finish|complet|conclud|finalis|out|every|each|100%)$/.test(
    stem,
  )
