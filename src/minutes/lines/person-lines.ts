/**
 * Both lines name one person each, as a list of those present does: "Ann Bell (AB), Chief Executive", then "Cy Dunn
 * (CD), Clerk". The second goes on with nothing of the first, however full that line is.
 */
export const isNextPerson = (before: string, line: string): boolean => {
  const last = before.trim().replace(LABEL, '')
  return namesOne(line.trim()) && namesOne(last) && !GOES_ON.test(last)
}

const namesOne = (words: string): boolean =>
  words.length <= LONGEST &&
  BIG.test(words) &&
  (NAME_FIRST.test(words) || POST_FIRST.test(words)) &&
  !SEVERAL.test(words)

/** In characters. */
const LONGEST = 120
const BIG = /^\p{Lu}/u

const LABEL =
  /^(?:(?:also )?(?:present|in attendance|attendees|attending|apologies|members)\b[^:]{0,30}:)\s+/i

/** A name, its initials perhaps, and what parts it from a post; or a name with its initials and no more. */
const NAME_FIRST =
  /^\p{Lu}[\p{L}’'-]*\.?(?: \p{Lu}[\p{L}’'-]*\.?){1,4}(?: \([A-Z]{2,4}\)(?:,?(?: [–—-])? \(?\p{Lu}|$)|(?:,| [–—:-]|:) \p{Lu}| \(\p{Lu}[^()]{2,60}\)$)/u

/** "Chief Executive: Ann Bell", "Clerk to the Board – Cy Dunn (CD)" */
const POST_FIRST =
  /^\p{Lu}[^:.;–—]{3,60}(?::| [–—-]) \p{Lu}[\p{L}’'-]*\.?(?: \p{Lu}[\p{L}’'-]+){1,2}(?: \([A-Z]{2,4}\))?$/u

/** "Ann Bell, Cy Dunn, Clerk": a run, which may be broken anywhere. */
const SEVERAL =
  /;|,[^()]*,|(?<!\p{L})(\p{Lu})[\p{L}’'-]+ (\p{Lu})[\p{L}’'-]+ \(\1\2\).+(?<!\p{L})(\p{Lu})[\p{L}’'-]+ (\p{Lu})[\p{L}’'-]+ \(\3\4\)/u

/** A comma, or a word that something must follow. */
const GOES_ON = /(?:[,;&–—-]|\s(?:and|of|for|the|to|in|from|with|a|an|on|at|by))$/
