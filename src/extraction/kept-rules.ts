/** "The CFO will publish the accounts by the statutory deadline": somebody says that the rule will be kept. */
export const WILL_BE_KEPT =
  /\b(?:agreed|undertook|asked|action)\b|\b(?:will|would)\s+(?:now |still |be |all )*(?:meet|met|publish(?:ed)?|submit(?:ted)?|sign(?:ed)?|complete[d]?|file[d]?|ready|issue[d]?|lay|laid)\b|\band (?:that )?(?:he|she|they) (?:will|would)\b|\b(?:to be|will|would|expected|confident)\b[^.;]{0,60}\bstatutory (?:deadline|date)\b/i
