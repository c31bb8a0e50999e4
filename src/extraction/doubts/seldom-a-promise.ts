import type { Proposal } from '../proposal.ts'
import { wordingSigns } from './wording-signs.ts'
import { BIAS, WEIGHTS } from './wording-weights.ts'

/**
 * The doubt about a proposal whose wording is seldom that of a promise: the words beside those that a rule went by tell
 * of money, of other bodies or of something by the way, and none of them decides alone. What the minutes mark or list as
 * an action, what is promised outright and a question with its answer are not weighed.
 *
 * The weights are logarithms of odds, learned by `tests/extraction/wording/learn.ts` from some 570 invented minutes in
 * the manner of thirty kinds of body, with what a careful colleague would log from each.
 */
export const seldomAPromise = (proposal: Proposal): string | null => {
  const { confidence, explicit, sentences, quote, owner } = proposal
  if (confidence !== 'likely' || explicit === true || sentences.length > 1 || OUTRIGHT.test(quote))
    return null
  const signs = [...wordingSigns(proposal)].map(([sign, words]) => ({
    words,
    weight: WEIGHTS.get(sign) ?? 0,
  }))
  const odds = signs.reduce((sum, { weight }) => sum + weight, BIAS)
  if (odds > (owner?.from === undefined ? LEAST_OF_NOBODY : LEAST)) return null
  const against = signs
    .filter(({ words, weight }) => weight < 0 && TELLING.test(words))
    .toSorted((a, b) => a.weight - b.weight)
    .map(({ words }) => words)
    .filter(
      (words, at, all) => !all.slice(0, at).some((other) => other.includes(words) || words.includes(other)),
    )
    .slice(0, MOST_SHOWN)
  return against.length === 0
    ? 'But sentences worded like it are seldom promises.'
    : `But sentences with words such as ${listed(against.map((words) => `“${words}”`))} are seldom promises.`
}

/** In logarithms of odds: one in four. */
const LEAST = -1
/** That nobody is named weighs much by itself, and must not decide alone. */
const LEAST_OF_NOBODY = -1.8

const OUTRIGHT =
  /\b(?:undertook|promised|pledged|guaranteed|committed|repeated|confirmed|assured|gave (?:\w+ ){0,2}(?:assurance|undertaking|commitment|word)|due to be|(?:goal|target|aim|ambition|objective)s? (?:for|of|is|was|are|were))\b/i

const MOST_SHOWN = 3
/** Words that a person would name: no numbers, and none of those that stand in every sentence. */
const TELLING =
  /^(?!.*\b(?:the|an?|and|or|but|of|to|in|on|at|by|for|from|with|as|that|this|these|it|its|is|are|was|were|be|been|has|have|had|will|would|shall|should|can|could|may|might|all|any|his|her|their|there|more|one)\b)[a-z' ]{3,}$/

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
