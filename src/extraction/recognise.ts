import { tickedTask } from './marked/assigned-tasks.ts'
import { closedEntries } from './marked/closed-entries.ts'
import { saysByWhen } from './patterns/deadline-words.ts'
import { IS_CLOSED } from './marked/marked-closed.ts'
import { ruleAgainst } from './refusals/not-commitments.ts'
import { isDatedPromise, promisesApart } from './promises/promise-beside.ts'
import { comingDue, isRefusal, type NearMiss, type Proposal, type Refusal, type Scene } from './proposal.ts'
import type { Sentence } from './sentences/sentences.ts'
import { lookAhead, quick } from './patterns/sieve.ts'
import { ANSWERED, EXPLICIT, IN_PROSE, type Looking } from './recognisers.ts'

/**
 * What became of a sentence: a proposal holds it, a rule spoke against it, or every recogniser passed it on;
 * with those that knew its words and yet did not take it.
 */
export type Verdict = {
  readonly proposal: Proposal | null
  readonly refusal: Refusal | null
  readonly nearMisses: readonly NearMiss[]
}

/** Each sentence's verdict at its index; none for a heading. */
export type Verdicts = readonly (Verdict | undefined)[]

/** Hears how many looks at a sentence are done; each sentence is looked at twice. */
export type Tell = (done: number) => void

/** Every sentence's verdict, and the proposals in the order in which they were found. */
export const recognise = (
  scene: Scene,
  tell: Tell,
): { readonly proposals: readonly Proposal[]; readonly verdicts: Verdicts } => {
  const { sentences } = scene
  const found = nothingFound(scene)
  const closed = closedEntries(sentences)
  for (const sentence of sentences) {
    const isClosed = closed.has(sentence.index) && sentence.text !== sentence.heading
    const refusal = isClosed ? IS_CLOSED : tickedTask(sentence, sentences)
    if (refusal !== null) settle(sentence, { refusal }, found)
  }
  // All marks first: one that stands after its sentence takes that sentence out of the prose.
  for (const sentence of sentences) {
    const { index } = sentence
    tell(index)
    if (index % AHEAD === 0) lookAhead(sentences.slice(index, index + AHEAD).map(wordsOf))
    if (found.verdicts[index] === undefined) look(sentence, EXPLICIT, found)
  }
  for (const sentence of sentences) {
    tell(sentences.length + sentence.index)
    if (found.verdicts[sentence.index] !== undefined || sentence.text === sentence.heading) continue
    const refusal = ruleAgainst(sentence)
    // A question binds nobody, unless the answer to it is a day or takes on what it asks for.
    if (sentence.text.endsWith('?') && look(sentence, ANSWERED, found)) continue
    const apart = refusal === null ? [] : promisesApart(sentence, refusal)
    const isDated = apart.some((clause) => isDatedPromise(clause, found.scene))
    if (isDated && look(sentence, IN_PROSE, found)) continue
    if (takeClause(sentence, apart, found)) continue
    if (
      refusal?.yieldsToDeadline === true &&
      mayBindByADay(sentence, found.scene) &&
      look(sentence, inDoubt(refusal), found)
    )
      continue
    if (refusal !== null) settle(sentence, { refusal }, found)
    else if (!look(sentence, IN_PROSE, found)) settle(sentence, {}, found)
  }
  return { proposals: found.proposals, verdicts: found.verdicts }
}

/** "When the lease ends the yard will be cleared by 30 June": a promise with a deadline, whatever speaks against it. */
const mayBindByADay = ({ text }: Sentence, scene: Scene): boolean => {
  const words = text.slice(0, 1000)
  return (
    PROMISED_BY.test(words) && !EVERY_TIME.test(words) && saysByWhen(comingDue(words, scene)?.phrase ?? '')
  )
}

const PROMISED_BY = quick(
  /\b(?:(?:will|would|shall|should|(?:is|are|was|were) to)\s+(?:\w+ly\s+|also\s+|now\s+|then\s+|all\s+)?(?!not\b|have\b)[a-z]+|on (?:course|track|target) (?:to|for)|(?:aim|target|goal|ambition)s?\b)[^.;]*?\b(?:by|before|within|no later than|not later than|in time for)\s/i,
)
const EVERY_TIME = /\b(?:each|every|any|annual(?:ly)?|yearly|always|normally|usually)\b/i

/** Every recogniser of prose, in doubt for what speaks against the sentence. */
const inDoubt = ({ refused }: Refusal): readonly Looking[] =>
  IN_PROSE.map(([recogniser, looksFor]) => [
    (sentence, scene) => {
      const answer = recogniser(sentence, scene)
      return answer === null || isRefusal(answer)
        ? null
        : {
            ...answer,
            confidence: 'possible',
            inDoubt: 'firmly',
            reason: `${answer.reason} But ${refused.charAt(0).toLowerCase()}${refused.slice(1)}`,
          }
    },
    looksFor,
  ])

/** What is known so far; `misses` lie by sentence as the verdicts do. */
type Found = {
  readonly proposals: Proposal[]
  readonly verdicts: (Verdict | undefined)[]
  readonly misses: (readonly NearMiss[] | undefined)[]
  /** The scene, told of near misses. */
  readonly scene: Scene
  /** The sentence that is looked at. */
  current: number
}

const nothingFound = (scene: Scene): Found => {
  const misses: (readonly NearMiss[] | undefined)[] = []
  const found: Found = {
    proposals: [],
    verdicts: scene.sentences.map(() => undefined),
    misses,
    scene: {
      ...scene,
      passedOver: (near) => {
        misses[found.current] = [...(misses[found.current] ?? []), near]
      },
    },
    current: 0,
  }
  return found
}

/** Whether one of the recognisers has an answer, which is kept. */
const look = (sentence: Sentence, recognisers: readonly Looking[], found: Found): boolean => {
  found.current = sentence.index
  for (const [recogniser] of recognisers) {
    const answer = recogniser(sentence, found.scene)
    if (answer === null) continue
    if (isRefusal(answer)) settle(sentence, { refusal: answer }, found)
    else {
      found.proposals.push(answer)
      for (const covered of [sentence, ...answer.sentences])
        if (found.verdicts[covered.index] === undefined) settle(covered, { proposal: answer }, found)
    }
    return true
  }
  return false
}

/** Whether one of the clauses would be ticked alone; the sentence is quoted whole. */
const takeClause = (sentence: Sentence, clauses: readonly string[], found: Found): boolean => {
  for (const text of clauses) {
    const clause = { ...sentence, text }
    const answer = firstAnswer(clause, found.scene)
    if (answer === null || isRefusal(answer) || answer.confidence !== 'likely') continue
    const sentences = answer.sentences.map((one) => (one === clause ? sentence : one))
    const proposal = { ...answer, quote: sentence.text, sentences }
    found.proposals.push(proposal)
    settle(sentence, { proposal }, found)
    return true
  }
  return false
}

const firstAnswer = (sentence: Sentence, scene: Scene): Proposal | Refusal | null => {
  let answer: Proposal | Refusal | null = null
  for (const [recogniser] of IN_PROSE) answer ??= recogniser(sentence, scene)
  return answer
}

const settle = (
  { index }: Sentence,
  { proposal = null, refusal = null }: Partial<Verdict>,
  { verdicts, misses }: Found,
): void => {
  verdicts[index] = { proposal, refusal, nearMisses: misses[index] ?? NONE }
}

const NONE: readonly NearMiss[] = []

/** Sentences that are looked at in one go. */
const AHEAD = 256

const wordsOf = ({ text }: Sentence): string => text.slice(0, 1000)
