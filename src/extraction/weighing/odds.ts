import { type HearSign, signsInWords, signsOfDayAndOwner, signsOfVerdict, type Worded } from './signs.ts'
import { signsOfStanding } from './standing.ts'
import { BIAS, WEIGHTS } from './weights.ts'

/**
 * How likely a sentence is to be a commitment by its wording and by what the rules made of it: the logarithm of the odds,
 * 0 where as many such sentences are as are not.
 *
 * The weights are learned by `tests/extraction/weighing/learn.ts` from invented minutes in the manner of many kinds of
 * body, with what a careful colleague would log from each.
 */
export const oddsOf = (worded: Worded): number => oddsOfWording(worded) + oddsOfReading(worded)

/** The odds that its words and what stands around them give. */
export const oddsOfWording = (worded: Pick<Worded, 'words' | 'due' | 'standing'>): number =>
  BIAS +
  sumOf((add) => {
    signsInWords(worded, add)
    signsOfStanding(worded.standing, add)
  })

/** What its reading adds: the day, who is named, what the rules say. */
export const oddsOfReading = (worded: Pick<Worded, 'due' | 'owner' | 'verdict'>): number =>
  sumOf((add) => {
    signsOfDayAndOwner(worded, add)
    signsOfVerdict(worded, add)
  })

const sumOf = (tell: (add: HearSign) => void): number => {
  let sum = 0
  tell((sign, share) => {
    sum += share * (WEIGHTS.get(sign) ?? 0)
  })
  return sum
}

/** "with words such as “grant” and “which”", the words that weigh most for a promise or against it; or "worded like it". */
export const tellingWords = (worded: Pick<Worded, 'words' | 'due'>, weigh: 'for' | 'against'): string => {
  const sign = weigh === 'for' ? 1 : -1
  const seen: { readonly words: string; readonly weight: number }[] = []
  signsInWords(worded, (name, _, words) => {
    const weight = (WEIGHTS.get(name) ?? 0) * sign
    if (weight > 0 && TELLING.test(words)) seen.push({ words, weight })
  })
  const most = seen
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ words }) => words)
    .filter(
      (words, at, all) => !all.slice(0, at).some((other) => other.includes(words) || words.includes(other)),
    )
    .slice(0, MOST_SHOWN)
    .map((words) => `“${words}”`)
  if (most.length === 0) return 'worded like it'
  const listed = most.length < 2 ? most.join('') : `${most.slice(0, -1).join(', ')} and ${most.at(-1)}`
  return `with words such as ${listed}`
}

const MOST_SHOWN = 3
/** Words that a person would name: no numbers, no posts, and none of those that stand in every sentence. */
const TELLING =
  /^(?!.*\b(?:d?pf?cc|[ad]?cc|d?cfo|ceo|opcc|the|an?|and|or|but|of|to|in|on|at|by|for|from|with|as|that|this|these|it|its|is|are|was|were|be|been|has|have|had|would|shall|should|can|could|may|might|all|any|his|her|their|she|he|they|him|them|we|us|i|you|there|more|one)\b)[a-z' ]{3,}$/
