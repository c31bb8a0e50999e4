/**
 * Every match of a global pattern in the words, in order, as `matchAll` gives them. `matchAll` copies its
 * pattern first, which takes longer than searching a sentence.
 */
export const everyMatch = (words: string, pattern: RegExp): readonly RegExpExecArray[] => {
  if (!pattern.global) throw new TypeError(`Without the flag "g" the search would never end: ${pattern}`)
  const matches: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(words); match !== null; match = pattern.exec(words)) {
    matches.push(match)
    if (match[0] === '') pattern.lastIndex += 1
  }
  return matches
}
