import type { Sentence } from '../sentences/sentences.ts'

/**
 * The sentences, by index, of those entries of a list of old actions whose status below them says that they are done:
 * "4/2021/P – Ethics. The list to be sent to members." and on a later line "COMPLETED – sent in May".
 */
export const closedEntries = (sentences: readonly Sentence[]): ReadonlySet<number> => {
  const closed = new Set<number>()
  let entry: number | null = null
  for (const { index, text, heading } of sentences) {
    if (REFERENCE.test(text)) entry = index
    else if (entry !== null && CLOSED.test(text)) {
      for (let at = entry; at <= index; at += 1) closed.add(at)
      entry = null
    } else if (entry !== null && (heading !== sentences[entry]?.heading || index - entry > LONGEST))
      entry = null
  }
  return closed
}

/** How many sentences an entry and its history may have. */
const LONGEST = 12
const REFERENCE = /^\W*(?:\d{1,3}\/(?:19|20)\d\d(?:\/[A-Z]{1,3})?\b|(?:19|20)\d\d\/\d{1,3}\s)/
/** What is still to come of it stands in words of its own. */
const CLOSED =
  /^\W*(?:COMPLETED?|CLOSED|DISCHARGED|(?:Completed?|Closed|Discharged)(?=\s*(?:[:.–—-]|$)))(?!.*\b(?:will|would|to be)\b)/
