import { ownedAndDated } from './complete.ts'
import { withDoubt, withOwnerInDoubt } from './doubts/with-doubt.ts'
import { isOnlyDone, isToldAsDone } from './marked/told-as-done.ts'
import { type Proposal, propose, type Scene } from './proposal.ts'
import { wordsOfThePast } from './due-rules/mood.ts'
import type { Verdict, Verdicts } from './recognise.ts'
import type { Sentence } from './sentences/sentences.ts'
import { oddsAround, oddsInWords, oddsOf, tellingWords } from './weighing/odds.ts'
import type { Worded } from './weighing/signs.ts'

/**
 * What the rules proposed, weighed by its wording, and the sentences that no rule proposed and that are worded like
 * promises. The rules know each a way of speaking; the weights know all words a little, so that they hear what is said
 * in no way that a rule knows and doubt what only looks like one. Marked and listed actions are not weighed, nor is a
 * question with its answer; what a rule refuses or doubts stays so.
 */
export const weigh = (
  found: readonly Proposal[],
  verdicts: Verdicts,
  scene: Scene,
): { readonly proposals: readonly Proposal[]; readonly verdicts: Verdicts } => {
  const proposals = found.map((proposal) => (isWeighed(proposal) ? weighed(proposal, scene) : proposal))
  const all = [...verdicts]
  for (const sentence of scene.sentences) {
    const verdict = verdicts[sentence.index]
    if (verdict === undefined || verdict.proposal !== null || verdict.refusal !== null) continue
    const proposal = proposedByWording(sentence, verdict, scene)
    if (proposal === null) continue
    proposals.push(proposal)
    all[sentence.index] = { ...verdict, proposal }
  }
  return { proposals, verdicts: all }
}

/** In logarithms of odds. What the rules tick stays ticked where the words leave it nearly open, and so the other way. */
const TICKED_STAYS = -0.8
/** That nobody is named weighs much by itself, and must not decide alone. */
const OF_NOBODY_STAYS = -2
const IS_TICKED = 0.85
/** Where no rule heard anything, the words must speak by themselves. */
const IS_PROPOSED = 1
/** What names a day to come is shown, unticked, where every third such sentence or so is a promise. */
const IS_SHOWN = -1

/** Whether the words tell what was done or said before. */
const tellsOfThePast = (words: string): boolean =>
  isToldAsDone(words) || isOnlyDone(words) || wordsOfThePast(words) !== null

/** Promised outright, whatever it is about. */
const OUTRIGHT =
  /\b(?:undertook|promised|pledged|guaranteed|committed|repeated|confirmed|assured|commitment|agreed to (?!note\b|approve\b|accept\b|support\b|endorse\b|adopt\b)|(?:finishing|completion|target|due) date|achievable|(?:will|would) balance|gave (?:\w+ ){0,2}(?:assurance|undertaking|commitment|word)|told (?:the [\w’' ]{2,30}?|members|him|her|us) that [^.;]{3,300}? (?:will|would) [^.;]{3,120}? by (?:the end of )?\w+|due to be|(?:will|would) (?:take|bring|submit|present|send|provide|circulate|share) (?:an?|the|his|her|its|their) (?:[\w’'-]+ ){0,4}?(?:report|paper|update|plan|proposals?|note|list|summary|briefing)|(?:goal|target|aim|ambition|objective)s? (?:for|of|is|was|are|were))\b/i

/** Whether a sentence is ticked that the rules saw so and whose odds are these, when nothing else speaks against it. */
export const isTickedBy = ({ verdict, owner, words }: Worded, odds: number): boolean => {
  if (verdict === 'likely')
    return odds > (owner === null ? OF_NOBODY_STAYS : TICKED_STAYS) || OUTRIGHT.test(words)
  return verdict !== 'refused' && odds > (verdict === 'possible' ? IS_TICKED : IS_PROPOSED)
}

export const isWeighed = ({ explicit, minuted, sentences }: Proposal): boolean =>
  explicit !== true && minuted !== true && sentences.length === 1

/** A proposal as it is weighed. */
export const wordedProposal = (proposal: Proposal, { sentences }: Scene): Worded => ({
  words: proposal.quote,
  due: proposal.due ?? null,
  owner: proposal.owner ?? null,
  followsQuestion: isQuestion(sentences[(proposal.sentences[0]?.index ?? 0) - 1]),
  verdict: proposal.confidence,
})

const weighed = (proposal: Proposal, scene: Scene): Proposal => {
  const worded = wordedProposal(proposal, scene)
  const odds = oddsOf(worded)
  if (proposal.confidence === 'likely')
    return isTickedBy(worded, odds)
      ? proposal
      : {
          ...proposal,
          confidence: 'possible',
          reason: `${proposal.reason} But sentences ${tellingWords(worded, 'against')} are seldom promises.`,
        }
  if (!isTickedBy(worded, odds) || proposal.inDoubt === true || WISH_ON.test(proposal.quote)) return proposal
  const ticked = ifNothingSpeaksAgainst({ ...proposal, confidence: 'likely' }, scene)
  return ticked === null
    ? proposal
    : {
        ...ticked,
        reason: `${proposal.reason} Still, sentences ${tellingWords(worded, 'for')} are mostly promises.`,
      }
}

/** "Would like it to carry on": nothing is to be done. */
const WISH_ON =
  /\b(?:would|[’']d) like (?:it|this|that|them|the [\w ]{2,30}?) to (?:carry on|continue|remain|stay|go on|be kept)\b/

/** The doubts are asked of what the rules tick, and so of what the words would tick. */
const ifNothingSpeaksAgainst = (ticked: Proposal, scene: Scene): Proposal | null => {
  const doubted = withOwnerInDoubt(withDoubt(ticked, scene), scene)
  return doubted.confidence === 'likely' ? doubted : null
}

/** A sentence that no rule proposed, as it is weighed but for its owner. */
export const wordedSentence = (
  { text, index }: Sentence,
  { refusal }: Pick<Verdict, 'refusal'>,
  { dueIn, sentences }: Scene,
): Omit<Worded, 'owner'> => ({
  words: text,
  due: dueIn(text),
  followsQuestion: isQuestion(sentences[index - 1]),
  verdict: refusal === null ? 'silent' : 'refused',
})

const isQuestion = (sentence: Sentence | undefined): boolean =>
  sentence?.text.trimEnd().endsWith('?') === true

const proposedByWording = (sentence: Sentence, verdict: Verdict, scene: Scene): Proposal | null => {
  // Most sentences are far from any promise, by what day or whoever is to do it, which takes longest to find out.
  if (oddsInWords({ words: sentence.text, due: null }) + MOST_OF_A_DAY <= IS_PROPOSED) return null
  if (tellsOfThePast(sentence.text.slice(0, 1000))) return null
  const worded = wordedSentence(sentence, verdict, scene)
  const inWords = oddsInWords(worded)
  const mayBeShown = isAhead(worded) && !HEDGED.test(sentence.text)
  const least = mayBeShown ? IS_SHOWN : IS_PROPOSED
  if (inWords + Math.max(...ANY_OWNER.map((owner) => oddsAround({ ...worded, owner }))) <= least) return null
  const proposal = ownedAndDated(
    propose(sentence, { kind: 'undertaking', confidence: 'likely', reason: '' }),
    scene,
  )
  const owned = { ...worded, owner: proposal.owner ?? null }
  const odds = inWords + oddsAround(owned)
  const ticked = isTickedBy(owned, odds)
    ? ifNothingSpeaksAgainst(
        { ...proposal, reason: `Sentences ${tellingWords(worded, 'for')} are mostly promises.` },
        scene,
      )
    : null
  if (ticked !== null || !mayBeShown || odds <= IS_SHOWN) return ticked
  const reason = `It names a day to come, and sentences ${tellingWords(worded, 'for')} are promises at times.`
  return { ...proposal, confidence: 'possible', reason }
}

/** "She thought she might show it by the end of March" binds nobody. */
const HEDGED = /\b(?:might|could|may)\b/

const isAhead = ({ due }: Pick<Worded, 'due'>): boolean =>
  due !== null && due.dueOn !== null && due.dueOn > due.anchorOn

/** More than a day and what it is led in by ever add. */
const MOST_OF_A_DAY = 4

const ANY_OWNER: readonly Worded['owner'][] = [
  null,
  { text: '', from: 'stated', post: null },
  { text: '', from: 'inferred', post: null },
]
