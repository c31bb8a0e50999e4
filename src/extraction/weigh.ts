import { ownedAndDated } from './complete.ts'
import { withDoubt, withOwnerInDoubt } from './doubts/with-doubt.ts'
import { withOnlyTimeSaid } from './due-days/only-time-said.ts'
import { type Proposal, propose, type Refusal, type Scene } from './proposal.ts'
import type { Verdict, Verdicts } from './recognise.ts'
import type { Sentence } from './sentences/sentences.ts'
import { bindsNobody, isOnlyHoped, isPlainlyNone, tellsOfThePast } from './weighing/binds-nobody.ts'
import { oddsOf, oddsOfReading, oddsOfWording, tellingWords } from './weighing/odds.ts'
import type { Worded } from './weighing/signs.ts'
import { standingAt } from './weighing/standing.ts'
import { IS_SHOWN, IS_TICKED, isAhead, isOverruled, isTickedBy } from './weighing/ticked.ts'

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
    all[sentence.index] = { ...verdict, refusal: null, proposal }
  }
  return { proposals, verdicts: all }
}

/** What is spoken against is the whole sentence, or a clause of it, beside which another may promise something. */
const mayPromiseBeside = (refusal: Refusal | null): boolean =>
  refusal === null || (refusal.ofClause === true && refusal.reachesOn !== true)

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
  const doubt = proposal.inDoubt ?? (isOnlyHoped(proposal.quote) ? 'perhaps' : undefined)
  if (!isTickedBy(worded, odds) || !isOverruled(doubt, odds) || bindsNobody(proposal.quote.slice(0, 1000)))
    return proposal
  const ticked: Proposal = { ...proposal, confidence: 'likely' }
  if (!isOverruled(doubtAbout(ticked, scene), odds)) return proposal
  return {
    ...ticked,
    reason: asMostPromises(worded, proposal.reason),
  }
}

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
  if (isPlainlyNone(sentence.text.slice(0, 1000))) return null
  // Most sentences are far from any promise, by what day or whoever is to do it, which takes longest to find out.
  const standing = standingAt(sentence.index, scene)
  if (oddsOfWording({ words: sentence.text, due: null, standing }) + MOST_OF_A_DAY <= IS_TICKED) return null
  if (tellsOfThePast(sentence.text.slice(0, 1000))) return null
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
    return { ...proposal, reason: asMostPromises(worded, verdict.refusal?.refused ?? '') }
  if (!mayBeShown || odds <= IS_SHOWN) return null
  const reason = `It names a day to come, and sentences ${tellingWords(worded, 'for')} are promises at times.`
  return { ...proposal, confidence: 'possible', reason }
}

/** Why it is ticked by its wording, behind what a rule said of it, '' for nothing. */
const asMostPromises = (worded: Pick<Worded, 'words' | 'due'>, said: string): string =>
  `${said === '' ? 'Sentences' : `${said} Still, sentences`} ${tellingWords(worded, 'for')} are mostly promises.`

/** More than a day and what it is led in by ever add. */
const MOST_OF_A_DAY = 4

const ANY_OWNER: readonly Worded['owner'][] = [
  null,
  { text: '', from: 'stated', post: null },
  { text: '', from: 'inferred', post: null },
]
