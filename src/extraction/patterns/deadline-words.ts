/** "By 30 June", "within six weeks", "ahead of Easter": the words of a time say by when, not on which day. */
export const saysByWhen = (phrase: string): boolean => BY_WHEN.test(phrase)

const BY_WHEN = /^(?:by|before|no later than|not later than|within|ahead of|prior to|in time for|come)\b/i
