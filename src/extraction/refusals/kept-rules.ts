/** "The CFO will publish the accounts by the statutory deadline": somebody says that the rule will be kept. */
export const WILL_BE_KEPT =
  /\b(?:agreed|undertook|asked|action)\b|\b(?:will|would)\s+(?:now |still |be |all )*(?:meet|met|publish(?:ed)?|submit(?:ted)?|sign(?:ed)?|complete[d]?|file[d]?|ready|issue[d]?|lay|laid)\b|\band (?:that )?(?:he|she|they) (?:will|would)\b|\b(?:to be|will|would|expected|confident)\b[^.;]{0,60}\bstatutory (?:deadline|date)\b/i

/** "The draft will be published by 30 June in accordance with the regulations": one deed, with its day. */
export const WILL_BE_DONE_BY_A_DAY =
  /^(?!.*\b(?:[Ee]ach|[Ee]very|[Aa]ny|[Aa]nnual(?:ly)?|[Yy]early|[Aa]lways|[Aa]ll)\b).*\b(?:will|would|shall)\s+(?:also\s+|then\s+|now\s+)?(?:be\s+)?[a-z]+[^.;]{0,80}?\b(?:by|before|on|no later than|in)\s+(?:the end of\s+|early\s+|late\s+|mid[- ])?(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/
