import type { Proposal, Scene } from '../proposal.ts'
import { type MayOwn, whoMayOwn } from './whose-signs.ts'
import { WHOSE_WEIGHTS } from './whose-weights.ts'

/**
 * The proposal with the owner that its wording speaks for, where the rules found nobody or found somebody for whom it
 * speaks much less. What stands in a table stays as it is.
 *
 * The weights are learned by `tests/extraction/weighing/learn-whose.ts` from invented minutes in the manner of many kinds
 * of body, with whom a careful colleague would log for each commitment.
 */
export const withOwnerByWording = (proposal: Proposal, scene: Scene): Proposal => {
  const all = whoMayOwn(proposal, scene).map((one) => ({ ...one, weight: weightOf(one) }))
  const chosen = chooseOwner(all)
  if (chosen === null || chosen.owner === null || chosen.isByRule) return proposal
  return {
    ...proposal,
    owner: chosen.owner,
    ownerWorking: chosen.isHere ? NAMED_HERE : NAMED_NEAR,
  }
}

const NAMED_HERE = 'Named in the sentence, in words by which the one who is to do it is mostly named.'
const NAMED_NEAR = 'Named nearby, in words by which the one who is to do it is mostly named.'

/** One of those who may own, weighed; in logarithms of odds against the others. */
export type Weighed = {
  readonly weight: number
  readonly isByRule: boolean
  readonly isNobody: boolean
  readonly isStated: boolean
}

/** The likeliest, unless it is hardly likelier than whom the rules found; null of none. */
export const chooseOwner = <One extends Weighed>(all: readonly One[]): One | null => {
  const likely = all.map((one) => ({ one, weight: one.weight - (one.isNobody ? SOMEBODY_RATHER : 0) }))
  const best = likely.reduce<(typeof likely)[number] | null>(
    (most, next) => (most === null || next.weight > most.weight ? next : most),
    null,
  )
  const byRule = all.find(({ isByRule }) => isByRule)
  if (best === null) return null
  return byRule !== undefined &&
    best.weight - byRule.weight < (byRule.isStated ? MUCH_LIKELIER_THAN_NAMED : MUCH_LIKELIER)
    ? byRule
    : best.one
}

const MUCH_LIKELIER = 1
/** The rules found him named as the one who is to do it. */
const MUCH_LIKELIER_THAN_NAMED = 2
/** Hardly any commitment is nobody's, and the reviewer sees how its owner was found. */
const SOMEBODY_RATHER = 0.5

const weightOf = ({ signs }: MayOwn): number => {
  let sum = 0
  for (const sign of signs) sum += WHOSE_WEIGHTS.get(sign) ?? 0
  return sum
}
