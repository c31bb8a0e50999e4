import { everyMatch } from '../patterns/every-match.ts'

/** The clause that a day belongs to: "the inspection period would run until 12 July". */
export type Clause = {
  /** "the inspection period"; '' behind "who" or where there is none. */
  readonly subject: string
  /** The noun that bears it, "period", without what is told of it; '' where there is none. */
  readonly head: string
  /** From its verb on: "run until 12 July". */
  readonly verb: string
}

/** The clause whose verb stands last before the day, or else the first; null where nothing lies ahead in the words. */
export const clauseOf = (words: string, phrase: string): Clause | null => {
  const at = phrase === '' ? words.length : Math.max(words.lastIndexOf(phrase), 0)
  const all = everyMatch(words, AHEAD)
  const found = all.findLast(({ index }) => index < at) ?? all[0]
  if (found === undefined) return null
  const subject = subjectOf(words.slice(0, found.index))
  return { subject, head: headOf(subject), verb: words.slice(found.index + found[0].length) }
}

const OFTEN =
  '(?:(?:(?!(?:apply|supply|reply|rely|comply|fly|multiply)\\b)\\w+ly|also|then|now|still|all|both|each|next|again|soon|not|no longer|first)\\s+)*'
const AHEAD = new RegExp(
  `\\b(?:(?:will|would|shall|should|must)|(?:is|are|was|were|be|being)\\s+${OFTEN}(?:(?:due|expected|scheduled|planned|set|likely|programmed|anticipated|intended|going)\\s+)?to|(?:is|are|was|were)(?=\\s+${OFTEN}(?:(?:due|scheduled|planned|set|arranged|booked|listed)\\b(?! to\\b)|being\\b))|expected to)\\s+${OFTEN}`,
  'gi',
)
const BOUNDARY =
  /[,;:–—.]\s|\b(?:that|and|but|which|who|when|while|because|so|where|whereas|although|though|since|said)\s/gi
const BESIDE =
  /\s(?:of|for|on|in|at|to|from|with|by|under|between|over|about|into|against|across|within|during|as|towards?|through)\s/gi

/** "The Clerk drew attention to the conference, which": that is the conference. */
const subjectOf = (before: string): string => {
  const which = /,\s+(?:and\s+)?which\s+(?:\w+ly\s+)?$/i.exec(before)
  if (which === null) return behindLast(before, BOUNDARY).trim()
  return behindLast(behindLast(before.slice(0, which.index), BOUNDARY), BESIDE).trim()
}

const behindLast = (words: string, boundary: RegExp): string => {
  const last = everyMatch(words, boundary).at(-1)
  return last === undefined ? words : words.slice(last.index + last[0].length)
}

const headOf = (subject: string): string =>
  (subject.split(BESIDE)[0] ?? '')
    .replace(/\s*\([^)]*\)?$/, '')
    .trim()
    .split(/\s+/)
    .at(-1) ?? ''
