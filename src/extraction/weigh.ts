import { ownedAndDated } from './complete.ts'
import { withDoubt, withOwnerInDoubt } from './doubts/with-doubt.ts'
import { withOnlyTimeSaid } from './due-days/only-time-said.ts'
import { isOnlyDone, isToldAsDone } from './marked/told-as-done.ts'
import { type Proposal, propose, type Refusal, type Scene } from './proposal.ts'
import { wordsOfThePast } from './due-rules/mood.ts'
import type { Verdict, Verdicts } from './recognise.ts'
import type { Sentence } from './sentences/sentences.ts'
import { oddsOf, oddsOfReading, oddsOfWording, tellingWords } from './weighing/odds.ts'
import type { Worded } from './weighing/signs.ts'
import { standingAt } from './weighing/standing.ts'

/**
 * What the rules proposed, weighed by its wording, and the sentences that no rule proposed and that are worded like
 * promises. The rules know each a way of speaking; the weights know all words a little, so that they hear what is said
 * in no way that a rule knows and doubt what only looks like one. Marked and listed actions are not weighed, nor is a
 * question with its answer. What a rule refuses whole stays so; a clause that it refuses, or a doubt, does unless the words
 * speak clearly for the sentence.
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
    if (verdict === undefined || verdict.proposal !== null || !mayPromiseBeside(verdict.refusal)) continue
    const proposal = proposedByWording(sentence, verdict, scene)
    if (proposal === null) continue
    proposals.push(proposal)
    all[sentence.index] = { ...verdict, proposal }
  }
  return { proposals, verdicts: all }
}

/** What is spoken against is the whole sentence, or a clause of it, beside which another may promise something. */
const mayPromiseBeside = (refusal: Refusal | null): boolean =>
  refusal === null || (refusal.ofClause === true && refusal.reachesOn !== true)

/** In logarithms of odds. What the rules tick stays ticked where the words leave it nearly open. */
const TICKED_STAYS = -0.95
/** That nobody is named weighs much by itself, and must not decide alone. */
const OF_NOBODY_STAYS = -1.4
/** What the rules only show, or hear nothing in, with a day to come, and without. */
const IS_TICKED = 0.5
const IS_TICKED_UNDATED = 1.5
/** What a rule doubts without being sure, or refuses for one of its clauses. */
const OVERRULES = 1.6
/** What names a day to come is shown, unticked, where every third such sentence or so is a promise. */
const IS_SHOWN = -1

/** Whether the words tell what was done or said before. */
const tellsOfThePast = (words: string): boolean =>
  AT_THE_LAST.test(words) || isToldAsDone(words) || isOnlyDone(words) || wordsOfThePast(words) !== null

const AT_THE_LAST = /^(?:at|in) (?:the|its|our|their) (?:last|previous) (?:meeting|session|sitting)\b/i

/** Promised outright, whatever it is about. */
const OUTRIGHT =
  /\b(?:undertook|promised|resolved\W{1,4}that|pledged|guaranteed|committed|repeated|confirmed|assured|commitment|agreed to (?!note\b|approve\b|accept\b|support\b|endorse\b|adopt\b)|(?:finishing|completion|target|due) date|achievable|(?:will|would) be (?:given|sent|provided|shared|presented|circulated|submitted|brought|reported|supplied|published|issued)|on (?:course|track|target) (?:for|to)|should be (?:at|up|down|back|in place)|expectation (?:is|was) that|(?:is|was) a requirement (?:for|that|of)|revisit(?:ed)?|(?:will|would) (?:balance|reduce to)|would like to (?:consider|receive|review|see)|gave (?:\w+ ){0,2}(?:assurance|undertaking|commitment|word)|told (?:the [\w’' ]{2,30}?|members|him|her|us) that [^.;]{3,300}? (?:will|would) [^.;]{3,120}? by (?:the end of )?\w+|due to be|(?:will|would) (?:take|bring|submit|present|send|provide|circulate|share) (?:an?|the|his|her|its|their) (?:[\w’'-]+ ){0,4}?(?:report|paper|update|plan|proposals?|note|list|summary|briefing)|(?:goal|target|aim|ambition|objective)s? (?:for|of|is|was|are|were))\b/i

/** Whether a sentence is ticked that the rules saw so and whose odds are these, when nothing else speaks against it. */
export const isTickedBy = (
  { verdict, words, due, owner }: Pick<Worded, 'verdict' | 'words' | 'due' | 'owner'>,
  odds: number,
): boolean => {
  if (verdict === 'likely')
    return odds > (owner === null ? OF_NOBODY_STAYS : TICKED_STAYS) || OUTRIGHT.test(words)
  if (verdict === 'refused') return odds > OVERRULES
  return odds > (isAhead({ due }) ? IS_TICKED : IS_TICKED_UNDATED)
}

/** Whether the words outweigh what a rule says against it. */
export const isOverruled = (doubt: Proposal['inDoubt'], odds: number): boolean =>
  doubt === undefined || (doubt === 'perhaps' && odds > OVERRULES)

export const isWeighed = ({ explicit, minuted, sentences }: Proposal): boolean =>
  explicit !== true && minuted !== true && sentences.length === 1

/** A proposal as it is weighed. */
export const wordedProposal = (proposal: Proposal, scene: Scene): Worded => ({
  words: proposal.quote,
  due: proposal.due ?? null,
  owner: proposal.owner ?? null,
  standing: standingAt(proposal.sentences[0]?.index ?? 0, scene),
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
  const doubt = proposal.inDoubt ?? (HOPED.test(proposal.quote) ? 'perhaps' : undefined)
  if (!isTickedBy(worded, odds) || !isOverruled(doubt, odds)) return proposal
  const ticked: Proposal = { ...proposal, confidence: 'likely' }
  if (BINDS_NOBODY.test(proposal.quote) || tellsOfThePast(proposal.quote.slice(0, 1000))) return proposal
  if (!isOverruled(doubtAbout(ticked, scene), odds)) return proposal
  return {
    ...ticked,
    reason: `${proposal.reason} Still, sentences ${tellingWords(worded, 'for')} are mostly promises.`,
  }
}

/** "Are looking to recruit in other counties": an aim that may come to nothing. */
const HOPED = /\b(?:is|are|was|were|be) (?:\w+ )?(?:looking|hoping|keen|eager|exploring|considering)\b/i

/** "Would like it to carry on": nothing is to be done. "Could not promise that": nobody takes it on. */
const BINDS_NOBODY =
  /\b(?:could|can|would|will) ?not (?:promise|guarantee|commit|say)\b|\b(?:would|[’']d) like (?:it|this|that|them|the [\w ]{2,30}?) to (?:carry on|continue|remain|stay|go on|be kept)\b/

/** The doubts are asked of what the rules tick, and so of what the words would tick. */
const doubtAbout = (ticked: Proposal, scene: Scene): Proposal['inDoubt'] =>
  withOwnerInDoubt(withDoubt(ticked, scene), scene).inDoubt

/** A sentence that no rule proposed, as it is weighed but for its owner. */
export const wordedSentence = (
  { text, index }: Sentence,
  { refusal }: Pick<Verdict, 'refusal'>,
  scene: Scene,
): Omit<Worded, 'owner'> => ({
  words: text,
  due: scene.dueIn(text),
  standing: standingAt(index, scene),
  verdict: refusal === null ? 'silent' : 'refused',
})

const proposedByWording = (sentence: Sentence, verdict: Verdict, scene: Scene): Proposal | null => {
  // Most sentences are far from any promise, by what day or whoever is to do it, which takes longest to find out.
  const standing = standingAt(sentence.index, scene)
  if (oddsOfWording({ words: sentence.text, due: null, standing }) + MOST_OF_A_DAY <= IS_TICKED) return null
  const words = sentence.text.slice(0, 1000)
  if (tellsOfThePast(words) || HEDGED.test(words) || (WAS.test(words) && !POINTS_AHEAD.test(words)))
    return null
  const worded = wordedSentence(sentence, verdict, scene)
  const byWording = oddsOfWording(worded)
  const mayBeShown = verdict.refusal === null && isAhead(worded)
  const least = mayBeShown ? IS_SHOWN : IS_TICKED
  if (byWording + Math.max(...ANY_OWNER.map((owner) => oddsOfReading({ ...worded, owner }))) <= least)
    return null
  const proposal = ownedAndDated(
    propose(sentence, { kind: 'undertaking', confidence: 'likely', reason: '' }),
    scene,
  )
  const owner = proposal.owner ?? null
  const odds = byWording + oddsOfReading({ ...worded, owner })
  const due = withOnlyTimeSaid(proposal, scene).due ?? null
  if (isTickedBy({ ...worded, owner, due }, odds) && isOverruled(doubtAbout(proposal, scene), odds))
    return { ...proposal, reason: `Sentences ${tellingWords(worded, 'for')} are mostly promises.` }
  if (!mayBeShown || odds <= IS_SHOWN) return null
  const reason = `It names a day to come, and sentences ${tellingWords(worded, 'for')} are promises at times.`
  return { ...proposal, confidence: 'possible', reason }
}

/** "The desk was opened in the second week of June": where no rule heard a promise, nothing in it is still to come. */
const WAS = /\b(?:was|were|had|has been|have been)\b/
const POINTS_AHEAD =
  /\b(?:will|would|shall|should|must|ll|to|due|next|agree[ds]?|ask\w*|request\w*|undert\w+|promis\w+|offer\w*|action|propos\w+|expect\w*|await\w*|outstanding|follow\w*|by|before|until)\b/i

/** "She thought she might show it by the end of March" binds nobody. */
const HEDGED = /\b(?:might|could|may|would have \w+ed)\b/

const isAhead = ({ due }: Pick<Worded, 'due'>): boolean =>
  due !== null && due.dueOn !== null && due.dueOn > due.anchorOn

/** More than a day and what it is led in by ever add. */
const MOST_OF_A_DAY = 4

const ANY_OWNER: readonly Worded['owner'][] = [
  null,
  { text: '', from: 'stated', post: null },
  { text: '', from: 'inferred', post: null },
]
