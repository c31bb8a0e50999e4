import { leadingActor } from '../names/actors.ts'
import { everyMatch } from '../patterns/every-match.ts'
import type { Proposal, Scene } from '../proposal.ts'
import { quick } from '../patterns/sieve.ts'

/** A clause of a sentence as a proposal, and whether it says by itself who is to do it. */
export type ClausePromise = { readonly proposal: Proposal; readonly namesDoer: boolean }

/**
 * "The contract will start on 3 October, and the CFO will report in January" promises two things, each for its own
 * day; as one proposal it would keep a single day. Both clauses must have a subject, a word of promising and a day
 * to come. Null when the sentence is to stay whole.
 */
export const promisesByDay = (
  proposal: Proposal,
  scene: Scene,
): readonly [ClausePromise, ClausePromise] | null => {
  const [sentence, ...more] = proposal.sentences
  if (sentence === undefined || more.length > 0 || proposal.quote !== sentence.text) return null
  const { text } = sentence
  const elliptic = THE_OTHER.test(text)
  if (!elliptic && !TWICE.test(text)) return null
  const days = scene
    .datesIn(text)
    .found.filter(({ reading: { dueOn } }) => dueOn !== null && dueOn > scene.meetingOn)
  if (new Set(days.map(({ reading: { dueOn } }) => dueOn)).size < 2) return null
  const cutAt = (joint: RegExp): RegExpExecArray | undefined =>
    everyMatch(text, joint).find(
      ({ index }) => days.some(({ at }) => at < index) && days.some(({ at }) => at > index),
    )
  const other = elliptic ? cutAt(BEFORE_THE_OTHER) : undefined
  const cut = other ?? cutAt(JOINT)
  if (cut === undefined) return null
  const first = text.slice(0, cut.index).replace(/[\s,;:–-]+$/, '')
  const second = text.slice(cut.index + cut[0].length)
  if (
    IN_PASSING.test(first) ||
    ACCEPTS.test(second) ||
    !PROMISES.test(first) ||
    !isAhead(first, scene) ||
    !isAhead(second, scene)
  )
    return null
  const clause = (words: string): ClausePromise => {
    const { due: _, ...rest } = proposal
    return {
      proposal: { ...rest, quote: words, sentences: [{ ...sentence, text: words }] },
      namesDoer: leadingActor(words.replace(/^that /, ''), scene.cast) !== null,
    }
  }
  // "The other by July" says nothing alone: it keeps the words that say what it is.
  const due = scene.dueIn(second)
  return [
    clause(first),
    other === undefined ? clause(second) : { proposal: { ...proposal, due }, namesDoer: false },
  ]
}

const isAhead = (words: string, { dueIn, meetingOn }: Scene): boolean => {
  const dueOn = dueIn(words)?.dueOn ?? null
  return dueOn !== null && dueOn > meetingOn
}

const MODAL = "(?:will|would|shall|(?:was|were|is|are) (?:due )?to|to be|(?:’|')ll)"

/** "It would be with us by June and a full case put to the Board in Q4": the second thing without a word of promising. */
const HANDED =
  '(?:put|brought|taken|presented|submitted|sent|issued|published|circulated|completed|reported|launched|held|delivered|returned)'

/** "A reminder will go out on 15 May, and he hoped for 90% in November" */
const HOPED =
  '(?:expected|hoped|wanted|aimed|intended|(?:was|is) looking) (?:for|to|at|it|this|that|an?|the|\\d)'

/** Who or what does the second thing, with its own word of promising. */
const JOINT = new RegExp(
  `,?\\s+and\\s+(?=(?:will|would|shall)\\s+(?:also\\s+|then\\s+)?(?!be\\b)[a-z]+)|(?:[,;]\\s+(?:and\\s+|but\\s+|while\\s+|whilst\\s+|with\\s+)?|\\s+and\\s+|\\s+but\\s+)(?=(?:that\\s+)?(?:subject to (?:that|this|approval)\\s+)?(?:the|an?|all|its|his|her|their|he|she|they|we|it|this|these|there|[A-Z][\\w’'/.-]*)\\b(?:\\s+(?!and\\b|which\\b|who\\b|that\\b)[^\\s,;.]+){0,8}?\\s*(?:${MODAL}|asked (?:for|to|that)|agreed to|undertook to|proposed that|requested|${HOPED}|${HANDED} (?:to|with|in|by|on|before|at))\\b)`,
  'g',
)
/** "One will open in June, the other before the end of the year": the second without any verb. */
const OTHER = '(?:the (?:second|third|other|last|next one|final one)|another|one more)'
const WHEN = '(?:by|before|in|on|at|during|within|early|late|mid|towards|no later than)'
const BEFORE_THE_OTHER = new RegExp(
  `(?:[,;]\\s+(?:and\\s+|but\\s+|with\\s+)?|\\s+and\\s+|\\s+but\\s+)(?=${OTHER}\\s+(?:(?!and\\b|which\\b|who\\b|that\\b)[a-z’'-]+\\s+){0,3}?${WHEN}\\s)`,
  'g',
)
const THE_OTHER = quick(
  new RegExp(
    `\\b(?:will|would|shall|should|due|to)\\b.*(?:[,;]|\\band|\\bbut)\\s(?:and\\s|but\\s|with\\s)?${OTHER}\\s.{0,40}?${WHEN}\\s`,
  ),
)
const PROMISES = new RegExp(
  `\\b(?:${MODAL}|should)\\b|\\b(?:agreed|undertook|offered|promised|asked|requested|due|expected|planned|scheduled|aims?|hopes?|intends?|wanted)\\b|\\bto [a-z]{3,}\\b`,
)
/** "As agreed on 12 March, ...", "Further to what was asked in June, ...": an aside that tells where it comes from. */
const IN_PASSING =
  /^(?:as|further to|following|having|since|given|per|in line with|in accordance with|in keeping with|under|pursuant to|despite|in spite of|notwithstanding|with reference to|in response to|after|because of|owing to|due to|on the basis of|based on|instead of|rather than)\b(?! well as\b| soon as\b)[^,;]*$/i
/** "... and the DCC agreed to this for October": no second thing, but the word given for the first. */
const ACCEPTS =
  /^(?:to which )?(?:the\s+)?[\w&/’' -]{2,60}? (?:agreed|accepted|undertook|promised|offered|consented|said)\b(?: (?:to|that|would|do|be))*? (?:this|that|it|so|for|done)\b(?! (?:the|an?|his|her|its)\b.*\b(?:will|would)\b)/
/** Two words of promising: most sentences have fewer. */
const TWICE = quick(
  new RegExp(
    `\\b(?:${MODAL}|due|asked|agreed|wanted|to [a-z]+)\\b.*\\b(?:${MODAL}|asked|agreed|undertook|proposed|requested|${HOPED}|${HANDED})\\b`,
  ),
)
