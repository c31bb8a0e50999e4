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

/**
 * The same for a sticky pattern that is dear to try, tried only where a cheaper one finds that it could begin.
 * `starts` must find every place where the pattern matches.
 */
export const everyMatchFrom = (
  words: string,
  starts: RegExp,
  pattern: RegExp,
): readonly RegExpExecArray[] => {
  if (!pattern.sticky)
    throw new TypeError(`Without the flag "y" it would be looked for further on: ${pattern}`)
  const matches: RegExpExecArray[] = []
  let from = 0
  for (const { index } of everyMatch(words, starts)) {
    if (index < from) continue
    pattern.lastIndex = index
    const match = pattern.exec(words)
    if (match === null) continue
    matches.push(match)
    from = pattern.lastIndex
  }
  return matches
}
